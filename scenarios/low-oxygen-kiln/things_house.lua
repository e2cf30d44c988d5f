-- 低氧窑：监测站房里的电脑、数采仪、公示牌、报警页，由 things_stack.lua 一起交出去。
-- 06:05 以前含氧量压在 12% 上下，以后回到 19.5% 上下：话跟着现场模型的读数走，不跟着钟点走。
-- 时钟慢几十秒、日志里清空的时刻是剧情设定。

local people = require("world.people")
local screen = require("here.screen")
local tools = require("here.tools")

local figure, text, ago = tools.figure, tools.text, tools.ago

local OLD_HOUR = 10   -- 比旧数的钟点，避开四小时一次的反吹和凌晨的校准

local function screen_line(play, back)
   return "含氧量" .. figure(play, "computer.o2", 1, back) .. "%，二氧化硫" .. figure(play, "computer.so2", 0, back) .. "、折算" .. figure(play, "computer.so2-converted", 0, back) .. "，氮氧化物" .. figure(play, "computer.nox", 0, back) .. "、折算" .. figure(play, "computer.nox-converted", 0, back)
end

local PARAMETERS = {
   { "reference-oxygen", "基准含氧量", 1 },
   { "pitot", "皮托管系数", 2 },
   { "area", "截面积", 2 },
   { "so2-range", "二氧化硫量程", 0 },
   { "o2-range", "含氧量量程", 0 },
   { "so2-slope", "二氧化硫斜率", 3 },
   { "o2-slope", "含氧量斜率", 3 },
}

-- which 是 1 看工控机，2 看公示牌。
local function parameter_line(play, which)
   local parts = {}
   for number, one in ipairs(PARAMETERS) do
      local set, posted, unit = play:parameter(one[1])
      local value = which == 1 and set or which == 2 and posted
      parts[number] = one[2] .. (value and text(value, one[3]) .. unit or "——")
   end
   return table.concat(parts, "，")
end

-- 导出分钟数据的前后两段：05:25 到 05:29（人还没有到，谁也没有通过标气），06:10 到 06:14。
local function minute_figures(play)
   local figures = {}
   local before = ago(play, 0, 5, 29)
   figures.o2_before = text(tools.mean(play, "computer.o2", before), 1)
   figures.so2_before = text(tools.mean(play, "computer.so2-converted", before), 1)
   local after = ago(play, 0, 6, 14)
   if after >= 0 then
      figures.o2_after = text(tools.mean(play, "computer.o2", after), 1)
      figures.so2_after = text(tools.mean(play, "computer.so2-converted", after), 1)
   elseif tools.is_shut(play) then
      figures.o2_after = figure(play, "computer.o2", 1)
      figures.so2_after = figure(play, "computer.so2-converted", 1)
   end
   return figures
end

local function operate_pc(play)
   local choice = play:ask {
      id = "touch-pc",
      text = "键盘和鼠标就在面前，机箱后面插着三根线：电源、数采仪、一根往墙外的网线。",
      options = {
         { "leave", "先不碰" },
         { "pages", "自己坐下来点进参数设置，一页一页翻" },
         { "cable", "只拔往墙外的那根网线，对着镜头说明时间，别的不动" },
         { "restart", "重启一遍，看看数是不是卡住的" },
         { "off", "关机断电，保持现状，等局里来人拷硬盘" },
      },
   }
   if choice == "leave" then
      play:say("椅子推了回去。屏幕自己翻了一页。")
   elseif choice == "pages" then
      play:set("touched-pc", "yes")
      play:say("参数设置要管理员登录，密码写在显示器边框上。进去翻了一遍，和公示牌一样。退出来的时候，操作日志里多了一行：本机登录，时间是刚才。")
   elseif choice == "cable" then
      play:set("net-unplugged", "yes")
      play:say("水晶头拔下来，小灯灭了。数采仪走的是另一路，平台上的数照样一分钟一跳。屏幕右下角弹出一行：远程服务已断开。")
   else
      play:set("pc-cut", "yes")
      play:say((choice == "restart" and "重启转了四分钟，停在一个找不到数据库的提示上。" or "电源键按住五秒，风扇停了，屏黑了。") .. "这台机器的分钟数攒够一个钟头才写盘：今早还没有写盘的那一段，跟着内存一起没有了。")
      play:happen("destroy_evidence", { label = "工控机断电重启，它存的今早分钟数据丢失" })
   end
end

return {
   {
      id = "pc",
      name = "工控机",
      place = "cems",
      note = "机架上的老式主机，屏幕分两页，实时值和曲线，一分钟一跳。",
      icon = "cabinet",
      on = {
         look = function(play)
            if people.is(play, "pc-cut") then
               play:say("屏是黑的。旁边分析仪的小屏还亮着：含氧量" .. figure(play, "computer.o2", 1) .. "%，二氧化硫" .. figure(play, "computer.so2", 0) .. "。")
               return
            end
            local oxygen, _, mark = play:read("computer.o2")
            play:say(play:clock() .. "，" .. screen_line(play) .. "，颗粒物折算" .. figure(play, "computer.dust-converted", 1) .. "。标记" .. mark .. "。")
            if mark ~= "N" then
               play:say("机柜那边电磁阀在响，屏上的数顶到空气那一头，标记也跟着变了。")
            elseif screen.is_low(oxygen) then
               play:say("含氧那一条贴着十二走，一周里上下不到零点三；二氧化硫、氮氧化物压在底下，各起各的小波。")
            elseif play:minutes() >= 35 then
               play:say("曲线上六点零五分立着一道坎，含氧量、二氧化硫、氮氧化物一起上去，颗粒物的折算值反而往上翻了几倍，实测没有动。")
            end
            play:say("参数页：" .. parameter_line(play, 1) .. "。")
         end,
         photo = function(play)
            if people.is(play, "pc-cut") then
               play:refuse("屏是黑的，拍下来也只有你们自己的影子。")
               return
            end
            play:say(play:clock() .. "拍了实时页和参数页，手机时钟放在屏幕下沿。照片上含氧量" .. figure(play, "computer.o2", 1) .. "%。")
         end,
         film = function(play)
            if people.is(play, "pc-cut") then
               play:refuse("屏是黑的，没有可录的。")
               return
            end
            screen.watch(play)
            play:say("支架撑在屏幕前，连着录了五分钟。开头：" .. screen_line(play, 5) .. "。收尾：" .. screen_line(play) .. "。")
            if screen.catch_jump(play, 5) then
               play:say("含氧量那一格自己跳的那一刻，屋里的人都在镜头里，手都垂着。")
            elseif not play:manner("time") then
               play:say("回放的时候才看见，屏幕右下角的时钟被支架腿挡住了半边。")
            end
         end,
         watch = function(play)
            if people.is(play, "pc-cut") then
               play:refuse("守着一块黑屏，看不出什么。")
               return
            end
            if people.is(play, "recording") then
               screen.watch(play)
            end
            play:say("十分钟，十次刷新。头一次：" .. screen_line(play, 10) .. "。这一次：" .. screen_line(play) .. "。")
            if screen.has_jumped(play, 10) then
               if people.is(play, "recording") then
                  screen.catch_jump(play, 10)
                  play:say("六点零五分那一跳，别在胸前的记录仪正对着屏幕。没有人碰过任何东西。")
               else
                  play:say("六点零五分，几格数字一起跳了上去。你们都看见了，只有眼睛看见。")
               end
            end
         end,
         export = function(play)
            if people.is(play, "pc-cut") then
               play:refuse("机器起不来，今早的分钟数不在盘里。旧的整点数据还在，数采仪里也有一份。")
               return
            end
            local figures = minute_figures(play)
            play:say("从历史库导出四十天的分钟值，写进新U盘，属性设成只读。" .. (play:manner("digest") and "校验值念一遍、抄一遍。" or "文件名是机器自己起的，一串数字。"))
            if play:manner("clock") then
               play:say("先和手机的北京时间对过，工控机慢四十来秒，写进了说明。")
            end
            if figures.o2_after then
               local lines = {}
               for number, minute in ipairs { 3, 5, 7 } do
                  local back = ago(play, 0, 6, minute)
                  if back >= 0 then
                     lines[number] = string.format("6:%02d 含氧量%s、折算%s", minute, figure(play, "computer.o2", 1, back), figure(play, "computer.so2-converted", 0, back))
                  end
               end
               play:say("导出来的表当场点开看：" .. table.concat(lines, "；") .. "。")
            else
               play:say("表的最后一行就是这一分钟：" .. screen_line(play) .. "。")
            end
            tools.countersign(play)
            -- 关气以前导出的没有后一段，留不成证据。
            if tools.is_shut(play) then
               play:collect("export-minutes", figures)
            end
         end,
         operate = operate_pc,
         seal = function(play)
            play:refuse("封条贴上去，谁也进不去维护，采集早晚要停，监测的义务却还在厂里身上。里面的数，贴一张纸也贴不住。")
         end,
      },
   },
   {
      id = "board",
      name = "参数公示牌",
      place = "cems",
      note = "门后一块亚克力板，打印的字，右下角恒锐的章。",
      icon = "board",
      on = {
         -- 虚惊之一：最先想到改参数。两边对完，一样，这条路就走到头了。
         look = function(play)
            play:say("排污单位青石坡新型墙材有限公司，运维单位恒锐环保。" .. parameter_line(play, 2) .. "。")
            if play:did("look", { target = "pc" }) + play:did("photo", { target = "pc" }) > 0 then
               play:set("params-cleared", "yes")
               play:say("和工控机上抄下来的一项一项勾：全都一样。")
            elseif people.with(play, "pan") then
               play:say("潘立", "基准含氧量18，不是该写过量空气系数1.7吗？网上都是1.7。")
            end
         end,
         photo = function(play)
            play:say("整块板一张，参数一张，印章一张。" .. (play:manner("scale") and "比例尺贴在板子下沿。" or ""))
         end,
      },
   },
   {
      id = "logger",
      name = "数采仪",
      place = "cems",
      note = "巴掌大的灰盒子，一排绿灯，天线从窗户缝里伸出去。",
      icon = "cabinet",
      on = {
         look = function(play)
            local sent, here = figure(play, "platform.so2-converted", 1), figure(play, "computer.so2-converted", 1)
            play:say("铭牌上的硬件编号和备案的一致。小屏上此刻报出去的二氧化硫折算" .. sent .. "，工控机上" .. here .. "，同一分钟。中间没有人动手脚的样子。")
         end,
         photo = function(play)
            play:say("铭牌、指示灯、接线端子各拍一张。")
         end,
         export = function(play)
            play:say("插上串口线，导九十天的小时值和分钟值，进度条走得很慢。" .. (play:manner("digest") and "两个文件，两个校验值，都抄进清单。" or ""))
            play:say("粗看一遍，四十天前的后半夜，含氧量从" .. figure(play, "computer.o2", 1, ago(play, 41, OLD_HOUR, 30)) .. "掉到" .. figure(play, "computer.o2", 1, ago(play, 39, OLD_HOUR, 30)) .. "，以后一直平着，中间有两处白天的豁口。")
            tools.countersign(play)
            play:collect("export-history", {
               o2_old = figure(play, "computer.o2", 1, ago(play, 41, OLD_HOUR, 30)),
               o2_low = figure(play, "computer.o2", 1, ago(play, 39, OLD_HOUR, 30)),
            })
         end,
         operate = function(play)
            local choice = play:ask {
               id = "touch-logger",
               text = "数采仪背后两根线，一根电源，一根接工控机。",
               options = {
                  { "leave", "不动，让它照常报数" },
                  { "off", "拔电源，免得后面的数再往平台上传" },
               },
            }
            if choice == "off" then
               play:say("绿灯一排灭掉。三分钟后你们又插回去，平台上缺了三分钟，接着的几分钟标着通信故障；正在跳的那几分钟，说不清是谁造成的。")
               play:happen("destroy_evidence", { label = "数采仪断电，平台数据缺口" })
            else
               play:say("天线在风里轻轻晃，绿灯照常闪。")
            end
         end,
      },
   },
   {
      id = "alarm-page",
      name = "工控机报警和操作日志",
      place = "cems",
      note = "工控机的另一页，要点开才看得到。",
      icon = "paper",
      on = {
         look = function(play)
            if people.is(play, "alarms-cleared") then
               play:say("列表空着，只剩一行：06:45，远程登录，运维账号，清空报警记录。光标停在那一行末尾，一闪一闪。")
               return
            end
            local alarms, log = play:alarms(7 * 1440), play:log(7 * 1440)
            local lines = {}
            for number = math.max(1, #alarms - 4), #alarms do
               lines[#lines + 1] = string.sub(alarms[number].at, 6) .. " " .. alarms[number].says
            end
            play:say("七天里的报警，最近几条：" .. (#lines > 0 and table.concat(lines, "；") or "一条也没有") .. "。")
            play:say("操作记录：" .. (#log > 0 and string.format("七天里改过%d次参数", #log) or "七天里没有人改过参数") .. (people.is(play, "touched-pc") and "，刚才你们那一次登录排在最上面。" or "，昨天到今天没有人登录，没有维护标记。"))
         end,
         photo = function(play)
            if people.is(play, "alarms-cleared") then
               play:say("把那一行“清空报警记录”拍了下来，账号和时间看得清。")
               return
            end
            play:say("一页一页往下翻，翻一页拍一页，拍了十一页。")
         end,
         export = function(play)
            if people.is(play, "alarms-cleared") then
               play:refuse("导出来的文件只有一行。前面的被远程清空了，工控机上找不回来。")
               return
            end
            -- 分析仪自己的三条预警和改过的预警值是剧情设定。
            local alarms = play:alarms(40 * 1440)
            play:say(string.format("四十天的报警共%d条，操作记录另存一份。", #alarms) .. (play:manner("digest") and "校验值写在U盘的封套上。" or ""))
            play:say("分析仪的预警另有一页：四十天前连着三天，含氧量低，三条；以后再没有，预警值那一格改成了5。")
            tools.countersign(play)
            play:collect("export-alarms", { count = string.format("%d", #alarms) })
         end,
      },
   },
}
