-- 法制审核和集体讨论：该审核的审核通过再决定，该讨论的集体讨论，审核、表决的不是调查人员。
-- 用法：local legal_review = require("rules.legal_review"); legal_review.reviewed { section = "procedure", points = 4, veto = true }
--
-- 事件（括号里是 o 的字段）和属性，case 是案件编号，全部事件都要写：
--   investigate（investigate）：调查；officer
--   legal_review（review）：法制审核；officer，passed 有值是通过，first 有值是初次从事审核，qualified 有值是有法律职业资格
--   hold_hearing（hearing）：举行听证
--   new_evidence（evidence）：听证、申辩带来新证据
--   discuss（discuss）：负责人集体讨论；vote（vote）：在讨论中表决；officer
--   decide（decide）：作出处罚决定；review_due 有值是应当法制审核的，complex 有值是情节复杂或者重大的
--
-- 调查人员不作审核人员出自处罚办法第三十八条（节选），不参加表决、有了新证据再审核出自案卷评查细则（2024年版），法律条文没有写，
-- 不计分。该不该审核，由剧本按行政处罚法第五十八条第一款的四种情形定。

local rule = require("rules.rule")

local REVIEW, DECIDE, INVESTIGATE = "legal_review", "decide", "investigate"

local legal_review = {}

-- 经过听证的，审核在听证以后：决定以前最后一次审核、听证，要是通过了的审核。
function legal_review.reviewed(o)
   local review = o.review or REVIEW
   return rule.scored(o, {
      id = "legal-review",
      kind = "chain_precedence",
      what = rule.event(o.decide or DECIDE, { review_due = true }),
      reference = rule.event(review, { passed = true }),
      same = { "case" },
      among = { review, o.hearing or "hold_hearing" },
      among_same = true,
      basis = { "行政处罚法58.1" },
      title = "应当法制审核的，听证以后审核通过再决定",
      broken = "{time} “{event}”以前没有通过法制审核，或者审核以后又听了证，不得作出决定",
      repair = "听证过的、疑难复杂的、涉及重大公共利益的，先送法制审核，通过了再报负责人决定",
   })
end

function legal_review.reviewer_qualified(o)
   return rule.scored(o, {
      id = "reviewer-qualified",
      kind = "forbidden",
      what = rule.event(o.review or REVIEW, { first = true, qualified = false }),
      basis = { "行政处罚法58.2", "行政处罚法(2017)38.3" },
      title = "初次从事法制审核的人有法律职业资格",
      broken = "{time} 作“{event}”的人初次从事审核，没有法律职业资格",
      repair = "换有资格的人审核",
   })
end

function legal_review.discussed(o)
   return rule.scored(o, {
      id = "discussed",
      kind = "precedence",
      what = rule.event(o.decide or DECIDE, { complex = true }),
      reference = o.discuss or "discuss",
      same = { "case" },
      basis = { "行政处罚法57.2", "行政处罚法(2017)38.2" },
      title = "情节复杂或者重大的，负责人集体讨论决定",
      broken = "{time} 的“{event}”没有经过负责人集体讨论",
      repair = "决定以前集体讨论并留下记录",
   })
end

function legal_review.reviewer_is_no_investigator(o)
   return rule.unverified(o, {
      id = "reviewer-no-investigator",
      kind = "not_co_existence",
      reference = o.investigate or INVESTIGATE,
      what = o.review or REVIEW,
      same = { "case", "officer" },
      title = "审核人员不是本案调查人员",
      broken = "{time} 作“{event}”的人调查过本案",
      repair = "换没有参加调查的人重新审核",
   })
end

function legal_review.investigator_does_not_vote(o)
   return rule.unverified(o, {
      id = "investigator-no-vote",
      kind = "not_co_existence",
      reference = o.investigate or INVESTIGATE,
      what = o.vote or "vote",
      same = { "case", "officer" },
      title = "调查人员不在集体讨论中表决",
      broken = "{time} “{event}”的人调查过本案",
      repair = "调查人员汇报案情以后不参加表决，表决重来",
   })
end

function legal_review.reviewed_again(o)
   local evidence, review = o.evidence or "new_evidence", o.review or REVIEW
   return rule.unverified(o, {
      id = "reviewed-again",
      kind = "chain_response",
      reference = evidence,
      what = review,
      same = { "case" },
      among = rule.event({ review, o.decide or DECIDE }),
      among_same = true,
      title = "审核以后有了新证据，再审核一次",
      broken = "{time} “{event}”以后没有再次法制审核",
      repair = "陈述、申辩或者听证带来新证据的，决定以前再送审核",
   })
end

return legal_review
