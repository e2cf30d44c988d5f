-- 低氧窑：龚文海的性子，和他在什么时候松口；话在 people_boss.lua，找上门来的在 people_boss_offer.lua。文中的钱数、日子都是剧情设定。
-- 他只在三样东西都看过以后松口：跳变的那一段、送气的单子、老马松口以后的话。空手施压，他打电话叫律师，半个钟头不答，以后只按律师教的答。

local people = require("world.people")

local LAWYER_MINUTES = 30
local DRIVER_COMES, DRIVER_GOES = 90, 110   -- 送气的车在厂里的时间，和 occasions.lua 一致

local SPIKE = { "film-spike", "export-minutes" }
local DELIVERY = { "copy-delivery", "copy-delivery-driver" }
local MA_WORDS = { "rec-ma", "chat" }

local GONG = {
   id = "gong",
   trust = 1,
   limit = 16,
   holds = {
      "film-spike", "export-minutes", "copy-delivery", "copy-delivery-driver", "check-record", "sealed-set", "photo-switch", "rec-ma", "chat",
   },
   stranger = "你们哪个局的？证件呢？站房是能随便进的吗。",
   again = "这个我回答过了，你们有记录的人吧，翻一翻。",
   pressed = { "同志，你这是问话，还是定罪？", { "他退后两步拨电话，对着那头说：“陈律师，环保局的在我厂里。”" } },
   cornered = "拿着东西就好好说，用不着这个口气。",
   led = "嗯，你们这么理解也行。",
   after_led = "刚才那句是你们自己说的，我可没说。",
   weary = "我一会儿还要去镇里开会，您拣要紧的问。",
   spent = "龚文海看表：“问了一早上了。剩下的，书面来，我书面答。”",
   silent = function(play)
      local till = people.number(play, "gong-silent-till", 0)
      if play:minutes() < till then
         return "龚文海指指手机：“律师让我等他。等他开完庭，打给我再说。”"
      end
      return nil
   end,
   on_pressed = function(play)
      play:set("gong-silent-till", string.format("%d", play:minutes() + LAWYER_MINUTES))
   end,
}

local function seen_any(play, exhibits, current)
   for _, exhibit in ipairs(exhibits) do
      if exhibit == current or people.has_seen(play, GONG, exhibit) then
         return true
      end
   end
   return false
end

-- 三样凑齐的那一下。老马没有松口的笔录不算：那上面写的是“没动过”。
local function all_three(current)
   return function(play)
      return not people.is_pressed(play, GONG)
         and people.is(play, "ma-open")
         and seen_any(play, SPIKE, current)
         and seen_any(play, DELIVERY, current)
         and seen_any(play, MA_WORDS, current)
   end
end

-- 送气的车还没有到，就让他听出来在问氮气：他让司机别来。车已经在厂里，他催车走。
local function warn_driver(play)
   if people.warned_by(play, "peng") or play:minutes() >= DRIVER_GOES then
      return
   end
   people.warn(play, "gong", "peng")
   play:say("龚文海把手机扣在掌心里，拇指动了几下，揣回兜里。")
   if play:minutes() < DRIVER_COMES then
      play:set("driver-warned", "yes")
   elseif play:where("peng") ~= "" then
      play:call_off("driver-leaves")
      play:later("driver-leaves", 2)
   end
end

local function gives_way(play)
   play:say("龚文海把三样东西排在一起，看了一遍，又从右往左看了一遍。")
   people.give_way(play, GONG)
   play:say("gong", "老马都说了，我再讲焊工用的，也没意思。")
   play:say("gong", "气是我叫接的。换了便宜的矸石，硫高，石灰再加就赔了。有人教我，说把氧压到十二上下，折算下来数就好看，超不超先不管。石灰一天还能省下小一半。")
   play:say("gong", "今早也是我叫关的。你们要写，就写我，别写老马，他就是听话。")
end

return {
   GONG = GONG,
   DELIVERY = DELIVERY,
   seen_any = seen_any,
   all_three = all_three,
   warn_driver = warn_driver,
   gives_way = gives_way,
}
