-- 低氧窑：窑头、窑面、风机、除尘、脱硫、料堆里的东西。读数都取自现场模型；温度、压差、酸碱度这些模型没有的数是剧情设定。

local people = require("world.people")
local tools = require("here.tools")

local figure, is_shut = tools.figure, tools.is_shut

return {
   -- 隧道窑进车端
   {
      id = "cars-count",
      name = "出砖车和砖垛",
      place = "kiln-front",
      note = "出来的窑车排在回车线上，砖还烫手，一垛一垛码得很齐。",
      icon = "boiler",
      on = {
         look = function(play)
            play:say("回车线上六辆车，按顶车的节拍数，一小时出砖" .. figure(play, "plant.output", 0) .. "块上下。砖色一样，没有欠火的，也没有花的。烧成这样，窑里的火这些天没有大动过。")
         end,
         photo = function(play)
            play:say("砖垛、窑车号、顶车机的计数器，各拍一张。")
         end,
         watch = function(play)
            play:say("守着看了一个顶车周期。顶车机退回去的时候，窑门口的风往里吸，吸得门帘贴在砖上：窑里一直进着空气。")
         end,
      },
   },
   {
      id = "kiln-b",
      name = "二号窑（停着）",
      place = "kiln-front",
      note = "窑门关着，门缝里塞着草帘子。",
      icon = "boiler",
      on = {
         -- 虚惊之一：摸着是温的，像在偷着烧。顺着烟道查到盲板，才定得下来。
         look = function(play)
            play:say("手贴在窑门的铁皮上，是温的。门缝里有一点白汽，草帘子的下沿让热气熏得发黄。")
            if people.with(play, "pan") then
               play:say("潘立", "停了一年多的窑，还有热气？")
            end
         end,
         trace = function(play)
            play:set("kiln-b-cleared", "yes")
            play:say("从窑门绕到窑尾，上梯子看烟道。二号窑的烟道出了窑顶就用钢板焊死，焊缝上的锈一层压一层。北边和一号窑共一堵墙，那一面烫；南边的墙冰凉，长着青苔。轨道上的灰没有轮印。热是隔壁传过来的。")
         end,
         photo = function(play)
            play:say("窑门、轨道、南墙的青苔各拍一张。")
         end,
      },
   },

   -- 窑面
   {
      id = "feed",
      name = "投煤口",
      place = "kiln-top",
      note = "一排铸铁盖，最热的几个周围的砖都发白。",
      icon = "boiler",
      on = {
         look = function(play)
            play:say("拨开一个盖子，下面是亮橙色，看久了眼前发绿。旁边的小黑板记着每排的加煤量，昨天、前天、大前天，一天一天差不多。")
         end,
         operate = function(play)
            if play:where("ma") == "kiln-top" then
               play:say("ma", "别碰！盖子三四百度，烫掉一层皮算谁的。")
               play:say("马占奎一铁钩把盖子钩了回去。")
            else
               play:refuse("隔着手套都烤得慌。盖子开着，火就往外窜，人只好退一步。")
            end
         end,
      },
   },
   {
      id = "hut",
      name = "窑长小屋",
      place = "kiln-top",
      note = "铁皮屋，一张桌、一张行军床，墙上挂着毛巾和一排钥匙。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say("桌上搪瓷缸、电水壶、半包烟，压着一个硬皮本。墙上的毛巾和日历之间露着一只白色小盒，火柴盒两个那么大，螺丝没有锈，旁边也没有线。日历上有几个日子用指甲掐过。")
            if play:where("ma") == "kiln-top" then
               play:say("马占奎挪了一步，站到毛巾前面，点烟。")
            end
         end,
         photo = function(play)
            play:say("门口一张全景，四面墙各一张。日历上掐过的日子，隔十来天一个。")
         end,
         seal = function(play)
            play:refuse("人还要在这屋里喝水换班。要封的是墙上的那一样，还是这间屋，封条拿在手里，说不清楚。")
         end,
      },
   },
   {
      id = "switch",
      name = "小屋墙上的遥控开关",
      place = "kiln-top",
      note = "白色塑料盒，红绿两个键，没有标牌。",
      icon = "cabinet",
      found_by = { verb = "look", target = "hut" },
      on = {
         look = function(play)
            if people.is(play, "seal-torn") then
               play:say("封条从中间断开，两头还粘在墙上，断口是新的。红键陷着，小灯是灭的。你们贴的时候，陷着的是绿键。")
            elseif is_shut(play) then
               play:say("红键陷着，小灯是灭的。盒盖边上的煤灰缺了一道，像刚抠开过。红键的油亮比绿键新。")
            else
               play:say("绿键陷着，一粒小米大的灯亮着。盒子上落着煤灰，两个键上没有。")
            end
         end,
         photo = function(play)
            play:say((is_shut(play) and "红键陷着、灯灭，" or "绿键陷着、灯亮，") .. "按墙上的位置拍了全景，又贴近拍了两个键。" .. (play:manner("scale") and "比例尺挂在螺丝上。" or ""))
            if play:where("ma") == "kiln-top" then
               play:say("ma", "拍它干什么，那是排烟风机的。")
            end
         end,
         film = function(play)
            play:say("镜头从窑面进门，到桌子、日历，停在两个键上。" .. (is_shut(play) and "灯是灭的。" or "灯是亮的。"))
         end,
         trace = function(play)
            play:say("松开两颗螺丝看背后，没有电线，一截小天线，电池的位置" .. (is_shut(play) and "空着，弹片还是亮的" or "上着电池") .. "。窑面上的风机一台一台认过去，控制箱都在风机边上，没有一台认这只盒子。")
            play:set("switch-wireless", "yes")
         end,
         operate = function(play)
            if not is_shut(play) then
               if play:where("ma") == "kiln-top" then
                  play:refuse("手还没抬起来，马占奎的胳膊已经横在前面：“窑上的东西窑上的人动，动出事来你们兜着？”")
               else
                  play:refuse("手指停在半空。按下去，什么变了就都算你们动的，站房里这会儿也没人替你们看着屏幕。")
               end
               return
            end
            local choice = play:ask {
               id = "press-switch",
               text = "红键陷着，绿键弹在外面。",
               options = {
                  { "leave", "不按，维持现在这个位置" },
                  { "press", "按一下，看看有什么反应" },
               },
            }
            if choice == "press" then
               play:set("switch-moved", "yes")
               play:say("嗒的一声，绿键陷下去，红键弹出来，灯没有亮，哪儿也没有动静。电池早抠掉了。现在哪个键陷着，是检查的人按的，不是他按的。")
               play:happen("destroy_evidence", { label = "按动了遥控开关，改了原来的位置" })
            else
               play:say("手收了回来。")
            end
         end,
         seal = function(play)
            if not tools.papers_ready(play) then
               return
            end
            play:say("封条横着贴过两个键，两头压在墙面上，封不严的地方又补了一张。" .. (play:manner("list") and "清单上写：白色遥控开关一只，无标牌。" or "它叫什么、几只，没有写在纸上。"))
            if play:where("ma") == "kiln-top" and play:manner("hear") then
               play:say("ma", "我没什么说的。你们爱贴就贴。")
            end
         end,
      },
   },
   {
      id = "shift-book",
      name = "交接班本",
      place = "kiln-top",
      note = "硬皮本，封皮烤得卷了，纸边发脆。",
      icon = "book",
      on = {
         -- 班次和钟点是剧情设定：和气瓶送货、夜里缺的录像、两次检查的日子对得上。
         look = function(play)
            local today = play:minutes() >= 30 and "今天早上六点那一格只有四个字：火色正常。" or "今天早上的几格还空着。"
            play:say("一天两行，当班、温度、加煤、签名。{d33}、{d22}、{d11}的夜班都是马占奎替的班，备注依次是“1:30 换”“1:40 换”“1:30 换”。另有两天白班，备注栏写着“来人 关”，下一行“走 开”。" .. today .. "温度和加煤那几栏，这些天没有什么两样。")
         end,
         photo = function(play)
            play:say("有备注的几页摊平了拍，连着前后两天。")
         end,
         copy = function(play)
            play:say("拿到门卫室的复印机上印了最近四十天的，一页不落，送回来的时候本子还是热的。")
            play:spend(4)
            tools.countersign(play)
            if not play:manner("source") and people.with(play, "lin") then
               play:say("林晓", "哪儿取的、几点取的，我这儿还空着一栏。")
            end
         end,
      },
   },

   -- 风机房
   {
      id = "fan-meter",
      name = "风机电流表",
      place = "fan",
      note = "控制箱门上一块指针表，玻璃上有一圈油手印。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("指针稳稳的，箱子里的风量变送器显示" .. figure(play, "plant.fan", 0) .. "标立方每小时。站房报出去的标干流量此刻是" .. figure(play, "platform.flow", 0) .. "。两个数隔着一段烟道、一座塔。")
         end,
         photo = function(play)
            play:say("表和变送器的读数拍在一张里，铭牌另拍一张。")
         end,
      },
   },
   {
      id = "duct",
      name = "进塔烟道",
      place = "fan",
      note = "一米多粗的铁烟道，外面包着镀锌皮。",
      icon = "boiler",
      on = {
         look = function(play)
            play:say("镀锌皮有一处鼓起来，掀得开一条缝，里面像还有一根管子。缝里往外冒着一点热气。")
         end,
         trace = function(play)
            play:set("duct-cleared", "yes")
            play:say("揭开鼓起来的那块镀锌皮，里头是一段换过的保温棉，用铁丝捆着，捆得像根管子。从窑顶到风机，到除尘器，到塔，一道焊缝一道焊缝看过去：没有旁路，没有能进风的口子。")
         end,
         test = function(play)
            play:say("烟道上原有三支就地温度计，窑顶一百二十多度，风机后一百零几度，塔前九十来度，一路降下来没有台阶。测温枪打在外皮上只有三四十度，作不得数，没有记。")
         end,
      },
   },

   -- 布袋除尘器
   {
      id = "bags",
      name = "布袋除尘器压差表",
      place = "filter",
      note = "四只U形管，水面一高一低。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("四个仓的压差都在一千帕上下，差不了几十。站房颗粒物折算" .. figure(play, "platform.dust-converted", 1) .. "，实测" .. figure(play, "platform.dust", 1) .. "，布袋是好的。")
         end,
         photo = function(play)
            play:say("四只管子一起入镜，又单拍了编号牌。")
         end,
      },
   },

   -- 脱硫塔底
   {
      id = "slurry",
      name = "脱硫循环池",
      place = "tower",
      note = "池面飘着一层白沫，池壁结垢到膝盖高。",
      icon = "barrel",
      on = {
         look = function(play)
            play:say("浆液偏稀，棍子搅下去没有什么阻力。喷淋层的水声是匀的。池边的酸碱度表停着，探头挂在栏杆上，干了。")
         end,
         test = function(play)
            play:say("试纸变到四和五之间，再测一次还是。偏酸：石灰跟不上。这是治理的事，和监测站里的数是两回事。")
            play:set("slurry-acid", "yes")
         end,
         sample = function(play)
            play:say("舀了一瓶浆液。" .. (play:manner("twin") and "一式两份，" or "只有一份，") .. (play:manner("seal") and "瓶口缠了封条，写了号。" or "瓶口没有封。") .. "酸碱度、亚硫酸根，要送回去才做得了。")
            tools.countersign(play)
         end,
      },
   },
   {
      id = "lime-pump",
      name = "石灰浆泵",
      place = "tower",
      note = "一台螺杆泵，出口接着流量计，软管压在路面钢板底下。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("流量计折成石灰" .. figure(play, "plant.lime", 1) .. "公斤每小时。电机温温的，声音发闷，转得慢。变频器的旋钮旁边用记号笔画了两道：大、小；旋钮指着小的那一道，旋钮上落着一层灰。")
         end,
         photo = function(play)
            play:say("流量计、旋钮、两道记号各拍一张。")
         end,
         operate = function(play)
            play:refuse("泵在打浆，旋一下，塔里的硫就跟着变。正测着的东西，不能由你们去拧。")
         end,
         trace = function(play)
            play:say("顺着浆管走。管子从路面钢板底下过去，钢板下面除了浆管，还并着一截黄色塑料套管，比浆管新，也往石灰棚去。掀到棚口，盖板接着往里。")
            play:set("saw-sleeve", "yes")
         end,
      },
   },

   -- 煤矸石堆场
   {
      id = "heap",
      name = "煤矸石堆",
      place = "gangue",
      note = "新到的一堆还在冒潮气，旧的一堆是以前剩下的，表面发了白霜。",
      icon = "barrel",
      on = {
         look = function(play)
            play:say("新堆里夹着零星的黄铁矿，亮晶晶的，手上搓一搓是硫磺味。旧堆没有这个。两堆中间插着一块木牌：先烧新的。")
         end,
         photo = function(play)
            play:say("两堆各一张全景，碎片放在手心里拍了近景。")
         end,
         sample = function(play)
            play:say("在新堆上四个点各取一锹，缩分，装袋。" .. (play:manner("twin") and "两份一样多，" or "只装了一袋，") .. (play:manner("seal") and "袋口封了，贴了标签。" or "袋口只折了一折。") .. "含硫要送检，几天才有数。")
            tools.countersign(play)
         end,
      },
   },
   {
      id = "weighbridge",
      name = "地磅单",
      place = "gangue",
      note = "一叠热敏纸，用弹簧夹夹在窗台上，最早的已经褪色。",
      icon = "paper",
      on = {
         -- 含硫0.6%取现场模型里燃料的含硫；换卖方以前的0.4%、价钱、石灰几天一车是剧情设定（五百来公斤和不到三百公斤一天，一车一吨半）。
         look = function(play)
            play:say(string.format("{yesterday_short}的单子加起来，矸石%.0f吨。每车单子背后订着卖方的化验条，全硫都在百分之零点六上下；翻到四十多天前，卖方是另一家，全硫零点四，一吨贵三十块。同一张窗台上压着石灰车的单子，隔五天才有一车，夹在下面的老单子是三天一车。", tools.sum_of_yesterday(play, "plant.fuel")))
            play:say("站房这会儿报的二氧化硫是每小时" .. figure(play, "platform.so2-rate", 2) .. "公斤。")
         end,
         photo = function(play)
            play:say("一张张铺在磅房地上拍，褪色的那几张打了侧光。")
         end,
         copy = function(play)
            play:say("最近两个月的磅单和背后的化验条都扫了，换卖方前后的几张单独放，热敏纸的编号抄进清单。")
            tools.countersign(play)
         end,
      },
   },
}
