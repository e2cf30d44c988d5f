-- 低氧窑：工控机的屏幕，几样东西的处理函数共用。录着、守着的时候正好跳了，前后两组数一起留下。

local people = require("world.people")
local tools = require("here.tools")

local JUMP_FROM, JUMP_TO = 15, 17   -- 含氧量从多少以下到多少以上，算看到了那一跳（%）

local screen = {}

--- 这一组正看着屏幕：到点跳的时候要看这个标记，走开了由地点收回。
function screen.watch(play)
   play:set("watching-pc", "yes")
   play:set("watching-who", play:officers()[1])
   play:set("watching-since", string.format("%d", play:minutes()))
end

--- 看着屏幕的那一组走开了，就没有人看着了。标记写成 no，要用 people.is 看：play:flag 只问有没有记过。
function screen.leave(play)
   local watcher = play:flag("watching-who")
   if people.is(play, "watching-pc") and watcher and people.with(play, watcher) then
      play:set("watching-pc", "no")
   end
end

--- 还压着。
function screen.is_low(oxygen)
   return oxygen ~= nil and oxygen < JUMP_FROM
end

--- 已经上去了。
function screen.is_high(oxygen)
   return oxygen ~= nil and oxygen > JUMP_TO
end

--- 刚过去的这几分钟里有没有跳。
function screen.has_jumped(play, minutes)
   local before, after = play:read("computer.o2", minutes), play:read("computer.o2")
   return screen.is_low(before) and screen.is_high(after)
end

--- 跳了就收下录像，返回 true。
function screen.catch_jump(play, minutes)
   if not screen.has_jumped(play, minutes) then
      return false
   end
   play:collect("film-spike", {
      o2_before = tools.figure(play, "computer.o2", 1, minutes),
      o2_after = tools.figure(play, "computer.o2", 1),
      so2_before = tools.figure(play, "computer.so2-converted", 1, minutes),
      so2_after = tools.figure(play, "computer.so2-converted", 1),
   })
   return true
end

return screen
