-- 低氧窑：随身带着的东西。标气和参比仪跟着赵航，无人机跟着潘立，别的哪一组都有。

local people = require("world.people")
local tools = require("here.tools")

local figure = tools.figure

-- 手里有其中一样，电话里才说得出为什么要封。
local GROUNDS = {
   "check-record", "film-spike", "export-minutes", "film-low", "photo-tee", "photo-cut", "photo-hose", "route-sketch",
   "photo-bottle", "photo-regulator", "photo-switch", "reference-report", "drone-video",
}
local SHAO_COMES, SHAO_CALLED = 120, 40   -- 邵俊自己来的时间；叫他，多少分钟到
local POLICE_MINUTES = 60
local FLIGHT_MINUTES = 9

local function ask_for_sealing(play)
   if people.is(play, "seizure-approved") then
      play:say("局里值班的郑局长：“批过了。回来补审批表，时间写刚才那个。”")
      return
   end
   if not people.holding(play, GROUNDS) then
      play:say("局里值班的郑局长听完，停了几秒：“封，封什么？查到什么了？你手里现在有哪一样？……有了再打。”")
      return
   end
   local choice = play:ask {
      id = "seal-what",
      text = "郑局长听完手里有哪几样东西，问：“要封哪几样？说具体。”",
      options = {
         { "set", "气瓶、减压阀、电磁阀这一套，连同接进样气管的地方" },
         { "house", "整间监测站房，钥匙我们拿走" },
         { "kiln", "一号窑，先停下来再说" },
      },
   }
   if choice == "house" then
      play:say("“站房锁了，谁报数？厂里的监测义务你替他担？”电话那头把椅子往后推了一下，“想清楚是哪几样，再打。”")
   elseif choice == "kiln" then
      play:say("“窑里烧着几十车砖，封了火要出生产安全的事，这样的可以不封。”郑局长叹了口气，“回去再想想，你要保住的是什么。”")
   else
      play:set("seizure-approved", "yes")
      play:say(play:clock() .. "，郑局长：“同意。你们写好的审批表拍过来，我签了字发回去，几点打的、说了什么，两边都记。决定书带着没有？纸要给到人手里。”")
      play:happen("approve_seizure", { item = "set", label = "电话报请局领导批准查封" })
   end
end

local function call_hengrui(play)
   if play:where("shao") ~= "" then
      play:say("恒锐值班室：“我们的人不是已经在你们那儿了吗？”")
   elseif people.is(play, "called-shao") or play:minutes() + SHAO_CALLED >= SHAO_COMES then
      play:say("恒锐值班室：“邵俊在路上了。”电话里有人压着嗓子问了一句是哪个站，话筒让手捂住了。")
   else
      play:set("called-shao", "yes")
      play:call_off("shao-arrives")
      play:later("shao-arrives", SHAO_CALLED)
      play:say("恒锐值班室记下站名，说邵俊住得不远，四十来分钟能到。临挂电话，那头问：“是平台报了什么吗？”")
   end
end

local function call_police(play)
   if people.is(play, "police") then
      play:say("派出所的人就在厂里，电话打过去，在院子那头响。")
   elseif people.is(play, "called-police") then
      play:say("指挥中心：“已经派了，在路上。”")
   else
      play:set("called-police", "yes")
      play:later("police-arrive", POLICE_MINUTES)
      play:say("公安的联络员问清地点和人数：“我们的人过来维持秩序，先了解情况。你们查你们的，材料你们自己做，移送是另一回事。”大约一个钟头到。")
   end
end

local function ask_platform(play)
   play:say("平台值班的小许报数：" .. play:clock() .. "，含氧量" .. figure(play, "platform.o2", 1) .. "，二氧化硫折算" .. figure(play, "platform.so2-converted", 1) .. "，标准干烟气流量" .. figure(play, "platform.flow", 0) .. "。")
   if play:minutes() >= 38 then
      play:say("“六点零五分三个数一起跳了，我这边看得清清楚楚，没有维护标记，也没有报备。要截图我存着。”")
   else
      play:say("“看着挺平的，这一个月都这样。你们到了？”")
   end
end

local CALLS = {
   seal = ask_for_sealing,
   hengrui = call_hengrui,
   police = call_police,
   platform = ask_platform,
}

local function use_phone(play)
   local choice = play:ask {
      id = "call-whom",
      text = "信号两格。打给谁？",
      options = {
         { "seal", "郑局长：报请批准查封" },
         { "hengrui", "恒锐：叫他们的人到场" },
         { "police", "公安联络员：请派员到场" },
         { "platform", "平台值班：问此刻报上来的数" },
         { "none", "不打了" },
      },
   }
   local call = CALLS[choice]
   if call then
      call(play)
   else
      play:say("手机放回口袋。")
   end
end

local function fly(play)
   if tools.is_raining(play) then
      play:refuse("雨点打在桨叶上，起飞自检亮了红灯。潘立把机器收回箱里，擦干。")
      return
   end
   play:spend(FLIGHT_MINUTES)
   play:say("嗡地升起来，先绕烟囱一圈，再往南压低。" .. (play:minutes() < 30 and "天光还弱，画面发灰，要把亮度拉到头才看得清。" or play:minutes() < 70 and "天光刚起，要把亮度拉高，才看得见瓦缝。" or "天亮透了，屋顶上的铁钉都数得出来。"))
   play:say("二号窑的顶是凉的，鸟站了一排。石灰棚的后墙和围墙之间夹着一条窄巷，油毡底下露出一截角铁、一个黑瓶口；巷子里一道颜色发深的土，从墙根朝站房那边去。")
   if people.is(play, "tian-seen") and not play:has("drone-video") then
      play:say("棚角站着一个提工具袋的人，抬头看了看，低着头走开。")
   end
   play:collect("drone-video", { clock = play:clock() })
end

local things = {
   {
      id = "recorder",
      name = "执法记录仪",
      carried = true,
      note = "夹在胸前，电量满格。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say(people.is(play, "recording") and "红灯亮着，右上角的时间一秒一跳。" or "灯是灭的，镜头盖还没有推开。")
         end,
         operate = function(play)
            if not people.is(play, "recording") then
               play:set("recording", "yes")
               play:say("推开镜头盖，红灯亮了。对着它说：{today}，" .. play:clock() .. "，云泽市生态环境局，在青石坡新型墙材有限公司。")
               return
            end
            local choice = play:ask {
               id = "stop-recording",
               text = "红灯亮着。",
               options = { { "keep", "让它录着" }, { "stop", "先关掉，省点电" } },
            }
            if choice == "stop" then
               play:set("recording", "no")
               play:say("红灯灭了。从这一刻起，只有你们几个人说的话。")
            end
         end,
      },
   },
   {
      id = "phone",
      name = "执法手机",
      carried = true,
      note = "绑着充电宝，通讯录里只有工作号。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("北京时间" .. play:clock() .. "。工作群里昨晚的最后一条还是集合时间。" .. (people.is(play, "called-police") and "通话记录里有一条打给公安联络员的。" or ""))
         end,
         call = use_phone,
      },
   },
   {
      id = "span",
      name = "标气瓶和减压阀",
      carried = "zhao",
      note = "一只四升的铝瓶，赵航背在身上，瓶口套着布。",
      icon = "barrel",
      on = {
         look = function(play)
            play:say("标签：二氧化硫400毫克每立方米，氮气为底，证书编号、有效期都在。瓶压还有八成，够走十来遍全程。")
         end,
         photo = function(play)
            play:say("标签和证书拍了一张，和瓶号对上。")
         end,
         operate = function(play)
            play:refuse("没有接到哪儿，拧开只是放掉。赵航把布套又紧了紧。")
         end,
      },
   },
   {
      id = "analyser",
      name = "便携式参比仪",
      carried = "zhao",
      note = "一只带轮子的箱子，探枪绑在侧面，预热灯亮着。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("预热过了，检定标签在有效期里。探枪放在空气里，含氧量停在20.9。")
         end,
         test = function(play)
            play:say("通空气，通零气，再通自己的标气，赵航一个一个报，三个数都在该在的地方，记下来。十五分钟，换来一页核查记录。")
         end,
         operate = function(play)
            play:say("拉杆抽出来，轮子磕着地面跟在后头。要测什么，得走到孔跟前去。")
         end,
      },
   },
   {
      id = "drone",
      name = "无人机",
      carried = "pan",
      note = "折叠的，两块电池，卡是空的。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say(tools.is_raining(play) and "外头下着雨，机身上盖着潘立的外套。" or "桨叶展开了，自检通过。能飞二十来分钟一块电池。")
         end,
         operate = fly,
      },
   },
   {
      id = "kit",
      name = "封条、文书包",
      carried = true,
      note = "帆布包，封条一卷，盖好章的空白决定书和清单，印泥，卡尺，比例尺。",
      icon = "folder",
      on = {
         look = function(play)
            play:say("封条编着号。决定书、清单、送达回证、责令改正，各带了三份，空着的地方等着填。")
         end,
         operate = function(play)
            play:say("比例尺和卡尺拿到最外面的口袋，笔试过了水。")
         end,
      },
   },
   {
      id = "helmet",
      name = "安全帽、便携式气体报警仪",
      carried = true,
      note = "四顶白帽子，四只报警仪，夹在帽带上。",
      icon = "gauge",
      on = {
         look = function(play)
            if not people.is(play, "helmet") then
               play:say("帽子摞在后厢里，报警仪还没有开机。")
            else
               play:say("帽带系着，报警仪的绿灯隔几秒闪一下，氧在20.9上下。")
            end
         end,
         operate = function(play)
            if people.is(play, "helmet") then
               play:say("帽带紧了紧，报警仪在工作。")
               return
            end
            play:set("helmet", "yes")
            play:say("一人一顶，帽带系到下巴。报警仪开机，嘀一声，四样气体的数依次亮过去。")
         end,
      },
   },
}

for _, thing in ipairs(things) do
   thing.on.seal = function(play)
      play:refuse("这是你们自己带来的东西，封条又卷了回去。")
   end
end

return things
