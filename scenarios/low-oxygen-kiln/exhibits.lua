-- 证据：叫什么、能说明什么、怎样取才算固定。
-- proves 只写这一样东西本身显示的；连起来能证明什么，在 evidence.lua 里由学员自己连。
-- 固定的做法（比例尺、出处、对表、校验值、一式两份……）出自案卷评查细则（2024年版）和各地的取证指引，没有条号；法律上的根据是
-- 行政处罚法第四十六条第二款（查证属实）和第四十七条（全过程记录），查封的看行政强制法第十八条、第二十四条。

local PHOTO = { "scale", "taker" }
local TAKER = { "taker" }   -- 牌子、表和标签，看的是字，不用比例尺
local COPY = { "source", "party" }
local EXPORT = { "clock", "digest", "party" }
local FILM = { "time", "whole" }
local TEST = { "own", "film" }
local REFERENCE = { "own", "zero", "triple" }
local SAMPLE = { "twin", "seal", "party" }
local SEAL = { "reasons", "decision", "list" }

local function way(verb, target, manners)
   return { verb = verb, target = target, manners = manners }
end

return {
   -- 公示牌
   {
      id = "board-photo",
      name = "排污许可证公示牌的照片",
      proves = "牌上的单位名称、许可证编号、重点管理和许可限值",
      icon = "board",
      ways = { way("photo", "board-permit", TAKER) },
   },
   {
      id = "params-photo",
      name = "站房参数公示牌的照片",
      proves = "一号窑排放口监测设备登记的参数，基准含氧量18%",
      icon = "board",
      ways = { way("photo", "board", TAKER) },
   },

   -- 监测站的读数和数据。n2-shut 是氮气关掉（06:05）：以前的屏幕和以后的屏幕不是一回事。
   {
      id = "film-low",
      name = "工控机屏幕的录像（关气以前）",
      proves = "录像那几分钟屏幕上的含氧和二氧化硫",
      icon = "screen",
      ways = { { verb = "film", target = "pc", manners = FILM, unless = "n2-shut" } },
   },
   {
      id = "film-spike",
      name = "读数跳变的录像",
      proves = "06:05含氧和二氧化硫在一个响应时间里一起跳上去",
      icon = "screen",
   },
   {
      -- 跳变发生以后导出的才有前后两段。
      id = "export-minutes",
      name = "工控机分钟数据的导出件",
      proves = "06:05前后每分钟的含氧、二氧化硫和折算值",
      icon = "disk",
      ways = { { verb = "export", target = "pc", manners = EXPORT, when = "n2-shut" } },
   },
   {
      id = "export-history",
      name = "数采仪九十天历史数据的导出件",
      proves = "九十天里每小时、每分钟的报出值，有台阶，有缺口",
      icon = "disk",
      ways = { way("export", "logger", EXPORT) },
   },
   {
      id = "export-alarms",
      name = "工控机报警和操作日志的导出件",
      proves = "什么时候有人登录、改动、维护，什么时候没有",
      icon = "disk",
      ways = { { verb = "export", target = "alarm-page", manners = EXPORT, unless = "alarms-cleared" } },
   },
   {
      id = "export-platform",
      name = "平台小时值的导出件",
      proves = "企业向平台报出的小时值和标记",
      icon = "disk",
      ways = { way("export", "platform-screen", EXPORT) },
   },
   {
      id = "check-record",
      name = "全程和直通标气的对比记录",
      proves = "同一瓶标气，从探头进和直接进分析仪，显示不一样",
      icon = "gauge",
      ways = { { verb = "test", target = "cabinet-gas", manners = TEST, unless = "n2-shut" } },
   },
   {
      id = "check-late",
      name = "关气以后的标气测试记录",
      proves = "测试那一刻管线不漏，分析仪准确",
      icon = "gauge",
      ways = { { verb = "test", target = "cabinet-gas", manners = TEST, when = "n2-shut" } },
   },
   {
      id = "reference-report",
      name = "采样孔参比测试的三组数据",
      proves = "烟道里的含氧和二氧化硫，按18%含氧折算",
      icon = "gauge",
      ways = { way("test", "port", REFERENCE) },
   },

   -- 三通、软管、气瓶、开关
   {
      id = "photo-tee",
      name = "三通的照片",
      proves = "机柜后面的样气管上接着一只三通和一根细软管",
      icon = "camera",
      ways = { { verb = "photo", target = "tee", manners = PHOTO, unless = "tee-removed" } },
   },
   {
      id = "photo-cut",
      name = "样气管断口的照片",
      proves = "样气管上有新的切口和卡箍的压痕，接头不见了",
      icon = "camera",
      ways = { { verb = "photo", target = "line", manners = PHOTO, when = "tee-removed" } },
   },
   {
      id = "photo-hose",
      name = "细软管的照片",
      proves = "软管的外径、颜色和露出来的一段",
      icon = "hose",
      ways = { way("photo", "hose", PHOTO), way("photo", "hose-end", PHOTO) },
   },
   {
      id = "route-sketch",
      name = "软管走向的勘察草图",
      proves = "一根埋着的软管，一头在站房，一头在石灰棚后面",
      icon = "hose",
      ways = { way("trace", "hose"), way("trace", "hose-end") },
   },
   {
      id = "photo-bottle",
      name = "气瓶的照片",
      proves = "瓶身的标记、瓶号和压力表的读数",
      icon = "cylinder",
      ways = { way("photo", "bottle", PHOTO) },
   },
   {
      id = "photo-regulator",
      name = "电磁阀和调节刻度的照片",
      proves = "电磁阀、接线盒和调节旋钮上的一道记号",
      icon = "camera",
      ways = { way("photo", "valve", PHOTO) },
   },
   {
      id = "photo-switch",
      name = "小屋遥控开关的照片",
      proves = "窑长小屋墙上有一只没有标牌的遥控开关，和它哪个键陷着",
      icon = "camera",
      ways = { way("photo", "switch", PHOTO) },
   },
   {
      id = "sealed-set",
      name = "查封的气瓶、减压阀和电磁阀",
      proves = "那一套东西的名称、瓶号、数量和查封时的状态",
      icon = "seal",
      ways = { way("seal", "bottle", SEAL) },
   },
   {
      id = "sealed-gear",
      name = "查封的预处理机柜",
      proves = "机柜里管路的接法，保持查封时的原样",
      icon = "seal",
      ways = { way("seal", "cabinet-gas", SEAL) },
   },
   {
      id = "sample-n2",
      name = "瓶内气体的样品",
      proves = "瓶里装的是什么气，等化验结果",
      icon = "cylinder",
      ways = { way("sample", "bottle", SAMPLE) },
   },
   {
      id = "drone-video",
      name = "无人机航拍录像",
      proves = "石灰棚后面的气瓶架，和一道通向站房的新土",
      icon = "camera",
   },

   -- 书证
   {
      id = "copy-permit",
      name = "排污许可证副本的复印件",
      proves = "持证单位、重点管理、排放口和许可限值",
      icon = "paper",
      ways = { way("copy", "permit", COPY) },
   },
   {
      id = "copy-contract",
      name = "运维合同的复印件",
      proves = "谁委托谁维护，双方各管什么",
      icon = "paper",
      ways = { way("copy", "contract", COPY) },
   },
   {
      id = "copy-sheets",
      name = "恒锐巡检维护表的复印件",
      proves = "每个星期二都写着到过，一处关于含氧的备注被划掉",
      icon = "paper",
      ways = { way("copy", "visit-sheets", COPY) },
   },
   {
      id = "copy-delivery",
      name = "气瓶送货单的复印件",
      proves = "氮气送到这个厂，隔十一天一次",
      icon = "paper",
      ways = { way("copy", "delivery", COPY) },
   },
   {
      id = "copy-delivery-driver",
      name = "司机那一联送货单的复印件",
      proves = "送货的日期、品名、收货人，和厂里那一联可以对照",
      icon = "paper",
      ways = { way("copy", "tray", COPY) },
   },
   {
      id = "copy-ledger",
      name = "生产和脱硫台账的复印件",
      proves = "每天的石灰用量、换料的备注和抄自平台的出口浓度",
      icon = "book",
      ways = { way("copy", "ledger", COPY) },
   },
   {
      id = "copy-weigh",
      name = "煤矸石地磅单的复印件",
      proves = "进厂煤矸石的数量和含硫",
      icon = "paper",
      ways = { way("copy", "weighbridge", COPY) },
   },
   {
      id = "copy-old-report",
      name = "两年前比对监测报告的复印件",
      proves = "两年前同一座窑、同一排放口的含氧量",
      icon = "paper",
      ways = { way("copy", "old-report", COPY) },
   },
   {
      id = "copy-form",
      name = "维护申请单的复印件",
      proves = "有一张日期写着昨天的维护申请单",
      icon = "paper",
      ways = { way("copy", "form-yesterday", COPY) },
   },
   {
      id = "copy-shift",
      name = "窑面交接班本的复印件",
      proves = "谁在哪一班，班上记了什么",
      icon = "book",
      ways = { way("copy", "shift-book", COPY) },
   },
   {
      id = "copy-visitors",
      name = "门卫登记本的复印件",
      proves = "哪些车、哪些人，几点进、几点出",
      icon = "book",
      ways = { way("copy", "visitors", COPY) },
   },
   {
      id = "export-clips",
      name = "站房录像的导出件",
      proves = "哪几夜缺了一段，哪几天没有人来",
      icon = "disk",
      ways = { { verb = "export", target = "recorder-video", manners = EXPORT, unless = "video-overwritten" } },
   },
   {
      id = "export-dcs",
      name = "生产控制电脑的趋势导出件",
      proves = "窑的负荷、掺矸石、引风量随时间怎样变",
      icon = "disk",
      ways = { way("export", "dcs", EXPORT) },
   },
   {
      id = "photo-meters",
      name = "电表和用电记录的照片",
      proves = "生产和治理设施此刻的功率、一天三次抄表的数",
      icon = "gauge",
      ways = { way("photo", "meters", TAKER) },
   },
   {
      id = "photo-offcuts",
      name = "工作台下脚料的照片",
      proves = "机修间做过三通，下脚料还在台上",
      icon = "camera",
      ways = { way("photo", "bench", PHOTO) },
   },
   {
      id = "photo-bag",
      name = "焊工包里那只三通的照片",
      proves = "一只拆下来的三通和两截样气管，断口和站房的对得上",
      icon = "camera",
      ways = { way("photo", "bag", PHOTO) },
   },
   {
      id = "photo-roll",
      name = "半卷细软管的照片",
      proves = "机修间有半卷细软管，外径和颜色",
      icon = "hose",
      ways = { way("photo", "roll", PHOTO) },
   },
   {
      id = "photo-argon",
      name = "氩气瓶的照片",
      proves = "焊工手边用的是氩气",
      icon = "cylinder",
      ways = { way("photo", "argon", PHOTO) },
   },
   {
      id = "photo-oldcyl",
      name = "站房标气瓶的照片",
      proves = "站房的一瓶标气过了有效期",
      icon = "cylinder",
      ways = { way("photo", "cylinders-cems", TAKER) },
   },

   -- 人说的：做成笔录并由本人签名的是证据，谈话要点只是线索（行政处罚法第五十五条第二款：询问应当制作笔录）。
   {
      id = "rec-ma",
      name = "马占奎的询问笔录",
      proves = "窑长本人说的、本人签过名的话",
      icon = "record",
   },
   {
      id = "rec-gong",
      name = "龚文海的询问笔录",
      proves = "法定代表人本人说的、本人签过名的话",
      icon = "record",
   },
   {
      id = "rec-shao",
      name = "邵俊的询问笔录",
      proves = "运维员本人说的、本人签过名的话",
      icon = "record",
   },
   -- 本人没有承认的也要做笔录、也要入卷，只是证明不了他做过什么：拿来和别的证据对照。
   {
      id = "plea-ma",
      name = "马占奎的询问笔录（没有承认）",
      proves = "窑长本人签过名的说法，留着和数据、实物对照",
      icon = "record",
   },
   {
      id = "plea-gong",
      name = "龚文海的询问笔录（没有承认）",
      proves = "法定代表人本人签过名的解释，要逐条核对",
      icon = "record",
   },
   {
      id = "plea-shao",
      name = "邵俊的询问笔录（没有承认）",
      proves = "运维员本人签过名的说法，留着和录像、表格对照",
      icon = "record",
   },
   {
      id = "chat",
      name = "微信记录截图",
      proves = "手机里的一段对话，等核对原手机和对方账号",
      icon = "screen",
   },
   {
      id = "note-tian",
      name = "田福生的谈话要点（未做笔录）",
      proves = "焊工口头说过什么，没有他的签名",
      icon = "paper",
   },
   {
      id = "note-feng",
      name = "冯贵的谈话要点（未做笔录）",
      proves = "门卫口头说过什么，没有他的签名",
      icon = "paper",
   },
   {
      id = "note-cai",
      name = "蔡秀英的谈话要点（未做笔录）",
      proves = "村民口头说过什么，没有她的签名",
      icon = "paper",
   },
   {
      id = "note-qiang",
      name = "何志强的谈话要点（未做笔录）",
      proves = "电工口头说过什么，没有他的签名",
      icon = "paper",
   },
   {
      id = "note-peng",
      name = "彭建的谈话要点（未做笔录）",
      proves = "送货司机口头说过什么，没有他的签名",
      icon = "paper",
   },
}
