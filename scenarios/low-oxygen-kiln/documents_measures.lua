-- 采样单、查封决定书和清单、责令改正决定书。只预先印好表头和机关名称，内容由学员写。
-- 决定书写什么，看行政强制法第二十四条第二款和查封、扣押办法第十一条第二款；清单当场清点、签名，看办法第十二条第四、五项；
-- 责令改正决定书写什么，看按日连续处罚办法第九条。两个2014年的办法在法典施行以后有没有修改，没有查到，仍按有效的看。
-- 采样单上的编号、封条、当事人签名出自监测技术规范和处罚办法（只有节选），没有条号，不计分；计分的只有时间和点位是不是真的。
-- 查封依据的上位法随时点变，由 words 里的 seal_law、seal_law_or 写明：2024年是大气污染防治法第三十条；2026年春天另有生态环境监测条例
-- 第三十五条第二款；2026-08-15以后是生态环境法典第五十二条和监测条例。

local signing = require("here.documents_signing")

local MEASURES = "环境保护主管部门实施查封、扣押办法"
local DAILY = "环境保护主管部门实施按日连续处罚办法"
local PARTY = "青石坡新型墙材有限公司"
local LINE = { "采样管", "伴热管", "样气", "样品气", "取样管", "采样系统", "采样气路", "采样线", "取样线" }

local papers, noted = signing.papers, signing.noted

-- 每份文书要写了才递得出去的几栏；空着的，谁也不签，也没有什么可以注明。
local NEEDED = {
   ["sampling-sheet"] = { { "number", "样品编号" }, { "time", "采样时间" }, { "amount", "数量" }, { "seal", "封条号" } },
   ["seal-decision"] = { { "items", "封什么" }, { "term", "封到哪一天" }, { "law", "依据" }, { "remedy", "不服到哪里去告" } },
   ["seal-list"] = { { "items", "名称" }, { "count", "数量" }, { "keeper", "放在哪里、谁保管" } },
   ["order-correct"] = { { "facts", "查明的事实" }, { "demand", "改什么" }, { "remedy", "不服到哪里去告" } },
}
local NAMES = { ma = "马占奎", gong = "龚文海" }

--- 递给对方的纸还空着几栏：他不接，返回 true。
local function is_blank(play, document)
   local name = NAMES[play:signer()]
   local empty = name and signing.blanks(play, document, NEEDED[document]) or ""
   if empty == "" then
      return false
   end
   play:refuse(name .. "把纸推回来：" .. empty .. "都空着，这个怎么签。")
   return true
end

-- 老板不在，窑长能不能代收，他自己心里没底。
local function ma_receives(play, line)
   if noted(play, "马占奎") then
      return
   end
   if play:flag("ma-pressed") and not play:flag("ma-open") then
      play:mood("ma", "tense")
      play:refuse("马占奎退了半步：这是老板的东西，我不签。")
      return
   end
   if not play:manner("read") then
      play:refuse("马占奎不接：先说清这是什么纸，我替谁签。")
      return
   end
   play:say(line)
end

local function gong_receives(play, line)
   if noted(play, "龚文海") then
      return
   end
   if play:flag("gong-open") then
      play:say("龚文海没有多说，签了名，写上日期。")
      return
   end
   if not play:manner("read") then
      play:mood("gong", "tense")
      play:refuse("龚文海把笔一推：先说凭什么，再叫我签。")
      return
   end
   play:say(line)
end

local sampling_sheet = {
   id = "sampling-sheet",
   title = "采样（取样）记录单",
   form = "sheet",
   minutes = 5,
   signers = { "officers", "ma", "gong" },
   manners = {
      { id = "read", label = "说明采了什么，请他核对封条号" },
      { id = "copy", label = "留一份样品和单子给他" },
      { id = "noted", label = "他不签：注明原因，请见证人签" },
   },
   fields = {
      { id = "organ", label = "采样机关", kind = "line", given = "云泽市生态环境局" },
      { id = "party", label = "当事人", kind = "line" },
      { id = "number", label = "样品编号", kind = "line" },
      { id = "point", label = "采样点位（从什么上采的）", kind = "line" },
      { id = "time", label = "采样时间", kind = "time" },
      { id = "amount", label = "样品名称、数量、容器", kind = "line" },
      { id = "seal", label = "封条号", kind = "line" },
      { id = "samplers", label = "采样人及执法证号", kind = "line" },
      { id = "note", label = "备注：瓶号、压力、现场情况", kind = "text" },
   },
   on_sign = function(play)
      local who = play:signer()
      if is_blank(play, "sampling-sheet") then
         return
      end
      if who == "ma" then
         ma_receives(play, "马占奎对着封条上的号念了一遍，在单子上签了名。")
      elseif who == "gong" then
         gong_receives(play, "龚文海把封条翻过来看了看号，签了名，说：化验出来给我一份。")
      end
   end,
   marks = papers {
      {
         id = "mark-sample-time",
         kind = "time",
         points = 0.25,
         title = "采样单：采样时间是真的",
         field = "time",
         of = { names = { "sample" }, where = { target = "bottle" } },
         minutes = 10,
         lost = "采样时间没有写，或者和实际采样的时间对不上",
         basis = { "行政处罚法46.2", "行政处罚法47", "行政处罚法56" },
      },
      {
         id = "mark-sample-point",
         kind = "mentions",
         points = 0.25,
         title = "采样单：从哪里的哪只瓶上采的",
         fields = { "point", "note" },
         words = { { "石灰棚", "气瓶架", "棚后", "夹道" }, { "气瓶", "氮气瓶", "钢瓶", "减压阀", "减压器", "放气嘴", "瓶口", "瓶阀", "号瓶" } },
         when = { names = { "sample" }, where = { target = "bottle" } },
         lost = "采样点位没有写到地方和具体的瓶，说不清样品是从哪里来的",
         basis = { "行政处罚法46.2", "行政处罚法47", "行政处罚法56" },
      },
   },
}

local seal_decision = {
   id = "seal-decision",
   title = "查封（扣押）决定书",
   form = "decision",
   minutes = 10,
   signers = { "officers", "ma", "gong" },
   manners = {
      { id = "read", label = "当面宣读，说明怎样复议、起诉" },
      { id = "receipt", label = "在送达回证上签收、写时间" },
      { id = "noted", label = "他不签：注明原因，请见证人签" },
   },
   fields = {
      { id = "organ", label = "决定机关", kind = "line", given = "云泽市生态环境局" },
      { id = "date", label = "决定日期", kind = "line", given = "{today}" },
      { id = "party", label = "当事人名称", kind = "line" },
      { id = "chief", label = "法定代表人、地址", kind = "line" },
      { id = "reason", label = "查封的理由：查明的事实", kind = "text" },
      { id = "law", label = "查封的依据", kind = "text" },
      { id = "items", label = "查封的设施、物品，数量和存放地点", kind = "text" },
      { id = "term", label = "查封期限", kind = "line" },
      { id = "duty", label = "当事人的义务", kind = "line" },
      { id = "remedy", label = "不服的，怎样申请复议、提起诉讼", kind = "text" },
   },
   on_sign = function(play)
      local who = play:signer()
      if is_blank(play, "seal-decision") then
         return
      end
      local silent = play:did("seal") > 0 and play:did("seal", { ["manner:reasons"] = "yes" }) == 0
      if (who == "gong" or who == "ma") and silent and not play:manner("noted") then
         play:mood(who, "tense")
         play:refuse("封条都贴上了才把纸拿出来，为什么封，一句也没听见。这个不签。")
         return
      end
      -- 封的时候老板不在厂，窑长受他委托才代收得了（查封、扣押办法第十四条第一款：负责人或者受委托人）。
      if who == "ma" and play:where("gong") ~= "" and play:flag("witness") ~= "ma" and not play:manner("noted") then
         play:refuse("马占奎不接：龚总就在厂里，这个要他收。")
      elseif who == "ma" then
         ma_receives(play, "马占奎说老板不在，自己替不了他，当着你们给龚文海打了电话。龚文海在电话里同意由他代收。马占奎写了一张受托的条子，签了名，写上“受托代收”和时间。")
      elseif who == "gong" then
         gong_receives(play, "龚文海问清了封到哪一天，到哪里去告，签收了，说：我收下，不等于我认。")
      end
   end,
   marks = papers {
      {
         id = "mark-decision-party",
         kind = "equals",
         points = 0.5,
         title = "查封决定书：当事人写全称",
         field = "party",
         any = { PARTY },
         when = { names = { "seal" } },
         lost = "决定书的当事人没有按全称写，或者写成了别人，封的是谁的东西就说不清",
         basis = { "行政强制法24.2-1", MEASURES .. "11.2-1" },
      },
      {
         id = "mark-decision-why",
         kind = "mentions",
         points = 0.5,
         title = "查封决定书：理由和期限",
         fields = { "reason", "term" },
         words = {
            { "氮" },
            LINE,
            { "三十日", "三十天", "30日", "30天", "二十日", "二十天", "十五日", "十五天", "{seal_until}", "{seal_until_or}" },
         },
         when = { names = { "seal" } },
         lost = "决定书没有写明为什么封（氮气接进采样管线）和封到哪一天（不超过三十日）",
         basis = { "行政强制法24.2-2", "行政强制法25.1", MEASURES .. "11.2-2" },
      },
      {
         id = "mark-decision-law",
         kind = "mentions",
         points = 0.5,
         title = "查封决定书：写当时有效的依据",
         fields = { "law" },
         words = { { "{seal_law}", "{seal_law_or}", "{seal_law_other}", "{seal_law_short}", "{seal_law_shorter}" } },
         when = { names = { "seal" } },
         lost = "决定书的依据里没有那一天有效的、授权查封的法律或者条例",
         basis = { "行政强制法24.2-2", MEASURES .. "11.2-2" },
      },
      {
         id = "mark-decision-remedy",
         kind = "mentions",
         points = 0.5,
         title = "查封决定书：复议和诉讼的期限",
         fields = { "remedy" },
         words = {
            { "复议" },
            { "六十日", "60日", "六十天", "60天" },
            { "诉讼", "起诉" },
            { "六个月", "6个月" },
         },
         when = { names = { "seal" } },
         lost = "决定书没有写全六十日内可以复议、六个月内可以起诉",
         basis = { "行政强制法24.2-4", MEASURES .. "11.2-4", "行政复议法20.1", "行政诉讼法46.1" },
      },
      {
         id = "mark-decision-signed",
         kind = "signed",
         points = 0.5,
         title = "查封决定书：当场签收，或者注明拒签",
         who = { "gong", "ma" },
         when = { names = { "seal" } },
         lost = "决定书没有当场交付签收，也没有注明拒签、请见证人",
         basis = { "行政强制法24.1", MEASURES .. "14.1", MEASURES .. "14.2" },
      },
   },
}

local seal_list = {
   id = "seal-list",
   title = "查封（扣押）物品清单",
   form = "list",
   minutes = 5,
   signers = { "officers", "ma", "gong" },
   manners = {
      { id = "read", label = "当面一件一件清点" },
      { id = "copy", label = "一式两份，当场给他一份" },
      { id = "noted", label = "他不签：注明原因，请见证人签" },
   },
   fields = {
      { id = "organ", label = "查封机关", kind = "line", given = "云泽市生态环境局" },
      { id = "party", label = "当事人", kind = "line" },
      { id = "items", label = "名称", kind = "text" },
      { id = "count", label = "数量", kind = "line" },
      { id = "model", label = "规格、型号、瓶号", kind = "line" },
      { id = "state", label = "查封时的状态：压力、开关位置", kind = "text" },
      { id = "seals", label = "封条号和张贴位置", kind = "line" },
      { id = "keeper", label = "存放地点、保管人", kind = "line" },
   },
   on_sign = function(play)
      local who = play:signer()
      if is_blank(play, "seal-list") then
         return
      end
      if who == "ma" then
         ma_receives(play, "马占奎跟着数了一遍，一样一样点过头，签了名。")
      elseif who == "gong" then
         gong_receives(play, "龚文海站着听你们点完，把清单折好放进口袋，在另一份上签了名。")
      end
   end,
   marks = papers {
      {
         id = "mark-list-items",
         kind = "mentions",
         points = 0.5,
         title = "查封清单：一件一件写",
         fields = { "items" },
         words = { { "气瓶", "氮气瓶", "钢瓶" }, { "减压阀", "减压器", "减压表" }, { "电磁阀", "接线盒" } },
         when = { names = { "seal" }, where = { target = { "bottle", "valve" } } },
         lost = "清单没有把气瓶、减压阀、电磁阀分开写，少一件，以后就说不清当时有没有",
         basis = { "行政强制法24.1", "行政强制法24.2-3", MEASURES .. "12-4" },
      },
      {
         id = "mark-list-signed",
         kind = "signed",
         points = 0.5,
         title = "查封清单：对方签名，或者注明拒签",
         who = { "gong", "ma" },
         when = { names = { "seal" } },
         lost = "清单没有对方签名，也没有注明拒签、请见证人",
         basis = { MEASURES .. "12-5", MEASURES .. "14.2" },
      },
   },
}

local order_correct = {
   id = "order-correct",
   title = "责令改正违法行为决定书",
   form = "order",
   minutes = 10,
   signers = { "officers", "gong" },
   manners = {
      { id = "read", label = "当面宣读，说明拒不改正的后果" },
      { id = "receipt", label = "在送达回证上签收、写时间" },
      { id = "noted", label = "他不签：注明原因，请见证人签" },
   },
   fields = {
      { id = "organ", label = "决定机关", kind = "line", given = "云泽市生态环境局" },
      { id = "date", label = "决定日期", kind = "line", given = "{today}" },
      { id = "party", label = "当事人名称、法定代表人", kind = "line" },
      { id = "facts", label = "查明的违法事实", kind = "text" },
      { id = "evidence", label = "证据", kind = "text" },
      { id = "law", label = "违反的规定和责令改正的依据", kind = "text" },
      { id = "demand", label = "责令改正的内容", kind = "text" },
      { id = "term", label = "改正时间（立即改正）", kind = "line" },
      { id = "consequence", label = "拒不改正的后果", kind = "text" },
      { id = "remedy", label = "不服的，怎样申请复议、提起诉讼", kind = "text" },
   },
   on_sign = function(play)
      if play:signer() == "gong" and not is_blank(play, "order-correct") then
         gong_receives(play, "龚文海把要改的那几行看了两遍，签收了，说：改，今天就改。别的以后再说。")
      end
   end,
   marks = papers {
      {
         id = "mark-order-facts",
         kind = "mentions",
         points = 0.25,
         title = "责令改正：违法事实写明怎样做、造成什么",
         fields = { "facts" },
         words = { { "氮" }, LINE, { "失真", "含氧", "二氧化硫", "读数", "数据", "监测值", "折算" } },
         lost = "违法事实没有写明氮气接进采样管线、数据因此怎样",
         basis = { DAILY .. "9-2", "行政处罚法28.1" },
      },
      {
         id = "mark-order-what",
         kind = "mentions",
         points = 0.5,
         title = "责令改正：改什么，写到能照着做",
         fields = { "demand" },
         words = { { "拆除", "拆掉", "拆走", "断开", "切断", "移除", "取消", "停止" }, { "恢复", "正常" } },
         lost = "改正内容写得笼统：没有写拆掉接进去的管子、恢复监测设备正常运行",
         basis = { DAILY .. "9-4", "行政处罚法28.1" },
      },
      {
         id = "mark-order-daily",
         kind = "mentions",
         points = 0.5,
         title = "责令改正：写明拒不改正可能按日连续处罚",
         fields = { "consequence" },
         words = { { "按日" }, { "拒不改正", "不改正", "未改正", "没有改正", "仍不", "继续", "逾期" } },
         lost = "没有写拒不改正可能按日连续处罚，决定书缺了办法第九条要写的一项，以后按日的时候会被抓住",
         basis = { DAILY .. "9-5", "环境保护法59.1", "生态环境法典1060.1" },
      },
      {
         id = "mark-order-signed",
         kind = "signed",
         points = 0.5,
         title = "责令改正：当场签收，或者注明不签",
         who = { "gong" },
         lost = "责令改正决定书没有当场交付签收，也没有注明不签、请见证人",
         basis = { DAILY .. "8.1", DAILY .. "9-4" },
      },
      {
         id = "mark-order-unseen",
         kind = "unseen",
         points = 0.25,
         title = "责令改正：没有做过的测试不写进证据",
         fields = { "facts", "evidence" },
         words = { "参比", "比对监测结果", "监测报告", "手工监测" },
         when = { names = { "test" }, where = { target = "port" } },
         lost = "采样孔没有测过，决定书里却写了参比或者监测报告",
         basis = { "行政处罚法40", "行政处罚法46.2", DAILY .. "9-2" },
      },
   },
}

return { sampling_sheet, seal_decision, seal_list, order_correct }
