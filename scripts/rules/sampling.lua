-- 采样：采一份封一份，样品交接不断线，封条破了不再用，结果告诉当事人。
-- 用法：local sampling = require("rules.sampling"); sampling.custody { section = "evidence", points = 4 }
--
-- 事件（括号里是 o 的字段）和属性：
--   take_sample（take）：采一份样；sample 是样品编号，batch 是批次
--   seal_sample（seal）：封样、贴标签；sample
--   sign_sample（sign）：当事人在采样单、封条上签名，或者注明拒签；sample
--   field_blank（blank）：带现场空白；batch
--   hand_over（hand_over）、receive_sample（receive）：交出、收下样品，交接一次各写一条；sample
--   analyse（analyse）：开始分析；sample
--   seal_broken（broken_seal）：发现封条破损；sample
--   get_report（report）、tell_result（tell）：取得报告、把结果告知当事人；sample
--
-- 行政处罚法只写可以抽样取证（第五十六条）、证据要查证属实（第四十六条第二款）、全过程记录（第四十七条）：样品是不是现场那一份，
-- 靠封样和交接来证明。封样、当事人签名、现场空白、保存时间、结果告知出自处罚办法（节选）、监测技术规范和案卷评查细则，不计分。

local rule = require("rules.rule")

local TAKE, SEAL, ANALYSE = "take_sample", "seal_sample", "analyse"

local sampling = {}

function sampling.sealed(o)
   return rule.unverified(o, {
      id = "sample-sealed",
      kind = "alternate_succession",
      reference = o.take or TAKE,
      what = o.seal or SEAL,
      same = { "sample" },
      title = "采一份样，封一份样",
      broken = "{time} 的“{event}”，采样和封样没有一一对上，说不清送去化验的是不是这一份",
      repair = "采完当场封样、贴标签，一份样品封一次，重采的另编号",
   })
end

-- 采样和封样之间，别的样不能插进来。
function sampling.sealed_at_once(o)
   local take, seal = o.take or TAKE, o.seal or SEAL
   return rule.unverified(o, {
      id = "sample-sealed-at-once",
      kind = "chain_response",
      reference = take,
      what = seal,
      same = { "sample" },
      among = { take, seal, o.hand_over or "hand_over" },
      title = "封好一份再采下一份",
      broken = "{time} 的“{event}”之后没有马上封样，样品可能混淆",
      repair = "采完一份先封好、贴好标签，再采下一份、再离开",
   })
end

function sampling.custody(o)
   return rule.scored(o, {
      id = "sample-custody",
      kind = "alternate_precedence",
      reference = o.hand_over or "hand_over",
      what = o.receive or "receive_sample",
      same = { "sample" },
      basis = { "行政处罚法46.2", "行政处罚法47" },
      title = "样品每次交接都有人交、有人收",
      broken = "{time} 的“{event}”没有对应的交出记录，样品在谁手里断了一段",
      repair = "每换一次手都填交接单：谁交、谁收、几点、封条完好",
   })
end

function sampling.received_first(o)
   return rule.scored(o, {
      id = "sample-received-first",
      kind = "precedence",
      reference = o.receive or "receive_sample",
      what = o.analyse or ANALYSE,
      same = { "sample" },
      basis = { "行政处罚法46.2", "行政处罚法47" },
      title = "实验室收样登记以后再分析",
      broken = "{time} “{event}”的样品没有收样登记",
      repair = "收样时核对编号、封条、温度，登记以后再分析",
   })
end

function sampling.seal_intact(o)
   return rule.scored(o, {
      id = "sample-seal-intact",
      kind = "not_succession",
      reference = o.broken_seal or "seal_broken",
      what = o.analyse or ANALYSE,
      same = { "sample" },
      basis = { "行政处罚法46.2" },
      title = "封条破损的样品不再用作证据",
      broken = "{time} 明知封条破损，还拿去“{event}”",
      repair = "封条破了就作废，说明情况，重新采样",
   })
end

function sampling.party_signs(o)
   return rule.unverified(o, {
      id = "sample-party-signs",
      kind = "response",
      reference = o.take or TAKE,
      what = o.sign or "sign_sample",
      same = { "sample" },
      title = "采样单和封条由当事人签名，拒签的注明",
      broken = "{time} 的“{event}”没有当事人签名，也没有注明拒签",
      repair = "采样单、封条当场请当事人签名；拒签的写明，请见证人签名",
   })
end

function sampling.field_blank(o)
   return rule.unverified(o, {
      id = "sample-blank",
      kind = "responded_existence",
      reference = o.take or TAKE,
      what = o.blank or "field_blank",
      same = { "batch" },
      title = "每一批样品带现场空白",
      broken = "{time} 的“{event}”这一批没有现场空白，分不清是现场的还是路上的",
      repair = "按监测技术规范每批带现场空白，和样品一起封、一起送",
   })
end

-- o.hold：方法标准规定的保存时间，例如 { 24, "hours" }；标准的文本不在法律包里。
function sampling.in_holding_time(o)
   return rule.unverified(o, {
      id = "sample-holding-time",
      kind = "within",
      reference = o.take or TAKE,
      what = o.analyse or ANALYSE,
      same = { "sample" },
      within = o.hold,
      title = "在保存时间里分析",
      broken = "{time} 的“{event}”没有在保存时间里分析",
      repair = "采样前约好实验室，当天送到；超过保存时间的重新采样",
   })
end

function sampling.result_told(o)
   return rule.unverified(o, {
      id = "sample-result-told",
      kind = "response",
      reference = o.report or "get_report",
      what = o.tell or "tell_result",
      same = { "sample" },
      title = "监测结果告知当事人",
      broken = "{time} “{event}”以后没有把结果告知当事人",
      repair = "取得报告后书面告知结果并留下送达回证，不能等到处罚告知才说",
   })
end

return sampling
