-- 低氧窑：走行政处罚。立案、复查、告知、听证、决定、按日、拘留；公安退回来的（returned）、明知够了移送的线还罚的（knowing）也走到这里。

local people = require("world.people")
local steps = require("here.after_steps")

local function hearing(play, s)
   steps.days(play, 5)
   play:say("恒锐没有来人，龚文海带着律师来了，要求听证。提前七个工作日通知，局里会议室，主持的是没有经手过这个案子的老许。")
   steps.days(play, 14)
   if #s.faults == 0 then
      play:say("律师问了四十分钟，从标气瓶问到含氧的小数点，赵航一样一样答。老许没有打断他。")
      return
   end
   play:say("律师带来的不多，都是你们自己的：" .. table.concat(s.faults, "；") .. "。")
end

-- 罚完以后才来的东西。没有被吼过的人才会来。
local function late_evidence(play, s)
   if s.intent or not s.act or people.is(play, "ma-pressed") then
      return nil
   end
   steps.days(play, 15)
   play:say("决定书送出去两个星期，马占奎来了一趟局里，坐在走廊上等。厂里把他辞了。他把手机放在桌上，里面有一张照片，一只白盒子，一句话：“夜里就这样，别动；来人就关。”")
   steps.happen(play, "suspect_crime", "发现涉嫌犯罪")
   local choice = steps.choose(play, "late", "款已经罚了，案子也快结了。", {
      { "transfer", "照样移送，两个人核实、报批，把处罚决定书附在里面" },
      { "close", "已经罚过了，一事不再理，收进卷里结案" },
   })
   if choice == "close" then
      return "end-compromised"
   end
   steps.transfer(play)
   steps.days(play, 7)
   play:say("立案了。公安说，罚款的票据一起给他们，以后要抵的。")
   return "end-fine-first"
end

local function explain_to_procurator(play)
   steps.days(play, 20)
   play:say("检察院派人来调走了案卷，过几天送来检察意见：重点管理单位干扰自动监测设施，涉嫌犯罪，建议移送；收到以后三日内移送公安机关，并把执行情况告诉他们。")
   local choice = steps.choose(play, "why-not", "怎么办？", {
      { "transfer", "马上核实、报批、移送，处罚决定书附在里面，办完回函" },
      { "defend", "回一份说明：已经从重处罚，企业也整改了，社会效果好" },
   })
   if choice == "defend" then
      return "end-compromised"
   end
   steps.transfer(play)
   return "end-fine-first"
end

local function decide(play, base)
   steps.happen(play, "decide", "作出行政处罚决定")
   steps.happen(play, "impose_fine", "罚款")
   play:say(base == "evade" and "决定书写的是以逃避监管的方式排放。" or "决定书里没有写造假，写的是那三组数：超标排放。")
end

local function daily_fine(play, found)
   local choice = steps.choose(play, "daily", "原处罚决定作了。复查那一次，要不要按日？", {
      { "fine", "按日：责令改正送达的第二天起，到复查那天止" },
      { "none", "不按日" },
   })
   if choice == "none" then
      return
   end
   steps.happen(play, "daily_fine", "作出按日连续处罚决定", { round = "1" })
   if found == "excess" then
      play:say("律师翻到复查笔录：改的是造假，造假已经改了；超标另下了责令改正，还没有罚过，哪一笔是原来的罚款？按日的决定，复议机关撤了。")
   elseif found ~= "continuing" then
      play:say("复议机关问：哪一次复查看见他没有改？按日的决定撤了。")
   elseif not steps.order_is_full(play) then
      play:say("律师把责令改正决定书放在桌上：改什么、不改会怎样，这上面一个字没有。按日的决定，局里自己撤了。")
   else
      play:say("天数是从送达第二天数到复查那天，数了三遍。比原来那一笔多得多，龚文海第一次没有带律师来。")
   end
end

-- returned：公安退回来的；knowing：明知够了移送的线。
local function penalty(play, s, how)
   local base = s.act and "evade" or s.over and "excess" or nil
   if not base then
      play:say("法制科把案卷退回来：什么气、从哪里进、数差多少，哪一样都只有一头。站房那瓶过期的标气倒是清楚，下了一份整改通知。")
      return steps.finish(play, s, "end-unproven")
   end
   steps.days(play, 2)
   steps.happen(play, "file_case", "决定立案")
   local defendant = steps.choose(play, "defendant", "立案审批表，当事人一栏写谁？", {
      { "both", "青石坡；恒锐做了什么，另立一案" },
      { "kiln", "青石坡，恒锐先不提" },
      { "service", "恒锐，设备是它管的" },
   })
   local found = play:flag("after-found") or "none"
   if play:did("deliver_order") > 0 and not people.is(play, "after-recheck") then
      steps.days(play, 14)
      found = steps.recheck(play, base)
   end
   steps.days(play, 10)
   local notice = steps.choose(play, "notice", "处罚的意见定了，罚款，加上限产停产。下一步送什么？", {
      { "full", "事先告知书，连听证的权利一起告知，等他说" },
      { "half", "事先告知书，听证不写，他没提" },
      { "none", "直接送决定书，早罚早了" },
   })
   if notice == "full" then
      hearing(play, s)
   end
   if notice == "full" then
      play:say("听证笔录和案卷先交法制审核，审核的人提了两处，改了；情节重、罚得也重，局务会集体讨论过，记了讨论记录。")
   end
   steps.days(play, 8)
   decide(play, base)
   if notice ~= "full" or defendant == "service" then
      steps.days(play, 60)
      local ground = defendant == "service" and "持证的不是恒锐，排放口不是恒锐的" or "该告知的没有告知，该给的听证没有给"
      play:say("复议决定下来，撤销，理由一行：" .. ground .. "。")
      return steps.finish(play, s, "end-revoked")
   end
   if how == "knowing" then
      return steps.finish(play, s, explain_to_procurator(play))
   end
   if play:did("deliver_order") > 0 then
      daily_fine(play, found)
   end
   if base == "evade" then
      local choice = steps.choose(play, "detention", "管事的人，要不要移送公安行政拘留？", {
         { "yes", "报批以后三个工作日里移送，处罚决定书附在里面，材料用原件" },
         { "no", "罚款就够了" },
      })
      if choice == "yes" then
         steps.days(play, 2)
         steps.happen(play, "transfer_detention", "移送适用行政拘留的案件")
         play:say(s.intent and "公安收了，当面点了原件。" or "公安收了，又问了一遍：直接负责的是谁？卷里写的是“待查”。")
      else
         play:say("年底案卷评查，评的人在移送那一栏打了个问号：条文写的是移送公安机关，不是想不想。老周把这一页折了角。")
      end
   end
   if how == "returned" then
      return steps.finish(play, s, "end-returned")
   end
   return steps.finish(play, s, late_evidence(play, s) or "end-fined")
end

return penalty
