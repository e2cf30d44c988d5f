-- 查封、扣押：先批准再动手，当场说清、当场听、当场交，只动涉案的东西，到期就解除。
-- 用法：local seizure = require("rules.seizure")
--   rules = { seizure.approved { section = "procedure", points = 4, veto = true } }
--   clocks = { seizure.urgent_approval {…}, seizure.lifted_in_time {…}, seizure.request_answered {…}, seizure.lift_delivered {…} }
--
-- 事件（括号里是 o 的字段）和属性，item 是查封、扣押的东西：
--   approve_seizure（approve）：负责人批准；item
--   seize（seize）：实施；item。有值的属性：urgent 情况紧急，unrelated 与违法行为无关，alone 只有一名执法人员，
--     entrusted 由受委托的组织实施
--   tell_seizure（tell）：告知理由、依据、权利和救济途径；item，on_spot 有值是当场
--   hear_party（hear）：听取陈述和申辩；item
--   write_seizure_record（record）：制作现场笔录；item
--   sign_seizure_record（sign）：签名、盖章，或者注明拒签；item
--   hand_seizure_decision（decision）、hand_seizure_list（list）：交付决定书、清单；item，on_spot，清单的 to = "keeper" 是交给第三人
--   entrust_item（entrust）：委托第三人保管；item
--   use_item（use）：机关使用或者损毁；item
--   seized_by_other（other）：知道已被别的机关查封；item
--   no_longer_needed（unneeded）：查明不再需要；item
--   lift（lift）：作出解除决定；item
--   prolong（prolong）：延长，要有 approved = "head"；item
--   suspend、resume：送检、取得报告；item。lifted_in_time 用，写了 suspend、resume、prolong 才算扣除和延长
--   ask_to_lift（ask）、answer_lift（answer）、deliver_lift（deliver）：申请解除、答复、送达解除决定；item
--
-- 派出机构能不能以自己的名义实施，在 issuing_body.lua。

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local MEASURES = "环境保护主管部门实施查封、扣押办法"
local SEIZE, LIFT = "seize", "lift"

local seizure = {}

function seizure.approved(o)
   return rule.scored(o, {
      id = "seizure-approved",
      kind = "precedence",
      what = rule.event(o.seize or SEIZE, { urgent = false }),
      reference = o.approve or "approve_seizure",
      same = { "item" },
      basis = { "行政强制法18-1", MEASURES .. "10" },
      title = "报负责人批准以后再查封、扣押",
      broken = "{time} “{event}”时负责人还没有批准，也不是紧急情况",
      repair = "先书面报负责人批准；情况紧急的写明紧急在哪里，二十四小时内报告并补办",
   })
end

function seizure.two_officers(o)
   return rule.scored(o, {
      id = "seizure-two-officers",
      kind = "forbidden",
      what = rule.event(o.seize or SEIZE, { alone = true }),
      basis = { "行政强制法18-2", MEASURES .. "12-1" },
      title = "由两名以上执法人员实施查封、扣押",
      broken = "{time} 的“{event}”只有一名执法人员",
      repair = "两名有资格的执法人员一起实施，都出示证件",
   })
end

function seizure.not_entrusted(o)
   return rule.scored(o, {
      id = "seizure-not-entrusted",
      kind = "forbidden",
      what = rule.event(o.seize or SEIZE, { entrusted = true }),
      basis = { "行政强制法17.1" },
      title = "查封、扣押不委托别人实施",
      broken = "{time} 的“{event}”是受委托的组织实施的，强制措施权不能委托",
      repair = "由机关自己的执法人员实施",
   })
end

function seizure.connected_only(o)
   return rule.scored(o, {
      id = "seizure-connected-only",
      kind = "forbidden",
      what = rule.event(o.seize or SEIZE, { unrelated = true }),
      remedy = o.lift or LIFT,
      basis = { "行政强制法23.1", "环境保护法25", "生态环境法典52" },
      title = "只查封、扣押涉案的场所、设施和财物",
      broken = "{time} 的“{event}”动了与违法行为无关的东西",
      repair = "只动造成违法的设施、设备和涉案财物；动错了的马上解除、退还",
   })
end

function seizure.not_twice(o)
   return rule.scored(o, {
      id = "seizure-not-twice",
      kind = "not_succession",
      reference = o.other or "seized_by_other",
      what = o.seize or SEIZE,
      same = { "item" },
      remedy = o.lift or LIFT,
      basis = { "行政强制法23.2", MEASURES .. "5.1" },
      title = "已被依法查封的不再查封",
      broken = "{time} 明知已被别的机关查封，又“{event}”",
      repair = "动手前问清有没有查封；已经查封的，和那个机关商量",
   })
end

-- “当场”由剧本判断：告知、交付的事件带 on_spot。事后补的是另一件没有 on_spot 的同名事件。
local function on_spot(name)
   return rule.event(name, { on_spot = true })
end

function seizure.told_on_spot(o)
   local tell = o.tell or "tell_seizure"
   return rule.scored(o, {
      id = "seizure-told",
      kind = "responded_existence",
      reference = o.seize or SEIZE,
      what = on_spot(tell),
      same = { "item" },
      remedy = tell,
      basis = { "行政强制法18-5", MEASURES .. "12-2" },
      title = "当场告知理由、依据、权利和救济途径",
      broken = "{time} 的“{event}”，没有当场告知理由、依据、权利和救济途径",
      repair = "动手时就当面说清并记入现场笔录，写在事后送达的文书里不算当场",
   })
end

function seizure.heard(o)
   return rule.scored(o, {
      id = "seizure-heard",
      kind = "response",
      reference = o.tell or "tell_seizure",
      what = o.hear or "hear_party",
      same = { "item" },
      basis = { "行政强制法18-6", MEASURES .. "12-2" },
      title = "告知以后听取陈述和申辩",
      broken = "{time} 的“{event}”以后没有听当事人怎么说",
      repair = "告知以后当场问有什么要说的，把回答记入现场笔录",
   })
end

function seizure.recorded(o)
   return rule.scored(o, {
      id = "seizure-recorded",
      kind = "response",
      reference = o.seize or SEIZE,
      what = o.record or "write_seizure_record",
      same = { "item" },
      basis = { "行政强制法18-7", MEASURES .. "12-3" },
      title = "查封、扣押制作现场笔录",
      broken = "{time} 的“{event}”没有制作现场笔录",
      repair = "当场制作笔录，写明起止时间、地点、告知和听取意见的情况",
   })
end

function seizure.record_signed(o)
   return rule.scored(o, {
      id = "seizure-record-signed",
      kind = "alternate_response",
      reference = o.record or "write_seizure_record",
      what = o.sign or "sign_seizure_record",
      same = { "item" },
      basis = { "行政强制法18-8", "行政强制法18-9", MEASURES .. "12-5" },
      title = "现场笔录签名，拒签的注明，不到场的请见证人",
      broken = "{time} 的“{event}”没有签名，也没有注明拒签或者请见证人",
      repair = "当事人和执法人员都签名；拒签的注明，不到场的请见证人签名",
   })
end

function seizure.decision_on_spot(o)
   local decision = o.decision or "hand_seizure_decision"
   return rule.scored(o, {
      id = "seizure-decision",
      kind = "responded_existence",
      reference = o.seize or SEIZE,
      what = on_spot(decision),
      same = { "item" },
      remedy = decision,
      basis = { "行政强制法24.1", MEASURES .. "14.1" },
      title = "当场交付查封、扣押决定书",
      broken = "{time} 的“{event}”没有当场交付决定书",
      repair = "带着决定书去，当场交付并请签收；紧急情况也要尽快补送",
   })
end

function seizure.list_with_decision(o)
   return rule.scored(o, {
      id = "seizure-list",
      kind = "co_existence",
      reference = o.decision or "hand_seizure_decision",
      what = rule.event(o.list or "hand_seizure_list", { to = { isnt = "keeper" } }),
      same = { "item" },
      basis = { "行政强制法24.1", "行政强制法24.3", MEASURES .. "11.1", MEASURES .. "12-4" },
      title = "决定书和清单一起交给当事人",
      broken = "{time} 只有“{event}”，决定书和清单没有一起交付",
      repair = "当场清点，清单一式两份，和决定书一起交给当事人",
   })
end

function seizure.list_to_keeper(o)
   return rule.scored(o, {
      id = "seizure-list-to-keeper",
      kind = "response",
      reference = o.entrust or "entrust_item",
      what = rule.event(o.list or "hand_seizure_list", { to = "keeper" }),
      same = { "item" },
      basis = { MEASURES .. "12-4" },
      title = "委托第三人保管的，清单也交给第三人",
      broken = "{time} 的“{event}”以后没有把清单交给保管的人",
      repair = "保管的人也收一份清单，写明保管的东西和责任",
   })
end

function seizure.not_used(o)
   return rule.scored(o, {
      id = "seizure-not-used",
      kind = "not_succession",
      reference = o.seize or SEIZE,
      what = o.use or "use_item",
      same = { "item" },
      basis = { "行政强制法26.1" },
      title = "妥善保管，不使用、不损毁查封扣押的东西",
      broken = "{time} 机关把查封扣押的东西“{event}”了",
      repair = "封存保管，造成损失的赔偿",
   })
end

function seizure.lifted_when_unneeded(o)
   return rule.scored(o, {
      id = "seizure-lifted-unneeded",
      kind = "response",
      reference = o.unneeded or "no_longer_needed",
      what = o.lift or LIFT,
      same = { "item" },
      basis = { "行政强制法28.1", MEASURES .. "20" },
      title = "不再需要的及时解除",
      broken = "{time} 已经“{event}”，一直没有解除",
      repair = "没有违法、与案件无关或者已经处理完的，及时作出解除决定，退还东西",
   })
end

function seizure.prolonged_by_head(o)
   return rule.scored(o, {
      id = "seizure-prolonged-by-head",
      kind = "forbidden",
      what = rule.event(o.prolong or "prolong", { approved = { isnt = "head" } }),
      basis = { "行政强制法25.1", MEASURES .. "15.1" },
      title = "延长查封、扣押经负责人批准",
      broken = "{time} 的“{event}”没有负责人批准",
      repair = "情况复杂要延长的，届满以前报负责人批准，书面告知当事人并说明理由",
   })
end

-- 以下四个放进剧本的 clocks：长短、延长、扣除都在 clocks.lua。

local function use_clock(clock, o, fields)
   fields.id, fields.title = o.id, o.title
   fields.section, fields.points, fields.veto = o.section, o.points, o.veto
   fields.same = { "item" }
   return clock(fields)
end

function seizure.urgent_approval(o)
   return use_clock(clocks.seal_approval, o, {
      start = rule.event(o.seize or SEIZE, { urgent = true }),
      stop = o.approve or "approve_seizure",
      missed = "负责人没有补批，应当立即解除",
   })
end

function seizure.lifted_in_time(o)
   return use_clock(clocks.seal, o, {
      start = o.seize or SEIZE,
      stop = o.lift or LIFT,
      suspend = o.suspend,
      resume = o.resume,
      extend = o.prolong and rule.event(o.prolong, { approved = "head" }),
      missed = "期限届满还封着，应当立即解除并退还",
   })
end

function seizure.request_answered(o)
   return use_clock(clocks.unseal_answer, o, {
      start = o.ask or "ask_to_lift",
      stop = o.answer or "answer_lift",
   })
end

function seizure.lift_delivered(o)
   return use_clock(clocks.unseal_delivery, o, {
      start = o.lift or LIFT,
      stop = o.deliver or "deliver_lift",
   })
end

return seizure
