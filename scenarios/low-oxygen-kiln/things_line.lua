-- 低氧窑：监测站房里的机柜、管线、标气、录像机，由 things_stack.lua 一起交出去。
-- 标气对比、录像、旧数都取自现场模型此刻的数；写死的只有注明剧情设定的那几处；
-- 样气流量、冷凝器温度、软管的粗细和长短、录像机快几分钟，都是剧情设定。

local firm = require("here.people_firm")
local people = require("world.people")
local screen = require("here.screen")
local tools = require("here.tools")

local figure, text, ago = tools.figure, tools.text, tools.ago

local SPAN = 400          -- 带来的标气，二氧化硫 mg/m³，氧 0（剧情设定，和标签一致）
local AIR_OXYGEN = 20.9   -- 空气

-- 用谁的气，选做法的时候定。邵俊在站房、还没有说定谁来测的，先说定（见 people_firm.lua）：动作做下去以后再问，问出来的管不到这一次。
local function test_chain(play)
   if play:did("seal", { target = "cabinet-gas" }) > 0 then
      play:refuse("柜门上贴着你们自己的封条，要测，得先解封。")
      return
   end
   if firm.is_in_the_way(play) then
      play:refuse("邵俊已经站到柜门前面，手搭在阀上。先说定谁来测。")
      play:later("shao-offer", 1)
      return
   end
   local who = play:manner("own") and "own" or "house"
   if who == "own" and not people.with(play, "zhao") then
      play:refuse("标气和减压阀跟着赵航，他不在这一组。")
      return
   end
   local probe, probe_oxygen = play:cylinder("probe", SPAN, 0, 5)
   local direct = play:cylinder("analyser", SPAN, 0, 5)
   if not probe or not direct then
      play:refuse("分析仪的小屏是黑的，没有读数。")
      return
   end
   local is_low = probe < 0.9 * direct
   -- 刚好测过那一分钟：到点的事在这一步做完以后才记，标记和读数对不上，就是前一支还低着、后一支已经高了。
   if is_low == people.is(play, "n2-shut") then
      if play:manner("film") and screen.catch_jump(play, 15) then
         screen.watch(play)
         play:say("手机还支在机柜顶上，六点零五分几格数字一起往上走，录在里面。")
      end
      play:refuse("通到一半，读数自己往上走，前后两支对不起来，这一组作废。")
      return
   end
   if play:manner("zero") then
      local _, through = play:cylinder("probe", 0, AIR_OXYGEN, 5)
      local _, straight = play:cylinder("analyser", 0, AIR_OXYGEN, 5)
      play:say("先走空气。从探头进，含氧量停在" .. text(through, 1) .. "；直接进分析仪，" .. text(straight, 1) .. "。")
   end
   local bottle = who == "own" and "赵航拧开自己的瓶，" or "用的是墙上的瓶，标签一面朝墙，"
   play:say(bottle .. "标称" .. text(SPAN, 0) .. "。从探头进、走全程，屏幕停在" .. text(probe, 0) .. "，含氧量" .. text(probe_oxygen, 1) .. "；换到分析仪入口直接进，" .. text(direct, 0) .. "。")
   local figures = { probe = text(probe, 0), direct = text(direct, 0) }
   if play:manner("triple") then
      play:spend(10)
      local second, third = play:cylinder("probe", SPAN, 0, 6), play:cylinder("probe", SPAN, 0, 7)
      figures.second, figures.third = text(second, 0), text(third, 0)
      play:say("又走了两遍全程，" .. figures.second .. "，" .. figures.third .. "。")
      if is_low and third and third > 0.9 * direct then
         play:say("气没有换，管子没有动，后头这一遍自己回到了瓶子上的数。")
      end
   end
   play:collect(is_low and "check-record" or "check-late", figures)
   if play:manner("film") then
      play:say("手机支在机柜顶上，屏幕、标签、表，一个镜头里录完。")
      screen.watch(play)
      if screen.catch_jump(play, play:manner("triple") and 25 or 15) then
         play:say("镜头里还有六点零五分那一跳：没有人碰着什么，几格数字一起往上走。")
      end
   end
   if play:where("shao") == "cems" and not is_low then
      play:say("shao", "四百就是四百嘛。这下放心了？")
   end
end

local function trace_line(play)
   screen.leave(play)
   if people.is(play, "tee-taken") then
      play:say("伴热管到了机柜背后，样气管上是你们拆下三通以后接回去的那截直管，细软管的头垂在墙板里面。")
      play:set("saw-cut", "yes")
   elseif people.is(play, "tee-removed") then
      play:say("伴热管到了机柜背后，保温层有半尺是新缠的。剥开，样气管上一圈卡箍的压痕，两头的切口发亮，中间套着一截干净的直管。细软管的头塞着一小块抹布，垂在墙板后面。")
      play:set("saw-cut", "yes")
   else
      play:say("伴热管一路有坡度，没有回水弯，到机柜背后让黑胶带缠进了一把管束里。剥开两层胶带，样气管上套着一只三通，一头卡套、一头宝塔，旁枝上插着一根六毫米的细软管，从墙板底下钻了出去。")
      play:say("墙板那一块是自攻螺丝上的，从外面就能卸。")
   end
end

return {
   {
      id = "cabinet-gas",
      name = "预处理机柜",
      place = "cems",
      note = "双开门，里面是抽气泵、冷凝器、过滤器、流量计，标气口在左下角。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say("样气流量一升每分钟，冷凝器四度上下，排水瓶里积了半瓶水，过滤棉是白的。仪器好好的。只是柜子靠墙太近，背后的管束用黑胶带缠得有胳膊粗，比图纸上该有的多一圈。")
         end,
         photo = function(play)
            play:say("柜门开着拍了全貌，流量计和标气口另拍。背后太窄，手机伸进去只拍到一团黑胶带。")
         end,
         film = function(play)
            play:say("从机柜正面绕到侧面，录到背后那团管束为止，镜头再进不去了。")
         end,
         test = test_chain,
         operate = function(play)
            play:refuse("拧哪个阀，屏幕上的数就跟着动。不通标气的时候，这柜子里没有一样该由你们拧。")
         end,
         seal = function(play)
            if not tools.papers_ready(play) then
               return
            end
            play:say("封条贴过柜门和背后的管束，" .. (people.is(play, "tee-removed") and "管上的切口也在封条里面。" or "三通和细软管一起封在里面。") .. "抽气泵还在转，封的是动它的手，不是它。")
            play:say(play:manner("decision") and "决定书当场递过去，写着封什么、封多久、不服找谁。" or "纸没有给，只说了一句：封了，别动。")
            if play:manner("hear") and play:where("shao") == "cems" then
               play:say("shao", "那我怎么巡检？……你把这句写上，我说过要巡检的。")
            end
         end,
      },
   },
   {
      id = "line",
      name = "进机柜的伴热管",
      place = "cems",
      note = "从后墙高处进来，裹着银色外皮，下到机柜背后。",
      icon = "gauge",
      on = {
         look = function(play)
            if people.is(play, "tee-taken") then
               play:say("外皮在机柜背后剥开了半尺，里面是你们接回去的那截直管。")
            elseif people.is(play, "tee-removed") then
               play:say("银色外皮在机柜背后有半尺颜色不一样，新缠的，胶带的边还翘着。凑近了有一股刚剪过塑料的味。")
            else
               play:say("外皮是完整的，温热。到了机柜背后就看不见了，让黑胶带和别的管线缠在一起。")
            end
         end,
         trace = trace_line,
         photo = function(play)
            if people.is(play, "tee-taken") then
               play:say("剥开的半尺、压痕、接回去的直管，逐处拍了。" .. (play:manner("scale") and "比例尺贴着压痕。" or ""))
               play:set("saw-cut", "yes")
            elseif people.is(play, "tee-removed") then
               play:say("新缠的那半尺剥开一层，切口、压痕、那一截干净的直管，逐处拍了。" .. (play:manner("scale") and "比例尺贴着切口。" or ""))
               play:set("saw-cut", "yes")
            else
               play:say("从进墙的地方拍到机柜顶上。再往下，镜头里只有胶带。")
            end
         end,
      },
   },
   {
      id = "tee",
      name = "机柜后面管束里的三通",
      place = "cems",
      note = "铜的，车得不算细，一头卡套、一头宝塔，旁枝上套着软管。",
      icon = "gauge",
      found_by = { { verb = "trace", target = "line" }, { verb = "trace", target = "hose" } },
      on = {
         look = function(play)
            play:say("在探头下来、进冷凝器以前的那一段上。卡套拧得很紧，棱角上有活动扳手咬过的新印。旁枝的软管箍着一只小喉箍，" .. "管子是干的，没有一滴水珠。")
         end,
         photo = function(play)
            play:say("管束、三通、软管、墙板，从远到近四张，手电打着侧光。" .. (play:manner("scale") and "比例尺别在胶带里，和三通一个平面。" or "镜头里没有可以比大小的东西。"))
         end,
         film = function(play)
            play:say("从伴热管的银皮录起，跟到三通，再跟着软管到墙板底下，一镜到底。")
         end,
         operate = function(play)
            local choice = play:ask {
               id = "take-tee",
               text = "三通就在指尖上，工具包里有扳手。",
               options = {
                  { "leave", "不拆，保持接着的样子" },
                  { "take", "拆下来，当物证带走" },
               },
            }
            if choice == "leave" then
               play:say("胶带按原样掩回去。")
               return
            end
            -- 卡套咬死、管子烫手，拆它要一刻钟：拆下来的时候已经是 06:05 以后。
            play:spend(15)
            play:set("tee-removed", "yes")
            play:set("tee-taken", "yes")
            play:remove("tee")
            play:say("卡套咬得很死，管子又烫，一刻钟才拆下来。样气管的两头晾着，你们只好找一截直管接回去。")
            if not play:has("photo-tee") then
               play:happen("destroy_evidence", { label = "没有拍照就拆下三通" })
               play:say("三通托在手心里，是一块铜。它刚才接在什么上面，现在只有你们几个说得出来。")
            else
               play:say("三通装进物证袋。接着它的样子，只剩在照片里了。")
            end
         end,
         seal = function(play)
            if not tools.papers_ready(play) then
               return
            end
            play:say("封条绕着三通和软管缠了一道，签名压在缝上。" .. (play:manner("list") and "清单上单列了一行：铜三通，一只。" or ""))
         end,
      },
   },
   {
      id = "hose",
      name = "从三通往墙外走的细软管",
      place = "cems",
      note = "外径六毫米，半透明，墙上只露出一寸。",
      icon = "gauge",
      found_by = {
         { verb = "look", target = "tee" },
         { verb = "trace", target = "line" },
         { verb = "trace", target = "hose-end" },
      },
      on = {
         look = function(play)
            if people.is(play, "tee-taken") then
               play:say("管头敞着，垂在墙板里面，管壁上一圈勒痕，套过喉箍。")
            elseif people.is(play, "tee-removed") then
               play:say("管头塞着一小块抹布，切口齐，是刀割的。管壁上一圈勒痕，套过喉箍。")
            else
               play:say("从墙板底下出去，外面套着黄色塑料套管。管壁干净，没有水珠，和排水的、排气的都不是一种。")
            end
         end,
         photo = function(play)
            play:say((people.is(play, "tee-removed") and "管头、勒痕、出墙的位置拍了三张。" or "接在三通上的一头、露出来的一寸、出墙的位置拍了三张。") .. (play:manner("scale") and "卡尺卡着外径，读数六毫米。" or ""))
         end,
         trace = function(play)
            play:reveal("hose-end")
            play:say("屋外接着挖。套管出墙根往南，从路面钢板底下和石灰浆管并着过去，进了石灰棚的地沟，再从棚的后墙底下穿出去。一锹一锹挖了二十分钟，皮尺拉下来五十来米，当场画了草图，两头都标了钉子。" .. (people.is(play, "tee-removed") and "" or "这一头的根，在机柜背后的三通上。"))
         end,
         operate = function(play)
            if not tools.is_shut(play) then
               play:refuse("墙上只露出一寸，捏不住也折不过来，剪子在车上。就算剪得断，屏幕前面谁看着，也还没有说定。")
               return
            end
            local choice = play:ask {
               id = "cut-hose",
               text = "软管里没有动静。",
               options = {
                  { "leave", "不动" },
                  { "cut", "剪下一截带走" },
               },
            }
            if choice == "cut" then
               play:say("剪下来一拃长，墙上剩半寸。两头的断口一样新，看不出哪一个是原来就有的。")
               play:happen("destroy_evidence", { label = "剪断软管" })
            else
               play:say("手电移开，那一寸管子又看不见了。")
            end
         end,
      },
   },
   {
      id = "condenser",
      name = "冷凝器和维修标签",
      place = "cems",
      note = "一只银色方盒，侧面挂着一张硬纸标签，字迹是圆珠笔的。",
      icon = "gauge",
      on = {
         -- 虚惊之一：漏过气是真的，修好了也是真的。漏进来的是空气，含氧量会往上走。
         look = function(play)
            play:say("标签：{leak_day}，8:10到场，冷凝器密封圈老化漏气，更换，15:00恢复，邵俊。排水泵的软管是新的，盒子底下还有一块擦过的水渍。")
            if people.with(play, "zhao") then
               play:say("赵航", "漏过气。会不会毛病就出在这儿？")
            end
         end,
         test = function(play)
            local low = play:read("computer.o2", ago(play, 4, 18, 0))
            local high, _, mark = play:read("computer.o2", ago(play, 3, 7, 0))
            play:set("condenser-cleared", "yes")
            play:say("翻出邵俊那天的检漏记录，又用肥皂水抹了一圈新密封圈，没有泡。调出数来：前一天傍晚六点含氧量" .. text(low, 1) .. "，夜里漏上以后，{leak_day}早上七点" .. text(high, 1) .. "。漏进来的是空气，数往上走；换好以后又回到原来那条线上。换件的七个小时标记一直是" .. mark .. "，没有打维护标记，是恒锐的另一处毛病。")
         end,
         photo = function(play)
            play:say("标签正反面、新密封圈的包装袋，各拍一张。")
         end,
         copy = function(play)
            play:say("标签抄了一份，和门卫登记本上{leak_day}的那一行对得上。")
            tools.countersign(play)
         end,
      },
   },
   {
      id = "cylinders-cems",
      name = "站房标气瓶",
      place = "cems",
      note = "三只八升的小瓶，用链子拴着：二氧化硫、一氧化氮、氧。",
      icon = "barrel",
      on = {
         -- 虚惊之一：过期是真的，是另一件小事；气还是准的。
         look = function(play)
            play:say("二氧化硫那一只的标签朝墙，转过来看，有效期上个月就过了。瓶压还剩一半。旁边的校准本每天凌晨三点一行，斜率几乎没有动过。")
         end,
         photo = function(play)
            play:say("三只瓶的标签一只一张，过期的那一只拍了钢印。")
         end,
         test = function(play)
            if not people.with(play, "zhao") then
               play:refuse("要拿自己的标气和参比仪去比，东西在赵航那里。")
               return
            end
            local direct = play:cylinder("analyser", SPAN, 0, 5)
            play:set("oldcyl-cleared", "yes")
            play:say("过期的那只和自己带的瓶先后直通分析仪，两次都停在" .. text(direct, 0) .. "上下，差不出一格。瓶子过了期，气没有走样。该换，该记，和今早的数没有关系。")
         end,
      },
   },
   {
      id = "camera",
      name = "站房摄像头",
      place = "cems",
      note = "装在门上方，支架是能转的。",
      icon = "cabinet",
      on = {
         look = function(play)
            local picture = play:clip("站房")
            play:say("镜头" .. (picture == "clear" and "现在对着机柜正面，红灯亮着。" or "现在没有对着机柜。") .. "支架的螺丝磨出了亮圈，墙上的白灰有一道弧形的擦痕，一头对着机柜，一头对着墙角。")
         end,
         photo = function(play)
            play:say("支架、擦痕、镜头的朝向，各拍一张。")
         end,
         operate = function(play)
            play:say("手扶着支架没有转：它现在朝哪儿，转过以后就说不清了。从下面拍了刻度，退了回来。")
         end,
      },
   },
   {
      id = "recorder-video",
      name = "录像机",
      place = "cems",
      note = "机柜顶上一台四路硬盘机，接着一块小屏。",
      icon = "cabinet",
      on = {
         look = function(play)
            if people.is(play, "video-overwritten") then
               play:say("两块盘轮着写，一块写满，另一块整块清空了。能翻到的最早一段，是前天夜里。")
               return
            end
            local function word(days)
               local picture = play:clip("站房", ago(play, days, 1, 30))
               return picture == "clear" and "有图，没有人" or picture == "turned" and "对着墙角" or "没有这一段"
            end
            play:say("随手点几夜的一点半：{d11}，" .. word(11) .. "；后一夜，" .. word(10) .. "；{d22}，" .. word(22) .. "；后一夜，" .. word(21) .. "。这块盘还剩一小格，写满了就要清空另一块。")
            play:say("{tuesday}从早八点拖到晚上，没有进来过人。{leak_day}倒是有人，蹲在冷凝器前面，从早蹲到下午。")
         end,
         watch = function(play)
            if people.is(play, "video-overwritten") then
               play:say("看来看去都是昨天和前天，机柜、地上的黄线，没有人。")
               return
            end
            play:say("一倍速看了昨天中午的十分钟。机柜、空调、墙，一动不动。")
         end,
         export = function(play)
            if people.is(play, "video-overwritten") then
               play:refuse("四十天的录像只剩前天以来的。要的那几夜在清空了的那块盘上。")
               return
            end
            play:spend(6)
            play:say("四十天的录像连同操作日志整盘复制，比想的慢，多等了六分钟。" .. (play:manner("digest") and "每个文件一行校验值，打出来两页。" or ""))
            if play:manner("clock") then
               play:say("录像机的钟快三分钟，对过表，写明了。")
            end
            tools.countersign(play)
         end,
         operate = function(play)
            local choice = play:ask {
               id = "touch-recorder",
               text = "小屏上弹着一行：当前硬盘将满，是否现在清空另一块硬盘继续录像？",
               options = {
                  { "leave", "不点，让它弹着" },
                  { "yes", "点“是”，让它别停录" },
               },
            }
            if choice == "yes" then
               play:set("video-overwritten", "yes")
               play:say("提示消失了，硬盘灯亮了好一阵。再翻列表，四十天的录像没有了，最早的一段是前天夜里。")
               play:happen("destroy_evidence", { label = "同意清空存旧录像的硬盘" })
            else
               play:say("那行字就弹在那儿。")
            end
         end,
      },
   },
   {
      id = "blowback",
      name = "反吹电磁阀",
      place = "cems",
      note = "机柜侧面一只电磁阀，粗气管通往探头。",
      icon = "gauge",
      on = {
         -- 虚惊之一：四小时一次的反吹。顺着气管查到空压机，再看当时的标记，就清楚了。
         look = function(play)
            play:say("阀体上一只计时器，设着四小时、三分钟；旁边一只切换阀，吹的时候样气断开，分析仪改抽屋里的空气。气管拇指粗，往楼上探头箱去，另一头钻进墙里，不知道接着什么气。")
            if people.with(play, "lin") then
               play:say("林晓", "这不就是往探头里吹气的？")
            end
         end,
         trace = function(play)
            play:set("blowback-cleared", "yes")
            play:say("顺着气管出墙，到风机房后面的一台空压机，储气罐上排水阀还滴着水，没有第二路进气。它吹的是空气。")
         end,
         watch = function(play)
            local back = ago(play, 0, 4, 1)
            local oxygen, _, mark = play:read("computer.o2", back)
            play:set("blowback-cleared", "yes")
            play:say("没有等下一次，翻今早四点的分钟记录：吹的那三分钟分析仪抽的是屋里的空气，含氧量" .. text(oxygen, 1) .. "，标记" .. mark .. "；四点十分又是" .. figure(play, "computer.o2", 1, ago(play, 0, 4, 10)) .. "。它一吹，数是往上走的，自己还打了标记。")
         end,
         photo = function(play)
            play:say("计时器的设定和两头的气管，拍了三张。")
         end,
      },
   },
}
