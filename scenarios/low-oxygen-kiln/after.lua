-- 低氧窑：收队以后。“动手操作 执法车”就到这里：离开现场，往后的日子一件一件办，办到案子有个结果。
-- 路有四条（outline 1）：A 到了犯罪的线，移送，等；B 没有到线，告知、听证、决定、罚款；C 移送了，公安不立案，回来照 B；D 罚在前头，后来看出是犯罪，
-- 带着决定书移送。哪条走得通，看现场真正拿到了什么，不看学员选了什么：拿不到的，选了也会被退回来。
--
-- 记下的事件（都带 case = "kiln" 和中文 label）：suspect_crime report_crime decide_transfer transfer_crime copy_to_procuratorate police_answer
--   file_case decide impose_fine deliver_order recheck daily_fine transfer_detention；补批查封记 approve_seizure{item = "set"}。
-- 提问的编号：leave-now approve-late seal-repair order-late path report-by send supplement refused sealed pressure recheck daily defendant
--   notice detention late why-not next head。
-- 步子在 after_steps.lua，处罚在 after_penalty.lua，手里的东西撑得起什么在 after_proof.lua。
-- 时间（几天以后）和人说的话都是剧情设定；法定的期限由规则和期限来算，这里不讲。

local people = require("world.people")
local penalty = require("here.after_penalty")
local proof = require("here.after_proof")
local steps = require("here.after_steps")

---------------------------------------------------------------- 当天和头几天

local function settle_private_matters(play)
   if play:flag("envelope") == "file" then
      play:say("回到局里，你把信封交到纪检组。登记的人问：当时为什么不退，谁在场，录了没有。你一样一样答，一个上午。")
      if not people.is(play, "recording") then
         play:say("记录仪那一段没有录。后面一个月，厂里有人说“钱他们是收了的”，没有人能马上说清楚。")
      end
   end
   if play:flag("friend") == "record" then
      play:say("那通说情的电话登了记，号码、时间、原话，一页纸。")
   end
   if people.is(play, "ma-later") and not play:has("rec-ma") then
      if people.is(play, "ma-open") then
         play:set("ma-late-record", "yes")
         play:say("下午三点，马占奎骑自行车来了，洗过脸，穿了件干净褂子。早上讲的，他又讲了一遍，签了字。")
      else
         play:say("下午马占奎没有来。打电话过去，接的是龚文海的律师。")
      end
   end
end

local function approve_late(play)
   if play:did("seal") == 0 or play:did("approve_seizure") > 0 then
      return
   end
   local choice = steps.choose(play, "approve-late", "封条是上午贴的，报批表还空着。", {
      { "today", "今天写清楚紧急在哪里，找郑局长补批" },
      { "later", "先忙别的，过两天一起补" },
      { "never", "东西都封住了，不用再批" },
   })
   if choice == "today" then
      play:spend(60)
      steps.happen(play, "approve_seizure", "郑局长补批查封", { item = "set" })
      play:say("郑局长看了两遍，批了，批完说：“电话就在兜里，下回先打。”")
   elseif choice == "later" then
      steps.days(play, 2)
      steps.happen(play, "approve_seizure", "郑局长补批查封", { item = "set" })
      play:say("郑局长在日期上停了笔，照今天的日子签。")
   end
end

local function repair_seal(play, s)
   if not s.bad_seal then
      return
   end
   local told = play:did("seal", { ["manner:reasons"] = "yes" }) > 0
   local given = play:did("seal", { ["manner:decision"] = "yes" }) > 0
   local missed = not told and not given and "没有人说凭什么、能到哪里去告，也没有当场给决定书"
      or not told and "没有人说凭什么、能到哪里去告" or "没有当场给决定书"
   local choice = steps.choose(play, "seal-repair", "龚文海的律师来了一封函：封条贴上的时候，" .. missed .. "。要求解除，另外申请复议。", {
      { "repair", "手续是不全：先解除，重新报批，带齐决定书和清单，当面说清再封" },
      { "hold", "东西在封条里，证据要紧，决定书补寄给他" },
   })
   steps.days(play, 1)
   if choice == "repair" then
      steps.happen(play, "approve_seizure", "郑局长批准重新查封", { item = "set" })
      play:say(people.is(play, "set-sealed") and "解除、重封，隔了三个钟头。瓶子还是瓶子，阀门的接线已经拆了，盒盖上的黄胶布换了新的。清单只能照现在的样子写。"
         or "解除、重封，隔了三个钟头。封条里面的东西动没动过，谁也说不准，清单只能照现在的样子写。")
   else
      play:set("seal-held", "yes")
      play:say("决定书寄出去了，日期写的哪一天，办公室问了你两回。")
   end
end

local function order_late(play)
   if play:did("deliver_order") > 0 then
      return
   end
   local choice = steps.choose(play, "order-late", "责令改正决定书还没有给出去，管子这会儿接没接着，没有人看着。", {
      { "serve", "明天一早送到厂里，写明立即改正什么、改到什么样、不改会怎样" },
      { "bare", "明天一早送去，写“立即改正违法行为”就行" },
      { "skip", "等处罚决定一起写" },
   })
   if choice == "skip" then
      return
   end
   steps.days(play, 1)
   steps.happen(play, "deliver_order", "送达责令改正违法行为决定书")
   play:set("order-text", choice == "serve" and "full" or "bare")
   play:say("龚文海在回证上签了字。他说管子早拆了，你们可以看。")
end

-- 公安要补的，补不补得上，看现场怎样待的人。
local function supplement(play, s)
   play:say("第三天，公安来了补充调查的意见：" .. s.faults[1] .. "；" .. s.faults[2] .. "。")
   local choice = steps.choose(play, "supplement", "怎么回？", {
      { "redo", "两个人一组，把马占奎、邵俊重新问一遍，各问各的，只问他们自己做了什么" },
      { "explain", "书面说明哪些是客观上补不了的，已有的证据能证明什么" },
      { "silent", "材料都在卷里，让他们自己看" },
   })
   steps.days(play, 4)
   if choice == "silent" then
      return false
   end
   if choice == "redo" then
      if people.is(play, "ma-pressed") then
         play:say("马占奎来了，坐下第一句：“上回你们吼我，我都不晓得签的什么。”后面问什么，他都讲记不得。")
         return false
      end
      if play:did("ask", { target = "ma" }) == 0 then
         play:say("马占奎那天没有人问过他。头一回坐到桌子对面，他讲得断断续续，问到开关，看着自己的手，说要想一想。邵俊带着公司的人来的。")
         return #s.faults < 3
      end
      play:say("马占奎又讲了一遍，比上回慢，时间、开关、电话，都和数据对得上。这一回没有人替他说。")
      return true
   end
   return #s.faults < 3
end

-- 返回 "opened" 或者 "refused"。
local function police(play, s)
   steps.days(play, 3)
   if not s.intent then
      play:say("公安的意见写得客气：仪器和管子说明有人接了气，说明不了是谁接的、谁开的、谁知道。")
      steps.days(play, 4)
   elseif #s.faults < 2 or supplement(play, s) then
      play:say("立案通知书到了。承办的民警要了赵航的电话，说要请他去讲一遍含氧是怎么回事。")
      return "opened"
   end
   steps.happen(play, "police_answer", "公安机关不予立案")
   play:say("不予立案通知书，一页，理由四行，案卷退了回来。")
   local choice = steps.choose(play, "refused", "下一步？", {
      { "review", "三个工作日里申请复议，附上补的材料" },
      { "supervise", "向检察院提建议，请他们监督立案" },
      { "penalty", "接下来，按行政处罚办" },
   })
   if choice == "penalty" then
      return "refused"
   end
   -- 复议的三个工作日从接到通知算起，先递上去；等的时候去复查。
   steps.days(play, 2)
   play:say(choice == "review" and "第二天就把复议申请和补的材料递了上去。" or "建议书当天送到检察院。")
   if play:did("deliver_order") > 0 then
      play:set("after-found", steps.recheck(play, "evade"))
   end
   steps.days(play, choice == "review" and 4 or 14)
   if s.intent and #s.faults < 3 then
      play:say("复议的人把分钟数据和开关的照片并排看了一下午。改了：立案。")
      return "opened"
   end
   play:say("维持。理由多了一行：不足以认定系何人所为。")
   return "refused"
end

local function after_opening(play, s)
   if s.sealed then
      local is_set = people.is(play, "set-sealed")
      local what = is_set and "气瓶、减压阀、电磁阀还封在厂里，原处。" or "封条还贴在厂里，贴在你们封的那几样上。"
      local choice = steps.choose(play, "sealed", what, {
         { "hand-over", "三天里随案移交公安，一件一件点，办交接手续，再书面告诉龚文海东西移交了" },
         { "return", "公安都立案了，封的东西退给厂里" },
         { "keep", "先放着，公安要了再说" },
      })
      if choice == "return" then
         play:say("封条揭掉第二天，公安来要东西。龚文海说，卖废品了，有收据。")
      elseif choice == "keep" then
         play:say("第二十八天，保管员打电话问：后天到期，是解还是延，总得有个字。当天补办了移交。")
      else
         play:say("清单一式三份，瓶号、钢印、封条号对着念，移交的告知书送到龚文海手里。" .. (is_set and play:flag("after-seal-repair") ~= "repair" and "电磁阀线圈上的黄胶布还在。" or ""))
      end
   end
   local pressure = steps.choose(play, "pressure", "这个季度的考核表要填罚没数。分管的人问：钱先罚了不行吗，反正是他干的。", {
      { "wait", "不罚，等刑事上有了结论再定；写一份说明附在卷里" },
      { "stop", "罚款等着；停产整治另外走，单独告知、单独给听证" },
      { "fine", "先下一个罚款决定，到时候抵" },
   })
   if pressure == "fine" then
      steps.happen(play, "decide", "作出行政处罚决定")
      steps.happen(play, "impose_fine", "罚款")
      play:say("告知书送去，龚文海当场写了放弃陈述、申辩和听证，决定书跟着就到，他当天交了钱，票据寄给了律师。")
   elseif pressure == "stop" then
      play:say("听证开了半天，停产整治的决定和刑事案子各走各的。")
   end
   steps.days(play, 7)
   if play:did("deliver_order") > 0 and not people.is(play, "after-recheck") then
      local found = steps.recheck(play, "evade")
      if found == "excess" then
         local daily = steps.choose(play, "daily", "复查的数是超的，造假的管子拆了。按日罚不罚？", {
            { "record", "不按日：造假改了，超标另案办；结果记下，抄给公安" },
            { "now", "从责令改正第二天起算，按日罚" },
         })
         if daily == "now" then
            steps.happen(play, "daily_fine", "作出按日连续处罚决定", { round = "1" })
            play:say("法制科把稿子退回来，上面一个问号：“按哪个数乘？”你们还是发了出去。过了两个月，撤了。")
         end
      end
   end
   steps.days(play, 60)
   if pressure == "fine" then
      play:say("开庭的时候，辩护人第一份证据就是那张罚款票据。")
      return steps.finish(play, s, "end-fine-first")
   end
   return steps.finish(play, s, "end-transfer")
end

---------------------------------------------------------------- 往哪里走

local function refuse_transfer(play, s)
   steps.report(play)
   steps.happen(play, "decide_transfer", "负责人不批准移送", { refused = "yes" })
   play:say("郑局长没有批，理由写在报告背面：接入的部位或者数据的差别缺一头，现有证据证明不了犯罪事实发生。他让你把这一页订进卷里。")
   local choice = steps.choose(play, "next", "报告退回来了。", {
      { "fine", "能证明多少算多少，按行政处罚办" },
      { "drop", "先放着，等线索" },
   })
   if choice == "fine" then
      return penalty(play, s, "plain")
   end
   return steps.finish(play, s, "end-unproven")
end

local function take_path(play, s, path)
   if path == "drop" then
      play:say("案卷进了柜子，封皮上的铅笔字是“待补”。平台上那条规则又响过两次，值班的人按了“已知悉”。")
      return steps.finish(play, s, s.crime and "end-compromised" or "end-unproven")
   end
   if path == "fine" then
      return penalty(play, s, s.crime and "knowing" or "plain")
   end
   if not s.act then
      return refuse_transfer(play, s)
   end
   if not s.key then
      steps.days(play, 1)
      play:say("老周问，它是不是重点管理单位？现场没有拍牌子，也没有复印许可证。你们从许可证平台上打了一份，补进卷里，耽误了一天。")
   end
   steps.transfer(play)
   if path == "both" then
      steps.days(play, 3)
      steps.happen(play, "decide", "作出行政处罚决定")
      steps.happen(play, "impose_fine", "罚款")
      play:say("告知书和移送书同一天出门，龚文海当场写了放弃陈述、申辩和听证，第三天决定书就到了，他当天交了钱。公安那边还没有回音。")
   end
   if police(play, s) == "opened" then
      if path == "both" then
         steps.days(play, 90)
         return steps.finish(play, s, "end-fine-first")
      end
      return after_opening(play, s)
   end
   if path == "both" then
      return steps.finish(play, s, "end-returned")
   end
   return penalty(play, s, "returned")
end

local function lay_out(play, s)
   if #s.faults == 0 then
      play:say("回到局里，四个人把东西摊在会议桌上，按几点几分排成一排。林晓从头念到尾，没有人插话。")
   else
      play:say("回到局里，四个人把东西摊在会议桌上。林晓念一样，老周问一句。念完，他在纸上写了几行：" .. table.concat(s.faults, "；") .. "。")
   end
   if s.crime then
      play:say("赵航把含氧那张图推到桌子中间：“接气，关气，数跟着走。”老周把那张图看了一会儿，说：“这已经不是罚多少的事了。”")
      steps.happen(play, "suspect_crime", "发现涉嫌犯罪")
   elseif s.act then
      play:say("赵航说，气怎么进来的讲得清，谁开的谁关的，讲不清。")
   elseif s.over then
      play:say("赵航说，超是超的，三组都超。为什么平台上不超，这一段断着。")
   else
      play:say("赵航翻了两遍，说，数有问题，我敢打赌。可是打赌不能写进报告。")
   end
end

local function leave(play)
   local choice = steps.choose(play, "leave-now", "收队以后，厂里的事就到这里了：还没问的人、没写完的文书、没答的题，都不能再补。", {
      { "go", "关上记录仪，收队" },
      { "stay", "再等等，还有事没做完" },
   })
   if choice == "stay" then
      play:say("车门开着，又关上。")
      return
   end
   if #play:officers() < 4 then
      play:spend(10)
      play:say("对讲机里喊了两遍，等了十分钟，人才到齐。")
   end
   local minutes = play:minutes()
   play:set("left", "yes")
   play:say("车开出厂门，后视镜里烟囱还在冒。")
   local s = proof.of(play)
   if minutes < proof.EARLY and not s.act then
      steps.days(play, 3)
      play:say(people.is(play, "set-sealed") and "三天后平台上含氧又回到了十二，一条直线。再去的时候，封条还在瓶子上，软管换了一根，接的是另一只瓶子。"
         or "三天后平台上含氧又回到了十二，一条直线。再去的时候，石灰棚后面的地是平的，撒了新石灰。")
      return steps.finish(play, s, "end-left")
   end
   play:spend(120)
   settle_private_matters(play)
   approve_late(play)
   repair_seal(play, s)
   order_late(play)
   s = proof.of(play)
   lay_out(play, s)
   local path = steps.choose(play, "path", "往哪里走？", {
      { "crime", "两个人核实、写移送报告，报局长" },
      { "fine", "立案，走行政处罚，该罚多少罚多少" },
      { "both", "移送归移送，罚款归罚款，一起办" },
      { "drop", "证据不踏实，先放一放" },
   })
   return take_path(play, s, path)
end

return { leave = leave, proved = proof.of }
