-- 按日连续处罚：先责令改正，暗查复查，没有改才罚，在原处罚决定之后，一次复查一次按日。
-- 用法：local recheck = require("rules.recheck")
--   rules = { recheck.order_first {…}, recheck.covert {…} }   clocks = { recheck.in_time {…} }
--
-- 事件（括号里是 o 的字段）和属性，case 是案件编号，全部事件都要写：
--   deliver_order（order）：送达责令改正违法行为决定书
--   recheck（recheck）：复查；announced 有值是事先通知了，found = "continuing" 是还在违法，found = "corrected" 是已经改正或者停产
--   refuse_recheck（refused）：拒绝、阻挠复查
--   decide（decide）：作出原处罚决定
--   daily_fine（fine）：作出按日连续处罚决定
--
-- 按日连续处罚办法的依据法 2026 年 8 月 15 日废止，办法本身没有查到废止：法典第一千零六十条第一款写了要组织复查，没有写怎样复查。

local clocks = require("rules.clocks")
local rule = require("rules.rule")

local DAILY = "环境保护主管部门实施按日连续处罚办法"
local ORDER, RECHECK, FINE = "deliver_order", "recheck", "daily_fine"

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
      stop = o.recheck or RECHECK,
      same = { "case" },
      missed = "没有按期复查，不能启动按日连续处罚",
   })
end

-- 一次复查只撑得起一次按日处罚：两次按日之间要有再一次复查。
function recheck.each_fine_has_its_recheck(o)
   return rule.scored(o, {
      id = "daily-fine-per-recheck",
      kind = "alternate_precedence",
      what = o.fine or FINE,
      reference = {
         names = { o.recheck or RECHECK, o.refused or "refuse_recheck" },
         where = { found = { isnt = "corrected" } },
      },
      same = { "case" },
      basis = { DAILY .. "12.1", DAILY .. "13", "环境保护法59.1", "生态环境法典1060.1" },
      title = "复查发现拒不改正，才作按日连续处罚决定",
      broken = "{time} 的“{event}”没有对应的复查，证明不了拒不改正",
      repair = "每次按日连续处罚以前都要复查，查实仍在违法或者拒绝复查",
   })
end

function recheck.not_when_corrected(o)
   local check, fine = o.recheck or RECHECK, o.fine or FINE
   return rule.scored(o, {
      id = "daily-not-when-corrected",
      kind = "not_chain_succession",
      reference = rule.event(check, { found = "corrected" }),
      what = fine,
      same = { "case" },
      among = { check, fine },
      basis = { DAILY .. "12.2" },
      title = "已经改正或者停产的，不启动按日连续处罚",
      broken = "{time} 复查已经查明改正了，还作了“{event}”",
      repair = "复查发现已经改正的，原处罚照常，不再按日计罚",
   })
end

function recheck.ordered_again(o)
   return rule.scored(o, {
      id = "daily-ordered-again",
      kind = "response",
      reference = rule.event(o.recheck or RECHECK, { found = "continuing" }),
      what = o.order or ORDER,
      same = { "case" },
      basis = { DAILY .. "14" },
      title = "复查仍未改正的，再次责令改正",
      broken = "{time} 的“{event}”发现没有改正，没有再次送达责令改正决定书",
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
