-- 三项制度：从到场到离场全过程记录，决定公示，重大决定法制审核（法制审核的规则在 legal_review.lua）。
-- 用法：local systems = require("rules.systems"); systems.recorder_first { section = "procedure", points = 2, acts = {…} }
--
-- 事件（括号里是 o 的字段）和属性：
--   recorder_on（on）、recorder_off（off）：打开、关掉执法记录仪；tape 是录像编号
--   o.acts：现场的各种动作，名字的表或者 { names, where }
--   keep_tape（keep）：录像存档；tape
--   decide（decide）：作出处罚决定；case，public 有值是有一定社会影响、应当公开的
--   publish（publish）：公开；case
--   annul（annul）：公开的决定被变更、撤销、确认违法或者无效；case
--   withdraw_publication（withdraw）：撤回信息并说明理由；case
--
-- 行政处罚法第四十七条写以文字、音像等形式全过程记录，归档保存。到场就开、离场才关是音像记录的做法，出自各地的记录办法，文本没有收，不计分。

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local ON, OFF = "recorder_on", "recorder_off"
local WHOLE = { "行政处罚法47" }

local systems = {}

function systems.recorder_first(o)
   return rule.unverified(o, {
      id = "recorder-first",
      kind = "precedence",
      what = o.acts,
      reference = o.on or ON,
      basis = WHOLE,
      title = "到场先开执法记录仪",
      broken = "{time} “{event}”时还没有打开执法记录仪，这一段没有录下来",
      repair = "下车就打开记录仪，说出时间、地点、人员和来意，再出示证件",
   })
end

-- 关了再开的不算：关掉以后的下一件事，不能是现场的动作。
function systems.recorder_to_the_end(o)
   local acts = rule.event(o.acts)
   return rule.unverified(o, {
      id = "recorder-to-the-end",
      kind = "not_chain_succession",
      reference = o.off or OFF,
      what = acts,
      among = rule.also(acts, { o.on or ON, o.off or OFF }),
      basis = WHOLE,
      title = "离场以前不关执法记录仪",
      broken = "{time} 关了执法记录仪以后还在“{event}”，这一段没有录下来",
      repair = "一直录到离场；电池没电的先换电池，把中断的时间和原因写进笔录",
   })
end

function systems.tape_kept(o)
   return rule.scored(o, {
      id = "recorder-tape-kept",
      kind = "response",
      reference = o.off or OFF,
      what = o.keep or "keep_tape",
      same = { "tape" },
      basis = WHOLE,
      title = "录音录像归档保存",
      broken = "{time} “{event}”以后录像没有存档",
      repair = "回来就把原始录像存进系统，不剪、不私留，编号写进案卷",
   })
end

-- 二十个工作日自决定作出之日起算：公开条例从信息形成算，处罚决定这一天形成。
function systems.published(o)
   return rule.scored(o, {
      id = "decision-published",
      kind = "within",
      within = { 20, "working_days" },
      reference = rule.event(o.decide or "decide", { public = true }),
      what = o.publish or "publish",
      same = { "case" },
      basis = { "行政处罚法48.1", "政府信息公开条例20-6", "政府信息公开条例26" },
      title = "有社会影响的处罚决定二十个工作日以内公开",
      broken = "{time} 的“{event}”应当公开，没有在二十个工作日以内公开",
      repair = "决定作出以后就报公开，去掉个人隐私和商业秘密",
   })
end

-- 放进剧本的 clocks：三个工作日，长短和算法都在 clocks.lua。
function systems.withdrawn_in_time(o)
   return clocks.withdrawal({
      id = o.id,
      title = o.title,
      section = o.section,
      points = o.points,
      veto = o.veto,
      start = o.annul or "annul",
      stop = o.withdraw or "withdraw_publication",
      same = { "case" },
   })
end

return systems
