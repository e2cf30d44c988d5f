-- 按日连续处罚：先责令改正，暗查复查，没有改才罚，在原处罚决定之后，每一次按日都有自己的复查。
-- 用法：local recheck = require("rules.recheck")
--   rules = { recheck.order_first {…}, recheck.covert {…} }   clocks = { recheck.in_time {…} }
--
-- 事件（括号里是 o 的字段）和属性，case 是案件编号，全部事件都要写；round 是第几次复查，复查、拒绝复查、按日决定都要写：
--   deliver_order（order）：送达责令改正违法行为决定书
--   recheck（recheck）：复查；round，announced 有值是事先通知了，found = "continuing" 是还在违法，
--     found = "corrected" 是已经改正或者停产
--   refuse_recheck（refused）：拒绝、阻挠复查；round
--   decide（decide）：作出原处罚决定
--   daily_fine（fine）：作出按日连续处罚决定；round 是凭哪一次复查
--
-- 第十三条：仍在违法和拒绝复查都是拒不改正。前一次查实了的，后一次查明改正，前一次的按日照样可以决定（第十七条、第十八条）；
-- 两次都没有改的，日数累计，可以分两次决定，也可以一起决定。
--
-- 按日连续处罚办法的依据法 2026 年 8 月 15 日废止，办法本身没有查到废止：法典第一千零六十条第一款写了要组织复查，没有写怎样复查。

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local DAILY = "环境保护主管部门实施按日连续处罚办法"
local ORDER, RECHECK, REFUSED, FINE = "deliver_order", "recheck", "refuse_recheck", "daily_fine"
local ROUND = { "case", "round" }

local recheck = {}

function recheck.order_first(o)
   return rule.scored(o, {
      id = "daily-order-first",
      kind = "precedence",
      what = o.recheck or RECHECK,
      reference = o.order or ORDER,
      same = { "case" },
      basis = { DAILY .. "10", "环境保护法59.1", "生态环境法典1060.1" },
      title = "送达责令改正决定书以后再复查",
      broken = "{time} “{event}”以前没有送达责令改正决定书，算不上拒不改正",
      repair = "先送达责令改正决定书并留下回证，写明拒不改正会按日连续处罚",
   })
end

function recheck.covert(o)
   return rule.scored(o, {
      id = "daily-covert",
      kind = "forbidden",
      what = rule.event(o.recheck or RECHECK, { announced = true }),
      basis = { DAILY .. "10" },
      title = "复查用暗查的方式",
      broken = "{time} 的“{event}”事先通知了企业",
      repair = "不发通知、不打招呼，直接到现场复查",
   })
end

-- 期限：三十日，长短和算法都在 clocks.lua。
function recheck.in_time(o)
   return clocks.recheck({
      id = o.id,
      title = o.title,
      section = o.section,
      points = o.points,
      veto = o.veto,
      start = o.order or ORDER,
      stop = { o.recheck or RECHECK, o.refused or REFUSED },
      same = { "case" },
      missed = "这一次责令改正以后没有复查，这一段还不能按日连续处罚；以前查实的不受影响",
      late = "三十日以后才复查，不合按日连续处罚办法第十条；以前查实的不受影响",
   })
end

-- 一次复查只撑得起一次按日处罚，同一次复查不能按日两回。复查查明已经改正的，另有 not_when_corrected 管。
function recheck.each_fine_has_its_recheck(o)
   return rule.scored(o, {
      id = "daily-fine-per-recheck",
      kind = "alternate_precedence",
      what = o.fine or FINE,
      reference = { o.recheck or RECHECK, o.refused or REFUSED },
      same = ROUND,
      basis = { DAILY .. "12.1", DAILY .. "13", "环境保护法59.1", "生态环境法典1060.1" },
      title = "每一次按日连续处罚都有自己的复查",
      broken = "{time} 的“{event}”没有自己的复查，证明不了拒不改正",
      repair = "每次按日连续处罚以前都要复查，查实仍在违法或者拒绝复查；一次复查只按日一次",
   })
end

function recheck.not_when_corrected(o)
   return rule.scored(o, {
      id = "daily-not-when-corrected",
      kind = "not_succession",
      reference = rule.event(o.recheck or RECHECK, { found = "corrected" }),
      what = o.fine or FINE,
      same = ROUND,
      basis = { DAILY .. "12.2" },
      title = "已经改正或者停产的，不启动按日连续处罚",
      broken = "{time} 的“{event}”凭的那一次复查，查明的是已经改正",
      repair = "复查发现已经改正的，原处罚照常；以前的复查查实过没有改的，凭那一次按日",
   })
end

function recheck.ordered_again(o)
   return rule.scored(o, {
      id = "daily-ordered-again",
      kind = "response",
      reference = rule.event({ o.recheck or RECHECK, o.refused or REFUSED }, { found = { isnt = "corrected" } }),
      what = o.order or ORDER,
      same = { "case" },
      basis = { DAILY .. "14" },
      title = "复查仍未改正、拒绝复查的，再次责令改正",
      broken = "{time} 的“{event}”以后，没有再次送达责令改正决定书",
      repair = "再次责令改正并送达，再次组织复查，计罚日数累计",
   })
end

function recheck.after_original(o)
   return rule.scored(o, {
      id = "daily-after-original",
      kind = "precedence",
      what = o.fine or FINE,
      reference = o.decide or "decide",
      same = { "case" },
      basis = { DAILY .. "7.2", "环境保护法59.1", "生态环境法典1060.1" },
      title = "按日连续处罚决定在原处罚决定之后",
      broken = "{time} 作“{event}”时，原处罚决定还没有作出",
      repair = "先作出并送达原处罚决定，再作按日连续处罚决定",
   })
end

return recheck
