-- 人：信任、疲劳、记性、通气、口气。剧本里的人怎样回答，由这里按同一套规矩来办；说什么话，由剧本写。
-- 用法：local people = require("world.people")
--
--    local BOSS = { id = "boss", trust = 2, limit = 10, … }          -- 一个人的性子，是常量
--    topics = people.topics(BOSS, { { id = "night", label = "夜里谁当班？", say = "我。" }, … })
--    shown  = { ["photo-valve"] = people.shown(BOSS, "photo-valve", { say = "不认得。" }), … }
--    on     = people.meeting(BOSS, { show_id = "看清楚了。", inform = "知道了。", ask_recusal = "不申请。" })
--
-- 没有模块里的状态：记住的事全在 play:set 的标记里。标记的名字：
--    trust:<人>  信任，整数，从性子里的 trust 起        tired:<人>、last:<人>  问了多少、最后一次在第几分钟
--    said:<人>:<话题>  上一次听到的是哪一个说法          led:<人>  被诱导着点过头
--    warned:<人>  谁给他通了气                            met:<人>  打过照面
--    <人>-pressed  手里没有东西就施压过                   <人>-open  松口了
--    id-shown  我们亮过证件
--
-- 一个人的性子（都可以不写，除了 id 和几句话）：
--    trust、limit   起始的信任；一口气问几句就不耐烦（每十五分钟缓过来一句）
--    holds          哪些证据在手里，施压才压得住他；一样也没有就施压，他反而硬起来
--    shuts          true：空手施压以后他就不再答话
--    boss           谁站在旁边，他就不说标了 private 的话
--    silent         函数，返回一句话就是眼下不答（例如等律师）
--    on_pressed     函数，空手施压以后世界里发生什么
--    话：stranger（没见过证件）again（同样的又问）pressed（空手施压）cornered（有东西再施压）led（诱导时的附和）
--        after_led（正经再问，把附和收回去）weary（快烦了）spent（不答了）shut（闭嘴了）hushed（老板在旁边）not_me（不能收责令改正）
--
-- 一句话可以是：文字（他说）；表（一句一句，里面再套一层表 { "……" } 的是旁白，套函数的就去做）；函数(play)。
--
-- 一个话题、一件证据的反应：
--    say            平常的说法
--    open           松口以后的说法
--    also           { { when = 标记名或者函数, say = … }, … }：世界变了以后的说法，写在前面的先用
--    pressed、led、again   只在这里用的那句话；不写用性子里的
--    private        老板在旁边不说
-- 同一个说法听过了，再问只得到一句“说过了”；世界变了，才有新的话。

local people = {}

local REST_MINUTES = 15   -- 缓过来一句要的时间

---------------------------------------------------------------- 标记

--- 标记立着没有：没有记过、空的、“no”都算没有。
function people.is(play, flag)
   local value = play:flag(flag)
   return value ~= nil and value ~= "" and value ~= "no"
end

--- 标记里的整数。
function people.number(play, flag, otherwise)
   local value = play:flag(flag)
   return value and tonumber(value) or otherwise
end

local function keep(play, flag, number)
   play:set(flag, string.format("%d", number))
end

---------------------------------------------------------------- 信任、疲劳、记性

function people.trust(play, who)
   return people.number(play, "trust:" .. who.id, who.trust or 0)
end

function people.gain(play, who, amount)
   keep(play, "trust:" .. who.id, people.trust(play, who) + amount)
end

--- 攒下来的累，歇过的扣掉。
function people.tired(play, who)
   local asked = people.number(play, "tired:" .. who.id, 0)
   local last = people.number(play, "last:" .. who.id, play:minutes())
   return math.max(0, asked - (play:minutes() - last) // REST_MINUTES)
end

function people.tire(play, who, amount)
   local sum = people.tired(play, who) + amount
   keep(play, "tired:" .. who.id, sum)
   keep(play, "last:" .. who.id, play:minutes())
end

--- 这个话题（证据写 show:编号）上一次听到的说法；没有听过是 nil。
function people.heard(play, who, key)
   return play:flag("said:" .. who.id .. ":" .. key)
end

--- 这件证据给他看过没有。
function people.has_seen(play, who, exhibit)
   return people.heard(play, who, "show:" .. exhibit) ~= nil
end

--- from 给 to 通了气。
function people.warn(play, from, to)
   play:set("warned:" .. to, from)
end

--- 谁给他通了气；没有是 nil。
function people.warned_by(play, id)
   return play:flag("warned:" .. id)
end

---------------------------------------------------------------- 我们这边

--- 这位执法人员在不在行动的这一组里。
function people.with(play, officer)
   for _, id in ipairs(play:officers()) do
      if id == officer then
         return true
      end
   end
   return false
end

--- 行动的这一组是不是只有一个人。
function people.alone(play)
   return #play:officers() == 1
end

--- 这几件证据里有没有拿到的。
function people.holding(play, exhibits)
   for _, exhibit in ipairs(exhibits or {}) do
      if play:has(exhibit) then
         return true
      end
   end
   return false
end

---------------------------------------------------------------- 说话

function people.utter(play, who, line)
   if type(line) == "function" then
      line(play)
   elseif type(line) == "table" then
      for _, part in ipairs(line) do
         if type(part) == "table" then
            play:say(part[1])
         elseif type(part) == "function" then
            part(play)
         else
            play:say(who.id, part)
         end
      end
   else
      play:say(who.id, line)
   end
end

function people.is_open(play, who)
   return people.is(play, who.id .. "-open")
end

--- 他松口了。
function people.give_way(play, who)
   play:set(who.id .. "-open", "yes")
   play:mood(who.id, "open")
end

function people.is_pressed(play, who)
   return people.is(play, who.id .. "-pressed")
end

--- 他的老板是不是就在旁边。
function people.is_watched(play, who)
   if who.boss == nil then
      return false
   end
   local place = play:where(who.boss)
   return place ~= "" and place == play:where(who.id)
end

--- 他现在不答的理由；答的话是 nil。
function people.refusal(play, who, topic)
   if who.silent then
      local line = who.silent(play)
      if line then
         return line
      end
   end
   if who.shuts and people.is_pressed(play, who) then
      return who.shut
   end
   if topic.private and people.is_watched(play, who) then
      return who.hushed
   end
   if who.limit and people.tired(play, who) >= who.limit then
      return who.spent
   end
   return nil
end

local function greet(play, who)
   if people.is(play, "met:" .. who.id) then
      return
   end
   play:set("met:" .. who.id, "yes")
   if who.stranger and not people.is(play, "id-shown") then
      people.gain(play, who, -1)
      people.utter(play, who, who.stranger)
   end
end

local function holds_true(play, when)
   if type(when) == "function" then
      return when(play)
   end
   return people.is(play, when)
end

local function pick(play, who, topic)
   for number, other in ipairs(topic.also or {}) do
      if holds_true(play, other.when) then
         return "also" .. number, other.say
      end
   end
   if topic.open and people.is_open(play, who) then
      return "open", topic.open
   end
   return "plain", topic.say
end

local function respond(play, who, key, topic)
   local version, line = pick(play, who, topic)
   local before = people.heard(play, who, key)
   if before == version then
      people.utter(play, who, topic.again or who.again)
      return
   end
   if before == "led" and who.after_led then
      people.utter(play, who, who.after_led)
   end
   play:set("said:" .. who.id .. ":" .. key, version)
   people.utter(play, who, line)
end

local function tell_weariness(play, who)
   local is_near = who.limit and people.tired(play, who) == who.limit - 2
   if is_near and who.weary and not people.is(play, "weary:" .. who.id) then
      play:set("weary:" .. who.id, "yes")
      people.utter(play, who, who.weary)
   end
end

local function press(play, who, topic)
   people.gain(play, who, -2)
   play:mood(who.id, "tense")
   play:set(who.id .. "-pressed", "yes")
   if people.heard(play, who, topic.id) == nil then
      play:set("said:" .. who.id .. ":" .. topic.id, "pressed")
   end
   people.utter(play, who, topic.pressed or who.pressed)
   if who.on_pressed then
      who.on_pressed(play)
   end
end

-- 附和不值钱：记下来，以后他自己、他的律师都会说“是他们先说的”。
local function lead(play, who, topic)
   people.gain(play, who, -1)
   play:set("led:" .. who.id, "yes")
   if people.heard(play, who, topic.id) == nil then
      play:set("said:" .. who.id .. ":" .. topic.id, "led")
   end
   people.utter(play, who, topic.led or who.led)
end

--- 一个话题。只把引擎认得的字段交出去。
function people.topic(who, topic)
   return {
      id = topic.id,
      label = topic.label,
      found_by = topic.found_by,
      answer = function(play)
         local refusal = people.refusal(play, who, topic)
         if refusal then
            play:refuse(refusal)
            return
         end
         greet(play, who)
         people.tire(play, who, 1)
         local is_pressing, is_leading = play:manner("pressing"), play:manner("leading")
         if is_leading then
            play:set("led:" .. who.id, "yes")
         end
         if not people.is_open(play, who) then
            if is_pressing and not people.holding(play, who.holds) then
               press(play, who, topic)
               return
            end
            if is_leading then
               lead(play, who, topic)
               return
            end
         end
         if is_pressing then
            people.gain(play, who, -1)
            play:mood(who.id, "tense")
            people.utter(play, who, who.cornered)
         end
         respond(play, who, topic.id, topic)
         tell_weariness(play, who)
      end,
   }
end

--- 一个人的全部话题。
function people.topics(who, list)
   local topics = {}
   for number, topic in ipairs(list) do
      topics[number] = people.topic(who, topic)
   end
   return topics
end

--- 给他看一件证据。
function people.shown(who, exhibit, reaction)
   return function(play)
      local refusal = people.refusal(play, who, reaction)
      if refusal then
         play:refuse(refusal)
         return
      end
      greet(play, who)
      people.tire(play, who, 1)
      respond(play, who, "show:" .. exhibit, reaction)
   end
end

--- 亮证、告知、问回避、责令改正。words：show_id、inform、ask_recusal 各是一句话，order 是函数；不写 order 就是这个人不能收。
function people.meeting(who, words)
   local function once(mark, line)
      return function(play)
         local flag = mark .. ":" .. who.id
         if people.is(play, flag) then
            people.utter(play, who, words.twice)
            return
         end
         play:set(flag, "yes")
         play:set("met:" .. who.id, "yes")
         people.gain(play, who, 1)
         people.utter(play, who, line)
      end
   end
   local first = once("id", words.show_id)
   return {
      show_id = function(play)
         play:set("id-shown", "yes")
         first(play)
      end,
      inform = once("told", words.inform),
      ask_recusal = function(play)
         people.utter(play, who, words.ask_recusal)
      end,
      order = words.order or function(play)
         play:refuse(who.not_me)
      end,
   }
end

return people
