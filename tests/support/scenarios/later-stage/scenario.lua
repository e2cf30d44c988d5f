-- 后面的程序：检查以后到送达、复查、移送，把 scripts/rules 里第一次上门用不上的规则集全用上。只给测试用：
-- tests/unit/script/rule_sets 里每条规则的例子，都由这里的规则来判。一件东西就是案卷里的一步，办理它就记下那一步的事件。

local issuing_body = require("rules.issuing_body")
local legal_review = require("rules.legal_review")
local notice_hearing = require("rules.notice_hearing")
local positive_list = require("rules.positive_list")
local preservation = require("rules.preservation")
local recheck = require("rules.recheck")
local records = require("rules.records")
local recusal = require("rules.recusal")
local sampling = require("rules.sampling")
local seizure = require("rules.seizure")
local service = require("rules.service")
local systems = require("rules.systems")
local transfer = require("rules.transfer")

local HOUR = 60
local DAY = 24 * HOUR

-- 步骤：编号、名字、等多少分钟、事件、属性。属性里的 label 由名字来。
local steps = {
   { "list-firm", "查明企业在正面清单里", 0, "list_firm", { firm = "yunxi" } },
   { "file-visit", "写明理由并备案", 0, "file_visit", { firm = "yunxi" } },
   { "recorder-on", "打开执法记录仪", 0, "recorder_on", { tape = "t1" } },
   { "visit", "到现场检查", 0, "visit", { firm = "yunxi", why = "clue" } },
   { "inspect", "现场检查", 0, "inspect", {} },
   { "apply-recusal", "申请王强回避", 0, "apply_recusal", { officer = "wang" } },
   { "decide-recusal", "决定王强回避", HOUR, "decide_recusal", { officer = "wang", by = "head", granted = "yes" } },
   { "investigate", "李敏调查取证", HOUR, "investigate", { case = "c1", officer = "li" } },
   { "begin-interview", "询问厂长", 0, "begin_interview", { officer = "li", person = "boss" } },
   { "end-interview", "结束询问厂长", HOUR, "end_interview", { officer = "li", person = "boss" } },
   { "write-interview", "厂长的询问笔录", 0, "write_interview", { person = "boss" } },
   { "write-record", "现场检查笔录", 0, "write_record", { record = "r1", times = "yes" } },
   { "sign-record", "笔录签名", 0, "sign_record", { record = "r1" } },
   { "file-record", "笔录归档", 0, "file_record", { record = "r1" } },
   { "take-sample", "采一号样", 0, "take_sample", { sample = "s1", batch = "b1" } },
   { "seal-sample", "封一号样", 5, "seal_sample", { sample = "s1" } },
   { "sign-sample", "当事人在采样单上签名", 0, "sign_sample", { sample = "s1" } },
   { "blank", "带现场空白", 0, "field_blank", { batch = "b1" } },
   { "hand-over", "交出一号样", HOUR, "hand_over", { sample = "s1" } },
   { "receive-sample", "实验室收下一号样", 0, "receive_sample", { sample = "s1" } },
   { "analyse", "分析一号样", HOUR, "analyse", { sample = "s1" } },
   { "get-report", "取得监测报告", 0, "get_report", { sample = "s1" } },
   { "tell-result", "告知监测结果", 0, "tell_result", { sample = "s1" } },
   { "approve-preservation", "批准保存台账", 0, "approve_preservation", { exhibit = "ledger" } },
   { "preserve", "登记保存台账", 10, "preserve", { exhibit = "ledger" } },
   { "preservation-list", "交付保存清单", 0, "hand_preservation_list", { exhibit = "ledger" } },
   { "dispose", "处理保存的台账", DAY, "dispose", { exhibit = "ledger" } },
   { "approve-seizure", "批准查封燃烧机", 0, "approve_seizure", { item = "burner" } },
   { "seize", "查封燃烧机", HOUR, "seize", { item = "burner" } },
   { "tell-seizure", "告知查封的理由和权利", 0, "tell_seizure", { item = "burner", on_spot = "yes" } },
   { "hear-party", "听取查封的意见", 0, "hear_party", { item = "burner" } },
   { "seizure-record", "查封现场笔录", 0, "write_seizure_record", { item = "burner" } },
   { "sign-seizure", "查封笔录签名", 0, "sign_seizure_record", { item = "burner" } },
   { "seizure-decision", "交付查封决定书", 0, "hand_seizure_decision", { item = "burner", on_spot = "yes" } },
   { "seizure-list", "交付查封清单", 0, "hand_seizure_list", { item = "burner" } },
   { "entrust", "委托第三人保管", 0, "entrust_item", { item = "burner" } },
   { "keeper-list", "把清单交给保管的人", 0, "hand_seizure_list", { item = "burner", to = "keeper" } },
   { "urgent-seize", "紧急查封油罐", 0, "seize", { item = "tank", urgent = "yes" } },
   { "tell-urgent", "告知查封油罐的理由和权利", 0, "tell_seizure", { item = "tank", on_spot = "yes" } },
   { "hear-urgent", "听取查封油罐的意见", 0, "hear_party", { item = "tank" } },
   { "record-urgent", "查封油罐的笔录", 0, "write_seizure_record", { item = "tank" } },
   { "sign-urgent", "查封油罐的笔录签名", 0, "sign_seizure_record", { item = "tank" } },
   { "decision-urgent", "交付查封油罐的决定书", 0, "hand_seizure_decision", { item = "tank", on_spot = "yes" } },
   { "list-urgent", "交付查封油罐的清单", 0, "hand_seizure_list", { item = "tank" } },
   { "approve-urgent", "补批查封油罐", HOUR, "approve_seizure", { item = "tank" } },
   { "ask-to-lift", "申请解除查封", DAY, "ask_to_lift", { item = "burner" } },
   { "answer-lift", "答复解除申请", DAY, "answer_lift", { item = "burner" } },
   { "unneeded", "不再需要查封燃烧机", 0, "no_longer_needed", { item = "burner" } },
   { "lift", "解除查封燃烧机", 0, "lift", { item = "burner" } },
   { "lift-tank", "解除查封油罐", 0, "lift", { item = "tank" } },
   { "deliver-lift", "送达解除燃烧机的决定", 0, "deliver_lift", { item = "burner" } },
   { "deliver-lift-tank", "送达解除油罐的决定", 0, "deliver_lift", { item = "tank" } },
   { "order", "送达责令改正决定书", DAY, "deliver_order", { case = "c1" } },
   { "recheck", "暗查复查", 8 * DAY, "recheck", { case = "c1", round = "1", found = "continuing" } },
   { "order-again", "再次责令改正", 0, "deliver_order", { case = "c1" } },
   { "notice", "送达事先告知书", 0, "give_notice", { case = "c1" } },
   { "hearing-notice", "送达听证告知书", 0, "give_hearing_notice", { case = "c1" } },
   { "state", "当事人申辩", DAY, "state", { case = "c1" } },
   { "recheck-statement", "复核申辩", DAY, "recheck_statement", { case = "c1" } },
   { "request-hearing", "当事人要求听证", 0, "request_hearing", { case = "c1" } },
   { "notify-hearing", "通知听证", 0, "notify_hearing", { case = "c1" } },
   { "hearing", "举行听证", 14 * DAY, "hold_hearing", { case = "c1", officer = "zhao" } },
   { "sign-hearing", "听证笔录签名", 0, "sign_hearing_record", { case = "c1" } },
   { "review", "法制审核", DAY, "legal_review", { case = "c1", officer = "sun", passed = "yes" } },
   { "discuss", "负责人集体讨论", DAY, "discuss", { case = "c1" } },
   { "vote", "讨论中表决", 0, "vote", { case = "c1", officer = "qian" } },
   {
      "decide",
      "作出处罚决定",
      0,
      "decide",
      { case = "c1", hearing_due = "yes", review_due = "yes", complex = "yes", public = "yes" },
   },
   { "fine", "决定罚款", 0, "impose_fine", { case = "c1" } },
   { "announce", "当面宣告决定", 0, "announce", { document = "d1", present = "yes" } },
   { "deliver", "当场交付决定书", 0, "deliver", { document = "d1", party = "yunxi" } },
   { "repair-notice", "送达信用修复告知书", 0, "deliver_repair_notice", { document = "d1" } },
   { "receipt", "送达回证签收", 0, "sign_receipt", { document = "d1" } },
   { "confirm", "签订电子送达确认书", 0, "confirm_electronic", { party = "yunxi" } },
   { "daily-fine", "作出按日连续处罚决定", 0, "daily_fine", { case = "c1", round = "1" } },
   { "announce-away", "宣告按日决定，当事人不在场", 0, "announce", { document = "d2" } },
   { "deliver-away", "用电子邮件送达", DAY, "deliver", { document = "d2", by = "electronic", party = "yunxi" } },
   { "receipt-away", "电子送达回执", 0, "sign_receipt", { document = "d2" } },
   { "failed", "直接送达和邮寄都没有送到", 0, "delivery_failed", { document = "d3" } },
   { "public-notice", "公告送达", 0, "deliver", { document = "d3", by = "notice" } },
   { "recheck-again", "再次复查", DAY, "recheck", { case = "c1", round = "2", found = "corrected" } },
   { "publish", "公开处罚决定", DAY, "publish", { case = "c1" } },
   { "annul", "决定被变更", DAY, "annul", { case = "c1" } },
   { "withdraw-publication", "撤回公开的信息", DAY, "withdraw_publication", { case = "c1" } },
   { "approve-detention", "批准移送拘留", 0, "approve_detention", { case = "c1" } },
   { "detention", "移送公安机关拘留", DAY, "transfer_detention", { case = "c1" } },
   { "suspect", "发现涉嫌犯罪", 0, "suspect_crime", { case = "c2" } },
   { "report", "提出移送报告", 0, "report_crime", { case = "c2" } },
   { "answer", "负责人批准移送", DAY, "decide_transfer", { case = "c2" } },
   { "crime", "移送涉嫌犯罪案件", HOUR, "transfer_crime", { case = "c2" } },
   { "copy", "抄送检察院", 0, "copy_to_procuratorate", { case = "c2" } },
   { "report-other", "提出另一份移送报告", 0, "report_crime", { case = "c3" } },
   { "answer-other", "负责人不批准移送", DAY, "decide_transfer", { case = "c3", refused = "yes" } },
   { "reason", "记下不批准的理由", 0, "record_reason", { case = "c3" } },
   { "recorder-off", "离场关掉记录仪", 0, "recorder_off", { tape = "t1" } },
   { "keep-tape", "录像存档", 0, "keep_tape", { tape = "t1" } },
   { "branch-decides", "以分局自己的名义作出处罚决定", 0, "decide", { case = "c9", issuer = "branch" } },
   { "notice-by-branch", "分局送达事先告知书", 0, "give_notice", { case = "c9" } },
}

-- 不在步骤里、只在例子里出现的事件。
local others = {
   "take_part", "has_conflict", "pause_case", "set_aside", "correct_record", "sign_correction", "seal_broken",
   "use_item", "seized_by_other", "prolong", "send_test", "get_test_report", "withdraw_request",
   "new_evidence", "leave", "refuse_recheck", "police_answer", "serious_violation", "remove_from_list",
   "substitute", "grant_permit", "party_missing", "redo_in_bureau_name",
}

local function events()
   local names, seen = {}, {}
   for _, step in ipairs(steps) do
      if not seen[step[4]] then
         seen[step[4]] = true
         names[#names + 1] = step[4]
      end
   end
   for _, name in ipairs(others) do
      names[#names + 1] = name
   end
   return names
end

local function things()
   local list = {}
   for _, step in ipairs(steps) do
      local id, name, wait, event, attributes = table.unpack(step)
      local told = { label = name }
      for key, value in pairs(attributes) do
         told[key] = value
      end
      list[#list + 1] = {
         id = id,
         name = name,
         place = "desk",
         note = "案卷里的一步",
         icon = "paper",
         on = {
            handle = function(play)
               play:spend(wait)
               play:happen(event, told)
            end,
         },
      }
   end
   return list
end

-- 一条规则在这个剧本里的用法。
local function use(points, more)
   local o = { section = "procedure", points = points }
   for key, value in pairs(more or {}) do
      o[key] = value
   end
   return o
end

local fatal = { veto = true }
local mended = { late_percent = 50 }

return {
   api = 1,
   id = "later-stage",
   title = "后面的程序",
   summary = "检查以后的每一步，给规则集的测试用。",
   level = "演练",
   minutes = 60,
   vignette = "boiler",
   briefing = "把案卷里的每一步按法定程序办完。",
   start = "desk",
   officers = { "李敏", "赵航" },
   cases = {
      {
         id = "spring",
         label = "法典施行以前",
         offence = "2026-02-20",
         decision = "2026-05-20",
         arrival = "2026-03-02T09:00",
         words = {},
      },
      {
         id = "autumn",
         label = "法典施行以后",
         offence = "2026-08-20",
         decision = "2026-12-01",
         arrival = "2026-09-01T09:00",
         words = {},
      },
   },
   sections = { { id = "procedure", title = "程序" } },
   verbs = { { id = "handle", label = "办理", on = { "thing" }, minutes = 0, otherwise = "{target}办好了。" } },
   map = { width = 100, height = 80, north = 0, shapes = {} },
   places = { { id = "desk", name = "办公室", note = "案卷摊在桌上。", at = { 10, 10 } } },
   things = things(),
   people = {},
   exhibits = {},
   endings = {},
   events = events(),
   questions = {},

   rules = {
      {
         recusal.decided(use(2)),
         recusal.decided_by_head(use(2)),
         recusal.goes_on(use(2)),
         recusal.stays_out(use(4, mended)),
         recusal.no_interest(use(4)),
      },
      {
         records.of_each_interview(use(2)),
         records.one_interview_at_a_time(use(2)),
         records.one_person(use(0)),
         records.times(use(0)),
         records.signed(use(0)),
         records.corrections(use(0)),
         records.filed(use(2)),
      },
      {
         sampling.sealed(use(0)),
         sampling.sealed_at_once(use(0)),
         sampling.custody(use(4)),
         sampling.received_first(use(4)),
         sampling.seal_intact(use(2)),
         sampling.party_signs(use(0)),
         sampling.field_blank(use(0)),
         sampling.in_holding_time(use(0, { hold = { 24, "hours" } })),
         sampling.result_told(use(0)),
      },
      {
         preservation.needed(use(2)),
         preservation.approved(use(2, mended)),
         preservation.listed(use(0)),
      },
      {
         seizure.approved(use(3)),
         seizure.two_officers(use(3)),
         seizure.not_entrusted(use(3)),
         seizure.connected_only(use(3, mended)),
         seizure.not_twice(use(2)),
         seizure.told_on_spot(use(2, fatal)),
         seizure.heard(use(2)),
         seizure.recorded(use(2)),
         seizure.record_signed(use(1)),
         seizure.decision_on_spot(use(2, mended)),
         seizure.list_with_decision(use(1)),
         seizure.list_to_keeper(use(1)),
         seizure.not_used(use(2)),
         seizure.lifted_when_unneeded(use(2)),
         seizure.prolonged_by_head(use(2)),
      },
      {
         notice_hearing.notice_first(use(4, fatal)),
         notice_hearing.hearing_notice(use(2, fatal)),
         notice_hearing.wait_for_request(use(4)),
         notice_hearing.wait_for_statement(use(0)),
         notice_hearing.statement_rechecked(use(2)),
         notice_hearing.not_raised(use(4)),
         notice_hearing.hearing_held(use(3)),
         notice_hearing.hearing_notified(use(2)),
         notice_hearing.host_is_no_investigator(use(3)),
         notice_hearing.hearing_record_signed(use(1)),
      },
      {
         legal_review.reviewed(use(3, fatal)),
         legal_review.reviewer_qualified(use(2)),
         legal_review.discussed(use(2)),
         legal_review.reviewer_is_no_investigator(use(0)),
         legal_review.investigator_does_not_vote(use(0)),
         legal_review.reviewed_again(use(0)),
      },
      {
         service.handed_over(use(2, mended)),
         service.receipt(use(1)),
         service.electronic_agreed(use(1)),
         service.notice_last(use(1)),
         service.repair_notice(use(0)),
      },
      {
         recheck.order_first(use(2)),
         recheck.covert(use(3)),
         recheck.each_fine_has_its_recheck(use(2)),
         recheck.not_when_corrected(use(3)),
         recheck.ordered_again(use(2)),
         recheck.after_original(use(2, fatal)),
      },
      {
         transfer.detention_after_penalty(use(2)),
         transfer.detention_approved(use(1)),
         transfer.detention_originals(use(2)),
         transfer.detention_or_crime(use(3)),
         transfer.two_investigators(use(2)),
         transfer.answered(use(2)),
         transfer.refusal_reasoned(use(1)),
         transfer.copied(use(1)),
         transfer.no_fine_instead(use(3)),
         transfer.waits_for_the_police(use(2)),
      },
      {
         systems.recorder_first(use(0, { acts = { "inspect" } })),
         systems.recorder_to_the_end(use(0, { acts = { "inspect" } })),
         systems.tape_kept(use(2)),
         systems.published(use(2, mended)),
      },
      {
         positive_list.no_routine_visit(use(0)),
         positive_list.clue_filed(use(0)),
         positive_list.removed(use(0)),
      },
      {
         issuing_body.branch_before_the_code(use(5, { veto = true, late_percent = 40 })),
         issuing_body.branch_keeps_to_its_powers(use(3, { others = { "grant_permit" } })),
         issuing_body.brigade_name(use(5)),
         issuing_body.own_seal(use(2)),
      },
   },

   clocks = {
      preservation.decided_in_time(use(4)),
      preservation.urgent_approval(use(0)),
      seizure.urgent_approval(use(2)),
      seizure.lifted_in_time(use(2, { suspend = "send_test", resume = "get_test_report", prolong = "prolong" })),
      seizure.request_answered(use(1)),
      seizure.lift_delivered(use(1)),
      service.delivered_in_time(use(2)),
      recheck.in_time(use(2)),
      transfer.detention_in_time(use(2)),
      transfer.crime_decided_in_time(use(1)),
      transfer.crime_delivered_in_time(use(2)),
      systems.withdrawn_in_time(use(1)),
   },
}
