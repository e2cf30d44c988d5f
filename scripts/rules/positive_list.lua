-- 监督执法正面清单：清单里的企业不作例行的现场检查；有线索可以查，写明理由、备案；严重违法的移出清单。
-- 用法：local positive_list = require("rules.positive_list"); positive_list.no_routine_visit { section = "procedure" }
--
-- 事件（括号里是 o 的字段）和属性，firm 是企业：
--   list_firm（listed）：查明企业在清单里；firm
--   visit（visit）：到现场检查；firm，why = "routine" 是例行检查，why = "clue" 是查线索
--   file_visit（filed）：写明理由并备案；firm
--   serious_violation（violation）、remove_from_list（remove）：查实严重违法、移出清单；firm
--
-- 正面清单写在国家和地方的文件里，文本不在法律包里，没有核对：全部不计分，只提醒。

local rule = require("rules.rule")

local VISIT = "visit"

local positive_list = {}

function positive_list.no_routine_visit(o)
   return rule.unverified(o, {
      id = "listed-no-routine-visit",
      kind = "not_succession",
      reference = o.listed or "list_firm",
      what = rule.event(o.visit or VISIT, { why = "routine" }),
      same = { "firm" },
      title = "正面清单里的企业不作例行现场检查",
      broken = "{time} 企业在正面清单里，仍作了例行的“{event}”",
      repair = "例行检查改用在线、视频等非现场方式；有线索的按线索查",
   })
end

function positive_list.clue_filed(o)
   return rule.unverified(o, {
      id = "listed-clue-filed",
      kind = "precedence",
      what = rule.event(o.visit or VISIT, { why = "clue" }),
      reference = o.filed or "file_visit",
      same = { "firm" },
      title = "查清单里企业的线索，先写明理由并备案",
      broken = "{time} 查线索的“{event}”没有写明理由、备案",
      repair = "写明线索从哪里来、为什么要到现场，报批备案；紧急的先查后补",
   })
end

function positive_list.removed(o)
   return rule.unverified(o, {
      id = "listed-removed",
      kind = "response",
      reference = o.violation or "serious_violation",
      what = o.remove or "remove_from_list",
      same = { "firm" },
      title = "严重违法的企业移出正面清单",
      broken = "{time} “{event}”以后企业还在清单里",
      repair = "查实严重违法的，按程序移出清单，恢复日常检查",
   })
end

return positive_list
