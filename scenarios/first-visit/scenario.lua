-- 第一次上门：一次例行检查，一处真问题，一处虚惊。
-- 企业、人物都是虚构的。只做面料整理的企业实行简化管理、氮氧化物每月手工监测一次，都是剧情设定：分类管理名录和自行监测指南的
-- 文本不在法律包里，没有核对。2026年去查2024年的事（act-2024-decided-2026），看的是存档，人要查了才说得准，话都在 words 里。

local entry = require("rules.entry")
local records = require("rules.records")
local recusal = require("rules.recusal")
local systems = require("rules.systems")

-- 在厂门外做的不算进厂检查；进了厂，这些动作之前都要先亮证。
local checking_inside = {
   "look",
   "photo",
   "copy",
   "operate",
   "seal",
   "inform",
   "ask_recusal",
}

-- 开着记录仪才能做的：到场以后的第一件事是开机。
local recorded = {
   names = { "look", "photo", "copy", "seal", "show_id", "inform", "ask_recusal", "ask", "show", "make_record" },
   where = { target = { isnt = "recorder" } },
}

-- 只有注明来源、有当事人签认的复制件或照片，才算固定好的书证。行政处罚法第四十六条第二款只写了“查证属实”这个原则，注明出处、
-- 调取时间并由提供人签认，是案卷评查细则（2024年版）对书证的要求。
local function fixed_well(target)
   return { names = { "photo", "copy" }, where = { target = target, ["manner:marked"] = "yes", ["manner:party"] = "yes" } }
end

local function fixed(target)
   return { names = { "photo", "copy" }, where = { target = target } }
end

-- 林晓接了电话以后可能走了，也可能换成赵航：走了就不能再开口。
local function lin_is_here(play)
   local partner = play:flag("partner")
   return partner ~= "gone" and partner ~= "replaced"
end

local function officers_present(play)
   local partner = play:flag("partner")
   if partner == "gone" then
      return "你"
   end
   return partner == "replaced" and "你和赵航" or "你和林晓"
end

local MARKED, NOT_MARKED = "已注明来源", "未注明来源"
local SIGNED, NOT_SIGNED = "当事人已签认", "当事人未签认"

-- 周敏先在门口，说明来意以后去办公室。
local function manager_is_at(play, place)
   return place == (play:did("inform", { target = "manager" }) > 0 and "office" or "gate")
end

-- 换来的赵航被申请回避：报负责人决定，决定以前接着查。记下的事件由回避的规则来判。
local function answer_recusal(play)
   play:say("周敏看过赵航的证件，皱了皱眉。赵航小声说，没有这回事，他不认识什么厂长。")
   local choice = play:ask {
      id = "recusal",
      speaker = "manager",
      text = "这位赵同志，听说和我们厂长是连襟？我申请他回避。",
      options = {
         { "ignore", "装作没听见，接着查" },
         { "refuse", "当场驳回：没有这层关系，不用回避" },
         { "pause", "先停下来不查，等局里决定" },
         { "report", "记下来，打电话报局负责人决定，决定以前接着查" },
      },
   }
   play:happen("apply-recusal", { officer = "zhao", label = "申请赵航回避" })
   if choice == "ignore" then
      play:say("周敏看着你们，没有再说话，低头记了一笔。")
      return
   end
   if choice == "refuse" then
      play:happen("decide-recusal", { officer = "zhao", by = "officer", label = "驳回回避申请" })
      play:say("manager", "您自己说了就算？那我把这句话记下来。")
      return
   end
   if choice == "pause" then
      play:happen("pause-case", { officer = "zhao", label = "停下来不查" })
      play:spend(40)
   else
      play:spend(3)
   end
   play:happen("decide-recusal", { officer = "zhao", by = "head", label = "决定不回避" })
   play:say("局负责人查过人事档案，回了电话：两人没有亲属关系，决定不回避，理由告知企业。周敏点了点头。")
end

-- 拍照、复制的共同写法：证据进证据栏，做法记成属性。同一样东西再取一次，先前做到的仍然算。签认要当事人在场：不在就打电话请过来。
local function keep(exhibit, done, place)
   return function(play)
      local before = play:exhibit(exhibit) or {}
      local is_marked = play:manner("marked") or before.marked == MARKED
      local is_signed = play:manner("party") or before.party == SIGNED
      play:collect(exhibit, {
         marked = is_marked and MARKED or NOT_MARKED,
         party = is_signed and SIGNED or NOT_SIGNED,
      })
      play:say(done)
      if play:manner("party") and not manager_is_at(play, place) then
         play:spend(4)
         play:say("周敏不在跟前。你打电话请她过来，等了四分钟；她核对以后签了字，又回去忙了。")
      end
      if not is_signed and lin_is_here(play) then
         play:say("林晓", "要不要请周主管签个字？回头人家说不是他们的东西，就说不清了。")
      end
   end
end

local function is_signed(play, exhibit)
   return play:has(exhibit) and play:exhibit(exhibit).party == SIGNED
end

-- 能证明锅炉那个月在运行的三样书证：她看见哪一样在你手里，都不再说停炉。
local function has_proof_of_running(play)
   return play:has("run-log-copy") or play:has("gas-bill-copy") or play:has("ledger-copy")
end

local tipped_off = function(play)
   return play:flag("tipped") == "yes" and not play:has("run-log-copy")
end

return {
   api = 1,
   id = "first-visit",
   title = "第一次上门",
   summary = "一家纺织整理企业的燃气锅炉房，例行检查。烟囱冒着白烟，资料夹少了一页：哪一样是问题，怎样查实，引哪一条？",
   level = "入门",
   minutes = 15,
   vignette = "boiler",
   briefing = [[
{today}上午，你和林晓按双随机计划到云溪纺织公司检查锅炉房。企业只做面料整理，不印不染，有一台6吨燃气蒸汽锅炉，持有排污许可证，实行简化管理。

出发前接到一个电话：附近居民说厂里的烟囱“天天冒白烟”，请你们顺便看看。

局里要求全过程记录：执法记录仪到场就开，一直录到离场。

任务：依法进门，{scope}，给白烟一个说法；该固定的证据当场固定，离开前决定怎样处理，写出义务条款和处罚依据。

时间不等人，人也会走动。所有动作随时都可以选，选错了不会有人提醒。]],
   start = "gate",
   officers = { "你（主办）", "林晓" },

   cases = {
      {
         id = "act-2024",
         label = "行为、决定都在2024年",
         offence = "2024-10-31",
         decision = "2024-12-20",
         arrival = "2024-11-12T09:00",
         words = {
            month = "2024年10月",
            short = "10月",
            today = "2024年11月12日",
            last = "2024年9月",
            rows = "31",
            full = "27",
            scope = "查清排污许可证的要求落实了没有",
            board = "最近半年的自行监测结果",
            visitors_note = "来人都要登记，翻得卷了边。",
            visitors_open = "翻到2024年10月",
            log_note = "一天三班，按小时填写。",
            log_open = "翻到2024年10月",
            log_place = "记录台上放着运行记录本",
            log_gap = "记录台上空了一块，运行记录本不见了。",
            log_errand = "周主管刚打电话，叫人把本子拿去补签字，说用完就还回来。",
            annual = "",
            recall = "10月啊，那个月锅炉停了检修",
            admits = "……那个月合同到期",
            stoker_ran = "开了。就洗炉停了四天，别的日子三班倒，一班没落，本子上都有我们的名字。",
            stoker_no_log = "开了。就洗炉停了四天，别的日子三班倒，一班没落，本子上都有我们的名字，不信等他们拿回来您看。",
            stoker_sampling = "来了都要我带他们上平台。10月？那个月没人来，我还纳闷呢。",
         },
      },
      {
         id = "act-2024-decided-2026",
         label = "行为在2024年，2026年8月15日以后决定",
         offence = "2024-10-31",
         decision = "2026-10-20",
         arrival = "2026-09-22T09:00",
         words = {
            month = "2024年10月",
            short = "2024年10月",
            today = "2026年9月22日",
            last = "2024年9月",
            rows = "31",
            full = "27",
            scope = "查清这本许可证发证以来的要求落实了没有，往年的存档也要抽查",
            board = "2024年以来的自行监测结果一览表",
            visitors_note = "手边是今年的一本，往年的捆成一摞放在窗台下。",
            visitors_open = "从窗台下那一摞里找出2024年的一本，翻到10月",
            log_note = "一天三班，按小时填写；往年的一年一册，收在记录柜里。",
            log_open = "从记录柜里取出2024年的一册，翻到10月",
            log_place = "记录台上放着今年的运行记录本，往年的一年一册收在旁边的柜子里",
            log_gap = "记录柜里空了一格，2024年的那一册运行记录不见了。",
            log_errand = "周主管刚打电话，叫人把2024年那一册拿去补签字，说用完就还回来。",
            annual = "后面附着2024年度的许可证执行报告，自行监测一栏列了十一次，没有10月。",
            recall = "2024年10月？快两年了，我得想想……好像是锅炉停了检修",
            admits = "……我对了一下合同。那个月旧合同到期",
            stoker_ran = "快两年了，张口就说我不敢，得对着记录看。……您瞧，这是我的签名：就洗炉停了四天，别的日子三班倒，一班没落，炉子是开着的。",
            stoker_no_log = "快两年了，得对着记录才说得准，偏偏那一册让拿走了。我只记得那年入秋以后供汽没断过，停炉也就是洗炉那几天。",
            stoker_sampling = "来了都要我带他们上平台。那年秋天换合同，是断过一阵没人来；是不是10月，这么久了我记不准，得查登记本和报告。",
         },
      },
      {
         id = "act-march-2026",
         label = "行为在2026年3月",
         offence = "2026-03-31",
         decision = "2026-05-20",
         arrival = "2026-04-14T09:00",
         words = {
            month = "2026年3月",
            short = "3月",
            today = "2026年4月14日",
            last = "2026年2月",
            rows = "31",
            full = "27",
            scope = "查清排污许可证的要求落实了没有",
            board = "最近半年的自行监测结果",
            visitors_note = "来人都要登记，翻得卷了边。",
            visitors_open = "翻到2026年3月",
            log_note = "一天三班，按小时填写。",
            log_open = "翻到2026年3月",
            log_place = "记录台上放着运行记录本",
            log_gap = "记录台上空了一块，运行记录本不见了。",
            log_errand = "周主管刚打电话，叫人把本子拿去补签字，说用完就还回来。",
            annual = "",
            recall = "3月啊，那个月锅炉停了检修",
            admits = "……那个月合同到期",
            stoker_ran = "开了。就洗炉停了四天，别的日子三班倒，一班没落，本子上都有我们的名字。",
            stoker_no_log = "开了。就洗炉停了四天，别的日子三班倒，一班没落，本子上都有我们的名字，不信等他们拿回来您看。",
            stoker_sampling = "来了都要我带他们上平台。3月？那个月没人来，我还纳闷呢。",
         },
      },
      {
         id = "act-after-code",
         label = "行为在2026年8月15日以后",
         offence = "2026-09-30",
         decision = "2026-11-18",
         arrival = "2026-10-13T09:00",
         words = {
            month = "2026年9月",
            short = "9月",
            today = "2026年10月13日",
            last = "2026年8月",
            rows = "30",
            full = "26",
            scope = "查清排污许可证的要求落实了没有",
            board = "最近半年的自行监测结果",
            visitors_note = "来人都要登记，翻得卷了边。",
            visitors_open = "翻到2026年9月",
            log_note = "一天三班，按小时填写。",
            log_open = "翻到2026年9月",
            log_place = "记录台上放着运行记录本",
            log_gap = "记录台上空了一块，运行记录本不见了。",
            log_errand = "周主管刚打电话，叫人把本子拿去补签字，说用完就还回来。",
            annual = "",
            recall = "9月啊，那个月锅炉停了检修",
            admits = "……那个月合同到期",
            stoker_ran = "开了。就洗炉停了四天，别的日子三班倒，一班没落，本子上都有我们的名字。",
            stoker_no_log = "开了。就洗炉停了四天，别的日子三班倒，一班没落，本子上都有我们的名字，不信等他们拿回来您看。",
            stoker_sampling = "来了都要我带他们上平台。9月？那个月没人来，我还纳闷呢。",
         },
      },
   },

   sections = {
      { id = "procedure", title = "程序" },
      { id = "evidence", title = "取证" },
      { id = "judgement", title = "判断与引用" },
   },

   verbs = {
      { id = "look", label = "查看", on = { "thing", "place" }, minutes = 2, otherwise = "看了一遍{target}，没有特别的地方。" },
      {
         id = "photo",
         label = "拍照",
         on = { "thing", "place" },
         minutes = 2,
         manners = {
            { id = "wide", label = "全景、近景都拍" },
            { id = "marked", label = "注明拍摄人、时间、地点" },
            { id = "party", label = "请当事人签认" },
         },
         otherwise = "拍了{target}的照片，和要查的事没有关系，没有放进证据栏。",
      },
      {
         id = "copy",
         label = "复制、提取",
         on = { "thing" },
         minutes = 4,
         manners = {
            { id = "marked", label = "注明出处和提取时间" },
            { id = "party", label = "请当事人核对签认" },
         },
         otherwise = "{target}没有可以复制、提取的内容。",
      },
      { id = "operate", label = "动手操作", on = { "thing" }, minutes = 3, otherwise = "{target}用不着动手操作。" },
      { id = "seal", label = "查封", on = { "thing", "place" }, minutes = 5, otherwise = "封条刚拿出来，你又放下了：查封{target}，局里没有批，也没有这个必要。" },
      { id = "show_id", label = "出示证件", on = { "person" }, minutes = 1, otherwise = "出示了执法证件。对方看了看，点点头。" },
      { id = "inform", label = "说明来意、告知权利义务", on = { "person" }, minutes = 2, otherwise = "对方听完说：“这些您跟我们主管讲吧。”" },
      { id = "ask_recusal", label = "询问是否申请回避", on = { "person" }, minutes = 1, otherwise = "对方摆摆手：“我就是个干活的，不懂这个。”" },
      {
         id = "make_record",
         label = "制作检查笔录",
         on = { "person" },
         minutes = 10,
         manners = {
            { id = "read", label = "交当事人核对" },
            { id = "sign", label = "请当事人逐页签名" },
            { id = "times", label = "写明起止时间、地点和在场人员" },
         },
         otherwise = "对方为难地说：“笔录还是找我们主管签吧，我做不了主。”",
      },
   },

   map = {
      width = 140,
      height = 90,
      north = 0,
      shapes = {
         { role = "green", label = "", points = { { 0, 0 }, { 140, 0 }, { 140, 90 }, { 0, 90 } } },
         { role = "road", label = "纺园路", points = { { 0, 76 }, { 140, 76 }, { 140, 88 }, { 0, 88 } } },
         { role = "road", label = "", points = { { 22, 24 }, { 30, 24 }, { 30, 76 }, { 22, 76 } } },
         { role = "road", label = "", points = { { 30, 40 }, { 124, 40 }, { 124, 46 }, { 30, 46 } } },
         { role = "fence", label = "", closed = false, points = { { 32, 72 }, { 134, 72 }, { 134, 6 }, { 6, 6 }, { 6, 72 }, { 20, 72 } } },
         { role = "building", label = "", points = { { 32, 64 }, { 40, 64 }, { 40, 71 }, { 32, 71 } } },
         { role = "building", label = "办公楼", points = { { 36, 12 }, { 66, 12 }, { 66, 34 }, { 36, 34 } } },
         { role = "building", label = "", points = { { 92, 14 }, { 116, 14 }, { 116, 36 }, { 92, 36 } } },
         { role = "stack", label = "烟囱", points = { { 119, 18 }, { 123, 18 }, { 123, 22 }, { 119, 22 } } },
         { role = "pipe", label = "", closed = false, points = { { 116, 20 }, { 119, 20 } } },
         { role = "hatch", label = "整理车间", points = { { 44, 50 }, { 126, 50 }, { 126, 68 }, { 44, 68 } } },
         { role = "pipe", label = "蒸汽管", closed = false, points = { { 104, 36 }, { 104, 50 } } },
         { role = "water", label = "软水池", points = { { 76, 18 }, { 86, 18 }, { 86, 28 }, { 76, 28 } } },
      },
   },

   places = {
      {
         id = "gate",
         name = "厂门口",
         note = "纺园路边的大门，门卫室旁立着信息公开牌，从这里看得见烟囱。",
         at = { 26, 70 },
         on = {
            look = function(play)
               play:say("大门敞着，货车进进出出。往东看，锅炉房的烟囱顶上拖着一截白烟，风一吹就散。")
            end,
         },
      },
      {
         id = "boiler-room",
         name = "锅炉房",
         note = "一台6吨燃气蒸汽锅炉，仪表柜、记录台，外墙有爬梯通到采样平台。",
         at = { 104, 38 },
         on_enter = function(play)
            if play:did("show_id") == 0 then
               play:say("manager", "哎，等一等！你们是哪个单位的？不打招呼就往里走？")
               play:say("周敏追了上来，在门口解释了几分钟。")
               play:spend(3)
            end
            if tipped_off(play) and play:flag("log-gone") == nil then
               play:set("log-gone", "yes")
               play:remove("run-log")
               play:happen("log-taken")
               play:say("{log_gap}")
               play:say("stoker", "{log_errand}")
            elseif not play:flag("seen-boiler-room") then
               play:set("seen-boiler-room", "yes")
               play:say("锅炉正在运行，燃烧器低声轰鸣。司炉工老郑坐在记录台边，抬头看了一眼。")
            end
         end,
         on = {
            look = function(play)
               play:say("地面干净，没有异味。仪表柜上排烟温度、燃气流量都在跳动。墙角码着几只蓝色塑料桶。")
               if play:flag("log-gone") == nil then
                  play:say("{log_place}。")
               end
            end,
         },
      },
      {
         id = "office",
         name = "安环部办公室",
         note = "办公楼一层，文件柜里是许可证、台账和监测报告。",
         at = { 52, 36 },
         on_enter = function(play)
            if play:flag("partner") then
               return
            end
            play:set("partner", "asked")
            play:say("林晓的电话响了。")
            local choice = play:ask {
               id = "partner",
               speaker = "林晓",
               text = "我家里有点急事，得先走。这边就剩看看资料了，你一个人行不行？",
               options = {
                  { "leave", "行，你先走，我一个人收尾" },
                  { "stay", "不行，两个人要一起查完，再坚持一会儿" },
                  { "wait", "你走，我先停下来，请局里另派一个人，到了再查" },
               },
            }
            if choice == "leave" then
               play:set("partner", "gone")
               play:say("林晓", "那辛苦你了，笔录上先写我的名字，我回头补签。")
               play:say("办公室里只剩你一名执法人员。周敏看了看门口，没有说话。")
            elseif choice == "stay" then
               play:set("partner", "here")
               play:say("林晓", "也是，一个人查算什么检查。我跟家里说一声，快点弄完。")
            else
               play:set("partner", "replaced")
               play:say("你们在办公室外等了二十五分钟，局里的赵航骑车赶到，出示了证件。")
               play:spend(25)
               if manager_is_at(play, "office") then
                  answer_recusal(play)
               end
            end
         end,
         on = {
            look = function(play)
               play:say("文件柜第一层：排污许可证副本、环境管理台账；第二层：监测报告夹，一年一册，按月插着标签。")
            end,
         },
      },
   },

   things = {
      {
         id = "recorder",
         name = "执法记录仪",
         place = "gate",
         note = "在车上充着电，指示灯是灭的。",
         icon = "cabinet",
         on = {
            look = function(play)
               play:say(play:flag("recording") and "红灯亮着，正在录。" or "电量满格，还没有开。")
            end,
            operate = function(play)
               if play:flag("recording") then
                  play:say("红灯亮着，一直在录。")
                  return
               end
               play:set("recording", "yes")
               play:say("你打开记录仪别在胸前，对着镜头说：“{today}，两名执法人员到云溪纺织公司门口，现在开始检查。”")
            end,
         },
      },
      {
         id = "notice",
         name = "信息公开牌",
         place = "gate",
         note = "贴着许可证编号和{board}。",
         icon = "board",
         on = {
            look = function(play)
               play:say("表格逐月列着氮氧化物监测结果。{short}那一格是空的，前后两个月都有数字。")
               play:set("saw-notice", "yes")
            end,
            photo = keep("notice-photo", "拍下公开牌，{short}那一格空着，看得很清楚。", "gate"),
         },
      },
      {
         id = "plume",
         name = "烟囱顶上的白烟",
         place = "gate",
         note = "离烟囱口一小段才出现，往上几米就散。",
         icon = "plume",
         on = {
            look = function(play)
               local outdoor = play:read("outdoor-temperature")
               play:say("白烟不是从烟囱口直接冒出来的：口上有一段是透明的，往上才变白，再往上就散尽了，没有拖尾，也没有落灰。")
               local degrees = string.format("%.0f", outdoor) .. "度。"
               if lin_is_here(play) then
                  play:say("林晓", "今天才" .. degrees .. "要不去看看排烟温度？")
               else
                  play:say("外面气温" .. degrees)
               end
            end,
            photo = keep("plume-photo", "连拍几张：烟囱口透明、往上变白、再往上散尽。", "gate"),
         },
      },
      {
         id = "visitors",
         name = "来访登记本",
         place = "gate",
         note = "放在门卫室朝外的窗台上，{visitors_note}",
         icon = "book",
         on = {
            look = function(play)
               play:say("“绿测检测”的采样人员每个月来一次，登记得很整齐。{visitors_open}：没有。后一个月又有了。")
               play:set("saw-visitors", "yes")
            end,
            photo = keep("visitors-photo", "拍下{month}前后三个月的登记页。", "gate"),
            copy = keep("visitors-photo", "复印了{month}前后三个月的登记页。", "gate"),
         },
      },
      {
         id = "boiler",
         name = "燃气锅炉",
         place = "boiler-room",
         note = "WNS6-1.25-Q，正在运行。",
         icon = "boiler",
         on = {
            look = function(play)
               play:say("铭牌：额定蒸发量6吨每小时，燃料天然气。压力表指在0.8兆帕附近，炉子在正常供汽。")
            end,
            operate = function(play)
               play:say("stoker", "别动别动！锅炉是特种设备，持证的才能碰。您要看什么，我来调。")
               play:set("stoker-cross", "yes")
            end,
         },
      },
      {
         id = "burner",
         name = "低氮燃烧器控制柜",
         place = "boiler-room",
         note = "面板上显示负荷和烟气含氧量。",
         icon = "cabinet",
         on = {
            look = function(play)
               play:say("面板显示自动运行，没有报警。低氮燃烧器加烟气再循环，没有喷氨的管路。")
            end,
            operate = function(play)
               play:say("你伸手去翻菜单，面板弹出一条提示，燃烧器降了负荷。老郑赶紧过来恢复。")
               play:say("stoker", "领导，参数不能乱点，停了汽车间要找我的。")
               play:spend(4)
               play:set("stoker-cross", "yes")
            end,
         },
      },
      {
         id = "thermometer",
         name = "排烟温度表",
         place = "boiler-room",
         note = "装在节能器后面的烟道上。",
         icon = "gauge",
         on = {
            look = function(play)
               local value = play:read("flue-temperature")
               play:say("示数" .. string.format("%.0f", value) .. "℃。节能器把烟气热量回收了，烟气又湿又凉，出口碰上冷空气就结成白雾。")
            end,
            photo = keep("thermometer-photo", "拍下温度表示数，和白烟的照片放在一起。", "boiler-room"),
         },
      },
      {
         id = "gas-meter",
         name = "燃气流量计",
         place = "boiler-room",
         note = "累计数和瞬时流量。",
         icon = "gauge",
         on = {
            look = function(play)
               local value, unit = play:read("gas-flow")
               play:say("瞬时流量" .. string.format("%.0f", value) .. unit .. "。累计数要和缴费单对着看才有用。")
            end,
         },
      },
      {
         id = "run-log",
         name = "司炉运行记录本",
         place = "boiler-room",
         note = "{log_note}",
         icon = "book",
         on = {
            look = function(play)
               play:say("{log_open}：{rows}行里有{full}行写得满满的，压力、温度、用气量、当班人，一班不缺；只有4天写着“停炉清洗”。")
               play:set("saw-log", "yes")
            end,
            photo = keep("run-log-copy", "把{month}逐页拍下来，连封面和当班人签名一起。", "boiler-room"),
            copy = keep("run-log-copy", "借用办公楼的复印机，把{month}全部复印下来。", "boiler-room"),
         },
      },
      {
         id = "port",
         name = "采样平台和采样孔",
         place = "boiler-room",
         note = "爬梯上去，护栏齐全。",
         icon = "ladder",
         on = {
            look = function(play)
               play:say("平台稳固，采样孔的法兰螺栓有新拆装的印子，说明最近确实有人采过样。")
            end,
         },
      },
      {
         id = "barrels",
         name = "墙角的蓝色塑料桶",
         place = "boiler-room",
         note = "七八只，标签朝里。",
         icon = "barrel",
         on = {
            look = function(play)
               play:say("转过标签：软水再生用的工业盐。不是危险废物，也不是脱硝药剂。")
            end,
         },
      },
      {
         id = "permit",
         name = "排污许可证副本",
         place = "office",
         note = "简化管理，{month}在有效期以内。",
         icon = "paper",
         on = {
            look = function(play)
               play:say("自行监测一页写着：锅炉烟囱，氮氧化物，手工监测，每月一次；颗粒物、二氧化硫、林格曼黑度，每年一次。没有要求安装自动监测设备。")
               play:set("saw-permit", "yes")
            end,
            photo = keep("permit-copy", "拍下首页和自行监测要求一页。", "office"),
            copy = keep("permit-copy", "复印首页和自行监测要求一页。", "office"),
         },
      },
      {
         id = "ledger",
         name = "环境管理台账",
         place = "office",
         note = "电子台账打印件，一年一册，按月装订。",
         icon = "book",
         on = {
            look = function(play)
               play:say("台账逐月都有，燃气用量、运行时数、低氮燃烧器检查都记着。{month}也不缺：运行时数、用气量都和平常的月份差不多。夹层里露出一叠缴费单。")
            end,
            photo = keep("ledger-copy", "拍下封面和{month}的几页台账。", "office"),
            copy = keep("ledger-copy", "复印封面和{month}的几页台账。", "office"),
         },
      },
      {
         id = "gas-bill",
         name = "燃气缴费单",
         place = "office",
         note = "燃气公司盖章，逐月一张。",
         icon = "paper",
         found_by = { verb = "look", target = "ledger" },
         on = {
            look = function(play)
               play:say("{month}的用气量和前后两个月差不多。停炉一个月的单子不会长这样。")
               play:set("saw-bill", "yes")
            end,
            photo = keep("gas-bill-copy", "拍下三个月的缴费单。", "office"),
            copy = keep("gas-bill-copy", "复印三个月的缴费单，注明来自台账夹层。", "office"),
         },
      },
      {
         id = "reports",
         name = "监测报告夹",
         place = "office",
         note = "一年一册，按月插着标签。",
         icon = "folder",
         on = {
            look = function(play)
               play:say("每个月一份报告，附采样原始记录。{month}的标签还在，标签后面是空的。{annual}最后一页夹着一份合同的边角。")
               play:set("saw-reports", "yes")
            end,
            photo = keep("reports-copy", "标签、空页、前后两个月的报告，全景、近景各一张。", "office"),
            copy = keep("reports-copy", "复印目录页和前后两个月的报告首页，注明{month}缺页。", "office"),
         },
      },
      {
         id = "contract",
         name = "检测合同",
         place = "office",
         note = "夹在报告夹最后，两份订在一起。",
         icon = "paper",
         found_by = { verb = "look", target = "reports" },
         on = {
            look = function(play)
               play:say("旧合同到{last}底为止，新合同隔了一个月才签。中间这个月，没有人来采样。")
            end,
            photo = keep("contract-copy", "拍下两份合同的期限和签章页。", "office"),
            copy = keep("contract-copy", "复印两份合同的期限和签章页。", "office"),
         },
      },
   },

   people = {
      {
         id = "manager",
         name = "周敏",
         role = "安环部主管",
         look = "manager",
         place = "gate",
         note = "四十来岁，说话快，手机不离手。",
         topics = {
            {
               id = "permit-duty",
               label = "你们的自行监测是怎么做的？",
               answer = function(play)
                  play:say("manager", "委托绿测检测，每个月来一次，报告都在办公室。我们是老老实实做的。")
               end,
            },
            {
               id = "missing-month",
               label = "{short}的监测报告在哪里？",
               answer = function(play)
                  if has_proof_of_running(play) then
                     play:say("manager", "{admits}，新合同走流程走了一个月，绿测没来。锅炉是开着的，这个我认。")
                     play:set("admitted", "yes")
                  else
                     play:say("manager", "{recall}，没开，就没测。没开炉总不用监测吧？")
                     play:say("她说完低头发了一条消息。")
                     play:set("tipped", "yes")
                  end
               end,
            },
            {
               id = "plume",
               label = "烟囱上的白烟是怎么回事？",
               answer = function(play)
                  play:say("manager", "水汽，天凉就有，夏天看不见。附近的人总以为是烟，我们都解释烦了。")
               end,
            },
            {
               id = "bargain",
               label = "你把字签了、把事认了，我们就按最低的来，怎么样？",
               answer = function(play)
                  play:say("manager", "真的？那……您说怎么写就怎么写吧。")
                  if lin_is_here(play) then
                     play:say("林晓在旁边轻轻咳了一声。")
                  end
                  play:set("bargained", "yes")
               end,
            },
            {
               id = "remedy",
               label = "现在的监测恢复了吗？",
               answer = function(play)
                  play:say("manager", "新合同签了就恢复了，后面每个月都有。缺的那个月，补也补不回来了。")
               end,
            },
         },
         on = {
            show_id = function(play)
               play:say(officers_present(play) .. "打开证件，请她看清姓名、单位和证号。")
               play:say("manager", "看清楚了，市局的。需要看什么，我陪你们。")
            end,
            inform = function(play)
               play:say("你说明这是双随机检查，也核实白烟的反映；对方有权申请回避、陈述和申辩，有义务如实回答、提供资料。")
               play:say("manager", "明白。资料都在办公室，我先过去把柜子打开。")
               play:move("manager", "office")
            end,
            ask_recusal = function(play)
               play:say("manager", "不申请。以前都不认识，没有什么亲戚朋友关系。")
               play:set("recusal", "no")
            end,
            make_record = function(play)
               if play:flag("bargained") then
                  play:say("manager", "就按刚才说好的写，您可得算话。")
               elseif play:flag("admitted") then
                  play:say("manager", "写得清楚，{month}锅炉运行、没有监测，是这么回事。")
               else
                  play:say("manager", "写是可以写，我们那个月是停炉，这个要写上。")
               end
               if play:manner("read") then
                  play:say("她从头到尾看了一遍，改了一处日期，在改动的地方按了手印。")
               end
               if play:manner("sign") then
                  play:say("她在每一页下面签了名字和日期。")
               end
            end,
         },
         shown = {
            ["run-log-copy"] = function(play)
               play:say("manager", "……这是老郑他们记的。好吧，那个月炉子是开着的，是合同没接上，绿测没来。")
               play:set("admitted", "yes")
            end,
            ["gas-bill-copy"] = function(play)
               play:say("manager", "用气量都摆在这儿了，我也不说停炉了。那个月确实没人来监测。")
               play:set("admitted", "yes")
            end,
            ["ledger-copy"] = function(play)
               play:say("manager", "台账是我们自己填的，运行时数写着呢，我不说停炉了。那个月确实没人来监测。")
               play:set("admitted", "yes")
            end,
            ["reports-copy"] = function(play)
               play:say("manager", "缺一份我知道，不是说了吗，停炉检修。")
            end,
            ["visitors-photo"] = function(play)
               play:say("manager", "登记本漏记也是有的，门卫换了好几个人。")
            end,
         },
      },
      {
         id = "stoker",
         name = "郑国富",
         role = "司炉工",
         look = "worker",
         place = "boiler-room",
         note = "大家叫他老郑，干了二十年锅炉。",
         topics = {
            {
               id = "ran",
               label = "{short}锅炉开了吗？",
               answer = function(play)
                  if play:flag("stoker-cross") then
                     play:say("stoker", "您自己看本子吧，我就是个烧锅炉的，别问我。")
                     play:say("他把头扭向仪表柜。过了一会儿才又开口。")
                     play:spend(3)
                  end
                  play:say("stoker", play:flag("log-gone") and "{stoker_no_log}" or "{stoker_ran}")
                  play:set("stoker-said", "yes")
               end,
            },
            {
               id = "sampling",
               label = "检测公司来采样，你在场吗？",
               answer = function(play)
                  play:say("stoker", "{stoker_sampling}")
               end,
            },
            {
               id = "plume",
               label = "白烟一直有吗？",
               answer = function(play)
                  play:say("stoker", "天一凉就有，水汽嘛。装了节能器以后烟温低，更明显。")
               end,
            },
         },
         shown = {
            ["reports-copy"] = function(play)
               play:say("stoker", "报告我看不懂，我只管开炉子。")
            end,
         },
      },
   },

   exhibits = {
      { id = "notice-photo", name = "信息公开牌照片", proves = "企业自己公布的监测结果缺这个月", icon = "board" },
      { id = "plume-photo", name = "白烟照片", proves = "白烟离口变白、随即散尽", icon = "plume" },
      { id = "visitors-photo", name = "来访登记", proves = "检测公司这个月没有来过", icon = "book" },
      { id = "thermometer-photo", name = "排烟温度照片", proves = "排烟温度低，印证水汽凝结", icon = "gauge" },
      { id = "run-log-copy", name = "运行记录（{short}）", proves = "锅炉这个月在运行", icon = "book" },
      { id = "permit-copy", name = "许可证自行监测页", proves = "应当每月监测一次氮氧化物", icon = "paper" },
      { id = "ledger-copy", name = "环境管理台账（{short}）", proves = "锅炉这个月的运行时数和用气量", icon = "book" },
      { id = "gas-bill-copy", name = "燃气缴费单", proves = "这个月用气正常，锅炉在运行", icon = "paper" },
      { id = "reports-copy", name = "监测报告夹", proves = "这个月没有监测报告和原始记录", icon = "folder" },
      { id = "contract-copy", name = "检测合同", proves = "委托合同中间空了一个月", icon = "paper" },
   },

   endings = {
      {
         id = "solid",
         title = "立得住的一次检查",
         text = "材料带回局里，法制人员翻了一遍：该月应当监测、锅炉在运行、监测没有做，三件事都有书证和陈述互相印证。案子顺利立案。白烟的事，你给反映的居民回了电话，讲清了原委。",
      },
      {
         id = "thin",
         title = "差一口气",
         text = "报请立案时被退了回来：企业说那个月停炉检修，你们拿不出锅炉在运行的材料，或者许可证、报告这些材料没有当事人签认。再去补的时候，该有的记录已经说找不到了。",
      },
      {
         id = "passed-by",
         title = "走了一趟",
         text = "检查结束，没有进入后面的程序。两个月后省里抽查，翻到同一个空标签，问：你们来过，为什么没有发现？",
      },
      {
         id = "unlawful",
         title = "白查了",
         text = "企业提出异议：检查时没有依法表明身份，或者只有一名执法人员。材料再齐，程序上也站不住，只好全部作废，另派人重查。",
      },
      {
         id = "overreach",
         title = "用力过猛",
         text = "企业当天就打了投诉电话：一份没做的监测报告，怎么就要当场罚款、要封锅炉？局里先派人去解释，再从头把程序走了一遍。",
      },
   },

   events = { "log-taken", "apply-recusal", "decide-recusal", "pause-case" },

   plant = {
      kind = "gas-boiler",
      seed = 7,
      outdoor = {
         ["act-2024"] = 6,
         ["act-2024-decided-2026"] = 14,
         ["act-march-2026"] = 9,
         ["act-after-code"] = 11,
      },
   },

   rules = {
      entry.show_id { section = "procedure", points = 4, to = "manager" },
      entry.show_id_first { section = "procedure", points = 4, before = checking_inside, public_place = "gate" },
      entry.show_id_before_asking { section = "procedure", points = 4 },
      entry.inform { section = "procedure", points = 4, to = "manager" },
      entry.ask_recusal { section = "procedure", points = 4, to = "manager" },
      systems.recorder_first {
         section = "procedure",
         on = { names = { "operate" }, where = { target = "recorder" } },
         acts = recorded,
      },

      {
         id = "saw-permit",
         section = "evidence",
         kind = "required",
         what = { names = { "look", "copy", "photo" }, where = { target = "permit" } },
         points = 2,
         basis = { "排污许可管理条例26.1", "大气污染防治法29", "生态环境法典51" },
         title = "核对排污许可证的监测要求",
         broken = "没有看排污许可证，不知道监测应当多久一次",
         repair = "先从许可证查清频次、指标和方式",
      },
      {
         id = "saw-reports",
         section = "evidence",
         kind = "required",
         what = { names = { "look", "copy", "photo" }, where = { target = "reports" } },
         points = 2,
         basis = { "排污许可管理条例19.1", "排污许可管理条例26.1" },
         title = "核对监测报告和原始记录",
         broken = "没有翻监测报告夹，缺的那个月没有发现",
         repair = "逐月核对报告和原始记录",
      },
      {
         id = "fixed-permit",
         section = "evidence",
         kind = "required",
         what = fixed_well("permit"),
         points = 3,
         basis = { "行政处罚法46.1-1", "行政处罚法46.2", "排污许可管理条例26.1" },
         title = "固定许可证的监测要求，注明来源并经当事人签认",
         broken = "没有取得注明来源、经当事人签认的许可证自行监测页，证明不了应当每月监测",
         repair = "复制首页和自行监测要求一页，写明出处和提取时间，当场请当事人核对签认",
      },
      {
         id = "fixed-run-log",
         section = "evidence",
         kind = "required",
         what = { names = { "photo", "copy" }, where = { target = "run-log" } },
         points = 4,
         basis = { "行政处罚法46.1-1" },
         title = "取得锅炉运行的书证",
         broken = "没有取到运行记录，证明不了锅炉那个月在运行",
         repair = "问缺测之前先固定运行记录；记录本会被拿走",
      },
      {
         id = "fixed-run-log-well",
         section = "evidence",
         kind = "required",
         what = fixed_well("run-log"),
         points = 3,
         basis = { "行政处罚法46.2" },
         title = "运行记录注明来源并经当事人签认",
         broken = "运行记录没有注明来源，或者没有当事人签认",
         repair = "复制件写明出处、提取时间，当场请当事人核对签认",
      },
      {
         id = "fixed-reports",
         section = "evidence",
         kind = "required",
         what = fixed("reports"),
         points = 4,
         basis = { "行政处罚法46.1-1" },
         title = "固定缺少的监测报告",
         broken = "看到缺页却没有拍照、复制，走出门就说不清了",
         repair = "标签、空页、前后两月的报告一起拍下或者复印",
      },
      {
         id = "fixed-reports-well",
         section = "evidence",
         kind = "required",
         what = fixed_well("reports"),
         points = 3,
         basis = { "行政处罚法46.2" },
         title = "报告夹的证据注明来源并经当事人签认",
         broken = "报告夹的照片或复制件没有注明来源，或者没有当事人签认",
         repair = "写明出处和时间，当场请当事人签认",
      },
      {
         id = "asked-stoker",
         section = "evidence",
         kind = "required",
         what = { names = { "ask" }, where = { target = "stoker", topic = "ran" } },
         points = 2,
         basis = { "行政处罚法46.1-5", "行政处罚法55.2" },
         title = "向当班的司炉工核实",
         broken = "没有问过当班的人",
         repair = "向知情的一线工人核实锅炉开没开",
      },
      {
         id = "asked-manager",
         section = "evidence",
         kind = "required",
         what = { names = { "ask" }, where = { target = "manager", topic = "missing-month" } },
         points = 4,
         basis = { "行政处罚法46.1-6", "行政处罚法45.1" },
         title = "听取企业对缺测的说明",
         broken = "没有问企业为什么缺测，当事人的说法没有听",
         repair = "书证固定以后当面询问，并听取辩解",
      },
      {
         id = "saw-plume",
         section = "evidence",
         kind = "required",
         what = { names = { "look", "photo" }, where = { target = "plume" } },
         points = 2,
         basis = { "行政处罚法54.1" },
         title = "看清白烟的样子",
         broken = "居民反映的白烟没有看",
         repair = "在厂外就能看：从哪里变白、怎样散",
      },
      {
         id = "ruled-out-plume",
         section = "evidence",
         kind = "required",
         what = { names = { "look", "photo" }, where = { target = "thermometer" } },
         points = 3,
         basis = { "行政处罚法46.2" },
         title = "用排烟温度印证白烟的成因",
         broken = "没有看排烟温度，白烟是什么只能靠猜",
         repair = "排烟温度、外界气温一对，成因就清楚",
      },

      entry.recusal_before_record { section = "procedure", points = 3, with = "manager" },
      entry.make_record { section = "procedure", points = 5, with = "manager" },
      entry.record_after_evidence {
         section = "procedure",
         points = 5,
         with = "manager",
         evidence = { names = { "photo", "copy" } },
      },
      entry.sign_record { section = "procedure" },
      records.times {
         section = "procedure",
         untimed = { names = { "make_record" }, where = { target = "manager", ["manner:times"] = false } },
         timed = { names = { "make_record" }, where = { target = "manager", ["manner:times"] = "yes" } },
      },
      recusal.decided { section = "procedure", points = 0, veto = true, apply = "apply-recusal", decide = "decide-recusal" },
      recusal.decided_by_head { section = "procedure", points = 4, decide = "decide-recusal" },
      recusal.goes_on {
         section = "procedure",
         points = 4,
         apply = "apply-recusal",
         decide = "decide-recusal",
         pause = "pause-case",
      },
      entry.two_officers { section = "procedure", ask = "partner", choice = "leave" },
      entry.no_inducement { section = "procedure", points = 6, topic = "bargain" },
      entry.no_groundless_sealing { section = "procedure", points = 6 },
   },

   questions = require("here.keys"),

   on_finish = function(play)
      local decision = play:answer("decision")[1]
      local lawful = play:did("show_id", { target = "manager" }) > 0 and play:flag("partner") ~= "gone"
      local ran = is_signed(play, "run-log-copy") or is_signed(play, "gas-bill-copy") or is_signed(play, "ledger-copy")
      local proved = is_signed(play, "permit-copy") and is_signed(play, "reports-copy") and ran
      if not lawful then
         play:finish("unlawful")
      elseif decision == "spot-fine" or decision == "seal" then
         play:finish("overreach")
      elseif decision ~= "order-file" then
         play:finish("passed-by")
      elseif proved and play:did("make_record") > 0 then
         play:finish("solid")
      else
         play:finish("thin")
      end
   end,
}
