-- 低氧窑：龚文海找上门来：昨天日期的维护申请单、喝茶、信封。come 给 occasions.lua 用，offer 给 people_boss.lua 的话题用。

local people = require("world.people")
local screen = require("here.screen")

local function take_envelope(play)
   if people.is(play, "police") or people.is(play, "envelope") then
      return
   end
   play:say("茶喝到第二泡，龚文海拉开抽屉，一个牛皮纸信封从桌面上推过来，压在检查通知下面。")
   local choice = play:ask {
      id = "envelope",
      speaker = "gong",
      text = "弟兄们四点多就起了，一点早餐钱。不是给谁的，大家分。",
      options = {
         { "refuse", "推回去，当着记录仪说清楚不收，记进工作记录，收队报局里" },
         { "file", "先拿着不拆，回局里再交" },
         { "take", "放进包里" },
      },
   }
   play:set("envelope", choice)
   if choice == "refuse" then
      play:say("信封推回抽屉里，说了时间、地点、在场的人，说了不收。龚文海端起茶杯，手很稳。")
      play:say("gong", "行，规矩人。那我也按规矩来。")
   elseif choice == "file" then
      play:say("信封夹进了文书包。龚文海往椅背上一靠，话多了起来。")
      play:say("gong", "这就对了嘛。站房那几样东西，你们看着写。")
   else
      play:happen("favour", { label = "收下龚文海的信封", what = "money" })
      play:say("信封不厚。龚文海看着包的拉链拉上，没有再倒茶。")
      play:say("gong", "那上午就到这儿？")
   end
end

local function tea(play)
   if people.is(play, "tea") then
      return
   end
   local choice = play:ask {
      id = "tea",
      speaker = "gong",
      text = "站着说话不像样。上去喝口茶，资料我叫人一样一样搬给你们，什么都有。",
      options = {
         { "go", "上去坐一会儿，边喝边看资料" },
         { "stay", "不上去，资料我们自己去看" },
         { "send", "请他把资料备在办公室，手上的做完再过去" },
      },
   }
   play:set("tea", choice)
   if choice ~= "go" then
      play:say("gong", "那您忙。我在办公室。")
      play:move("gong", "office")
      return
   end
   screen.leave(play)
   play:move("gong", "office")
   play:move("", "office")
   play:spend(18)
   play:say("办公室的窗朝南，看不见烟囱。水烧开，烫杯，洗茶，龚文海讲了一段他怎么从推板车干起。十八分钟。")
   take_envelope(play)
end

local function put_form_away(play)
   play:say("龚文海把纸对折，插回文件袋。")
   play:say("gong", "不看也行。反正我这儿有，到时候我交给该交的人。")
end

local FORM_OPTIONS = {
   { "take", "收下：问清谁填的、什么时候填的，放在办公室桌上复制" },
   { "refuse", "不看，请他收回去" },
   { "accept", "看一眼日期和章：既然报备过，这一段就按维护算" },
}

-- 昨天日期的维护申请单。收不收是两回事，当不当解释又是一回事。
local function offer(play)
   play:set("form-offered", "yes")
   play:say("龚文海从文件袋里抽出一张纸，纸很平，没有折痕。")
   local choice = play:ask {
      id = "form",
      speaker = "gong",
      text = "昨天下午站房检修，今天早上接着做，恒锐弄的，申请单在这儿，章也盖了。数据要是有点动静，就是这个事。",
      options = FORM_OPTIONS,
   }
   play:set("form-choice", choice)
   if choice == "refuse" then
      put_form_away(play)
      return
   end
   play:reveal("form-yesterday")
   if choice == "take" then
      play:say("gong", "谁填的……办公室小周填的。昨天下午，两点多吧，三点多。")
      if play:here() == "office" then
         play:say("他把纸放在办公桌上，用订书机压住一角。")
      else
         play:say("他把纸收回文件袋，说就放在办公桌上，什么时候去复印都行。")
      end
      return
   end
   play:set("form-accepted", "yes")
   if people.with(play, "lin") then
      play:say("gong", "哎，懂行的人好说话。这位记录的同志，刚才领导这句话，您记一下。")
      play:say("林晓", "……我记的是您说的话，龚总。")
   else
      play:say("gong", "哎，懂行的人好说话。刚才领导这句话，记录仪里有的吧。")
   end
end

local OUT_OF_REACH = { "platform", "road", "neighbour" }

local function is_out_of_reach(place)
   for _, one in ipairs(OUT_OF_REACH) do
      if one == place then
         return true
      end
   end
   return false
end

-- 龚文海自己找过来。我们在高处、在厂外，他等一会儿再来。
local function come(play)
   if people.is(play, "left") or people.is(play, "form-offered") or play:where("gong") == "" then
      return
   end
   local here = play:here()
   if is_out_of_reach(here) or play:talking("gong") then
      play:later("gong-offer", 8)
      return
   end
   if play:where("gong") ~= here then
      play:move("gong", here)
      play:say("龚文海找过来了，手里提着文件袋，皮鞋上沾了灰。")
   end
   if people.is(play, "warned-gong") and not people.is(play, "gong-unprepared") then
      local went = play:visited("office") and "" or play:visited("cems") and "听说一来就奔站房，" or play:visited("kiln-top") and "听说一来就上窑面，" or ""
      play:say("gong", "各位辛苦。" .. went .. "我们这点家底，不用这么大阵仗吧。")
   else
      play:say("gong", "各位辛苦，这么早。我刚到，什么情况还不知道。")
   end
   offer(play)
   if here ~= "office" then
      tea(play)
   else
      take_envelope(play)
   end
end

return { come = come, offer = offer }
