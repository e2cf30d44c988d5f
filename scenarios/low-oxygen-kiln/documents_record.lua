-- 现场检查（勘察）笔录；询问笔录三份在 documents_interviews.lua，谁怎样签在 documents_signing.lua。只预先印好表头，内容由学员写。
-- 栏目照生态环境执法文书的样式缩短。起止时间、逐页签名、签名以前先看先听，是案卷评查细则（2024年版）和处罚办法（手头只有节选）的要求，
-- 没有能计分的条号：时间只看写的是不是真的（行政处罚法第四十六条第二款）；逐页签和念给他听两条不计分，只提醒。
-- 检查笔录同时用作查封的现场笔录，所以签名按行政强制法第十八条第八项和查封、扣押办法第十二条第五项计分。
-- 听谁说的、给谁看了什么，原样记；看见的写进去，没看见的不写。

local signing = require("here.documents_signing")
local tools = require("here.tools")

local MEASURES = "环境保护主管部门实施查封、扣押办法"
local PARTY = "青石坡新型墙材有限公司"
-- 剧情设定：窑长06:05关气。学员可能写成各种样子，看着分钟数据差一分钟的也算；全角、半角不分。
local SHUT_AT = {
   "06:05", "6:05", "6:04", "6:06", "6时5分", "6时05", "06时05", "6点5分", "6点05", "06点05", "六点零五", "六点五分", "六点过五分", "六时零五", "六时五分",
}

-- 这几栏空着的，对方不签。
local HEAD = { { "from", "开始时间" }, { "to", "结束时间" }, { "place", "检查地点" }, { "party", "被检查单位" }, { "officers", "检查人" } }

local manners, papers, ma_signs, gong_signs = signing.manners, signing.papers, signing.ma_signs, signing.gong_signs

-- 当场查封的，理由、权利、他怎样说写在这份笔录里、念给他听了，也是告知过（案卷评查细则第16项的注意事项）。
local REASONS, RIGHTS = { "理由", "依据" }, { "权利", "救济", "复议" }
local HEARD = { "陈述", "申辩", "他说", "表示", "意见", "异议", "没有说话", "没有作声", "没有回答" }

local function told_by_record(play)
   local measures = play:written("site-record", "measures")
   local told = signing.any_of(measures, REASONS) and signing.any_of(measures, RIGHTS)
   tools.tell_seizure(play, "在现场检查笔录里告知查封", told, signing.any_of(measures, HEARD))
end

local site_record = {
   id = "site-record",
   title = "现场检查（勘察）笔录",
   form = "record",
   minutes = 15,
   signers = { "officers", "ma", "gong" },
   manners = manners,
   fields = {
      { id = "organ", label = "检查（勘察）机关", kind = "line", given = "云泽市生态环境局" },
      { id = "date", label = "检查日期", kind = "line", given = "{today}" },
      { id = "from", label = "开始时间", kind = "time" },
      { id = "to", label = "结束时间", kind = "time" },
      { id = "place", label = "检查地点", kind = "line" },
      { id = "party", label = "被检查（勘察）单位", kind = "line" },
      { id = "chief", label = "现场负责人姓名、职务", kind = "line" },
      { id = "officers", label = "检查人、记录人及执法证号", kind = "line" },
      { id = "told", label = "表明身份、告知权利义务及对方确认", kind = "text" },
      { id = "facts", label = "检查情况：生产、治理设施、监测设施和看到的情况", kind = "text" },
      { id = "tests", label = "测试、取证情况：做了什么，读数多少", kind = "text" },
      { id = "seal-from", label = "查封开始时间", kind = "time" },
      { id = "seal-to", label = "查封结束时间", kind = "time" },
      { id = "seal-place", label = "查封地点", kind = "line" },
      { id = "measures", label = "查封情况：告知、陈述申辩、封存的东西", kind = "text" },
   },
   on_sign = function(play)
      local who = play:signer()
      local empty = (who == "ma" or who == "gong") and signing.blanks(play, "site-record", HEAD) or ""
      if empty ~= "" then
         play:refuse((who == "ma" and "马占奎" or "龚文海") .. "没有接笔：" .. empty .. "还空着，空白的不签。")
         return
      end
      -- 检查笔录写了查封那一段、有人签了名，就是查封的现场笔录。
      if play:did("seal") > 0 and play:written("site-record", "measures") ~= "" and play:written("site-record", "seal-from") ~= "" then
         tools.scene_record(play)
         if (who == "ma" or who == "gong") and (play:manner("read") or play:manner("noted")) then
            told_by_record(play)
         end
      end
      if who == "ma" then
         ma_signs(play, play:written("site-record", "facts") .. play:written("site-record", "tests"))
      elseif who == "gong" then
         gong_signs(play, "龚文海看得比谁都慢，看到数字那几行停了停，签了名。")
      end
   end,
   marks = papers {
      {
         id = "mark-record-party",
         kind = "equals",
         points = 0.25,
         title = "检查笔录：被检查单位写全称",
         field = "party",
         any = { PARTY },
         lost = "被检查单位没有按公示牌和许可证上的全称写，和别的文书对不上",
         basis = { "行政处罚法46.2", "行政处罚法55.2" },
      },
      {
         id = "mark-record-from",
         kind = "time",
         points = 0.25,
         title = "检查笔录：开始时间是真的",
         field = "from",
         of = { names = { "show_id" } },
         minutes = 10,
         lost = "开始时间和亮证进厂的时间差得远，和执法记录仪上的对不上",
         basis = { "行政处罚法46.2", "行政处罚法47", "行政处罚法55.2" },
      },
      {
         id = "mark-record-told",
         kind = "mentions",
         points = 0.5,
         title = "检查笔录：写明亮证和告知",
         fields = { "told" },
         words = { { "执法证", "证件" }, { "回避", "权利" }, { "配合", "协助", "义务", "如实" } },
         lost = "没有写全出示证件、告知权利、告知协助检查的义务这三样，以后说告知过也没有凭据",
         basis = { "行政处罚法43.2", "行政处罚法55.1", "行政处罚法55.2" },
      },
      {
         id = "mark-record-recusal",
         kind = "unseen",
         points = 0.25,
         title = "检查笔录：没有问过回避，就不写他的回答",
         fields = { "told" },
         words = { "不申请回避", "不需要回避", "不用回避", "无需回避", "未申请回避", "没有申请回避" },
         when = { names = { "ask_recusal" } },
         lost = "没有问过是否申请回避，笔录里却写着他不申请",
         basis = { "行政处罚法43.2", "行政处罚法46.2" },
      },
      {
         id = "mark-record-tee",
         kind = "mentions",
         points = 0.25,
         title = "检查笔录：机柜后面的三通或者断口",
         fields = { "facts", "tests" },
         words = {
            { "三通", "T型", "T形", "接头", "支管", "支路", "岔口", "断口", "切口", "切痕" },
            { "机柜", "伴热管", "样气管", "样气", "采样管", "取样管", "管束", "站房" },
         },
         when = { names = { "photo" }, where = { target = { "tee", "line" } } },
         lost = "拍了机柜后面的管路，笔录里没有写看到了什么、在哪个位置",
         basis = { "行政处罚法54.1", "行政处罚法55.2", "行政处罚法47" },
      },
      {
         id = "mark-record-route",
         kind = "mentions",
         points = 0.25,
         title = "检查笔录：软管从哪里到哪里",
         fields = { "facts", "tests" },
         words = { { "软管", "细管", "塑料管", "胶管", "气管", "尼龙管", "套管" }, { "石灰棚", "石灰堆", "气瓶架", "气瓶", "钢瓶", "夹道" } },
         exhibit = "route-sketch",
         lost = "顺着软管查过、画过草图，笔录里没有写它从哪里到哪里",
         basis = { "行政处罚法54.1", "行政处罚法55.2", "行政处罚法47" },
      },
      {
         id = "mark-record-switch",
         kind = "mentions",
         points = 0.25,
         title = "检查笔录：小屋里的开关",
         fields = { "facts", "tests" },
         words = { { "开关", "遥控", "按钮", "发射盒", "发射器" }, { "小屋", "窑面", "窑顶", "窑长室", "窑长屋" } },
         exhibit = "photo-switch",
         lost = "拍了小屋墙上的开关，笔录里没有写它在哪里、哪个键陷着",
         basis = { "行政处罚法54.1", "行政处罚法55.2", "行政处罚法47" },
      },
      -- 没有看过的，写进去就是编的。
      {
         id = "mark-record-tee-seen",
         kind = "unseen",
         points = 0.25,
         title = "检查笔录：没有看过管路，就不写接口",
         fields = { "facts", "tests" },
         words = { "三通", "断口", "切口", "宝塔" },
         when = { names = { "look", "photo", "film", "trace" }, where = { target = { "tee", "line", "hose", "bag", "bench" } } },
         lost = "机柜后面的管路没有查过，笔录里却写了接口的样子",
         basis = { "行政处罚法46.2", "行政处罚法54.1" },
      },
      {
         id = "mark-record-switch-seen",
         kind = "unseen",
         points = 0.25,
         title = "检查笔录：没有看过开关，就不写开关",
         fields = { "facts", "tests" },
         words = { "遥控开关", "红键", "绿键", "遥控器" },
         when = { names = { "look", "photo", "film", "trace" }, where = { target = { "switch", "hut", "valve" } } },
         lost = "小屋的开关没有看过，笔录里却写了它",
         basis = { "行政处罚法46.2", "行政处罚法54.1" },
      },
      {
         id = "mark-record-gas-seen",
         kind = "unseen",
         points = 0.25,
         title = "检查笔录：没有看过气瓶，就不写气瓶",
         fields = { "facts", "tests" },
         words = { "气瓶", "钢瓶", "减压阀", "电磁阀" },
         when = {
            names = { "look", "photo", "film", "trace", "sample", "seal", "test", "operate" },
            where = { target = { "bottle", "valve", "empties", "tray", "truck", "drone", "rack", "lime", "cylinders-cems", "argon" } },
         },
         lost = "气瓶没有看过，笔录里却写了它",
         basis = { "行政处罚法46.2", "行政处罚法54.1" },
      },
      {
         id = "mark-record-jump",
         kind = "mentions",
         points = 0.5,
         title = "检查笔录：读数跳变的时间",
         fields = { "facts", "tests" },
         words = { SHUT_AT, { "含氧", "氧量", "O2", "氧" } },
         exhibit = "export-minutes",
         lost = "导出了分钟数据，笔录里没有写几点几分、哪一项读数跳变",
         basis = { "行政处罚法54.1", "行政处罚法55.2", "行政处罚法47" },
      },
      {
         id = "mark-record-o2",
         kind = "figure",
         points = 0.5,
         title = "检查笔录：恢复以后的含氧写成数字",
         fields = { "facts", "tests" },
         exhibit = "export-minutes",
         attribute = "o2_after",
         tolerance = 0.5,
         lost = "笔录里没有写恢复以后的含氧是多少，或者和导出的数据对不上",
         basis = { "行政处罚法46.2", "行政处罚法55.2" },
      },
      {
         id = "mark-record-check",
         kind = "figure",
         points = 0.5,
         title = "检查笔录：全程标气的示值写成数字",
         fields = { "facts", "tests" },
         exhibit = "check-record",
         attribute = "probe",
         tolerance = 5,
         lost = "笔录里没有写标气从探头进时仪器显示多少，或者和测试记录对不上",
         basis = { "行政处罚法46.2", "行政处罚法55.2" },
      },
      {
         id = "mark-record-seal-time",
         kind = "time",
         points = 0.25,
         title = "现场笔录：查封从几点开始",
         field = "seal-from",
         of = { names = { "seal" } },
         minutes = 10,
         lost = "查封的时间没有写，或者和实际动手的时间对不上",
         basis = { MEASURES .. "12-3", "行政强制法18-7" },
      },
      {
         id = "mark-record-seal-end",
         kind = "time",
         points = 0.25,
         title = "现场笔录：查封到几点为止",
         field = "seal-to",
         of = { names = { "seal" } },
         last = true,
         minutes = 15,
         lost = "查封结束的时间没有写，或者和贴完最后一张封条的时间对不上",
         basis = { MEASURES .. "12-3", "行政强制法18-7" },
      },
      {
         id = "mark-record-seal-told",
         kind = "mentions",
         points = 0.5,
         title = "现场笔录：查封时的告知和陈述申辩",
         fields = { "measures" },
         words = { REASONS, RIGHTS, HEARD },
         when = { names = { "seal" } },
         lost = "查封了东西，笔录里看不出说过理由和权利、听过对方怎么说",
         basis = { "行政强制法18-5", "行政强制法18-6", "行政强制法18-7", MEASURES .. "12-2" },
      },
      {
         id = "mark-record-opinion",
         kind = "opinion",
         points = 0.5,
         title = "检查笔录：写看到的，不写判断",
         fields = { "facts", "tests" },
         words = { "弄虚作假", "造假", "作假", "恶意", "故意", "构成犯罪", "涉嫌犯罪", "情节严重", "情节恶劣", "估计", "推测", "想必" },
         lost = "检查情况里写了判断和定性；笔录只写看到、量到的，定性留给调查报告",
         basis = { "行政处罚法46.2", "行政处罚法54.1" },
      },
      {
         id = "mark-record-signed",
         kind = "signed",
         points = 0.5,
         title = "检查笔录：对方签名，或者注明不签",
         who = { "gong", "ma" },
         lost = "查封用的现场笔录没有对方签名，也没有注明不签和请见证人",
         basis = { "行政强制法18-8", MEASURES .. "12-5" },
      },
      {
         id = "mark-record-pages",
         kind = "signed",
         points = 0,
         unverified = true,
         title = "检查笔录：念过以后逐页签",
         who = { "gong", "ma" },
         manners = { "read", "pages" },
         lost = "没有先交他看、再逐页签名写日期（案卷评查细则2024年版的要求）",
         basis = {},
      },
   },
}

return { site_record }
