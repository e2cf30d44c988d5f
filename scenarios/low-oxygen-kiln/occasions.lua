-- 低氧窑：世界自己发生的事。at 是到场（05:30）以后的分钟，钟点都是剧情设定；没有 at 的由别处用 play:later 安排。
-- 收了队（left）以后，这里的事还会到点，都不再说话、不再动东西。旁白只在有我们的人看得见、听得见的时候说。
--
-- 这里记下的标记：warned-gong gong-unprepared ma-overheard（老马的电话）n2-shut spike-filming tian-seen tian-held tee-removed
--   ma-promised（老板给老马许了东西）alarms-cleared driver-came rain shao-came ma-stays video-overwritten police police-role friend

local boss = require("here.people_boss")
local firm = require("here.people_firm")
local people = require("world.people")

local FORM_MINUTES, FORM_MINUTES_UNPREPARED = 4, 12   -- 老板到厂以后多久拿得出那张申请单
local PROMISE_MINUTES = 10
local SETTLE_MINUTES = 4       -- 关气以后读数走到头，比一个响应时间（200 秒）长一点
local BEFORE_MINUTES = 6       -- 关气以前的值往回取几分钟，避开过渡段
local WATCH_MINUTES = 15       -- 录过、守过屏幕，多久以内还算看着
local TIAN_STAYS, MA_STAYS = 20, 60
local POLICE_LOOK_MINUTES = 5  -- 我们在高处、在厂外，民警找一会儿再来
local OUT_OF_REACH = { platform = true, road = true, neighbour = true }

local function figure(play, channel, minutes_ago)
   local value = play:read(channel, minutes_ago)
   return value and string.format("%.1f", value) or "——"
end

-- 收队以后什么都不再发生。
local function on_site(happen)
   return function(play)
      if not people.is(play, "left") then
         happen(play)
      end
   end
end

local THERE = {
   gate = "厂门口", office = "办公楼", ["kiln-top"] = "窑面", cems = "站房", rack = "气瓶架", lime = "石灰棚", workshop = "机修间",
   platform = "采样平台", tower = "塔底", road = "村道",
}

--- 说的是那一处的我们的人看见、听见的；正在行动的一组不在那里的，写明是哪一边。
local function tell(play, place, words)
   play:say(play:here() == place and words or "（" .. (THERE[place] or "另一组") .. "那边）" .. words)
end

--- 几处都看得见的：哪一处有人，从哪一处说。
local function tell_from(play, places, words)
   for _, place in ipairs(places) do
      if play:here() == place then
         play:say(words)
         return
      end
   end
   for _, place in ipairs(places) do
      if play:anybody_at(place) then
         tell(play, place, words)
         return
      end
   end
end

local function is_sealed(play)
   return play:did("seal", { target = "bottle" }) > 0 or play:did("seal", { target = "cabinet-gas" }) > 0
end

---------------------------------------------------------------- 五点五十到六点十五

local function ma_phones(play)
   play:set("warned-gong", "yes")
   people.warn(play, "ma", "gong")
   if play:anybody_at("kiln-top") then
      -- 当着我们的面，他只说得出半句。
      play:set("ma-overheard", "yes")
      play:set("gong-unprepared", "yes")
      tell(play, "kiln-top", "马占奎的手机响了一下又断了，他拨回去，背过身，压低嗓子：“……来人了。四个。”那边说了一句，他嗯了一声，挂掉，把手机揣进棉袄。")
   end
end

-- 谁在也拦不住：他只要抬一下手。
local function shut_nitrogen(play)
   play:set("n2-shut", "yes")
   if play:did("seal", { target = "switch" }) > 0 then
      play:set("seal-torn", "yes")
      if play:anybody_at("kiln-top") then
         play:set("saw-ma-enter", "yes")
         tell(play, "kiln-top", "嗤的一声。马占奎的手从毛巾底下抽回来，封条从中间断开，红键陷着。他看着地，不看你们。")
      end
   end
   if play:anybody_at("kiln-top") and not people.is(play, "saw-ma-enter") then
      tell(play, "kiln-top", "马占奎进小屋倒水，出来的时候手里没有缸子。他走到最近的投煤孔边，拨开盖子，又合上。")
   end
   if play:anybody_at("rack") and not people.is(play, "heard-click") then
      tell(play, "rack", "铁盒子里轻轻“嗒”的一声。减压阀上那一丝嘶嘶声断了，流量计的小浮子落到底。")
   end
   if not play:anybody_at("cems") or play:has("film-spike") then
      return
   end
   local since = people.number(play, "watching-since", 0)
   if people.is(play, "watching-pc") and play:minutes() - since <= WATCH_MINUTES then
      play:set("spike-filming", "yes")
      play:collect("film-spike", {
         o2_before = figure(play, "computer.o2", BEFORE_MINUTES),
         so2_before = figure(play, "computer.so2-converted", BEFORE_MINUTES),
      })
      tell(play, "cems", "屏幕上几格数一下子都换了。" .. (people.with(play, "zhao") and "赵航把手机往前举了举，没有出声。" or ""))
      play:later("n2-settled", SETTLE_MINUTES)
   else
      tell(play, "cems", "抽气泵像是换了一口气，顿了一下，又是原来的声音。")
   end
end

local function settle(play)
   if not people.is(play, "spike-filming") then
      return
   end
   play:collect("film-spike", {
      o2_after = figure(play, "computer.o2"),
      so2_after = figure(play, "computer.so2-converted"),
   })
   if play:anybody_at("cems") then
      play:say(
         "录像里，含氧从"
            .. figure(play, "computer.o2", BEFORE_MINUTES + SETTLE_MINUTES)
            .. "走到"
            .. figure(play, "computer.o2")
            .. "，二氧化硫折算从"
            .. figure(play, "computer.so2-converted", BEFORE_MINUTES + SETTLE_MINUTES)
            .. "走到"
            .. figure(play, "computer.so2-converted")
            .. "。屋里没有人碰过机柜。"
      )
   end
end

-- 田福生去拆三通：走得出机修间，路上没有人看见，他就拆得成。他在站房后墙外面卸板子，不进屋；屋里有人就听得见，他不敢动手。
local function pull_tee(play)
   if play:anybody_at("workshop") then
      play:set("tian-held", "yes")
      tell(play, "workshop", "田福生的手机在围裙里震了两遍。他看看你们，没有接，把工具包踢到台子底下。")
      return
   end
   if people.is(play, "tian-open") or people.is(play, "tee-removed") then
      return
   end
   -- 走到跟前看见封条，他也折回去。
   if is_sealed(play) then
      play:set("tian-seen", "yes")
      return
   end
   if play:anybody_at("rack") or play:anybody_at("cems") or play:anybody_at("lime") then
      play:set("tian-seen", "yes")
      tell_from(play, { "rack", "cems", "lime" }, "石灰棚拐角过来一个穿蓝工装的人，提着帆布工具包，抬头看见有人，站住，摸了摸口袋，转身走了。")
      return
   end
   play:remove("tee")
   play:set("tee-removed", "yes")
   play:set("tee-pulled", "yes")
   if play:anybody_at("tower") or play:anybody_at("platform") then
      play:set("tian-seen", "yes")
      tell_from(play, { "tower", "platform" }, "站房背后转出一个穿蓝工装的人，膝盖上沾着土，工具包鼓着，贴着墙根往石灰棚那边走，拐过去就看不见了。")
   end
end

---------------------------------------------------------------- 老板

local function owner_arrives(play)
   play:move("gong", "office")
   if play:anybody_at("gate") or play:anybody_at("office") then
      tell_from(play, { "gate", "office" }, "一辆黑色轿车压着减速带开进来，停在办公楼前。下来一个人，先往烟囱看了一眼，再往门卫室看。")
   end
   play:later("gong-offer", people.is(play, "gong-unprepared") and FORM_MINUTES_UNPREPARED or FORM_MINUTES)
   play:later("gong-promises", PROMISE_MINUTES)
end

-- 老板打电话给窑长许东西。老马已经讲了的，不接。
local function gong_promises(play)
   local sees = play:anybody_at("kiln-top")
   if people.is(play, "ma-open") then
      if sees then
         tell(play, "kiln-top", "马占奎的手机在桌上转着圈震。他看了一眼名字，把手机翻过来扣住。")
      end
      return
   end
   if people.is(play, "gong-open") or play:where("ma") == "" then
      return
   end
   play:set("ma-promised", "yes")
   people.warn(play, "gong", "ma")
   if sees then
      tell(play, "kiln-top", "马占奎接了个电话，从头到尾只说了两个“嗯”。挂了以后他站了好一会儿，才想起去看火。")
   end
end

---------------------------------------------------------------- 数据、人、天气

local function wipe_alarms(play)
   if people.is(play, "net-unplugged") or play:has("export-alarms") or people.is(play, "pc-cut") then
      return
   end
   play:set("alarms-cleared", "yes")
   if play:anybody_at("cems") then
      tell(play, "cems", "工控机右下角弹出一行小字，“远程会话已建立”，停了几秒，没了。鼠标自己挪了一下。")
   end
end

local function loop_video(play)
   if not play:has("export-clips") then
      play:set("video-overwritten", "yes")
   end
end

local function cai_leaves(play)
   if play:where("cai") == "" then
      return
   end
   if play:anybody_at("road") then
      play:say("cai", "我要走了，再不去没摊位了。你们要问，下午来，别走大路。")
   end
   play:remove("cai")
end

local function driver_arrives(play)
   play:set("driver-came", "yes")
   play:move("peng", "gate")
   play:reveal("truck")
   if play:anybody_at("gate") then
      tell(play, "gate", "一辆双排座货车停在门外，瓶子磕得当当响。司机按了一下喇叭，探出头来找老冯。")
      if people.is(play, "driver-warned") then
         tell(play, "gate", "他低头看了看手机，没有熄火，也没有下车。")
      end
   end
end

local function driver_leaves(play)
   if play:where("peng") == "" then
      return
   end
   if play:anybody_at("gate") then
      tell(play, "gate", "货车倒出去，瓶子一路响着上了村道。")
   end
   play:remove("peng")
   play:remove("truck")
   play:remove("tray")
end

local function feng_off(play)
   if play:where("feng") == "" then
      return
   end
   if play:anybody_at("gate") then
      play:say("feng", "我下班喽。白天是小刘，才来三天，你们问他，他只会说不知道。")
   end
   play:remove("feng")
end

local function tian_leaves(play)
   if play:where("tian") == "" then
      return
   end
   if play:anybody_at("workshop") and not people.is(play, "tian-waits") then
      play:set("tian-waits", "yes")
      tell(play, "workshop", "田福生看了看钟，又看了看你们，把电动车钥匙放回台子上。")
      play:later("tian-leaves", TIAN_STAYS)
      return
   end
   if play:anybody_at("workshop") then
      tell(play, "workshop", "田福生把面罩挂好，拔了焊机的插头：“再不走，娃娃上学没人送了。”电动车的声音往大门那头去了。")
   end
   if play:anybody_at("gate") then
      tell(play, "gate", "田福生骑电动车出门，工具包绑在后座上，没有看这边。")
   end
   play:remove("tian")
end

local function shao_arrives(play)
   if people.is(play, "shao-came") then
      return
   end
   play:set("shao-came", "yes")
   play:move("shao", "cems")
   if play:anybody_at("cems") then
      play:say("shao", "我是恒锐的，今天周二，过来巡检。……你们先别动仪器，我校准一下，校准完的数才准。")
      firm.offer(play)
   elseif play:anybody_at("gate") then
      tell(play, "gate", "一个背双肩包的年轻人开着一辆小面包进门，登记得很快，问老冯那边的人：“他们到站房了没有？”")
   end
end

local function rain(play)
   play:set("rain", "yes")
   play:say("下雨了。雨点打在热的东西上，窑面、烟道、塔顶到处冒白汽，烟囱口那一团比早上粗了一倍。")
end

-- 窑长八点交班。正在问他的，可以请他留一留；留不留在他。
local function ma_off(play)
   if play:where("ma") == "" then
      return
   end
   local place = play:where("ma")
   if not play:anybody_at(place) or people.is(play, "ma-stays") then
      if play:anybody_at(place) then
         tell(play, place, "马占奎撑着膝盖站起来：“我守了十三个钟头了。”他把缸子里的水喝干，走了。")
      end
      play:remove("ma")
      if play:anybody_at("gate") then
         tell(play, "gate", "马占奎推着自行车出门，车把上挂着饭盒，没有骑。")
      end
      return
   end
   if place == "kiln-top" then
      play:say("接班的人上来了，马占奎把铁钩递过去，摘下手套往腰里一别。")
   else
      play:say("接班的人在窑面上喊了一声，马占奎应了，摘下手套往腰里一别。")
   end
   local choice = play:ask {
      id = "ma-off",
      speaker = "ma",
      text = "我交班了。还有事没有？没有我就回去睡。",
      options = {
         { "stay", "请他再留一会儿，把笔录做完再走，先给他倒碗水" },
         { "later", "先回去睡，下午请他到局里来做笔录" },
         { "hold", "不许走，事情没说清楚谁也别走" },
      },
   }
   if choice == "stay" and not people.is(play, "ma-pressed") then
      play:set("ma-stays", "yes")
      play:say("ma", "行。坐着讲可以，站不住了。")
      play:later("ma-off", MA_STAYS)
   elseif choice == "hold" then
      play:happen("force", { label = "不许马占奎下班离开", what = "hold" })
      people.gain(play, { id = "ma", trust = 2 }, -3)
      play:set("ma-pressed", "yes")
      play:mood("ma", "tense")
      play:say("ma", "我又没有犯法。你们凭哪一条？")
      play:say("马占奎找个地方坐下，从这时候起没有再讲一句话。接班的人在边上站着，看看他，又看看你们。")
      play:later("ma-off", MA_STAYS)
      play:set("ma-stays", "yes")
   else
      play:set("ma-later", "yes")
      play:say("ma", "局里在哪里我晓得。")
      play:remove("ma")
   end
end

---------------------------------------------------------------- 公安、说情的电话

-- 公安到场是见证、了解情况；没有立案，人和屋子他们现在也动不了。
local function police_arrive(play)
   if OUT_OF_REACH[play:here()] then
      play:later("police-arrive", POLICE_LOOK_MINUTES)
      return
   end
   play:set("police", "yes")
   play:say("辖区派出所来了两位民警，先看你们的证件，再问是什么事，问得很细，都记在本子上。")
   local choice = play:ask {
      id = "police-role",
      text = "年长的那位合上本子：“我们能帮什么？先说好，还没有立案。”",
      options = {
         { "witness", "请你们在场看着，登记在场人的身份；检查、取证还是我们做" },
         { "seize-man", "先把窑长带上车，免得串供" },
         { "search", "把老板的办公室和电脑搜一遍" },
      },
   }
   play:set("police-role", choice)
   if choice == "witness" then
      play:say("“这可以。”他们登记了在场的人，留下一个电话，说现场有人闹就打。")
      return
   end
   play:say("“没立案，没手续，这个我们做不了，你们也做不了。”他没有提高声音，旁边的人都听见了。")
   if choice == "seize-man" then
      people.gain(play, { id = "ma", trust = 2 }, -3)
      play:set("ma-pressed", "yes")
      play:mood("ma", "tense")
   else
      people.gain(play, { id = "gong", trust = 1 }, -2)
      play:mood("gong", "tense")
   end
end

-- 电话打给这一组里的人：主办在，打给主办；不在，打给别人，话是一样的话。
local function friend_calls(play)
   if people.with(play, "you") then
      play:say("你的手机响了，不是局里的号。接起来是多年没联系的一个熟人，先问孩子，再问吃饭没有。")
   else
      local name = people.with(play, "lin") and "林晓" or people.with(play, "zhao") and "赵航" or "潘立"
      play:say(name .. "的手机响了，不是局里的号。打来的是多年没联系的一个熟人，先问孩子，再问吃饭没有。")
   end
   local choice = play:ask {
      id = "friend",
      text = "“青石坡那个厂，老龚是我老战友。没别的，你们查归查，写的时候往维护上靠一靠，设备故障嘛，罚点款大家都好看。”",
      options = {
         { "record", "告诉他在录音，记下时间和号码，收队报局里登记" },
         { "fob", "说在忙，信号不好，回头再说" },
         { "promise", "行，我看着办，能轻就轻" },
      },
   }
   play:set("friend", choice)
   if choice == "record" then
      play:say("那边停了两秒，说“误会误会”，挂了。号码和时间写进了工作记录" .. (people.with(play, "you") and people.with(play, "lin") and "，林晓那份本子上也写了一行。" or "。"))
   elseif choice == "fob" then
      play:say("“行，回头说。”那边没有再打来。通话记录里多了一条，没有人往本子上写。")
   else
      play:happen("favour", { label = "答应熟人从轻办理", what = "promise" })
      play:say("“够意思。”电话挂了没多久，远处办公楼里有人笑了一声。")
   end
end

return {
   { id = "ma-phones", at = 20, label = "窑长打电话", on = on_site(ma_phones) },
   { id = "n2-shut", at = 35, label = "读数跳变", on = on_site(shut_nitrogen) },
   { id = "n2-settled", label = "读数走到头", on = on_site(settle) },
   { id = "hose-pull", at = 45, label = "焊工去站房", on = on_site(pull_tee) },
   { id = "owner-arrives", at = 60, label = "老板到厂", on = on_site(owner_arrives) },
   { id = "gong-offer", label = "老板找过来", on = boss.come },
   { id = "gong-promises", label = "老板给窑长打电话", on = on_site(gong_promises) },
   { id = "alarm-wipe", at = 75, label = "日志被远程清空", on = on_site(wipe_alarms) },
   { id = "cai-leaves", at = 80, label = "蔡秀英去赶集", on = on_site(cai_leaves) },
   { id = "driver-arrives", at = 90, label = "送气瓶的车来了", on = on_site(driver_arrives) },
   { id = "feng-off", at = 95, label = "门卫换班", on = on_site(feng_off) },
   { id = "rain", at = 100, label = "下雨", on = on_site(rain) },
   { id = "driver-leaves", at = 110, label = "送气瓶的车走了", on = on_site(driver_leaves) },
   { id = "tian-leaves", at = 110, label = "焊工下班", on = on_site(tian_leaves) },
   { id = "shao-arrives", at = 120, label = "恒锐的人到了", on = on_site(shao_arrives) },
   { id = "shao-offer", label = "邵俊要来测", on = on_site(firm.offer) },
   { id = "phone-press", at = 130, label = "说情的电话", on = on_site(friend_calls) },
   { id = "ma-off", at = 150, label = "窑长交班", on = on_site(ma_off) },
   { id = "video-loop", at = 150, label = "录像机清空旧盘", on = on_site(loop_video) },
   { id = "police-arrive", label = "派出所民警到场", on = on_site(police_arrive) },
}
