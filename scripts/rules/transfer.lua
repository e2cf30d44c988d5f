-- 移送：行政拘留在处罚决定之后移送；涉嫌犯罪的两个人核实、负责人三日决定、二十四小时移送，不以罚代刑。
-- 用法：local transfer = require("rules.transfer")
--   rules = { transfer.detention_after_penalty {…}, transfer.no_fine_instead {…} }
--   clocks = { transfer.detention_in_time {…}, transfer.crime_decided_in_time {…}, transfer.crime_delivered_in_time {…} }
--
-- 事件（括号里是 o 的字段）和属性，case 是案件编号，全部事件都要写：
--   decide（decide）：作出处罚决定；impose_fine（fine）：决定里有罚款的，和 decide 一起再记这一件
--   approve_detention（approve）：负责人批准移送拘留；transfer_detention（detention）：把材料移送公安机关，copies 有值是只移送了复印件，
--     ground = "waste" 是固体废物污染环境防治法第一百二十条、生态环境法典第一千一百七十九条的情形，不必先处罚
--   suspect_crime（suspect）：发现涉嫌犯罪
--   report_crime（report）：提出移送的书面报告；alone 有值是只有一个人核实
--   decide_transfer（answer）：负责人批准或者不批准；refused 有值是不批准
--   record_reason（reason）：不批准的理由记录在案
--   transfer_crime（crime）：向公安机关移送涉嫌犯罪案件；copy_to_procuratorate（copy）：移送书抄送检察院
--   police_answer（police）：公安机关不立案、撤销案件，检察院不起诉，法院判无罪或者免予刑罚；决定立案的不记

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local DETENTION = "行政主管部门移送适用行政拘留环境违法案件暂行办法"
local RULES, CRIME = "行政执法机关移送涉嫌犯罪案件的规定", "环境保护行政执法与刑事司法衔接工作办法"
local DECIDE, TO_DETENTION, TO_CRIME = "decide", "transfer_detention", "transfer_crime"
local REPORT, ANSWER = "report_crime", "decide_transfer"

local transfer = {}

function transfer.detention_after_penalty(o)
   return rule.scored(o, {
      id = "detention-after-penalty",
      kind = "precedence",
      what = rule.event(o.detention or TO_DETENTION, { ground = { isnt = "waste" } }),
      reference = o.decide or DECIDE,
      same = { "case" },
      basis = { DETENTION .. "2" },
      title = "作出处罚决定以后再移送行政拘留",
      broken = "{time} “{event}”时还没有作出处罚决定",
      repair = "先依法处罚，决定书附在移送材料里；固体废物的六种情形不必先处罚",
   })
end

function transfer.detention_approved(o)
   return rule.scored(o, {
      id = "detention-approved",
      kind = "precedence",
      what = o.detention or TO_DETENTION,
      reference = o.approve or "approve_detention",
      same = { "case" },
      basis = { DETENTION .. "10" },
      title = "移送行政拘留经负责人批准",
      broken = "{time} 的“{event}”没有负责人批准",
      repair = "填移送审批单，报本部门负责人批准",
   })
end

function transfer.detention_originals(o)
   return rule.scored(o, {
      id = "detention-originals",
      kind = "forbidden",
      what = rule.event(o.detention or TO_DETENTION, { copies = true }),
      basis = { DETENTION .. "11.2" },
      title = "移送的案卷材料是原件",
      broken = "{time} 的“{event}”交的是复印件",
      repair = "原件移送，移送前复印一份备查",
   })
end

function transfer.detention_or_crime(o)
   local crime, detention = o.crime or TO_CRIME, o.detention or TO_DETENTION
   return rule.scored(o, {
      id = "detention-or-crime",
      kind = "not_chain_succession",
      reference = crime,
      what = detention,
      same = { "case" },
      among = { crime, detention, o.police or "police_answer" },
      among_same = true,
      basis = { DETENTION .. "2", "行政处罚法27.1", "行政处罚法(2017)22" },
      title = "涉嫌犯罪移送以后，刑事上没有结论，不移送行政拘留",
      broken = "{time} 同一个案件已经按犯罪移送，还没有结论，又作了“{event}”",
      repair = "涉嫌犯罪的按犯罪移送；公安机关不立案的，再看要不要移送拘留",
   })
end

function transfer.two_investigators(o)
   return rule.scored(o, {
      id = "crime-two-investigators",
      kind = "forbidden",
      what = rule.event(o.report or REPORT, { alone = true }),
      basis = { RULES .. "5.1" },
      title = "两名以上执法人员组成专案组核实",
      broken = "{time} 的“{event}”只有一个人核实",
      repair = "立即指定两名以上执法人员专门负责",
   })
end

function transfer.answered(o)
   return rule.scored(o, {
      id = "crime-answered",
      kind = "response",
      reference = o.report or REPORT,
      what = o.answer or ANSWER,
      same = { "case" },
      basis = { RULES .. "5.2", CRIME .. "5.2" },
      title = "负责人对移送报告作出决定",
      broken = "{time} 的“{event}”一直没有答复",
      repair = "报本机关正职负责人或者主持工作的负责人，三日里批准或者不批准",
   })
end

function transfer.refusal_reasoned(o)
   return rule.scored(o, {
      id = "crime-refusal-reasoned",
      kind = "response",
      reference = rule.event(o.answer or ANSWER, { refused = true }),
      what = o.reason or "record_reason",
      same = { "case" },
      basis = { RULES .. "5.2" },
      title = "不批准移送的，理由记录在案",
      broken = "{time} 的“{event}”没有批准移送，理由没有记下来",
      repair = "把不批准的理由写进案卷",
   })
end

function transfer.copied(o)
   return rule.scored(o, {
      id = "crime-copied",
      kind = "responded_existence",
      reference = o.crime or TO_CRIME,
      what = o.copy or "copy_to_procuratorate",
      same = { "case" },
      basis = { CRIME .. "6" },
      title = "移送书抄送同级检察院",
      broken = "{time} 的“{event}”没有抄送检察院",
      repair = "移送的同时把移送书抄送同级人民检察院",
   })
end

-- 以罚代刑：发现涉嫌犯罪，最后既没有移送，也没有由负责人决定不移送并记下理由。
function transfer.no_fine_instead(o)
   return rule.scored(o, {
      id = "no-fine-instead",
      kind = "response",
      reference = o.suspect or "suspect_crime",
      what = rule.event({ o.crime or TO_CRIME, o.reason or "record_reason" }),
      same = { "case" },
      basis = { "行政处罚法27.1", RULES .. "11.1", "生态环境法典1083.2", "行政处罚法(2017)22" },
      title = "涉嫌犯罪的移送公安机关，不移送的由负责人决定并记明理由",
      broken = "{time} 已经“{event}”，既没有移送公安机关，也没有记明不移送的理由",
      repair = "核实以后报负责人决定，二十四小时里移送；罚款不能代替移送",
   })
end

-- 第十六条写原则上：警告、责令停产停业、暂扣吊销许可证可以另外决定，所以只管罚款。
function transfer.waits_for_the_police(o)
   local crime, fine, police = o.crime or TO_CRIME, o.fine or "impose_fine", o.police or "police_answer"
   return rule.scored(o, {
      id = "crime-waits",
      kind = "not_chain_succession",
      reference = crime,
      what = fine,
      same = { "case" },
      among = { crime, fine, police },
      among_same = true,
      basis = { CRIME .. "16" },
      title = "移送以后还没有处罚的，原则上等刑事结论再决定罚不罚款",
      broken = "{time} 的“{event}”，案件移送以后刑事上还没有结论",
      repair = "原则上等公安机关不立案、撤案或者不起诉以后再决定，移送期间不计入处罚期限；判了罚金的，没有罚的不再罚",
   })
end

-- 以下三个放进剧本的 clocks：长短和算法都在 clocks.lua。

local function use_clock(clock, o, fields)
   fields.id, fields.title = o.id, o.title
   fields.section, fields.points, fields.veto = o.section, o.points, o.veto
   fields.same = { "case" }
   return clock(fields)
end

function transfer.detention_in_time(o)
   return use_clock(clocks.detention_transfer, o, {
      start = o.approve or "approve_detention",
      stop = o.detention or TO_DETENTION,
   })
end

function transfer.crime_decided_in_time(o)
   return use_clock(clocks.transfer_decision, o, {
      start = o.report or REPORT,
      stop = o.answer or ANSWER,
   })
end

function transfer.crime_delivered_in_time(o)
   return use_clock(clocks.transfer_delivery, o, {
      start = rule.event(o.answer or ANSWER, { refused = false }),
      stop = o.crime or TO_CRIME,
      missed = "逾期不移送，责令限期移送，负责人要受处分",
   })
end

return transfer
