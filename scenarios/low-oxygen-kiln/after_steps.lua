-- 低氧窑：收队以后要走的步子：过几天、记事件、问一句、复查、移送。after.lua 和 after_penalty.lua 用。

local proof = require("here.after_proof")

local steps = {}

local DAY = 1440
local RECHECK_LIMIT = 100   -- 许可限值，mg/m³，折算（剧情设定，见许可证）

function steps.days(play, count)
   play:spend(count * DAY)
end

function steps.happen(play, event, label, more)
   local attributes = { case = "kiln", label = label }
   for key, value in pairs(more or {}) do
      attributes[key] = value
   end
   play:happen(event, attributes)
end

function steps.choose(play, id, text, options)
   local choice = play:ask { id = id, text = text, options = options }
   play:set("after-" .. id, choice)
   return choice
end

function steps.finish(play, s, ending)
   play:finish(proof.ending(play, s, ending))
end

-- 改什么、不改会怎样，责令改正里写了没有。
function steps.order_is_full(play)
   if play:flag("order-text") then
      return play:flag("order-text") == "full"
   end
   return play:did("order", { ["manner:what"] = "yes", ["manner:daily"] = "yes" }) > 0
end

---------------------------------------------------------------- 复查、按日

-- 造假和超标是两个行为：管子拆了，造假这一件就改正了；烟还超，另下一份责令改正、另案，原来那一份不能按日（法典第一千零六十条第一款、
-- 许可管理条例第三十八条写的是继续实施该违法行为）。2026-08-15 以前，办法第十三条第一项的字面只说仍在违法排放污染物，
-- 有人据此按日：那几个时点不把它记成已经改正，不因此扣分。
local function excess_after_fraud(play, value)
   local is_code = play:case() == "act-after-code" or play:case() == "act-straddling"
   steps.happen(play, "recheck", "暗查复查", { round = "1", found = is_code and "corrected" or "excess" })
   play:say("夜里十一点，赵航背着参比仪上平台。折算" .. string.format("%.0f", value) .. "。石灰浆泵还开在小的那一道上。管子倒是拆干净了：数是真的了，烟也是真的。")
   steps.happen(play, "deliver_order", "送达责令改正违法行为决定书（超标排放）", { case = "kiln-excess" })
   steps.days(play, 14)
   steps.happen(play, "recheck", "暗查复查（超标排放）", { case = "kiln-excess", round = "1", found = "corrected" })
   play:say("造假改了，超标是另一件，当场另下了一份责令改正，另立一案。两个星期以后再去，窑熄着，拱顶在补砖。")
   return "excess"
end

-- base 是 "evade" 或者 "excess"：原来责令改正的是造假，还是超标。
local function covert_visit(play, base)
   local value = play:read("reference.so2-converted")
   if not value or value <= RECHECK_LIMIT then
      steps.happen(play, "recheck", "暗查复查", { round = "1", found = "corrected" })
      play:say("夜里十一点，赵航背着参比仪上平台。数不高，站房的管子是直的，气瓶架空着。")
      return "corrected"
   end
   if base == "evade" then
      return excess_after_fraud(play, value)
   end
   steps.happen(play, "recheck", "暗查复查", { round = "1", found = "continuing" })
   play:say("夜里十一点，赵航背着参比仪上平台。折算" .. string.format("%.0f", value) .. "。石灰浆泵还开在小的那一道上。")
   steps.happen(play, "deliver_order", "再次送达责令改正违法行为决定书")
   steps.days(play, 14)
   steps.happen(play, "recheck", "再次暗查复查", { round = "2", found = "corrected" })
   play:say("当场又下了一份责令改正。两个星期以后再去，窑熄着，拱顶在补砖。")
   return "continuing"
end

function steps.recheck(play, base)
   local choice = steps.choose(play, "recheck", "责令改正送出去有些日子了。改没改，去不去看？", {
      { "covert", "不打招呼，夜里去，带上参比仪" },
      { "announced", "提前两天通知厂里，请他们备好资料" },
      { "none", "案子在办，先不去" },
   })
   if choice == "covert" then
      return covert_visit(play, base)
   end
   if choice == "announced" then
      steps.happen(play, "recheck", "通知以后复查", { round = "1", found = "corrected", announced = "yes" })
      play:say("到的那天，门口扫过水，泵房新刷了漆，窑正好在检修。龚文海陪着走了一圈，每个人发了一瓶水。")
      return "announced"
   end
   play:say("没有去。月底又有村民打电话，说夜里还呛。")
   return "none"
end

---------------------------------------------------------------- 移送

function steps.report(play)
   local choice = steps.choose(play, "report-by", "涉嫌犯罪的移送报告，谁来写，什么时候写？", {
      { "two", "你和赵航两个人核一遍证据，今晚写，一起署名" },
      { "alone", "人手紧，你一个人核、一个人写" },
      { "week", "等笔录、照片都整理好，下个星期两个人再写" },
   })
   if choice == "week" then
      steps.days(play, 7)
   else
      steps.days(play, 1)
   end
   steps.happen(play, "report_crime", "提出移送涉嫌犯罪案件的书面报告", { alone = choice == "alone" and "yes" or nil })
   if choice == "alone" then
      play:say("办公室的人翻到最后一页，问：就署一个人？赵航在旁边补签了名字，日期没有改。")
   end
   play:spend(300)
end

local function send(play)
   local choice = steps.choose(play, "send", "批了。材料怎么送？", {
      { "both", "明天上午就送公安，移送书同时抄送检察院" },
      { "police-only", "明天上午就送公安，检察院那边等立案了再说" },
      { "bound", "目录、照片说明、光盘还没做完，做完了一起送" },
   })
   if choice == "bound" then
      steps.days(play, 3)
      play:say("案卷装订得很整齐，三本。接收的民警看了看批准的日期，又看了看墙上的日历。")
   else
      play:spend(15 * 60)
   end
   steps.happen(play, "transfer_crime", "向公安机关移送涉嫌犯罪案件")
   if choice ~= "police-only" then
      steps.happen(play, "copy_to_procuratorate", "移送书抄送检察院")
   end
end

function steps.transfer(play)
   steps.report(play)
   local head = steps.choose(play, "head", "郑局长昨天下午出差去了省里，要去一个星期。移送报告在他桌上。", {
      { "acting", "报主持工作的刘副局长，请他看、请他批" },
      { "wait", "这么大的事，等郑局长回来亲自批" },
   })
   if head == "wait" then
      steps.days(play, 7)
      play:say("郑局长回来先看日期，问：这几天是谁在主持？")
   else
      play:spend(180)
      play:say("刘副局长把数据那几页看了两遍，问了三句，批了。")
   end
   steps.happen(play, "decide_transfer", "负责人批准移送")
   send(play)
end

return steps
