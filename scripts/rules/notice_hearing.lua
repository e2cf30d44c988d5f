-- 告知和听证：决定以前告知，该给听证的告知听证，等满期限，听了要复核，不因申辩加重，主持听证的不是调查人员。
-- 用法：local notice_hearing = require("rules.notice_hearing")
--   rules = { notice_hearing.notice_first { section = "procedure", points = 4, veto = true } }
--
-- 事件（括号里是 o 的字段）和属性，case 是案件编号，全部事件都要写：
--   give_notice（notice）：送达行政处罚事先告知书
--   give_hearing_notice（hearing_notice）：告知有权要求听证
--   state（statement）、recheck_statement（recheck）：当事人陈述申辩、复核
--   request_hearing（request）、withdraw_request（withdraw）：要求听证、撤回要求
--   notify_hearing（notify）、hold_hearing（hearing）：通知时间地点、举行听证；officer 是主持人
--   sign_hearing_record（sign）：听证笔录签名、盖章，或者由主持人注明拒签
--   investigate（investigate）：调查；officer
--   decide（decide）：作出处罚决定。有值的属性：hearing_due 属于应当告知听证的，waived 当事人明确放弃，raised 因申辩加重了
--
-- 收到告知书后五日陈述、申辩出自处罚办法第四十四条，只有节选：wait_for_statement 不计分。当事人可以几次申辩，决定以前复核一次就够；
-- 几次要求听证的，举行一次就够。

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local HEARING_NOTICE, REQUEST, HEARING, DECIDE = "give_hearing_notice", "request_hearing", "hold_hearing", "decide"

local notice_hearing = {}

function notice_hearing.notice_first(o)
   return rule.scored(o, {
      id = "notice-first",
      kind = "precedence",
      what = o.decide or DECIDE,
      reference = o.notice or "give_notice",
      same = { "case" },
      basis = { "行政处罚法44", "行政处罚法62", "行政处罚法(2017)31", "行政处罚法(2017)41" },
      title = "作出处罚决定以前告知",
      broken = "{time} “{event}”以前没有告知内容、事实、理由、依据和权利，不得作出决定",
      repair = "先送达事先告知书，留下送达回证，听完意见再决定；决定以后补的告知不算",
   })
end

function notice_hearing.hearing_notice(o)
   return rule.scored(o, {
      id = "hearing-notice",
      kind = "precedence",
      what = rule.event(o.decide or DECIDE, { hearing_due = true }),
      reference = o.hearing_notice or HEARING_NOTICE,
      same = { "case" },
      basis = { "行政处罚法63.1", "行政处罚法44", "行政处罚法(2017)42.1", "行政处罚法(2017)31" },
      title = "属于听证范围的，告知有权要求听证",
      broken = "{time} 的“{event}”属于听证范围，没有告知当事人有权要求听证",
      repair = "数额较大的罚款、停产停业、吊销许可证等，另发听证告知书",
   })
end

-- 没有告知的另有 hearing_notice 管，这里只管等没有等满；明确放弃的不用等满。五个工作日的长短在 clocks.lua。
function notice_hearing.wait_for_request(o)
   return rule.scored(o, {
      id = "hearing-wait",
      kind = "not_succession",
      reference = o.hearing_notice or HEARING_NOTICE,
      what = rule.event(o.decide or DECIDE, { waived = false }),
      same = { "case" },
      within = clocks.length("hearing-request"),
      basis = { "行政处罚法64-1", "行政处罚法85" },
      title = "告知听证以后等满五个工作日再决定",
      broken = "{time} “{event}”时，要求听证的五个工作日还没有过完",
      repair = "按工作日数满五日；当事人明确放弃的，让他写下来再决定",
   })
end

-- 告知和决定不能是一回事：行政处罚法第四十五条第一款写充分听取意见，没有写几日，五日只见于处罚办法的节选。
function notice_hearing.wait_for_statement(o)
   return rule.unverified(o, {
      id = "statement-wait",
      kind = "not_succession",
      reference = o.notice or "give_notice",
      what = rule.event(o.decide or DECIDE, { waived = false }),
      same = { "case" },
      within = clocks.length("statement"),
      basis = { "行政处罚法45.1" },
      title = "告知以后留出陈述、申辩的时间再决定",
      broken = "{time} “{event}”时，陈述、申辩的五个工作日还没有过完",
      repair = "送达告知书以后等满五个工作日；当事人明确放弃的，让他写下来再决定",
   })
end

function notice_hearing.statement_rechecked(o)
   local statement, recheck = o.statement or "state", o.recheck or "recheck_statement"
   return rule.scored(o, {
      id = "statement-rechecked",
      kind = "chain_response",
      reference = statement,
      what = recheck,
      same = { "case" },
      among = rule.event({ recheck, o.decide or DECIDE }),
      among_same = true,
      basis = { "行政处罚法45.1", "行政处罚法62", "行政处罚法(2017)32.1", "行政处罚法(2017)41" },
      title = "陈述、申辩复核以后再决定",
      broken = "{time} 当事人“{event}”，没有先复核就往下办了",
      repair = "对提出的事实、理由、证据逐项复核，成立的采纳，不成立的写明理由",
   })
end

function notice_hearing.not_raised(o)
   return rule.scored(o, {
      id = "penalty-not-raised",
      kind = "not_succession",
      reference = o.statement or "state",
      what = rule.event(o.decide or DECIDE, { raised = true }),
      same = { "case" },
      basis = { "行政处罚法45.2", "行政处罚法(2017)32.2" },
      title = "不因陈述、申辩加重处罚",
      broken = "{time} 当事人申辩以后，“{event}”比告知的更重了",
      repair = "按告知的幅度决定；另外查实了新的违法事实的，重新告知",
   })
end

function notice_hearing.hearing_held(o)
   local hearing = o.hearing or HEARING
   return rule.scored(o, {
      id = "hearing-held",
      kind = "chain_response",
      reference = o.request or REQUEST,
      what = rule.event({ hearing, o.withdraw or "withdraw_request" }),
      same = { "case" },
      among = rule.event({ hearing, o.withdraw or "withdraw_request", o.decide or DECIDE }),
      among_same = true,
      basis = { "行政处罚法63.1", "行政处罚法65", "行政处罚法(2017)42.1", "行政处罚法(2017)43" },
      title = "要求听证的，听证以后再决定",
      broken = "{time} 当事人“{event}”，没有先举行听证",
      repair = "在期限里要求的就要组织听证，根据听证笔录作决定；撤回要求的留下书面材料",
   })
end

-- 七个工作日的长短在 clocks.lua。
function notice_hearing.hearing_notified(o)
   return rule.scored(o, {
      id = "hearing-notified",
      kind = "precedence",
      what = o.hearing or HEARING,
      reference = o.notify or "notify_hearing",
      same = { "case" },
      at_least = clocks.length("hearing-notice"),
      basis = { "行政处罚法64-2", "行政处罚法85" },
      title = "举行听证七个工作日以前通知时间、地点",
      broken = "{time} “{event}”，没有提前七个工作日通知时间、地点",
      repair = "通知以后满七个工作日再举行；来不及的改期，重新通知",
   })
end

function notice_hearing.host_is_no_investigator(o)
   return rule.scored(o, {
      id = "hearing-host",
      kind = "not_co_existence",
      reference = o.investigate or "investigate",
      what = o.hearing or HEARING,
      same = { "case", "officer" },
      basis = { "行政处罚法64-4", "行政处罚法(2017)42.1-4" },
      title = "听证由非本案调查人员主持",
      broken = "{time} 主持“{event}”的人调查过本案",
      repair = "指定没有参加调查的人主持，重新举行听证",
   })
end

function notice_hearing.hearing_record_signed(o)
   return rule.scored(o, {
      id = "hearing-record-signed",
      kind = "response",
      reference = o.hearing or HEARING,
      what = o.sign or "sign_hearing_record",
      same = { "case" },
      basis = { "行政处罚法64-8", "行政处罚法(2017)42.1-7" },
      title = "听证笔录由当事人核对签名，拒签的由主持人注明",
      broken = "{time} 的“{event}”，笔录没有当事人签名，也没有注明拒签",
      repair = "听证结束交当事人核对签名；拒签的由主持人在笔录里写明",
   })
end

return notice_hearing
