-- 低氧窑：窑上的马占奎。车间的何志强、田福生在 people_works.lua，从这里一起交出去。
-- 马占奎 窑长：全知道，六点零五是他按的。跟老板十一年，怕丢饭碗，也怕自己进去。按过以后，没有被空手施压过，看见小屋开关的照片，或者那一段跳变，
-- 就讲；龚文海打过电话许过他东西以后（ma-promised），两样都要看见，或者我们一直待他客气（信任够）。

local people = require("world.people")
local works = require("here.people_works")

local PROMISED_TRUST = 4   -- 龚文海许过愿以后，要这么多信任才肯只凭一样东西讲

---------------------------------------------------------------- 马占奎

local MA = {
   id = "ma",
   trust = 2,
   limit = 13,
   boss = "gong",
   shuts = true,
   holds = { "photo-switch", "film-spike", "export-minutes", "photo-hose", "photo-tee", "photo-cut", "sealed-set", "chat" },
   stranger = "你们谁？窑面上热，踩坏了盖板我不管。",
   again = "讲过了。",
   pressed = { "你吼我做什么。我就是个看火的。", { "马占奎把铁钩靠到墙上，坐下去，脸朝着窑。" } },
   cornered = "声音小点，我耳朵不聋。",
   led = { "嗯，您说是就是吧。", { "他点了一下头，眼睛看着做记录的那支笔。" } },
   after_led = "刚才那是你们讲的，我点个头，不算我讲的。",
   weary = "我一夜没合眼，讲慢一点。",
   spent = "马占奎摇摇手：“脑子转不动了。让我靠一会儿。”",
   shut = "马占奎不抬头：“我就看个火，别问我，问龚总。”",
   hushed = "马占奎看了一眼龚文海：“龚总在这儿，你们问龚总。”",
   not_me = "马占奎不伸手：“我不是老板，这个我不能接。”",
   on_pressed = function(play)
      people.warn(play, "ma", "gong")
   end,
}

local SWITCH = { "photo-switch" }
local SPIKE = { "film-spike", "export-minutes" }

local function ma_saw(play, exhibits, current)
   for _, exhibit in ipairs(exhibits) do
      if exhibit == current or people.has_seen(play, MA, exhibit) then
         return true
      end
   end
   return false
end

local function ma_ready(current)
   return function(play)
      local is_deaf = people.is_pressed(play, MA) or people.is_open(play, MA) or people.is_watched(play, MA)
      if is_deaf or not people.is(play, "n2-shut") then
         return false
      end
      local switch, spike = ma_saw(play, SWITCH, current), ma_saw(play, SPIKE, current)
      if people.is(play, "ma-promised") and people.trust(play, MA) < PROMISED_TRUST then
         return switch and spike
      end
      return switch or spike
   end
end

local function ma_gives_way(play)
   play:say("马占奎把手在裤子上擦了擦，才接过去。看完递回来，手没有放下来，停在半空。")
   people.give_way(play, MA)
   play:say("ma", "我五十八了，还差两年。")
   if people.is(play, "ma-promised") then
      play:say("ma", "刚才他打电话来，说我儿子的事他管，厂里的房子也归我。我没应。")
   end
   play:say("ma", "盒子是龚总叫小何装的，先跟我讲管鼓风。头一回按，龚总在站房里盯着屏，电话打上来讲，变了，变了。我就晓得不是鼓风。")
   play:say("ma", "今早是我按的。六点零五，我看了手机。按完把电池抠了，扔在投煤孔里。出来添煤，手抖，煤撒了半簸箕。")
end

-- 微信是他自己点开的：拿给人看是他的事，不去翻他的手机。
local function ma_shows_chat(play)
   play:say("ma", "龚总。我五点五十打的，讲来人了，四个。他讲，关了。我讲晓得了。后头他又在微信里写了一遍，怕我没听清。")
   play:say("马占奎自己点开手机，把屏幕转过来，往上划了几下：一个多月前的一条，拍的是那只小盒子，写着“夜里就这样，别动；来人就关”。")
   play:say("ma", "你们拍。我不删，也不给别人看。")
   if not play:has("chat") then
      play:collect("chat")
      play:set("chat-shown", "yes")
   end
end

local MA_TOPICS = {
   {
      id = "shift",
      label = "从昨晚到现在谁当班？",
      say = "我。昨晚七点接的，早上八点交。窑面上就我一个，下头进车的两个。",
   },
   {
      id = "touched",
      label = "今天早上，窑面上动过什么没有？",
      say = "窑面上没动过什么。看火，投煤，就这些。",
      open = "动了。六点零五，小屋墙上那个，我按了一下。",
      pressed = "没动过。讲没动过就没动过，你们要我讲什么。",
      led = "动过……您说动过就动过嘛。",
   },
   {
      id = "phone",
      label = "早上你给谁打过电话？",
      private = true,
      also = {
         {
            when = function(play)
               return people.is(play, "ma-overheard") and not people.is_open(play, MA)
            end,
            say = "给龚总。你们站在旁边，听见了的。来了人，我不得讲一声？",
         },
         {
            when = function(play)
               return not people.is_open(play, MA) and people.heard(play, { id = "feng" }, "call") ~= nil and people.is(play, "warned-gong")
            end,
            say = { "……老冯讲的吧。他的打不通，我的打通了。报个信，不犯法。", { "他把手机从窗台上拿下来，塞进棉袄里。" } },
         },
      },
      say = "给家里。喊老婆起来喂鸡。",
      open = "龚总。讲了不到一分钟。",
   },
   {
      id = "night",
      label = "夜里有人到石灰棚那边去吗？",
      say = "打浆、铲石灰都是白天的活，夜里去做什么。黑灯瞎火的。",
      open = "换瓶子的时候有人去。隔十来天，后半夜，老田去，我在上头看着。",
   },
   {
      id = "oxygen",
      label = "这窑的烟气含氧，一般是多少？",
      say = {
         "隧道窑，车缝、门缝，到处进风。老表上十九个多点，我烧了三十年窑，没见过低的。",
         function(play)
            play:set("ma-oxygen", "yes")
            if people.with(play, "zhao") then
               play:say("赵航抬头看了马占奎一眼，没有接话，低头把这句写下来。")
            end
         end,
      },
      again = "十九个多。讲过了，哪个窑都一样。",
      pressed = "不晓得。我不看表。",
   },
   {
      id = "fuel",
      label = "一个班掺多少矸石？",
      say = function(play)
         local fuel = play:read("plant.fuel")
         play:say("ma", "内燃的，矸石打在砖坯里头，顶上补一点煤面子。")
         if fuel then
            play:say("他朝楼下指了指：配料秤上打着，矸石每小时" .. string.format("%.1f", fuel) .. "吨。")
         end
         play:say("ma", "矸石里头有硫，烧得呛，谁在上头谁晓得。新换的这一家比以前的还呛。")
      end,
   },
   {
      id = "switch",
      label = "小屋墙上那个遥控开关管什么？",
      found_by = {
         { verb = "look", target = "switch" },
         { verb = "photo", target = "switch" },
         { verb = "seal", target = "switch" },
      },
      private = true,
      say = "排烟风机上的吧。早就有了，我没动过。",
      open = "管石灰棚后头那个阀。绿的开，红的关，一粒小灯。",
      led = { "管气的？……嗯。您说管什么就管什么。", { "他又点了一下头。" } },
      pressed = "不晓得。不是我装的。",
   },
   {
      id = "who",
      label = "谁叫你按的，怎么讲的？",
      found_by = {
         { verb = "show", target = "ma", detail = "photo-switch" },
         { verb = "show", target = "ma", detail = "export-minutes" },
         { verb = "show", target = "ma", detail = "film-spike" },
      },
      private = true,
      say = "没人叫我。我也没按。",
      open = ma_shows_chat,
      again = "手机你们都拍了。",
   },
}

local MA_SHOWN = {
   ["photo-switch"] = people.shown(MA, "photo-switch", {
      private = true,
      also = { { when = ma_ready("photo-switch"), say = ma_gives_way } },
      say = { "挂在墙上的东西多了。", { "他伸手摸了一下上衣口袋，又把手拿出来。" } },
   }),
   ["export-minutes"] = people.shown(MA, "export-minutes", {
      private = true,
      also = { { when = ma_ready("export-minutes"), say = ma_gives_way } },
      say = { "这些数我看不来。", { "他看的是左边那一列时间。" } },
   }),
   ["film-spike"] = people.shown(MA, "film-spike", {
      private = true,
      also = { { when = ma_ready("film-spike"), say = ma_gives_way } },
      say = { "站房的事，我不进站房。", { "录像放到钟跳到六点零五，他把头扭开了。" } },
   }),
   ["photo-hose"] = people.shown(MA, "photo-hose", {
      say = "浇水的吧。石灰要压尘。",
      open = "就是这根。老田夜里挖的沟，我打的手电。",
   }),
   ["photo-bottle"] = people.shown(MA, "photo-bottle", {
      say = "焊工的气。我不焊东西。",
      open = "夜里换的那种。白的字，黑的瓶。",
   }),
   ["copy-delivery"] = people.shown(MA, "copy-delivery", {
      private = true,
      say = { "“马”字满世界都是。", { "他拿粗指头在那个字上抹了一下，没有抹掉。" } },
      open = "是我签的。司机把单子塞在老冯窗台上，龚总叫我代签，四张都是。",
   }),
   ["copy-shift"] = people.shown(MA, "copy-shift", {
      say = { "“换”是换班。“来人 关”……关窑门。", { "他把本子往回抽了半寸。" } },
      open = "“换”是换瓶子。“来人 关”，“走 开”，你们前两回来，我都记了。记惯了，什么都记。",
   }),
   ["rec-gong"] = people.shown(MA, "rec-gong", { say = { "他认了？", { "马占奎把那几行看了很久，没有说话。" } } }),
   ["plea-gong"] = people.shown(MA, "plea-gong", { say = "龚总怎么讲，就怎么讲。" }),
}

return {
   people = {
      {
         id = "ma",
         name = "马占奎",
         role = "窑长",
         look = "worker",
         place = "kiln-top",
         note = "五十八岁，脸和手是一个颜色，说话先看火。",
         topics = people.topics(MA, MA_TOPICS),
         on = people.meeting(MA, {
            show_id = "晓得了，站远点，这一排孔冒火。",
            inform = "问什么答什么，不晓得的讲不晓得。晓得了。",
            ask_recusal = "你们我一个也不认得。不用。",
            twice = "刚才看过、听过了。",
         }),
         shown = MA_SHOWN,
      },
      works.qiang,
      works.tian,
   },
}
