-- 回避：申请了要决定，由负责人决定，决定之前接着查，该回避的人不再参加。
-- 用法：local recusal = require("rules.recusal"); recusal.decided { section = "procedure", points = 4 }
--
-- 事件（括号里是 o 的字段，可以换成剧本自己的名字）和属性：
--   apply_recusal（apply）：当事人申请回避；officer 是被申请的人
--   decide_recusal（decide）：作出决定；officer，by = "head" 是负责人作的，granted 有值是准许
--   take_part（acts）：参加办案；officer 是做这件事的人
--   has_conflict（conflict）：查明有利害关系；officer
--   pause_case（pause）：停止调查；officer 是申请还没有决定的那个人，有几个人就记几件
--   set_aside（redo）：把被回避的人取得的材料排除、重做；officer
-- 属性的名字不能换：同一件事里写 officer，规则才知道说的是同一个人。

local rule = require("rules.rule")

local APPLY, DECIDE, ACTS = "apply_recusal", "decide_recusal", "take_part"

local recusal = {}

function recusal.decided(o)
   return rule.scored(o, {
      id = "recusal-decided",
      kind = "response",
      reference = o.apply or APPLY,
      what = o.decide or DECIDE,
      same = { "officer" },
      basis = { "行政处罚法43.3" },
      title = "对回避申请作出决定",
      broken = "{time} 当事人提出“{event}”以后，一直没有作出决定",
      repair = "审查以后由负责人决定是否回避，并告知当事人",
   })
end

function recusal.decided_by_head(o)
   return rule.scored(o, {
      id = "recusal-by-head",
      kind = "forbidden",
      what = rule.event(o.decide or DECIDE, { by = { isnt = "head" } }),
      basis = { "行政处罚法43.3" },
      title = "回避由行政机关负责人决定",
      broken = "{time} 的“{event}”不是行政机关负责人作的",
      repair = "把申请报负责人决定，执法人员自己不能驳回",
   })
end

-- 第四十三条第三款：决定作出以前不停止调查。申请之后、决定之前停下来，才算违反。
function recusal.goes_on(o)
   local decide, pause = o.decide or DECIDE, o.pause or "pause_case"
   return rule.scored(o, {
      id = "recusal-goes-on",
      kind = "not_chain_succession",
      reference = o.apply or APPLY,
      what = pause,
      same = o.same or { "officer" },
      among = { decide, pause },
      among_same = true,
      basis = { "行政处罚法43.3" },
      title = "决定作出以前不停止调查",
      broken = "{time} 回避申请还没有决定，就“{event}”了",
      repair = "申请照样审查，调查接着进行",
   })
end

function recusal.stays_out(o)
   return rule.scored(o, {
      id = "recusal-stays-out",
      kind = "not_succession",
      reference = rule.event(o.decide or DECIDE, { granted = true }),
      what = o.acts or ACTS,
      same = { "officer" },
      remedy = o.redo or "set_aside",
      basis = { "行政处罚法43.1", "行政处罚法(2017)37.3" },
      title = "决定回避的人不再参加办案",
      broken = "{time} 已经决定回避的人仍然参加“{event}”",
      repair = "换人重做，把他取得的材料排除在外",
   })
end

-- 不等当事人申请：有直接利害关系的，先后不论，都不该参加。
function recusal.no_interest(o)
   return rule.scored(o, {
      id = "recusal-no-interest",
      kind = "not_co_existence",
      reference = o.conflict or "has_conflict",
      what = o.acts or ACTS,
      same = { "officer" },
      remedy = o.redo or "set_aside",
      basis = { "行政处罚法43.1", "行政处罚法(2017)37.3" },
      title = "有直接利害关系的人主动回避",
      broken = "{time} 参加“{event}”的人和案件有直接利害关系",
      repair = "发现有利害关系就报告并换人，做过的由别人重做",
   })
end

return recusal
