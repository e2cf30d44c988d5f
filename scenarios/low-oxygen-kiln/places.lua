-- 低氧窑：十六个地点。现场怎样，看钟点、看雨、看先前发生过的事；谁藏了什么，走到跟前看了才知道。

local firm = require("here.people_firm")
local people = require("world.people")
local screen = require("here.screen")
local tools = require("here.tools")

local is_shut, is_raining = tools.is_shut, tools.is_raining

-- 请到气瓶架来见证的人，我们都走了，他也回他的地方去。
local HOME = { ma = "kiln-top", gong = "office" }

local function let_witness_go(play)
   local who = play:flag("witness")
   if who and HOME[who] and play:where(who) == "rack" and not play:anybody_at("rack") then
      play:move(who, HOME[who])
   end
end

-- 走到别处去：没有人看着屏幕了，见证的人也散了。
local function depart(play)
   screen.leave(play)
   let_witness_go(play)
end

-- 没有亮证就往里走，门卫会追上来。只追一次。
local function hail(play)
   if people.is(play, "id-shown") or people.is(play, "hailed") or play:did("show_id") > 0 then
      return
   end
   play:set("hailed", "yes")
   play:spend(3)
   if play:where("feng") == "gate" then
      play:say("feng", "哎，站住！哪个单位的？登记没有就往里走？")
      play:say("冯贵趿着鞋追到路当中，你们停下来跟他说了三分钟。他回去的时候朝窑面上望了一眼，手在裤兜里摸手机。")
   else
      play:say("路上一个推砖车的工人拦着问你们找谁，又用对讲机喊人来认。解释了三分钟，他才让开。")
   end
end

-- 厂门和厂外不用通过门卫；其余的地方都算进了厂。
local function inside(arrive)
   return function(play)
      depart(play)
      hail(play)
      if arrive then
         arrive(play)
      end
   end
end

local function outside(arrive)
   return function(play)
      depart(play)
      if arrive then
         arrive(play)
      end
   end
end

return {
   {
      id = "gate",
      name = "厂门和门卫室",
      note = "铁栅门开着半扇，朝路的墙上挂着许可证公示牌。门卫室的灯亮着，里面有一台监控屏。",
      at = { 20, 150 },
      on_enter = outside(),
      on = {
         look = function(play)
            play:say("门里一条水泥路通到窑前。路面上有重车压出来的泥印，有一道窄的，在窑前拐向东边的石灰棚。")
            if play:minutes() < 30 then
               play:say("{dawn}。窑面上亮着一盏灯，有个人影在走。")
            elseif is_raining(play) then
               play:say("雨点打在铁皮棚上，整个厂区都在响。")
            end
         end,
         watch = function(play)
            if play:where("peng") == "gate" then
               play:say("双排座的货车停在门外，司机靠着车门转打火机，隔一会儿往门里看一眼。")
            elseif play:where("feng") == "gate" then
               play:say("两个上早班的骑电动车进来，冲门卫室点了个头。门卫隔着玻璃看你们，看一会儿，又低头看手机。")
            else
               play:say("门卫室里换了个年轻的，不认得车，来一辆问一辆。")
            end
         end,
      },
   },
   {
      id = "office",
      name = "办公楼",
      note = "两层小楼，楼下一间大办公室：文件柜、老板桌、墙上一台平台监控屏。",
      at = { 48, 128 },
      on_enter = inside(function(play)
         if play:where("gong") == "office" and people.is(play, "poured") then
            play:say("龚文海坐在老板桌后面，面前的茶没有动过。")
         elseif play:where("gong") == "office" then
            play:set("poured", "yes")
            play:say("龚文海在屋里，茶已经泡上了。桌上摆着几只干净杯子。")
         elseif not play:visited("office") then
            play:say("楼里没有人，门没有锁，热水壶插着电。屋里一股隔夜的烟味，墙上的屏幕亮着。")
         end
      end),
      on = {
         look = function(play)
            play:say("文件柜没有锁死，柜门露着一条缝。老板桌上压着玻璃板，底下全是名片和收条。墙上的屏一分钟跳一次数。")
            if is_raining(play) then
               play:say("窗户没关，雨飘进来，打湿了窗台上的一摞报纸。")
            end
         end,
      },
   },
   {
      id = "power",
      name = "配电室",
      note = "六面柜子，一股热胶皮味。生产控制的电脑也放在这一间，靠窗。",
      at = { 78, 138 },
      on_enter = inside(function(play)
         if not play:visited("power") then
            play:say("变压器在隔壁嗡嗡地响。何志强的制度、图纸、绝缘手套都挂在墙上，一样一个钩子。")
         end
      end),
      on = {
         look = function(play)
            play:say("柜门上的标签大多是打印的：窑车、风机、循环泵。最下面一排有个小空开，标签印着石灰棚照明，后面手写添了两个字：鼓风。")
            play:set("saw-breaker", "yes")
         end,
      },
   },
   {
      id = "kiln-front",
      name = "隧道窑进车端",
      note = "两条窑并排，一号窑的顶车机在走，二号窑的窑门关着。",
      at = { 100, 104 },
      on_enter = inside(),
      on = {
         look = function(play)
            play:say("每隔一阵，顶车机咬住一辆窑车往里送一段，砖垛擦着窑门进去，热气往脸上扑。南边二号窑的轨道上落了一层灰，只有一条猫走过的脚印。")
         end,
         seal = function(play)
            play:refuse("窑里三十多辆车的砖正烧着，门一封，顶车机停下来就要塌窑。封条在手里转了两圈，又放回包里。")
         end,
      },
   },
   {
      id = "kiln-top",
      name = "窑面和窑长小屋",
      note = "一号窑顶上，一排投煤孔盖着铁盖，隔着鞋底发烫。靠边一间铁皮小屋，是窑长的。",
      at = { 132, 84 },
      on_enter = inside(function(play)
         if play:where("ma") ~= "kiln-top" then
            play:say("窑面上没有人，小屋的门虚掩着。")
         elseif people.is(play, "ma-pressed") then
            play:say("马占奎看见你们，把铁钩往地上一撂，转过身去对着投煤孔。")
         elseif not play:visited("kiln-top") then
            play:say("马占奎蹲在投煤孔边上，用铁钩拨开盖子看火。听见脚步声，他先看小屋，再看你们。")
         end
      end),
      on = {
         look = function(play)
            play:say("站在这里，厂里哪儿都看得见：大门、办公楼、站房的门。往东隔着一条路是石灰棚的顶，棚后面有一线空地，被顶遮住了一半。")
            if is_shut(play) then
               play:say("小屋的桌上一只搪瓷缸倒扣着，烟灰缸里三个烟头，都只抽了半截。")
            end
         end,
         watch = function(play)
            if tools.spans_shutting(play, 10) and play:where("ma") == "kiln-top" then
               play:set("saw-ma-enter", "yes")
               play:say("六点过几分，马占奎看了一眼手机，往小屋走。门没有关，从这个角度看得见他的背：一只手往墙上伸了一下，又放下来，前后不到半分钟。")
            elseif play:where("ma") == "kiln-top" then
               play:say("马占奎一个孔一个孔地看火、加煤，隔一会儿就摸一次手机。他不看你们，看的是站房那边。")
            else
               play:say("窑面上没有人来。热气从铁盖缝里往上冒，看久了眼睛发涩。")
            end
         end,
         seal = function(play)
            play:refuse("窑面上要有人看火加煤，封不得。你们要封的是哪一样东西，走到那东西跟前去封。")
         end,
      },
   },
   {
      id = "fan",
      name = "风机房",
      note = "引风机在里面，门一开，说话要贴着耳朵。",
      at = { 160, 70 },
      on_enter = inside(),
      on = {
         look = function(play)
            play:say("一台引风机，皮带罩齐全，地脚有新抹的黄油。烟道从窑顶下来，进风机，再往东去除尘器，一路看得到焊缝，没有岔口。")
         end,
      },
   },
   {
      id = "filter",
      name = "布袋除尘器",
      note = "四个仓室，脉冲阀隔几秒放一炮。",
      at = { 176, 58 },
      on_enter = inside(),
      on = {
         look = function(play)
            play:say("灰斗下面的吨袋系着口，地上扫得很干净。脉冲阀一个接一个地响，检修门上的铅封还在。")
         end,
      },
   },
   {
      id = "tower",
      name = "脱硫塔底",
      note = "塔下一个循环池，浆液发白，两台泵一开一备。",
      at = { 198, 50 },
      on_enter = inside(),
      on = {
         look = function(play)
            play:say("塔壁上水声很大，池边结着一圈硬壳。爬梯从塔脚上去，护笼一直到十八米的平台。石灰浆从东边一条软管打过来，管子压在路面的钢板下面。")
         end,
      },
   },
   {
      id = "platform",
      name = "采样平台（18米）",
      note = "烟囱外一圈钢格板，监测孔、手工采样孔、探头都在这里。",
      at = { 206, 40 },
      on_enter = inside(function(play)
         play:spend(3)
         if not people.is(play, "helmet") then
            play:set("climbed-bare", "yes")
            play:say("爬梯的横档还是湿的，爬上来用了三分钟。护笼上一块松了的扁铁擦过头顶，刮下几根头发。安全帽还在车上。")
         elseif is_raining(play) then
            play:spend(2)
            play:say("雨里爬梯打滑，一格一格上来，多用了两分钟。")
         else
            play:say("爬了三分钟。平台上有风，帽带要系紧才不晃。")
         end
      end),
      on = {
         look = function(play)
            play:say("护栏、踢脚板都在。监测孔两个，手工采样孔两个，法兰上的螺栓一样锈。从这儿往东南看，石灰棚的后墙和围墙之间是一条窄巷子，" .. (is_raining(play) and "雨幕里看不真。" or "巷子里支着一块油毡。"))
         end,
      },
   },
   {
      id = "cems",
      name = "监测站房",
      note = "塔脚下一间彩钢板房，挂锁开着，挂在扣上。空调对着机柜吹，地上一条黄线。",
      at = { 214, 62 },
      on_enter = function(play)
         let_witness_go(play)
         hail(play)
         if people.is(play, "pc-cut") then
            play:say("工控机的屏是黑的，只有分析仪自己的小屏还亮着。")
         end
         if people.is(play, "tee-pulled") and not people.is(play, "saw-mess") then
            play:set("saw-mess", "yes")
            play:say("机柜背后的墙板有一块没有装平，透进一线天光，地上掉着一颗自攻螺丝，还有一小截新撕下来的黑胶带，断口黏手。")
         elseif firm.is_in_the_way(play) then
            play:say("邵俊蹲在机柜前面，背包放在脚边，听见脚步声站了起来。")
         elseif not play:visited("cems") then
            play:say("抽气泵突突地响。" .. (people.with(play, "lin") and "林晓对了一下工控机右下角的时钟，和手机差不到一分钟。" or "工控机右下角的时钟和手机差不到一分钟。"))
         end
         firm.offer(play)
      end,
      on = {
         look = function(play)
            play:say("左边工控机和数采仪，中间预处理机柜，右边三只标气瓶，用链子拴在墙上。伴热管从后墙高处进来，下到机柜背后；机柜离墙不到一尺，背后黑着。")
         end,
         watch = function(play)
            play:say("站在屋子中间看了十分钟。抽气泵、空调、排水瓶里滴水的声音，各响各的。没有人进来。")
         end,
         trace = function(play)
            play:say("绕着站房外墙走了一圈，扒开墙根的草。后墙板有一块是用自攻螺丝上的，螺丝口发亮。板子正下方一段土颜色发深，铲子下去半尺碰到一截黄色塑料套管，往南去，从路面钢板底下钻过去了。屋里哪一根管子通到这儿，要从屋里查。")
            play:set("saw-sleeve", "yes")
         end,
         seal = function(play)
            play:refuse("门一封，工控机和数采仪也锁在里面，谁也进不来维护，平台上早晚断数。挂锁在手里掂了掂，又挂了回去：要封，得说清楚封的是哪几样。")
         end,
      },
   },
   {
      id = "gangue",
      name = "煤矸石堆场",
      note = "露天的料堆，半边盖着网。边上一间地磅房。",
      at = { 60, 40 },
      on_enter = inside(),
      on = {
         look = function(play)
            play:say("料堆两人多高，新到的一堆颜色发黑，凑近了有股臭鸡蛋味。铲车停着，司机不在。地磅房的窗台上夹着一叠单子。")
         end,
      },
   },
   {
      id = "lime",
      name = "石灰棚",
      note = "三面铁皮的棚子，里面堆着石灰，地上一条盖板地沟。",
      at = { 228, 96 },
      on_enter = inside(function(play)
         if people.is(play, "tian-seen") and not people.is(play, "saw-tian-steps") then
            play:set("saw-tian-steps", "yes")
            play:say("棚口的白灰上新添了一行胶鞋印，走到后墙边，又原路折了回去。")
         end
      end),
      on = {
         look = function(play)
            play:say("石灰堆靠里，地沟盖板盖得不严，最末一块翘着，缝里露着一截细软管。再往里，后墙和围墙之间留着一条只容一个人走的缝，地上的白灰被踩成了一条小路。")
         end,
         watch = function(play)
            play:say("一个工人推着斗车来铲了两锹石灰，绕着后墙那条缝走，没往里看。" .. (people.is(play, "tian-seen") and "机修间的门开了一道，又合上了。" or ""))
         end,
         trace = function(play)
            play:reveal("hose-end")
            play:say("一块一块翻开地沟盖板。沟里只该有一条石灰浆管，旁边还卧着一截细软管，沾着白灰，一头朝后墙，一头朝站房。")
         end,
      },
   },
   {
      id = "rack",
      name = "石灰棚后面的气瓶架",
      note = "后墙和围墙之间的夹道，宽不到两米，上面搭着油毡。从外头哪条路上都看不见。",
      at = { 246, 104 },
      found_by = {
         { verb = "look", target = "lime" },
         { verb = "trace", target = "hose-end" },
         { verb = "trace", target = "hose" },
         { verb = "look", target = "platform" },
         { verb = "ask", target = "cai", detail = "hiss" },
         { verb = "operate", target = "drone" },
      },
      on_enter = inside(function(play)
         if not play:visited("rack") then
            if is_shut(play) then
               play:say("侧着身子进来，油毡底下一个角铁架子，三只瓶子。四下里静得很，只听见墙外有人走路。")
            else
               play:say("侧着身子进来，油毡底下一个角铁架子，三只瓶子。有一丝细细的嘶嘶声，要屏住气才听得见。")
            end
         end
      end),
      on = {
         look = function(play)
            play:say("角铁架子焊在墙上，一只瓶子立在里面，外面套着铁罩，挂着锁；两只倒在墙根。瓶口的减压阀接着一个巴掌大的铁盒，细软管从盒子下面出来，钻进土里。")
         end,
         watch = function(play)
            play:set("rack-guarded", "yes")
            if tools.spans_shutting(play, 10) then
               play:say("守了十分钟。头几分钟浮子悬着，气声不断；六点过几分以后，什么声音也没有了。夹道两头没有来过人。")
               play:set("heard-click", "yes")
            elseif is_shut(play) then
               play:say("守在夹道口，十分钟。墙外过去一辆拖拉机，棚子那头有人咳嗽了一声，没有进来。")
            else
               play:say("守了十分钟。嘶嘶声一直不断，流量计里的小浮子悬着不动。")
            end
         end,
         trace = function(play)
            play:reveal("hose-end")
            play:say("夹道的地面新翻过一条，一锹宽。顺着挖下去，软管套在黄色的塑料套管里，从后墙底下穿进石灰棚的地沟。")
         end,
         seal = function(play)
            play:refuse("夹道本身没有门，没处贴。要封的是架子上的东西，一样一样来。")
         end,
      },
   },
   {
      id = "workshop",
      name = "机修间",
      note = "一张钢板工作台，一台焊机，满墙挂着工具。",
      at = { 150, 126 },
      on_enter = inside(function(play)
         if play:where("tian") == "workshop" and not play:visited("workshop") then
            play:say("田福生正在焊一个窑车轮架，焊花落了一地。你们进来，他把面罩推上去，没有放下焊枪。")
         elseif play:where("tian") ~= "workshop" then
            play:say("机修间里没有人，焊机的风扇还在转。")
         end
      end),
      on = {
         look = function(play)
            play:say("工作台上乱，台虎钳边一堆切下来的短管。墙角一只气瓶拴着链子，旁边挂着半卷细软管。" .. (people.is(play, "tee-pulled") and "门背后的工具袋敞着口，一把活动扳手上沾着黑胶。" or ""))
         end,
      },
   },
   {
      id = "road",
      name = "厂外村道",
      note = "围墙外一条水泥村道，路边几户人家，菜地挨着墙根。",
      at = { 10, 60 },
      on_enter = outside(),
      on = {
         look = function(play)
            local is_dark = play:minutes() < 25 and play:word("dawn") == "天还黑着"
            local sight = is_dark and "天黑，烟囱只剩一截影子，顶上一点白。手电照着菜叶子，上面一层细白点，手指一抹就掉。"
               or "从这儿看烟囱，整根都露着。菜叶子上有一层细白点，手指一抹就掉。"
            play:say(sight .. (play:where("cai") == "road" and "蔡秀英提着水桶站在地头，一直看着你们。" or "地头的水桶还在，人不在。"))
         end,
         watch = function(play)
            if is_raining(play) then
               play:say("雨里那股白汽格外粗，贴着塔顶翻下来，又被雨压散。")
            else
               play:say("站了十分钟，风向没有变，一阵一阵闻得到硫磺味，像划了一根火柴。")
            end
         end,
      },
   },
   {
      id = "neighbour",
      name = "邻厂墙外",
      note = "东南角隔着一道墙，是一家木片烘干厂，矮烟囱冒着白烟，顺风往窑上飘。",
      at = { 250, 150 },
      on_enter = outside(),
      on = {
         look = function(play)
            play:say("烘干厂的滚筒挨着墙，矮烟囱不到二十米。东南风，白烟飘过围墙，斜着压在窑顶上，和脱硫塔上的白汽搅在一起。站在村里的人，分不清是哪一家的。")
         end,
      },
   },
}
