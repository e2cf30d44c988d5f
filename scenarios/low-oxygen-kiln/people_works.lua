-- 低氧窑：车间的两个人，由 people_kiln.lua 一起交出去。
--   何志强 电工：线是他拉的，叫他拉的时候说是鼓风机。知道了是什么，就照实讲。
--   田福生 焊工：三通是他焊的，早上也是他去拆的。以为咬定氩气就没事，看见自己台子上的下脚料就咬不住了。
-- 他们讲的话不做笔录的，只是谈话要点（note-…），单靠它什么也证明不了。管子、钱、铺了几米，都是剧情设定。

local people = require("world.people")

---------------------------------------------------------------- 何志强

local QIANG = {
   id = "qiang",
   trust = 4,
   limit = 14,
   boss = "gong",
   holds = { "photo-regulator", "photo-switch", "photo-bottle", "photo-meters", "export-dcs" },
   stranger = "配电室带电，无关人员别进。哦，检查的？证件我看一眼，制度上墙的。",
   again = "这个我刚说完，线号都报给你们了。",
   pressed = "别冲我来。我一个电工，叫我接哪儿我接哪儿，接错了我认，别的我不认。",
   cornered = "东西都拍着了，还急什么，一条一条说。",
   led = "差不多吧。你们懂，你们说。",
   after_led = "先更正一下，刚才“差不多”是客气话，我没查过图纸。",
   weary = "我九点要倒闸，倒闸以前还得巡一圈，您拣要紧的。",
   spent = "何志强拎起绝缘手套：“我得去倒闸了，回头再说。”",
   hushed = "何志强瞥了瞥门口的龚文海：“线的事……图纸在抽屉里，你们先看图纸。”",
   not_me = "何志强把手背到身后：“这个要法人签，我签了也白签。”",
}

local function qiang_told(play)
   return people.is(play, "qiang-told")
end

-- 他头一回知道那一路线接的是什么。
local function qiang_learns(first, sight)
   return function(play)
      if qiang_told(play) then
         play:say("qiang", "就是那一路，刚才都说了。")
         return
      end
      play:say("qiang", first)
      play:say(sight)
      play:set("qiang-told", "yes")
      people.give_way(play, QIANG)
      play:say("qiang", "盒子外头的黄胶布是我缠的。盒子龚总买的，二十四伏，没有字，他说石灰受潮，装个小风机吹一吹，遥控的方便。我只管接线，后头接着一只气瓶，我今天头一回晓得。那里头不是风机的东西，是个常闭阀。")
      play:say("qiang", "电从最下面那个小空开出去，接收和阀在一个盒子里，发射在老马屋里。一个多月前的事，工单我没写，他说小活不用写。空开上那张手写的标签是我贴的。")
      if not play:has("note-qiang") then
         play:collect("note-qiang")
         play:say("要点记下来，念给他听，他听完点头，说哪天要正式做笔录，他来。")
      end
   end
end

local QIANG_TOPICS = {
   {
      id = "wiring",
      label = "最近厂里新接过什么线？",
      private = true,
      say = "一路。最下面那个小空开，标签我手写的，到石灰棚，说是装个小鼓风机，吹石灰的潮气。",
      open = "就石灰棚那一路，别的没有。我可以带你们看图。",
      led = "给站房接的？没有，站房那路有铅封，我不碰。",
   },
   {
      id = "blower",
      label = "那台鼓风机装在哪儿，你见过吗？",
      found_by = { { verb = "ask", target = "qiang", detail = "wiring" }, { verb = "look", target = "valve" } },
      private = true,
      say = "……没见着。龚总给的一只小铁盒，没有字，我接上线、缠好胶布就走了，后头装了什么不知道。您这么一问，我还真没听见过风机响。",
      open = "没有鼓风机。就是那个阀。",
   },
   {
      id = "meters",
      label = "生产和治污的电，是分开计的吗？",
      say = function(play)
         local production = play:read("power.production")
         local treatment, unit = play:read("power.treatment")
         play:say("qiang", "分开的，两块表，三年前环保要求的。")
         if production and treatment then
            play:say("他念给你们：生产" .. string.format("%.0f", production) .. (unit or "") .. "，治污" .. string.format("%.0f", treatment) .. (unit or "") .. "。")
         end
         play:say("qiang", "表不会说话，也不会说瞎话。")
      end,
   },
   {
      id = "pump",
      label = "石灰浆泵这一阵开得怎么样？",
      say = "开着，没停过。开多大是调度上的事，我不好说。反正那一路的电流，这一个多月比以前小了一截。",
      open = "一个多月前龚总叫我把变频器调下来的，调到三十来赫。有人来查的那两天上午调回去过，走了又调下来。",
      private = true,
   },
   {
      id = "remote",
      label = "窑长小屋的遥控开关是你装的吗？",
      found_by = { { verb = "look", target = "switch" }, { verb = "photo", target = "switch" } },
      private = true,
      say = "发射盒是我钉上去的。龚总给我的，就跟卷帘门那种差不多，红绿两个键。他跟我说，管鼓风机。",
      open = "我钉的，不带线，装电池的。试的时候龚总在窑面按绿键，我蹲在盒子跟前，“嗒”一声。里头是什么，他没让看。",
   },
   {
      id = "outage",
      label = "这一阵停过电、检修过站房吗？",
      say = "没停过。站房一断电平台就掉线，我这边有记录，这个月一次也没有。",
   },
}

local QIANG_SHOWN = {
   ["photo-regulator"] = people.shown(QIANG, "photo-regulator", { private = true, say = qiang_learns("这是我接的那一路？……这是个阀啊。", "何志强把照片放大，看接线盒的盖子，看那圈黄胶布，又看旁边的流量计。") }),
   ["photo-switch"] = people.shown(QIANG, "photo-switch", {
      private = true,
      also = { { when = qiang_told, say = "发射盒。刚才说过了，红键是关。" } },
      say = qiang_learns("这个盒子我认得，我钉上去的。你们问它，是它管着什么要紧的东西？", "告诉他，石灰棚后面有一只阀，接着氮气瓶。何志强把手套摘下来，捏在手里。"),
   }),
   ["photo-bottle"] = people.shown(QIANG, "photo-bottle", { private = true, say = qiang_learns("气瓶旁边怎么有我的线？", "何志强把照片放大，看瓶口下面的铁盒，看那圈黄胶布。") }),
   ["photo-meters"] = people.shown(QIANG, "photo-meters", { say = "对，这就是那两块。铅封号也拍进去了，拍得好。" }),
   ["export-dcs"] = people.shown(QIANG, "export-dcs", { say = "引风没变过，负荷也没变过。你们说含氧从十九跑到十二，又跑回来，那不是烟道的事。我是外行，瞎说的。" }),
}

---------------------------------------------------------------- 田福生

local TIAN = {
   id = "tian",
   trust = 2,
   limit = 11,
   boss = "gong",
   shuts = true,
   holds = { "photo-offcuts", "photo-tee", "photo-cut", "photo-hose", "photo-roll", "sealed-set" },
   stranger = "干吗的？焊着呢，弧光打了眼别怨我。",
   again = "我说话你们不记的？",
   pressed = { "你们当我是贼啊。搜，搜，工具箱在这儿。", { "他把面罩往下一扣，背过身去点焊枪。" } },
   cornered = "急什么，我又跑不了。",
   led = "随你们写。",
   after_led = "“随你们写”不是“是”，这个我分得清。",
   weary = "还问？我这一条缝凉了要重打磨的。",
   spent = "田福生拉下面罩：“我干活了，计件的。”",
   shut = "面罩后面的声音：“有话找龚总。我焊我的。”",
   hushed = "田福生朝龚文海那边努努嘴：“领导在，问领导。”",
   not_me = "田福生把手套一摊：“给我？我连合同都没有。”",
}

local function tian_gives_way(play)
   if people.is_pressed(play, TIAN) then
      return
   end
   play:say("田福生拿起照片，和台子上的下脚料比了比，豁口对得上。他把面罩摘下来，挂好。")
   people.give_way(play, TIAN)
   play:say("tian", "是我车的。六毫米的口，一头卡套一头宝塔。龚总说取样管要个吹扫口，我问吹什么，他说你管焊就行。")
   play:say("tian", "一个多月前，夜里接的，管子走地沟、走墙根，也是我埋的。两百块，现金。")
   if people.is(play, "tee-pulled") then
      play:say("tian", "早上拆的也是我。拆下来的在工具包里，没扔，扔了我怕说不清。")
      play:say("田福生把工具包拉开，放在台子上，退了一步。")
      play:reveal("bag")
   elseif people.is(play, "tian-seen") then
      play:say("tian", "早上叫我去拆，我走到半道，看见你们的人，腿就软了。")
   end
   if not play:has("note-tian") then
      play:collect("note-tian")
   end
end

local TIAN_TOPICS = {
   {
      id = "gas",
      label = "你焊东西用什么气？",
      say = "氩气。氩弧焊，懂吧？那一瓶，灰的，绿字。厂里的气都是我的氩气。",
      open = "就用氩气。氮气我一口没用过。",
      again = "氩气。灰瓶子绿字，自己看。",
   },
   {
      id = "nitrogen",
      label = "氮气你用不用？",
      found_by = {
         { verb = "look", target = "delivery" },
         { verb = "look", target = "bottle" },
         { verb = "look", target = "empties" },
         { verb = "ask", target = "gong", detail = "nitrogen" },
      },
      private = true,
      say = { "……用啊。吹吹管子。", { "他说完去看墙角那只灰瓶子。" }, "反正都是我焊工用的，你们分那么细干什么。" },
      open = "不用。单子上写材料库，材料库就我一个人，就写到我头上了。",
      led = "对，焊工用的，龚总说是焊工用的就是焊工用的。",
   },
   {
      id = "morning",
      label = "今天早上你去过哪儿？",
      private = true,
      also = {
         {
            when = function(play)
               return not people.is_open(play, TIAN) and people.is(play, "tian-seen")
            end,
            say = "去站房那头看个管子，老马打电话叫的。走到跟前看你们忙，就回来了。不行啊？",
         },
         {
            when = function(play)
               return not people.is_open(play, TIAN) and people.is(play, "tian-held")
            end,
            say = "你们不是一直在这儿看着我吗。",
         },
         {
            when = function(play)
               return not people.is(play, "n2-shut")
            end,
            say = "焊了一夜，还差两道缝就下班。",
         },
      },
      say = "没出这个门。活这么多，出去给谁看。",
      open = "老马打的电话，龚总的意思：去把那个三通拿下来。",
   },
   {
      id = "tee",
      label = "取样管上的三通是谁接的？",
      found_by = { { verb = "look", target = "tee" }, { verb = "photo", target = "tee" } },
      private = true,
      say = "恒锐的管子恒锐接的呗。站房是人家的，我又没有钥匙。",
      open = "我接的。站房后墙那块板，六颗自攻螺丝，外头一卸，管子就在手边，屋都不用进。",
   },
   {
      id = "offcuts",
      label = "台子上这几截下脚料是做什么剩的？",
      found_by = { verb = "look", target = "bench" },
      say = "窑车上的。油嘴。",
      open = "做那个三通剩的，一根料车了两个，废了一个。",
   },
   {
      id = "order",
      label = "这活是谁派的，钱怎么算？",
      found_by = {
         { verb = "show", target = "tian", detail = "photo-offcuts" },
         { verb = "show", target = "tian", detail = "photo-tee" },
         { verb = "show", target = "tian", detail = "photo-cut" },
      },
      private = true,
      say = "没有这个活。",
      open = "龚总。当面说的，两百块现金，没有单子。老马看见的。",
   },
}

local TIAN_SHOWN = {
   ["photo-offcuts"] = people.shown(TIAN, "photo-offcuts", { private = true, say = tian_gives_way }),
   ["photo-tee"] = people.shown(TIAN, "photo-tee", {
      private = true,
      also = {
         {
            when = function(play)
               return people.has_seen(play, TIAN, "photo-offcuts") and not people.is_open(play, TIAN)
            end,
            say = tian_gives_way,
         },
      },
      say = "满世界的三通，又没刻我名字。",
      open = "就是它。卡套拧得紧，一滴不漏，活是好活。",
   }),
   ["photo-cut"] = people.shown(TIAN, "photo-cut", {
      private = true,
      say = "谁剪的我哪知道。……口子挺齐的。",
      open = "今早剪的，急，口子没修，黑胶带缠了缠，板子也没装平。",
   }),
   ["photo-argon"] = people.shown(TIAN, "photo-argon", { say = { "对，我的氩气，拍吧，多拍几张。", { "他往旁边让了让，站到那只灰瓶子的另一边。" } } }),
   ["photo-roll"] = people.shown(TIAN, "photo-roll", {
      say = "气动扳手用的管。六个的，店里都卖。",
      open = "买了一百米，埋了五十来米，剩下这半卷。",
   }),
   ["copy-delivery"] = people.shown(TIAN, "copy-delivery", {
      private = true,
      say = { "写材料库……就是写我呗。", { "他把单子倒过来看了看背面。" }, "十几天一瓶，我又不当饭吃。" },
      open = "一瓶我都没签过收，我又不姓马。",
   }),
}

return {
   qiang = {
      id = "qiang",
      name = "何志强",
      role = "电工",
      look = "electrician",
      place = "power",
      note = "四十岁，腰上挂着一圈钥匙，每个开关都贴了标签。",
      topics = people.topics(QIANG, QIANG_TOPICS),
      on = people.meeting(QIANG, {
         show_id = "好，照片和人对得上。",
         inform = "明白，我说我知道的。",
         ask_recusal = "不用，没有亲戚。",
         twice = "看过了。",
      }),
      shown = QIANG_SHOWN,
   },
   tian = {
      id = "tian",
      name = "田福生",
      role = "焊工",
      look = "worker",
      place = "workshop",
      note = "四十五六岁，袖口全是焊渣烫的洞，左胳膊底下夹着一只帆布工具包。",
      topics = people.topics(TIAN, TIAN_TOPICS),
      on = people.meeting(TIAN, {
         show_id = "行，看过了，往那边站，别踩我的线。",
         inform = "我一个焊工，有什么权利，加班费给我争争。",
         ask_recusal = "什么避？不用。",
         twice = "说一遍就行了。",
      }),
      shown = TIAN_SHOWN,
   },
}
