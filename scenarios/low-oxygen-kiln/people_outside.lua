-- 低氧窑：门口的人和墙外的人。
--   冯贵 门卫：夜里的车他都登了记，登得很认真；龚文海叫他别写厂名，他就只写“气瓶”。待他客气，或者让他看见自己的登记本，他就说。
--     七点过五分下班，换来的小刘才来三天。
--   蔡秀英 投诉的村民：夜里听见石灰棚后头嘶嘶响，打过两次电话。她怕人知道是她说的；要赶集，六点五十就走。
-- 时间、次数都是剧情设定。

local people = require("world.people")

local FENG_TRUST = 5   -- 待他客气到这个份上，他自己就讲

---------------------------------------------------------------- 冯贵

local FENG = {
   id = "feng",
   trust = 4,
   limit = 12,
   boss = "gong",
   holds = { "copy-visitors", "copy-delivery", "export-clips" },
   stranger = "站住站住，登记。哪个单位，几个人，找谁，写清楚，笔在绳上。",
   again = "说过喽，你们年轻人记性还不如我。",
   pressed = { "我看个门，一个月两千四，你们别吓我……", { "冯贵把登记本合上，压在胳膊底下。" } },
   cornered = "本子是我写的，写错了我认，别凶。",
   led = "是，是，领导说得是。",
   after_led = "刚才我耳背，没听清就应了，不作数的。",
   weary = "我七点交班，站了一夜，腿肿。",
   spent = "冯贵摆手：“说不动喽，让我坐会儿。”",
   hushed = "冯贵朝龚文海欠了欠身：“老板来了，老板说。”",
   not_me = "冯贵：“我给你收到窗台上？不行吧，这个要老板签。”",
}

local function feng_talks(play)
   play:say("feng", "有。十来天一趟，后半夜，一点多，拉气瓶的小货车，一个小伙子，下来还给我递根烟。")
   play:say("feng", "老板说别写是哪家的，我就写“气瓶”。时间我是写的，几点几分进、几点几分出，我这个本子不糊弄人。")
   play:say("feng", "单子他塞我窗台上，早上老马下班拿去签，下回再还他。我不签，我又没收着东西。")
   people.give_way(play, FENG)
   if not play:has("note-feng") then
      play:collect("note-feng")
   end
end

local function feng_ready(play)
   if people.is_pressed(play, FENG) then
      return people.has_seen(play, FENG, "copy-visitors")
   end
   return people.trust(play, FENG) >= FENG_TRUST or people.has_seen(play, FENG, "copy-visitors")
end

local FENG_TOPICS = {
   {
      id = "truck",
      label = "夜里有没有车进出？",
      private = true,
      also = {
         {
            when = function(play)
               return feng_ready(play) and not people.is_open(play, FENG)
            end,
            say = feng_talks,
         },
      },
      say = "夜里？夜里锁门的，运砖都是白天。",
      open = "就那个送气的，一点多。别的没有。",
      led = "有吧……领导说有就有。几点？记不清喽。",
   },
   {
      id = "call",
      label = "我们一进门，你给谁打过电话？",
      private = true,
      also = {
         { when = "warned-gong", say = "打给老板，打不通，他关着机睡觉呢。后来老马说他打通了，打的家里座机。规定来了检查的要报告，墙上写着。" },
      },
      say = "打给老板，打不通，睡着呢。规定来人要报告，墙上写着，我照规定办。",
      again = "打给老板，没通。",
   },
   {
      id = "owner",
      label = "老板一般什么时候来？交代过什么？",
      say = "六点半前后。交代过，来了检查的，先请到办公室坐，茶叶在第二个抽屉，水是热的。你们要不要先坐坐？外头凉。",
      again = "六点半前后，茶叶第二个抽屉。",
   },
   {
      id = "hengrui",
      label = "恒锐的人什么时候来过？",
      private = true,
      say = "姓邵那个小伙子？前几天来修过一回，搞了大半天。再往前……上个月一回。每周？没有没有，来了都要经过我，我本子上没有。",
      led = "每周都来？……白班的事，我上夜班，说不好。",
   },
   {
      id = "screen",
      label = "监控屏上看得见站房吗？",
      say = "右下角那格就是站房，我这儿光能看，录在他们自己的机器里。挨着那格原来照石灰棚，坏了一个多月了，老板说先不修。",
      again = "黑的那格照石灰棚的，坏了，不叫修。",
   },
   {
      id = "cai",
      label = "村里有人来反映过吗？",
      say = "有，一个女的，姓蔡，来吵过，说夜里响，睡不着。我说砖厂哪能不响。她这会儿多半就在村道上，赶集前都在那儿站一站。",
   },
}

local FENG_SHOWN = {
   ["copy-visitors"] = people.shown(FENG, "copy-visitors", {
      private = true,
      also = {
         {
            when = function(play)
               return not people.is_open(play, FENG)
            end,
            say = function(play)
               play:say("冯贵把老花镜从额头上拉下来，手指顺着自己的字一行一行往下走。")
               feng_talks(play)
            end,
         },
      },
      say = "我的字，一行不假。",
   }),
   ["copy-delivery"] = people.shown(FENG, "copy-delivery", {
      private = true,
      say = "这单子在我窗台上压过，我认得这黄纸。“马”字是老马的，材料库我没见过，厂里没有材料库。",
   }),
   ["export-clips"] = people.shown(FENG, "export-clips", {
      say = "没录上的那几夜，我翻翻本子……都是来送气的那几夜。巧了。",
   }),
   ["photo-bottle"] = people.shown(FENG, "photo-bottle", {
      private = true,
      say = "就是这种，黑的，跟炮弹似的，小伙子在地上滚着走。",
   }),
}

---------------------------------------------------------------- 蔡秀英

local CAI = {
   id = "cai",
   trust = 5,
   limit = 12,
   holds = { "drone-video", "photo-bottle", "photo-hose" },
   stranger = "你们又是厂里请来的？去年也来过两个，照完相就走了。",
   again = "跟你讲过了，你拿笔记呀。",
   pressed = { "我告状的，你倒审起我来了。", { "蔡秀英把水桶往地上一蹾，走开几步，又站住。" } },
   cornered = "你有照片你自己看，凶什么。",
   led = "对，就是毒气，你说是毒气就是毒气。",
   after_led = "毒气那句是跟着你讲的，我不懂，我就晓得呛。",
   weary = "我六点五十要去赶集，菜还没捆。",
   spent = "蔡秀英抬脚就走：“不讲了，讲了也是白讲。”",
   not_me = "蔡秀英：“给我做什么，我又不开厂。”",
   on_pressed = function(play)
      play:set("cai-cross", "yes")
   end,
}

local function cai_note(play)
   if not play:has("note-cai") then
      play:collect("note-cai")
   end
end

local CAI_TOPICS = {
   {
      id = "smell",
      label = "平时闻到什么味道？",
      say = "硫磺味，像放炮仗，天阴就往下压。我孙子一咳咳半宿。",
   },
   {
      id = "hiss",
      label = "电话里您说夜里有响声，是哪儿？",
      say = function(play)
         play:say("cai", "我家有一垄菜地在那石灰棚后头的围墙外边，夜里去浇水，隔着墙听得见：嘶——嘶——，跟高压锅漏气一样，细得很。棚子后头还有条夹道，你们从前面看不见。")
         play:say("cai", "隔些天夜里还咣当两声，铁碰铁，有人讲话，压着嗓子。第二天又嘶了。")
         cai_note(play)
      end,
      again = "石灰棚后头的夹道，贴着墙。要我带你们走？我不敢。",
      pressed = "听错了行不行？我听错了。",
   },
   {
      id = "since",
      label = "从什么时候开始的？",
      say = "一个多月了，我家老母猪下崽那几天开始的，猪崽都断奶了。",
   },
   {
      id = "visit",
      label = "以前来检查的时候，您看见什么？",
      say = "你们上回来，我正在那墙根下薅草。人进去没多久，就不嘶了；车一走，过一阵又嘶。你们来得响，人家听得见。",
   },
   {
      id = "plumes",
      label = "那边两股烟，您说的是哪一股？",
      say = "高的那根是龚家的。白白的那股是隔壁烘木片的，不呛。你们别冤枉人家。",
   },
   {
      id = "name",
      label = "您的名字要不要保密？",
      say = function(play)
         play:say("cai", "要。他是我男人的表侄，过年还要一桌吃饭的。你本子上写个“村民”就行。")
         play:set("cai-secret", "yes")
         people.gain(play, CAI, 1)
      end,
      again = "讲好了，写“村民”。",
   },
}

local CAI_SHOWN = {
   ["drone-video"] = people.shown(CAI, "drone-video", {
      say = { { "蔡秀英凑到屏幕前，手指点在石灰棚后面那条黑缝上。" }, "就是这儿。我天天听，头一回看见。" },
   }),
   ["photo-bottle"] = people.shown(CAI, "photo-bottle", { say = "这么大的罐子啊。那咣当的，就是滚它。" }),
   ["board-photo"] = people.shown(CAI, "board-photo", { say = "牌子我认得，上头有电话，我就是照那个打的。打了两回，头一回有人来问我。" }),
}

return {
   people = {
      {
         id = "feng",
         name = "冯贵",
         role = "门卫",
         look = "guard",
         place = "gate",
         note = "六十三岁，老花镜推在额头上，登记本的笔用绳子拴着。",
         topics = people.topics(FENG, FENG_TOPICS),
         on = people.meeting(FENG, {
            show_id = function(play)
               play:say("feng", "环保局的。四个人，我看看钟，" .. play:clock() .. "，给你们写上。老板说了，来检查的先请到办公室喝茶，门开着。")
               play:say("他拨了个电话，听了一会儿，放下。没有人接。")
            end,
            inform = "我懂，我就照我看见的说。",
            ask_recusal = "不用不用，我谁也不认得。",
            twice = "登过记喽。",
         }),
         shown = FENG_SHOWN,
      },
      {
         id = "cai",
         name = "蔡秀英",
         role = "附近村民",
         look = "villager",
         place = "road",
         note = "五十六七岁，提着一只水桶站在菜地边，远远往厂里看。",
         topics = people.topics(CAI, CAI_TOPICS),
         on = people.meeting(CAI, {
            show_id = "市里的啊。那行，市里的我讲。",
            inform = "我有什么讲什么，你们别讲是我讲的。",
            ask_recusal = "你们跟龚家没亲戚吧？没有就行。",
            twice = "看过了看过了。",
         }),
         shown = CAI_SHOWN,
      },
   },
}
