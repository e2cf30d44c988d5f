-- 低氧窑：外面公司的两个人。
--   邵俊 恒锐的运维员：七点半到，叫他就早到。含氧偏低他第一个看见，写进了巡检表，龚文海叫他划掉，他划了。他怕的是公司：合同里超一次扣一次，
--     表上“每周二”是公司要的。签字的表和周二没有人的录像都摆在面前，他就讲。问设备，他一样一样照实说（冷凝器、标气、反吹都是真的）。
--   彭建 送气的司机：七点来，二十分钟走。他只知道送了什么、多久一趟、谁订的；赶时间，问到第五句就要走。听到风声（driver-warned）就不进来。
-- 公司名、单号、日期都是剧情设定。

local people = require("world.people")

local DRIVER_GOES = 110  -- 他本来走的时间，和 occasions.lua 一致
local LONGER_STAY = 10   -- 跟彭建把话说清楚，他多留几分钟

---------------------------------------------------------------- 邵俊

local SHAO = {
   id = "shao",
   trust = 2,
   limit = 15,
   boss = "gong",
   holds = { "copy-sheets", "export-clips", "export-minutes", "film-spike", "check-record", "export-alarms", "sealed-gear" },
   stranger = "你好，站房要登记才能进……哦，已经进了。请问是哪个单位的？",
   again = "这个我前面说过了，流程上就是这样。",
   pressed = { "您这么说我得先给公司打个电话，对外的话，我们有要求的。", { "邵俊把工牌翻到背面，那里印着一个法务的号码。" } },
   cornered = "……您别急，我在想怎么说才准确。",
   led = "可以这么理解。",
   after_led = "“可以这么理解”是客气话，我没有确认。",
   weary = "公司一会儿要我回工单，我边填边答行吗。",
   spent = "邵俊抱着平板退到门边：“我先把工单回了，不回要扣分的。”",
   hushed = "邵俊看看龚文海，又看看屏幕：“这个……我们按合同运维的。”",
   not_me = "邵俊摆手：“我是乙方，改正要甲方收。”",
   silent = function(play)
      if people.is(play, "shao-pressed") and not people.holding(play, { "copy-sheets", "export-clips" }) then
         return "邵俊：“法务说，等他们的函，我个人不答。”"
      end
      return nil
   end,
   on_pressed = function(play)
      people.warn(play, "shao", "hengrui")
   end,
}

-- 见面就定谁来测。让他校准一遍，以后谁说起那天的测试，他都有一张照片。返回 { people, is_in_the_way, offer }。
local SPAN = 400   -- 站房墙上的标气，标称值（剧情设定）

local function is_in_the_way(play)
   return play:where("shao") == "cems" and not people.is(play, "tester")
end

local function offer(play)
   if people.is(play, "left") or play:here() ~= "cems" or not is_in_the_way(play) then
      return
   end
   local choice = play:ask {
      id = "who-tests",
      speaker = "shao",
      text = "这套柜子我天天弄，阀门认人。要测的话我来，你们看着？三分钟的事。",
      options = {
         { "ours", "你站到黄线外面看，要测我们自己测，用自己带的气和仪器" },
         { "hengrui", "那你来，按你们平常的做法" },
      },
   }
   play:set("tester", choice)
   if choice == "ours" then
      play:say("邵俊退到黄线外面，两只手插在背包带里，眼睛没有离开屏幕。")
      return
   end
   local probe = play:cylinder("probe", SPAN, 0, 5)
   play:set("test-by-hengrui", "yes")
   play:spend(3)
   play:say("邵俊三下两下拧开阀，通的是墙上的气，探头那头、机柜这头一起动。屏幕停在" .. (probe and string.format("%.0f", probe) or "——") .. "，他用手机拍了一张。")
   play:say("shao", "全程校准，合格。单子我回去补一张给你们。")
   play:say("气是他的，阀是他开的，是全程还是直通也没有看清。这一组数，记不到检查的人名下。")
end

local function saw(play, exhibit, current)
   return exhibit == current or people.has_seen(play, SHAO, exhibit)
end

-- 表和录像，两样都看过。单看哪一样，他都还有话说。
local function shao_ready(current)
   return function(play)
      return not people.is_open(play, SHAO)
         and not people.is_watched(play, SHAO)
         and saw(play, "copy-sheets", current)
         and saw(play, "export-clips", current)
   end
end

local function shao_gives_way(play)
   play:say("邵俊把周二那天的录像拖到头，又拖回来。画面里一整天没有进来过人，灰在光里飘。")
   people.give_way(play, SHAO)
   play:say("shao", "没来。我一个人十七个站，周二排了四个，跑不完。表是月底一起填的，公司要齐。")
   play:say("shao", "但是有一回我真来了，一个多月前。含氧十二，我以为管子漏……可漏气是往高走，说不清，我就写了“含氧偏低，建议查管路”。")
   play:say("shao", "龚总看了，说划掉。我打电话问公司，公司说，甲方让划就划。")
end

-- 工单是他自己翻出来的。
local function shao_shows_chat(play)
   play:say("shao", "划掉那天我留了个心眼，跟公司经理在微信里说过。您看，这条是我，“含氧十二点零，不正常”；这条是经理，“别写，写了扣款算谁的”。")
   play:say("shao", "龚总拉过一个群，里头他也说过“看见了当没看见”。")
   if play:has("chat") then
      play:say("邵俊自己翻到那一页，让你们对着屏幕又拍了两张。")
      return
   end
   play:say("邵俊自己翻到那一页，把手机平托在手心里，让你们拍。")
   play:collect("chat")
   play:set("chat-shown", "yes")
end

local SHAO_TOPICS = {
   {
      id = "tuesday",
      label = "你们多久来一次？",
      say = "每周二都来，一次不落，表上都有签名，您翻。",
      open = "一个月能来两回就不错了。表上的周二，是给你们看的，也是给公司看的。",
      pressed = "每周二。表在那儿，我还能说什么。",
      led = "每周都来？……基本每周。",
   },
   {
      id = "duty",
      label = "来一次都做些什么？",
      say = "看参数、擦镜头、换滤芯、通标气，零点、量程各一遍，填表，拍照上传。一套下来一个半小时。",
      open = "规程上一个半小时。我实际二十分钟，标气多半没通。",
   },
   {
      id = "lowox",
      label = "巡检表上划掉的那一行写的是什么？",
      found_by = { { verb = "look", target = "visit-sheets" }, { verb = "copy", target = "visit-sheets" } },
      private = true,
      say = "写串行了，别的站的，我就划了。划的地方我签了字，合规的。",
      open = shao_shows_chat,
      led = "偏低？也可能是偏高，划了就看不清了。",
   },
   {
      id = "remote",
      label = "站房的电脑，你们能从外面进去吗？",
      say = "能，远程运维。账号是公司的，一个账号好几个人用，谁进去过我说不准，后台有记录。",
      open = "能。今早六点多公司群里有人说“进去收拾一下”，是谁我没看清，撤回了。",
      also = {
         {
            when = function(play)
               return not people.is_open(play, SHAO) and people.is(play, "alarms-cleared")
            end,
            say = { "能……", { "他点开日志页，拉到底，又拉到顶。" }, "怎么是空的。今天早上的事？这个不是我，我刚到。" },
         },
      },
   },
   {
      id = "alarms",
      label = "报警和操作日志平时清不清？",
      found_by = { { verb = "look", target = "alarm-page" }, { verb = "export", target = "alarm-page" } },
      say = "不清，满了自动滚。手动清要管理员，我没有那个权限，真没有。",
      open = "我没有权限，公司有。含氧低的时候分析仪是报过警的，报了三天，后来限值被人改宽了。",
   },
   {
      id = "gas",
      label = "站房那瓶标气过期了，知道吗？",
      found_by = { { verb = "look", target = "cylinders-cems" }, { verb = "photo", target = "cylinders-cems" } },
      say = "知道，上个月到的期，报了采购，没批下来。这个我认，是我们的问题，不赖厂里。",
   },
   {
      id = "condenser",
      label = "三天前冷凝器修过？",
      found_by = { { verb = "look", target = "condenser" }, { verb = "photo", target = "condenser" } },
      say = "修过，密封圈老了，漏气，我换的，八点十分到下午三点，单子写了，标签是我挂的。漏进去的是空气，含氧往上走，不是往下。",
      again = "真修了，密封圈的旧件还在我车上。",
   },
   {
      id = "blowback",
      label = "反吹多久一次？会不会让含氧变低？",
      found_by = { { verb = "look", target = "blowback" }, { verb = "photo", target = "blowback" } },
      say = "四小时一次，压缩空气，几分钟。吹的时候样气断开，分析仪抽屋里的空气，含氧只会往二十一走，低不了。",
   },
   {
      id = "form",
      label = "昨天你来做过维护吗？",
      found_by = { { verb = "look", target = "form-yesterday" }, { verb = "copy", target = "form-yesterday" } },
      private = true,
      say = "昨天……我得看工单。有的话表上有。",
      open = "没来。昨天我在邻县，有通行费票。那个章是去年的合同章，我们早换了。",
      led = "龚总说来过，那就是来过吧，可能是别的同事。",
   },
}

local SHAO_SHOWN = {
   ["copy-sheets"] = people.shown(SHAO, "copy-sheets", {
      private = true,
      also = { { when = shao_ready("copy-sheets"), say = shao_gives_way } },
      say = "对，我签的。笔一样、字一样，我一个人跑，当然一样。",
   }),
   ["export-clips"] = people.shown(SHAO, "export-clips", {
      private = true,
      also = { { when = shao_ready("export-clips"), say = shao_gives_way } },
      say = { "录像只对着机柜正面，我有时候从后门……", { "他说到一半停住，站房没有后门。" } },
   }),
   ["check-record"] = people.shown(SHAO, "check-record", {
      also = {
         { when = "test-by-hengrui", say = "这组是一早的？后来我当着你们面校准过一遍，全程合格。以哪组为准，得看校准以后的吧。" },
         { when = "shao-open", say = "探头二百多，直通四百，只能是路上进了别的气。写报告我也这么写。" },
      },
      say = { "探头和直通不一样？", { "他把两个数在平板上除了一下，盯着商。" }, "……标气接口拧紧了吗。" },
   }),
   ["check-late"] = people.shown(SHAO, "check-late", {
      say = "这就对了嘛，链路是好的。那刚才的低，会不会是你们操作的问题？",
      open = "现在是好的。气停了当然是好的。",
   }),
   ["export-minutes"] = people.shown(SHAO, "export-minutes", {
      also = { { when = "shao-open", say = "一分钟以内含氧走这么多，换哪种漏都漏不出来。这是关阀。" } },
      say = "有个台阶。……我说不好，切换量程也会有台阶，不过量程没切。",
   }),
   ["photo-tee"] = people.shown(SHAO, "photo-tee", {
      say = { "这不是我们的件。我们用双卡套，这个是宝塔头。", { "说完他往后退了半步，像是嫌自己说快了。" } },
      again = "不是我们的件，这个我敢签字。",
   }),
   ["export-alarms"] = people.shown(SHAO, "export-alarms", {
      say = "低含氧报警，三条。后面就没有了，限值改过。账号是公司的，人我说不准。",
   }),
}

---------------------------------------------------------------- 彭建

local PENG = {
   id = "peng",
   trust = 4,
   limit = 6,
   holds = { "copy-delivery", "copy-visitors", "photo-bottle", "photo-regulator" },
   stranger = "师傅，让一让，我倒个车。",
   again = "刚说过了，哥，我赶时间。",
   pressed = { "我犯什么事了？我送个气，危运证、押运证都在，你看啊。", { "他打火机往兜里一揣，手已经搭上车门。" } },
   cornered = "你们都有了还问我。",
   led = "对对对，你说得对。我能走了吗？",
   after_led = "刚才我急着走，随口应的。",
   weary = "下一家在镇上，八点关门卸不了货。",
   spent = "彭建发动了车子：“真不行了哥，公司那边有定位。”",
   not_me = "彭建：“我就一司机。”",
   on_pressed = function(play)
      people.warn(play, "peng", "gong")
      play:call_off("driver-leaves")
      play:later("driver-leaves", 2)
   end,
}

local function peng_note(play)
   if not play:has("note-peng") then
      play:collect("note-peng")
      play:say("车号、他说的几句和时间记在本子上，给他看了一眼，他说对。")
   end
end

local PENG_TOPICS = {
   {
      id = "what",
      label = "今天送的什么气？",
      say = "高纯氮，四十升的。平常一瓶，这回要两瓶，换空的走。黑瓶子，你自己看字。",
   },
   {
      id = "place",
      label = "卸在哪儿，谁收？",
      say = "不进仓库。石灰棚后头有个架子，我自己滚过去，自己换。收条塞老冯窗台上，签好了下回给我。",
      led = "焊工收？没见过焊工，哪来的焊工。",
   },
   {
      id = "often",
      label = "多久一趟？",
      say = function(play)
         play:say("peng", "十一天。前头都是后半夜来，一点多，说白天查得多……说白天车多。今天排不开，改早上，我打过招呼的。")
         peng_note(play)
      end,
   },
   {
      id = "ordered",
      label = "谁订的货，怎么付钱？",
      also = { { when = "driver-warned", say = "站里派的单，我只看地址。谁订的你问站里。" } },
      say = "你们龚总，微信上订的，微信上付。公司要抬头，他说写材料库。",
   },
   {
      id = "bill",
      label = "送货单能看看吗？",
      also = { { when = "driver-warned", say = "单子……要回站里才能给。老板刚打过招呼，哥，别难为我。" } },
      say = function(play)
         play:say("peng", "在遮阳板后头，存根都在，我还记了钟点。要复印？你们拿去弄，我等几分钟，别弄乱了。")
         play:set("peng-bills", "yes")
      end,
      pressed = "公司的单子，我没权给。你们找公司要。",
   },
   {
      id = "welder",
      label = "厂里的氩气也是你送？",
      say = "氩气是另一家。他们一个月用不了一瓶，我跟那家司机认识。",
   },
}

local PENG_SHOWN = {
   ["copy-delivery"] = people.shown(PENG, "copy-delivery", {
      say = function(play)
         play:say("peng", "我们站的单，号也对。“马”字谁签的我没看见，我拿到手就是签好的。")
         peng_note(play)
      end,
   }),
   ["photo-bottle"] = people.shown(PENG, "photo-bottle", { say = "我送的，肩上有我们站的钢印，还有个磕痕，上回滚的时候磕的。" }),
   ["copy-visitors"] = people.shown(PENG, "copy-visitors", { say = "一点二十，一点半，没错。进门登记，规矩我懂。这个“气瓶”就是我。" }),
   ["photo-regulator"] = people.shown(PENG, "photo-regulator", { say = "阀不是我们的。我只管瓶子，换的时候我拧下来拧上去，上面有电线，我还说过一嘴，别碰水。" }),
}

return {
   people = {
      {
         id = "shao",
         name = "邵俊",
         role = "恒锐环保运维员",
         look = "technician",
         place = "",
         note = "二十八九岁，背双肩包，平板套着防尘壳，眼睛先找屏幕。",
         topics = people.topics(SHAO, SHAO_TOPICS),
         on = people.meeting(SHAO, {
            show_id = "好的，我拍一下证件可以吗？公司要留档。",
            inform = "明白。那我说的，是我个人说的，不代表公司，这个能写上吗？",
            ask_recusal = "不申请。",
            twice = "好的，刚才看过了。",
         }),
         shown = SHAO_SHOWN,
      },
      {
         id = "peng",
         name = "彭建",
         role = "气瓶送货司机",
         look = "driver",
         place = "",
         note = "三十来岁，车没有熄火，手里转着一只打火机。",
         topics = people.topics(PENG, PENG_TOPICS),
         on = people.meeting(PENG, {
            show_id = "环保的？我有证，危险货物的，都有。",
            inform = function(play)
               play:say("peng", "配合，肯定配合。那我给下一家打个电话，晚十分钟。你们快点啊。")
               play:call_off("driver-leaves")
               play:later("driver-leaves", math.max(0, DRIVER_GOES - play:minutes()) + LONGER_STAY)
            end,
            ask_recusal = "啥？不用不用。",
            twice = "看过了哥。",
         }),
         shown = PENG_SHOWN,
      },
   },
   is_in_the_way = is_in_the_way,
   offer = offer,
}
