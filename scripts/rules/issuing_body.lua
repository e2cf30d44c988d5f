-- 以谁的名义：派出机构在法典施行以前不能以自己的名义，施行以后可以，但只有四样事；执法队没有授权不能以自己的名义。
-- 用法：local issuing_body = require("rules.issuing_body"); issuing_body.branch_before_the_code { section = "procedure", points = 0, veto = true }
--
-- 事件（括号里是 o 的字段）和属性：
--   seize、substitute、decide（acts、brigade_acts）：查封扣押，代履行，行政处罚。现场检查不在里面：环境保护法第二十四条写了主管部门和
--     受委托的监察机构，没有写以谁的名义出检查文书，没有查到以分局名义检查就无效的规定；
--     issuer = "branch" 是派出机构（分局）自己的名义，issuer = "brigade" 是执法队自己的名义，不写是有职权的机关；
--     seal 有值是盖了别的机关的印章
--   o.others：法典第五十三条没有写到的事，例如 { "grant_permit" }
-- 每一步按它自己那一天的法：同一个案件，2026 年 8 月 15 日以前以分局名义作的无效，以后作的有效。

local rule = require("rules.rule")

local CODE = "生态环境法典53"
local ACTS = { "seize", "substitute", "decide" }
local SUBJECT = {
   "行政处罚法17",
   "行政处罚法19",
   "行政处罚法38.1",
   "行政强制法17.1",
   "行政强制法50",
   "行政处罚法(2017)15",
   "行政处罚法(2017)17",
}

local issuing_body = {}

function issuing_body.branch_before_the_code(o)
   return rule.scored(o, {
      id = "branch-name",
      kind = "forbidden",
      what = rule.event(o.acts or ACTS, { issuer = "branch" }),
      unless_in_force = CODE,
      remedy = o.redo or "redo_in_bureau_name",
      basis = SUBJECT,
      title = "派出机构没有授权，不以自己的名义执法",
      broken = "{time} 以分局自己的名义“{event}”，那时还没有法律授权，主体不合格",
      repair = "以设区的市的生态环境主管部门的名义重新作出，盖它的印章",
   })
end

function issuing_body.branch_keeps_to_its_powers(o)
   return rule.scored(o, {
      id = "branch-powers",
      kind = "forbidden",
      what = rule.event(o.others, { issuer = "branch" }),
      while_in_force = CODE,
      basis = { CODE },
      title = "派出机构以自己的名义只做法律写明的四样事",
      broken = "{time} 以分局自己的名义“{event}”，法典写明的只有现场检查、查封扣押、代履行和行政处罚",
      repair = "别的事以派出它的生态环境主管部门的名义作",
   })
end

function issuing_body.brigade_name(o)
   return rule.scored(o, {
      id = "brigade-name",
      kind = "forbidden",
      what = rule.event(o.brigade_acts or ACTS, { issuer = "brigade" }),
      remedy = o.redo or "redo_in_bureau_name",
      basis = SUBJECT,
      title = "执法队没有法律、法规授权，不以自己的名义执法",
      broken = "{time} 以执法队自己的名义“{event}”，没有法律、法规授权",
      repair = "以所属生态环境主管部门的名义作出；有法律、法规授权的写明依据",
   })
end

function issuing_body.own_seal(o)
   return rule.scored(o, {
      id = "own-seal",
      kind = "forbidden",
      what = rule.event(o.decide or "decide", { seal = true }),
      basis = { "行政处罚法59.2", "行政处罚法(2017)39.2" },
      title = "决定书盖作出决定的机关的印章",
      broken = "{time} 的“{event}”，名义和印章不是同一个机关",
      repair = "用谁的名义就盖谁的印章，重新制作并送达",
   })
end

return issuing_body
