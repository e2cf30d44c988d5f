-- 低氧窑：采样平台上的东西；监测站房的在 things_house.lua（电脑和牌子）、things_line.lua（机柜和管线），一起从这里交出去。
-- 读数都取自现场模型此刻的数；写死的只有注明剧情设定的那几处。

local house = require("here.things_house")
local line = require("here.things_line")
local people = require("world.people")
local tools = require("here.tools")

local figure, text = tools.figure, tools.text

local function test_port(play)
   if not people.with(play, "zhao") then
      play:refuse("参比仪在赵航那里，他不在这一组。")
      return
   end
   if not play:manner("own") then
      play:refuse("平台上没有厂里的仪器可借。采样孔的堵头拧下来，又拧了回去。")
      return
   end
   if play:manner("zero") then
      play:say("探枪先举在风里，含氧量停在20.9；再通零气，退到零上下。赵航把两个数写在手背上，才往孔里伸。")
   end
   local sets = play:manner("triple") and 3 or 1
   play:spend(20 * sets)
   local keys = { "a", "b", "c" }
   local figures, values = {}, {}
   for number = 1, sets do
      local back = 20 * (sets - number) + 3
      figures[keys[number]] = text(tools.mean(play, "reference.so2-converted", back), 0)
      values[number] = figures[keys[number]]
   end
   figures.o2 = text(tools.mean(play, "reference.o2", 3), 1)
   figures.so2 = text(tools.mean(play, "reference.so2", 3), 0)
   play:collect("reference-report", figures)
   play:say("含氧量" .. figures.o2 .. "%，二氧化硫实测" .. figures.so2 .. "。按许可证上的基准含氧量折算：" .. table.concat(values, "、") .. "。")
   if sets == 1 then
      play:say("只走了一组，探枪抽出来的时候还在滴水。")
   end
   if people.with(play, "lin") then
      play:say("林晓", "平台这会儿报的含氧量，手机上是" .. figure(play, "platform.o2", 1) .. "，我写在旁边一栏了。")
   end
end

local things = {
   -- 采样平台
   {
      id = "port",
      name = "采样孔法兰",
      place = "platform",
      note = "两个手工采样孔，堵头上涂着防锈油，铭牌写着离弯头的距离。",
      icon = "ladder",
      on = {
         look = function(play)
            play:say("法兰的螺栓一圈锈色一样，垫片没有换过。堵头拧松一点，往里吸气，没有往外冒。孔位比自动监测的探头高一臂，隔不到一米。")
         end,
         test = test_port,
         photo = function(play)
            play:say("法兰、铭牌、两个孔和探头的相对位置，拍了四张。")
         end,
      },
   },
   {
      id = "probe",
      name = "探头和伴热管起点",
      place = "platform",
      note = "探头箱锁着，小窗里看得见加热指示灯；伴热管从箱底出来，沿爬梯下去。",
      icon = "gauge",
      on = {
         look = function(play)
            local set, posted, unit = play:parameter("line-temperature")
            play:say("加热灯亮着。箱门铅封完整，探头插进烟囱的深度刻在法兰上。伴热管的温控器显示" .. text(set or posted, 0) .. unit .. "，手背隔着一拳就觉得烫。箱子侧面另有一根拇指粗的气管，接着电磁阀，每四个小时响一回。")
         end,
         trace = function(play)
            play:say("从探头箱往下，贴着爬梯一段一段摸。外皮完整，没有接头，没有捆扎，一直摸到塔脚，从站房后墙高处进去。要接什么，不在上面这一段。")
            play:set("upper-line-clean", "yes")
         end,
         photo = function(play)
            play:say("探头箱的铅封、铭牌、气管各拍一张。")
         end,
         operate = function(play)
            play:refuse("铅封掰开就要停测，谁掰的也得写清楚。手电在箱底照了一圈，又收了回来。")
         end,
      },
   },
   {
      id = "plume",
      name = "烟囱口的白汽",
      place = "platform",
      note = "贴着烟囱口出来，又厚又白。",
      icon = "plume",
      on = {
         look = function(play)
            if play:minutes() >= 100 and play:minutes() < 150 then
               play:say("雨一下，白汽粗了一倍，几乎是横着拖出去，往料场那头去。楼下有人仰着头看。烟温" .. figure(play, "reference.temperature", 0) .. "度，湿度" .. figure(play, "reference.moisture", 1) .. "%。")
            else
               play:say("出口就白，往上二三十米散尽，底下拖着一点淡淡的青。烟温" .. figure(play, "reference.temperature", 0) .. "度，湿度" .. figure(play, "reference.moisture", 1) .. "%。")
            end
         end,
         -- 虚惊之一：白的是水汽，粗细跟着天气走，和硫没有关系；要看它怎样散。
         watch = function(play)
            play:set("plume-cleared", "yes")
            play:say("举着手机对着看了十分钟。白的那一截跟着风一会儿长一会儿短，散开的地方干干净净，没有灰线。白的是塔里带出来的水汽。")
         end,
         photo = function(play)
            play:say("连拍五张，间隔一分钟，带着烟囱编号。")
         end,
      },
   },
}

for _, list in ipairs { house, line } do
   for _, thing in ipairs(list) do
      things[#things + 1] = thing
   end
end

return things
