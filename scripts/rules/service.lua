-- 送达：在场的当场交付，不在场的七个工作日里送达，有回证，电子送达先签确认书，别的方式都不行才公告。
-- 用法：local service = require("rules.service")
--   rules = { service.handed_over {…}, service.receipt {…} }   clocks = { service.delivered_in_time {…} }
--
-- 事件（括号里是 o 的字段）和属性，document 是文书编号：
--   announce（announce）：宣告处罚决定；document，present 有值是当事人在场
--   deliver（deliver）：送达；document，by = "electronic" 是传真、电子邮件等，by = "notice" 是公告
--   sign_receipt（receipt）：送达回证签收，或者记明拒收；document
--   leave（leave）：离开送达、宣告的地方
--   confirm_electronic（confirm）：当事人同意并签订确认书；party 是当事人，电子送达的 deliver 也写 party
--   delivery_failed（failed）：直接、留置、邮寄等都没有送到；document
--   party_missing（missing）：查明受送达人下落不明；document
--   deliver_repair_notice（repair_notice）：送达信用修复告知书；document 是同一份决定书的编号

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local ANNOUNCE, DELIVER = "announce", "deliver"

local service = {}

function service.handed_over(o)
   local deliver = o.deliver or DELIVER
   return rule.scored(o, {
      id = "decision-handed-over",
      kind = "chain_response",
      reference = rule.event(o.announce or ANNOUNCE, { present = true }),
      what = deliver,
      same = { "document" },
      among = { deliver, o.leave or "leave" },
      basis = { "行政处罚法61.1", "行政处罚法(2017)40" },
      title = "当事人在场的，宣告后当场交付决定书",
      broken = "{time} 的“{event}”，当事人在场却没有当场交付决定书",
      repair = "宣告以后马上交付，请当事人在送达回证上签收",
   })
end

-- 期限：七个工作日，长短和算法都在 clocks.lua。
function service.delivered_in_time(o)
   return clocks.service({
      id = o.id,
      title = o.title,
      section = o.section,
      points = o.points,
      veto = o.veto,
      start = rule.event(o.announce or ANNOUNCE, { present = false }),
      stop = o.deliver or DELIVER,
      same = { "document" },
      missed = "决定书没有送达，对当事人还没有发生效力",
   })
end

function service.receipt(o)
   return rule.scored(o, {
      id = "service-receipt",
      kind = "response",
      reference = rule.event(o.deliver or DELIVER, { by = { isnt = { "notice", "electronic" } } }),
      what = o.receipt or "sign_receipt",
      same = { "document" },
      basis = { "行政处罚法61.1", "民事诉讼法87.1", "民事诉讼法89", "行政处罚法(2017)40" },
      title = "送达有回证，拒收的记明；电子送达和公告除外",
      broken = "{time} 的“{event}”没有送达回证",
      repair = "请收件人在回证上写日期、签名；拒收的请见证人到场，记明事由，留置送达",
   })
end

function service.electronic_agreed(o)
   return rule.scored(o, {
      id = "service-electronic",
      kind = "precedence",
      what = rule.event(o.deliver or DELIVER, { by = "electronic" }),
      reference = o.confirm or "confirm_electronic",
      same = { "party" },
      basis = { "行政处罚法61.2" },
      title = "当事人同意并签订确认书，才用电子方式送达",
      broken = "{time} 用电子方式“{event}”，当事人还没有签过确认书",
      repair = "先请当事人签送达地址确认书，没有签的直接送达或者邮寄",
   })
end

function service.notice_last(o)
   return rule.scored(o, {
      id = "service-notice-last",
      kind = "precedence",
      what = rule.event(o.deliver or DELIVER, { by = "notice" }),
      reference = { o.failed or "delivery_failed", o.missing or "party_missing" },
      same = { "document" },
      basis = { "行政处罚法61.1", "民事诉讼法95.1", "行政处罚法(2017)40" },
      title = "下落不明或者别的方式都送不到，才公告送达",
      broken = "{time} 的“{event}”用了公告，既没有查明下落不明，别的送达方式也没有试过",
      repair = "先直接、留置、邮寄送达，送不到或者下落不明的写明原因和经过，再公告",
   })
end

-- 双书同达。生态环境法典第五十四条第三款写可以申请信用修复，没有写两份文书要一起送，所以不计分。
function service.repair_notice(o)
   return rule.unverified(o, {
      id = "service-repair-notice",
      kind = "co_existence",
      reference = o.deliver or DELIVER,
      what = o.repair_notice or "deliver_repair_notice",
      same = { "document" },
      while_in_force = "生态环境法典54.3",
      basis = { "生态环境法典54.3" },
      title = "处罚决定书和信用修复告知书一起送达",
      broken = "{time} 只有“{event}”，两份文书没有一起送",
      repair = "送决定书时一并送达信用修复告知书，写明怎样申请修复",
   })
end

return service
