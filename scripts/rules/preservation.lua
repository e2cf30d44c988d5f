-- 先行登记保存：会没有的才保存，先经负责人批准，清单交给当事人，七个工作日里作出处理决定。
-- 用法：local preservation = require("rules.preservation")
--   rules = { preservation.approved { section = "evidence", points = 3 } }
--   clocks = { preservation.decided_in_time { section = "evidence", points = 4 }, preservation.urgent_approval {…} }
--
-- 事件（括号里是 o 的字段）和属性，exhibit 是保存的东西：
--   approve_preservation（approve）：负责人批准；exhibit
--   preserve（preserve）：登记保存；exhibit，safe 有值是既不会灭失、以后也不难取得，urgent 有值是情况紧急、当场报负责人同意了
--   hand_preservation_list（list）：清单交给当事人；exhibit
--   dispose（dispose）：作出处理决定；exhibit
--
-- 清单、签名和紧急情况下二十四小时内补办批准出自处罚办法第三十二条，只有节选，不计分。

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local PRESERVE = "preserve"

local preservation = {}

function preservation.needed(o)
   return rule.scored(o, {
      id = "preserve-needed",
      kind = "forbidden",
      what = rule.event(o.preserve or PRESERVE, { safe = true }),
      basis = { "行政处罚法56", "行政处罚法(2017)37.2" },
      title = "证据可能灭失或者以后难以取得，才登记保存",
      broken = "{time} 的“{event}”没有必要：东西不会灭失，以后也不难取得",
      repair = "拍照、复制就能固定的，不必登记保存",
   })
end

function preservation.approved(o)
   return rule.scored(o, {
      id = "preserve-approved",
      kind = "precedence",
      what = rule.event(o.preserve or PRESERVE, { urgent = false }),
      reference = o.approve or "approve_preservation",
      same = { "exhibit" },
      basis = { "行政处罚法56", "行政处罚法(2017)37.2" },
      title = "负责人批准以后再登记保存",
      broken = "{time} “{event}”时负责人还没有批准，也不是紧急情况",
      repair = "先报负责人批准；情况紧急的写明紧急在哪里，当场用即时通讯报请同意，二十四小时内补办批准",
   })
end

function preservation.listed(o)
   return rule.unverified(o, {
      id = "preserve-listed",
      kind = "co_existence",
      reference = o.preserve or PRESERVE,
      what = o.list or "hand_preservation_list",
      same = { "exhibit" },
      title = "登记保存当场清点，清单交给当事人",
      broken = "{time} 的“{event}”，保存的东西和清单对不上",
      repair = "当场清点，逐件写进清单，双方签名，一份交给当事人",
   })
end

-- 紧急的二十四小时内补办：处罚办法第三十二条第二款，只有节选，不计分。
function preservation.urgent_approval(o)
   return clocks.preserve_approval({
      id = o.id,
      title = o.title,
      section = o.section,
      points = 0,
      start = rule.event(o.preserve or PRESERVE, { urgent = true }),
      stop = o.approve or "approve_preservation",
      same = { "exhibit" },
      missed = "一直没有补办批准",
   })
end

-- 期限：七个工作日，长短和算法都在 clocks.lua。
function preservation.decided_in_time(o)
   return clocks.preserve({
      id = o.id,
      title = o.title,
      section = o.section,
      points = o.points,
      veto = o.veto,
      start = o.preserve or PRESERVE,
      stop = o.dispose or "dispose",
      same = { "exhibit" },
      missed = "到期没有处理，继续扣着没有依据，应当解除并归还",
      late = "过了期限才处理，过了的那几天没有依据",
   })
end

return preservation
