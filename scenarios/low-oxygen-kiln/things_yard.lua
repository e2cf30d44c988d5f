-- 低氧窑：石灰棚、气瓶架、机修间、村道、邻厂墙外的东西。
-- 瓶压、流量刻度、瓶身颜色是剧情设定：每分钟零点三八升，一升样气里掺这么多，正是现场模型的掺入份额；氮气黑瓶、氩气灰瓶绿字是气瓶颜色标志的
-- 通行做法（GB/T 7144，文本没有收，没有核对）。

local people = require("world.people")
local tools = require("here.tools")

local is_shut, pictured = tools.is_shut, tools.picturing

local WARM_UNTIL = 75   -- 关气以后四十分钟，线圈凉透（剧情设定）

-- 查封要有当事人或者见证人在跟前：没有就去请，人走过来要时间。
local function witness(play)
   local here = play:here()
   for _, id in ipairs { "gong", "ma" } do
      if play:where(id) == here then
         return id
      end
   end
   -- 负责人在厂里就请负责人，不在才请窑长。关气以前马占奎离不开窑面：气是他从小屋里关的。
   local can_come = tools.is_shut(play) and play:where("ma") ~= "" and not play:talking("ma")
   play:spend(8)
   if play:where("gong") ~= "" and not play:talking("gong") then
      play:move("gong", here)
      play:set("witness", "gong")
      play:say("打电话请龚文海过来，八分钟，他一路走一路接电话。")
      return "gong"
   end
   if can_come then
      play:move("ma", here)
      play:set("witness", "ma")
      play:say("老板还没有到厂，夹道里没有厂里的人。对讲机喊了两遍，马占奎从窑面上下来，八分钟，站在棚角上不往里走。")
      return "ma"
   end
   play:say("厂里做主的人一个也请不来，窑面上说走不开。请了棚边推斗车的工人来站着看，八分钟，他一直问要不要扣他工钱。")
   return nil
end

local function seal_set(play)
   if not tools.papers_ready(play) then
      return
   end
   local who = witness(play)
   if play:manner("reasons") then
      play:say("当着面说了封什么、为什么、凭哪一条，不服可以陈述申辩，也可以去复议、去起诉。")
   else
      play:say("只说了一句：这个封了，谁也别动。")
   end
   if play:manner("hear") then
      if who == "ma" then
         play:say("ma", people.is(play, "ma-open") and "封吧。封了我夜里也睡得着。" or "不是我的东西，我没意见，我就是来看看。")
      elseif who == "gong" then
         play:say("gong", people.is(play, "gong-open") and "封，我没有话讲。" or "焊工的气瓶你们也封？这句话给我记上。")
      else
         play:say("工人说：我看见了，别的不知道。")
      end
   end
   local state = is_shut(play) and "流量计的浮子在底" or "流量计的浮子悬着"
   play:say("封条从铁罩的锁眼穿过去，压住瓶阀、减压阀和电磁阀的盒盖，骑缝签名，记下瓶号，" .. state .. "。")
   play:say(play:manner("decision") and "决定书递过去，" .. (play:manner("list") and "清单一件一件念：瓶、减压阀、流量计、电磁阀、接线盒，念一件点一件。" or "清单没有写，点数只点在嘴上。") or "纸一张也没有给出去。")
   play:set("set-sealed", "yes")
   play:set("rack-guarded", "yes")
   if people.with(play, "lin") and play:did("approve_seizure") == 0 then
      play:say("林晓", "局里那边，说过了没有？")
   end
end

return {
   -- 石灰棚
   {
      id = "lime-heap",
      name = "石灰堆",
      place = "lime",
      note = "半人高的一堆，靠外的一面结了硬皮。",
      icon = "barrel",
      on = {
         look = function(play)
            play:say("硬皮有一指厚，铲口只有簸箕那么大，照这个铲法，一天用不了几袋。堆脚压着半块地沟盖板。")
         end,
         photo = pictured("石灰堆、硬皮、铲口各拍一张。"),
         sample = function(play)
            play:say("抓了一袋石灰。有效钙要回去滴定，今天看不出什么来。")
         end,
      },
   },
   {
      id = "sacks",
      name = "编织袋",
      place = "lime",
      note = "叠成一摞，压在后墙的铁皮底下。",
      icon = "barrel",
      on = {
         look = function(play)
            play:say("印着氧化钙和厂名。掀开最底下几只，后墙铁皮上有一个新钻的眼，一根细线穿过去，边上的照明箱里亮着一粒绿灯。")
            play:set("saw-wire", "yes")
         end,
         photo = pictured("袋子掀开以前、以后各拍一张，钻眼和细线另拍。"),
         trace = function(play)
            play:say("细线从照明箱里出来。箱里除了空开，还有一只小变压器、一只带短天线的小盒。线从钻眼出去，到了墙那边的夹道里。" .. (is_shut(play) and "小盒上的灯亮绿色。" or "小盒上两粒灯都亮着。"))
            play:set("saw-wire", "yes")
            play:reveal("hose-end")
         end,
      },
   },
   {
      id = "hose-end",
      name = "石灰堆旁地沟里的软管",
      place = "lime",
      note = "盖板缝里露着一拃长，沾着白灰，用铁丝和石灰浆管绑在一起。",
      icon = "gauge",
      found_by = { verb = "look", target = "lime" },
      on = {
         look = function(play)
            play:say("六毫米，半透明，外头套着黄色套管，一头朝棚外，一头钻过后墙根。石灰浆管是黑的，有手腕粗，用不着它。绑它的铁丝还没有锈。")
         end,
         photo = pictured("盖板盖着一张，掀开一张，软管和浆管并排一张。"),
         film = function(play)
            play:say("从盖板缝录起，掀一块跟一块，一直录到后墙根。")
         end,
         trace = function(play)
            play:say("往里，软管从后墙根钻出去，墙外是一条夹道，管子从土里起来，接在一个铁盒下面。往外，从路面钢板底下过去，到站房后墙的墙板下面。二十分钟，皮尺拉下来五十来米，草图上两头都落了点。")
            if people.is(play, "tee-pulled") then
               play:say("站房那一头的墙板没有装平，管头塞着一小块抹布。")
            end
         end,
         operate = function(play)
            play:refuse("埋在盖板底下，和浆管绑着，露出来的一拃使不上劲。扯断了，是从哪儿到哪儿就说不清了。")
         end,
      },
   },

   -- 石灰棚后面的气瓶架
   {
      id = "bottle",
      name = "氮气瓶和减压阀",
      place = "rack",
      note = "四十升的黑瓶，立在角铁架里，罩着铁罩，挂着锁。",
      icon = "barrel",
      on = {
         look = function(play)
            play:say("瓶肩有钢印和一道磕痕，瓶身上的字是白的：氮。高压表的针快落到底，不到半兆帕，快用完了。" .. (is_shut(play) and "低压表还顶着，里面没有声音。" or "低压表稳稳的，有细细的气声，贴着才听得见。"))
         end,
         photo = pictured("整只瓶、白字、钢印、两块表，从远到近。锁也拍了。"),
         film = function(play)
            play:say("从棚角进夹道，瓶、表、电磁阀、入土的软管，一个镜头走完。" .. (is_shut(play) and "浮子在底。" or "浮子悬着，声音也录进去了。"))
         end,
         test = function(play)
            if not people.with(play, "zhao") or not play:manner("own") then
               play:refuse("要拿自己的参比仪接放气嘴才测得了，手边没有。")
               return
            end
            play:say("参比仪的管子套上减压阀的放气嘴，轻轻放了一点。含氧量往下掉，停在零上，二氧化硫也是零。放气嘴拧回原来的位置。")
         end,
         sample = function(play)
            play:say("从放气嘴接了气袋，冲洗三次再装满。" .. (play:manner("twin") and "装了两袋，一袋留给厂里。" or "只装了一袋。") .. (play:manner("seal") and "夹口套了封签，写上瓶号和时间。" or "夹口夹着，没有封签。"))
            tools.countersign(play)
         end,
         trace = function(play)
            play:reveal("hose-end")
            play:say("从减压阀往下，流量计，电磁阀的铁盒，再下面软管套着套管入土。顺着新土挖到后墙根，它钻进了石灰棚的地沟。")
         end,
         operate = function(play)
            play:refuse("手轮罩在铁罩里，锁上没有钥匙。撬得开，可是撬开以后，瓶子原来开着还是关着，就没有人信了。")
         end,
         watch = function(play)
            play:set("rack-guarded", "yes")
            if tools.spans_shutting(play, 10) then
               play:set("heard-click", "yes")
               play:say("头几分钟浮子悬着，气声不断；六点过几分以后，浮子沉在底，什么声音也没有了。夹道两头没有来过人。")
            else
               play:say("十分钟，" .. (is_shut(play) and "表针不动，浮子在底。" or "表针不动，浮子悬着，气声一直有。") .. "有人从棚口过，往里看了一眼，加快脚步走了。")
            end
         end,
         seal = seal_set,
      },
   },
   {
      id = "valve",
      name = "电磁阀和接线盒",
      place = "rack",
      note = "巴掌大的铁盒，黄胶布缠着盒缝，上面立着一只玻璃转子流量计。",
      icon = "cabinet",
      on = {
         look = function(play)
            if is_shut(play) then
               play:say("流量计的浮子沉在底。玻璃管外点着一道红漆，在0.4下面一点，旋钮上也有一道，两道红漆对得齐齐的。" .. (play:minutes() < WARM_UNTIL and "铁盒摸着还有一点余温。" or "铁盒是凉的。"))
            else
               play:say("浮子悬在0.38升每分钟，正压着玻璃管外一道红漆；旋钮上也点着一道，对得齐齐的。铁盒温温的，里面线圈嗡嗡响。")
            end
         end,
         photo = pictured("铁盒、黄胶布、流量计、两道红漆，逐处拍。"),
         film = function(play)
            play:say("对着流量计录了五分钟。" .. (tools.spans_shutting(play, 5) and "录到后半段，浮子掉了下去，旁边没有人。" or is_shut(play) and "浮子在底，一动不动。" or "浮子悬着，一动不动。"))
         end,
         trace = function(play)
            play:say("从铁盒出来一根两芯线，顺着后墙往上，穿过钻眼进了石灰棚的照明箱。箱里的小盒带着一截天线，没有按钮：谁按、在哪儿按，要到别处去找。")
            play:set("saw-wire", "yes")
         end,
         operate = function(play)
            if not is_shut(play) then
               play:refuse("盒缝的胶布撕开一角，里面的线是活的，接线一动，阀就动，谁动的就说不清了。电工不在，谁也不该伸手。")
               return
            end
            local choice = play:ask {
               id = "open-valve",
               text = "胶布撕得开，盒里两根线，一只阀。",
               options = {
                  { "leave", "不拆，连着盒子原样封" },
                  { "open", "拆开盒子，把线断开，免得再通" },
               },
            }
            if choice == "open" then
               play:say("线从端子上拔下来，随手一放，分不出哪根接哪头了。旋钮碰动了，两道红漆错开了一格。")
               play:happen("destroy_evidence", { label = "拆开电磁阀，改动了接线和刻度" })
            else
               play:say("胶布按了回去。")
            end
         end,
         seal = function(play)
            if not tools.papers_ready(play) then
               return
            end
            play:say("封条缠过盒子和流量计，红漆露在外面。" .. (play:manner("list") and "清单上电磁阀、接线盒、流量计各一行。" or "写在纸上的只有一句“阀一套”。"))
         end,
      },
   },
   {
      id = "empties",
      name = "两只空瓶",
      place = "rack",
      note = "倒在墙根，瓶帽丢在一边，一只底下压着草。",
      icon = "barrel",
      on = {
         look = function(play)
            play:say("也是黑的，白字。脖子上的纸牌还在，一只写着{d22}，一只写着{d33}，都是“材料库”。压着草的那一只，草已经黄了。")
         end,
         photo = pictured("两只瓶的纸牌、钢印、压黄的草各拍一张。"),
         copy = function(play)
            play:say("纸牌的正反面拓了下来，瓶号抄在旁边。")
            tools.countersign(play)
         end,
      },
   },
   {
      id = "ground",
      name = "新翻的土",
      place = "rack",
      note = "一锹宽，从架子脚下到后墙根，颜色比两边深。",
      icon = "ladder",
      on = {
         look = function(play)
            play:say("上面撒过一层石灰遮着，雨一冲就露出来。土里翻出半截黄色套管的切屑，还有一只胶鞋印，前掌有个豁口。")
         end,
         photo = pictured("整条土印一张，鞋印一张。"),
         trace = function(play)
            play:reveal("hose-end")
            play:say("挖下去一拃就是套管，里面穿着软管。一头上来接着铁盒，一头过墙根，到石灰棚的地沟里。")
         end,
      },
   },

   -- 机修间
   {
      id = "bench",
      name = "工作台和三通下脚料",
      place = "workshop",
      note = "台虎钳边一摊铜屑，几截短管，一只没做完的铜件。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say("铜件一头卡套、一头宝塔，车到一半崩了个豁口，扔在这儿。几截短管是同一根料上下来的，车刀的纹路还亮。窑车上没有这么细的接口。")
         end,
         photo = function(play)
            play:say("台面一张，铜件正反各一张，短管排成一溜。" .. (play:manner("scale") and "卡尺卡着宝塔头，六毫米。" or ""))
            if play:where("tian") == "workshop" then
               play:say("田福生从焊机后头伸过头来看，又缩回去。")
            end
         end,
         seal = function(play)
            if not tools.papers_ready(play) then
               return
            end
            play:say("几截短管和铜件装进袋里封了口。" .. (play:manner("list") and "清单上写：铜件一只，短管若干截，逐截编号。" or "装的是什么、几件，没有写。"))
         end,
      },
   },
   {
      id = "argon",
      name = "焊工的氩气瓶",
      place = "workshop",
      note = "墙角一只四十升的瓶子，减压阀上带着流量计，拴着链子。",
      icon = "barrel",
      on = {
         -- 虚惊之一：同样的瓶、同样的表。看颜色和字、顺着管子查到焊枪，就清楚了。
         look = function(play)
            play:say("四十升，减压阀上立着一只转子流量计，管子顺墙走，没入一堆旧毡子里。毡子那头是墙，墙外就是往站房去的路。")
         end,
         trace = function(play)
            play:set("argon-cleared", "yes")
            play:say("掀开毡子，管子在墙根拐了个弯，回到焊机上，接着氩弧焊枪。按下扳机，浮子跳起来，松开又落。瓶身是灰的，绿字写着氩，纸牌上换瓶的日子在两个多月前。没有第二根管子从这只瓶出去。")
         end,
         photo = pictured("瓶身的颜色和字、流量计、纸牌各拍一张。"),
         seal = function(play)
            play:say("封条贴上了瓶阀。田福生的活停在半道上，窑车轮架少一道缝，下午就要上线。他说这瓶气接在他的焊枪上，你们没有一个人顺着管子看过一眼。")
         end,
      },
   },
   {
      id = "bag",
      name = "田福生的工具包",
      place = "workshop",
      note = "帆布的，敞着口，扳手下面压着一团黑胶带。",
      icon = "barrel",
      found_by = {},
      on = {
         look = function(play)
            play:say("黑胶带里裹着一只铜三通，两头各连着一截剪下来的样气管，旁枝上还套着一只小喉箍。")
         end,
         photo = function(play)
            play:say("三通、两头的断口、喉箍，摊在白纸上逐样拍。" .. (play:manner("scale") and "比例尺放在断口边上。" or ""))
         end,
         operate = function(play)
            play:refuse("要拿走，得有单子、有交接。先拍，先写，让他自己看着。")
         end,
         seal = function(play)
            if not tools.papers_ready(play) then
               return
            end
            play:say("三通和两截管子装进袋里，封口签名。" .. (play:manner("list") and "清单上写：铜三通一只，样气管两截。" or "装的是什么，没有写在纸上。"))
         end,
      },
   },
   {
      id = "roll",
      name = "半卷细软管",
      place = "workshop",
      note = "挂在墙上的钉子上，半透明，一圈一圈绕得松松的。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("外径六毫米，管壁上隔一段印着一行小字和米数，最外头的断口是斜的，印到一半。旁边钉子上挂的气动扳手，接口是八毫米的。")
         end,
         photo = function(play)
            play:say("整卷一张，印字和断口一张。" .. (play:manner("scale") and "卡尺卡着外径，六毫米。" or ""))
            if play:has("photo-hose") then
               play:say("和先前拍的那一段放在一起看，印字是同一行。")
            end
         end,
      },
   },

   -- 厂外村道
   {
      id = "wind",
      name = "村道上看得见的烟羽",
      place = "road",
      note = "两股白的，一高一低，在半空里搅在一起。",
      icon = "plume",
      on = {
         look = function(play)
            play:say("高的那股从青石坡的烟囱出来，低的那股从东南角的矮烟囱出来，东南风，两股都往这边斜。味道一阵有，一阵没有，分不出是哪一股带来的。")
         end,
         photo = pictured("带着路边的水泥杆连拍五张，隔一分钟一张。"),
         film = function(play)
            play:say("手机架在水泥杆上录了五分钟。低的那股断了一会儿，味道没有断。")
            play:set("smell-from-stack", "yes")
         end,
      },
   },

   -- 邻厂墙外
   {
      id = "wall-plume",
      name = "邻厂烟囱的白烟",
      place = "neighbour",
      note = "矮烟囱，白得发亮，贴着围墙翻过来。",
      icon = "gauge",
      on = {
         -- 虚惊之一：村里看着最近、最浓的是这一股。闻一闻、看它怎样散，再看炉子烧什么。
         look = function(play)
            play:say("烟囱不到二十米，白烟又厚又低，正好盖住窑尾的顶。墙根下的草也有一层白，说不好是哪边落的。")
         end,
         watch = function(play)
            play:set("neighbour-cleared", "yes")
            play:say("十分钟里，滚筒停一次它就断一次，开起来又有；出口二三十米就散干净，闻着是湿木头味，没有硫磺。草上的白捻开是面粉一样的木屑。他们烧的是刨花，堆在墙边晾着。")
         end,
         photo = pictured("烟囱、滚筒、刨花堆各拍一张。"),
      },
   },
}
