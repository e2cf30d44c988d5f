-- 法定期限：多长、从什么起、到什么止、怎样算、依据哪一条。
-- 用法：local clocks = require("rules.clocks")
-- clocks.preserve { section = "procedure", points = 4, start = "preserve", stop = "dispose", same = { "exhibit" } }
-- 每个期限有一个同名函数（编号里的 - 换成 _）；字段见 scripts/README.md“期限”。
--
-- 依据的条款由人对照官方文本核过。单位写 working_days 的，条文写了工作日，或者有专门一条说它是工作日：行政处罚法第八十五条（二、三、五、七日），
-- 行政强制法第六十九条（十日以内），行政复议法第八十八条第二款（三、五、七、十日），移送拘留暂行办法第十九条（全部）。别的是自然日。
-- moves（最后一天是休息日的顺延）只在条文写了的地方写：民事诉讼法第八十五条第三款，行政诉讼法解释第四十八条第三款，
-- 环保两法衔接办法第三十八条，行政复议法第八十八条第一款指向的民事诉讼法。行政处罚法、行政强制法和三个配套办法没有写自然日怎样起算、
-- 是否顺延：开始的当天不算，是各部诉讼法都用的算法；顺延不推断，最后一天是休息日的，两个日期都给，哪一个都不算错。
--
-- 期限按起算那天的法。以前的规定写在 earlier 里，条文写明版本，有一条还有效就用它：环境行政处罚办法（2010年）到 2023 年 7 月 1 日才失效，
-- 在那以前先看它。哪一条都不是那天的法，就没有这个期限，不算，也不判。2021 年 7 月 15 日以前的行政处罚法没有写几日是工作日。
-- interruption 是不计入的时间；条文没有写的，不能中止。

local PENALTY_DAYS = { "行政处罚法85" }
local OLD_PENALTY, OLD_MEASURES = "行政处罚法(2017)", "环境行政处罚办法(2010)"
local OLD_DAYS = { OLD_MEASURES .. "79" }
local NOT_WORKING = "那时的行政处罚法没有写这几日是工作日；环境行政处罚听证程序规定的文本没有收，没有核对"
local COERCION_DAYS = { "行政强制法69" }
local RECONSIDERATION_DAYS = { "行政复议法88.2" }
local DETENTION_DAYS = { "行政主管部门移送适用行政拘留环境违法案件暂行办法19" }
local CRIME_DAYS = { "环境保护行政执法与刑事司法衔接工作办法38" }
local SUIT_DAYS = { "行政诉讼法解释48.2", "行政诉讼法解释48.3" }
local CIVIL_DAYS = { "民事诉讼法85.2", "民事诉讼法85.3" }
local RECONSIDERATION_NATURAL = { "行政复议法88.1", "民事诉讼法85.2", "民事诉讼法85.3" }

local SEALING = "环境保护主管部门实施查封、扣押办法"
local LIMITING = "环境保护主管部门实施限制生产、停产整治办法"
local DAILY_FINE = "环境保护主管部门实施按日连续处罚办法"
local TRANSFER = "行政执法机关移送涉嫌犯罪案件的规定"
local CRIME = "环境保护行政执法与刑事司法衔接工作办法"
local DETENTION = "行政主管部门移送适用行政拘留环境违法案件暂行办法"
local MONITORS = "污染源自动监控设施现场监督检查办法"

local periods = {
   {
      id = "preserve",
      group = "证据和强制措施",
      title = "先行登记保存后作出处理决定",
      period = { 7, "working_days" },
      from = "先行登记保存证据",
      to = "作出处理决定",
      basis = { "行政处罚法56" },
      count_basis = PENALTY_DAYS,
      earlier = {
         {
            period = { 7, "working_days" },
            basis = { OLD_MEASURES .. "39" },
            count_basis = PENALTY_DAYS,
            note = "办法写七个工作日，过了自动解除；2021年7月15日以前行政处罚法只写七日",
         },
      },
   },
   {
      id = "preserve-approval",
      group = "证据和强制措施",
      title = "当场先行登记保存后补办批准",
      period = { 24, "hours" },
      from = "情况紧急，当场先行登记保存",
      to = "补办批准手续",
      basis = { "生态环境行政处罚办法32.2" },
      note = "条文只见于节选；实施以前用即时通讯方式报负责人同意",
      unverified = true,
   },
   {
      id = "seal-approval",
      group = "证据和强制措施",
      title = "当场查封、扣押后报告并补办批准",
      period = { 24, "hours" },
      from = "情况紧急，当场实施查封、扣押",
      to = "向负责人报告并补办批准手续",
      basis = { "行政强制法19", SEALING .. "13" },
      note = "按小时连续计算，夜里和休息日都算",
   },
   {
      id = "seal",
      group = "证据和强制措施",
      title = "查封、扣押的期限",
      period = { 30, "days" },
      from = "实施查封、扣押",
      to = "作出处理决定或者解除",
      basis = { "行政强制法25.1", SEALING .. "15.1" },
      interruption = { what = "检测、检验、检疫或者技术鉴定的期间", basis = { "行政强制法25.3" } },
      extension = { by = { 30, "days" }, most = 1, basis = { "行政强制法25.1", SEALING .. "15.1" } },
      note = "超过十日，不按工作日算；检测、检验、检疫或者技术鉴定的期间要书面告知",
   },
   {
      id = "unseal-answer",
      group = "证据和强制措施",
      title = "收到解除申请后核查并决定",
      period = { 5, "working_days" },
      from = "收到解除查封、扣押申请",
      to = "作出解除或者维持的决定",
      basis = { SEALING .. "19" },
   },
   {
      id = "unseal-delivery",
      group = "证据和强制措施",
      title = "送达解除查封、扣押决定",
      period = { 3, "working_days" },
      from = "作出解除决定",
      to = "送达解除决定",
      basis = { SEALING .. "21.1" },
   },
   {
      id = "correction-order",
      group = "责令改正和按日连续处罚",
      title = "取得监测报告后送达责令改正决定书",
      period = { 3, "working_days" },
      from = "取得环境监测报告",
      to = "送达责令改正违法行为决定书",
      basis = { DAILY_FINE .. "8.2" },
      note = "当场可以认定的，在现场调查时就送达",
   },
   {
      id = "recheck",
      group = "责令改正和按日连续处罚",
      title = "按日连续处罚的暗查复查",
      period = { 30, "days" },
      from = "送达责令改正违法行为决定书",
      to = "以暗查方式复查",
      basis = { DAILY_FINE .. "10" },
   },
   {
      id = "file-case",
      group = "立案到送达",
      title = "初步审查后决定是否立案",
      period = { 15, "days" },
      from = "发现涉嫌违法行为",
      to = "决定是否立案",
      basis = { "生态环境行政处罚办法18" },
      extension = { by = { 15, "days" }, most = 1, basis = { "生态环境行政处罚办法18" }, unverified = true },
      note = "条文只见于节选，从哪天起算没有写明",
      unverified = true,
      earlier = {
         {
            period = { 7, "working_days" },
            basis = { OLD_MEASURES .. "22.1" },
            note = "办法写初步审查并在七个工作日以内决定，没有另写从哪天起算",
         },
      },
   },
   {
      id = "decision",
      group = "立案到送达",
      title = "立案后作出处罚决定",
      period = { 90, "days" },
      from = "立案",
      to = "作出行政处罚决定",
      basis = { "行政处罚法60" },
      extension = { by = { 30, "days" }, most = 2, basis = {}, unverified = true },
      interruption = {
         what = "涉嫌犯罪移送办理的期间（衔接办法第十六条）；监测、鉴定等时间只见于转述",
         basis = { CRIME .. "16" },
         unverified = true,
      },
      note = "法律、法规、规章另有规定的从其规定；延长两次、每次三十日只见于转述，尚未核实",
      earlier = {
         {
            period = { 3, "months" },
            moves = true,
            basis = { OLD_MEASURES .. "55" },
            count_basis = OLD_DAYS,
            interruption = { what = "听证、公告、监测、鉴定、送达等时间", basis = { OLD_MEASURES .. "55" } },
            note = "2021年7月15日以后行政处罚法写九十日，规章另有规定的从其规定，办法失效以前仍是三个月",
         },
      },
   },
   {
      id = "statement",
      group = "立案到送达",
      title = "收到告知书后陈述、申辩",
      period = { 5, "working_days" },
      from = "当事人收到告知书",
      to = "当事人陈述、申辩",
      basis = { "生态环境行政处罚办法44" },
      note = "条文只见于节选；按工作日算，出自案卷评查细则（2024年版）的常见错误，不是条文写明的",
      unverified = true,
   },
   {
      id = "hearing-request",
      group = "立案到送达",
      title = "告知后要求听证",
      period = { 5, "working_days" },
      from = "告知听证权利",
      to = "当事人提出听证要求",
      basis = { "行政处罚法64-1" },
      count_basis = PENALTY_DAYS,
      earlier = {
         { period = { 3, "days" }, basis = { OLD_PENALTY .. "42.1-1" }, note = NOT_WORKING, unverified = true },
      },
   },
   {
      id = "hearing-notice",
      group = "立案到送达",
      title = "听证前通知时间、地点",
      period = { 7, "working_days" },
      least = true,
      from = "通知当事人听证的时间、地点",
      to = "举行听证",
      basis = { "行政处罚法64-2" },
      count_basis = PENALTY_DAYS,
      note = "这里算的是通知后满七个工作日再听证；第七日当天能不能听证，条文没有写明",
      earlier = {
         { period = { 7, "days" }, basis = { OLD_PENALTY .. "42.1-2" }, note = NOT_WORKING, unverified = true },
      },
   },
   {
      id = "service",
      group = "立案到送达",
      title = "当事人不在场时送达处罚决定书",
      period = { 7, "working_days" },
      from = "宣告处罚决定，当事人不在场",
      to = "送达处罚决定书",
      basis = { "行政处罚法61.1" },
      count_basis = PENALTY_DAYS,
      note = "当事人在场的，宣告后当场交付",
      earlier = {
         {
            period = { 7, "days" },
            basis = { OLD_PENALTY .. "40" },
            note = "那时的行政处罚法没有写七日是工作日，按自然日算",
         },
      },
   },
   {
      id = "public-notice",
      group = "立案到送达",
      title = "公告送达",
      period = { 30, "days" },
      moves = true,
      least = true,
      from = "发出公告",
      to = "视为送达",
      basis = { "民事诉讼法95.1" },
      count_basis = { "行政处罚法61.1", table.unpack(CIVIL_DAYS) },
      note = "下落不明，或者用别的方式无法送达的才公告；行政处罚法只写送达依照民事诉讼法的有关规定。"
         .. "2024年以前的民事诉讼法没有收，那时公告多少日不在这里",
   },
   {
      id = "withdrawal",
      group = "立案到送达",
      title = "撤回已公开的处罚决定信息",
      period = { 3, "working_days" },
      from = "公开的决定被变更、撤销、确认违法或者无效",
      to = "撤回信息并公开说明理由",
      basis = { "行政处罚法48.2" },
      count_basis = PENALTY_DAYS,
   },
   {
      id = "payment",
      group = "执行",
      title = "缴纳罚款",
      period = { 15, "days" },
      from = "收到行政处罚决定书",
      to = "缴纳罚款",
      basis = { "行政处罚法67.3" },
      note = "十五日不在行政处罚法第八十五条里，是自然日",
      earlier = { { period = { 15, "days" }, basis = { OLD_PENALTY .. "46.3" } } },
   },
   {
      id = "reminder-court",
      group = "执行",
      title = "催告后申请法院强制执行",
      period = { 10, "working_days" },
      least = true,
      from = "送达催告书",
      to = "向法院申请强制执行",
      basis = { "行政强制法54" },
      count_basis = COERCION_DAYS,
   },
   {
      id = "reminder-substitution",
      group = "执行",
      title = "代履行前催告",
      period = { 3, "working_days" },
      least = true,
      from = "催告当事人履行",
      to = "代履行",
      basis = { "行政强制法51.1-2" },
      count_basis = COERCION_DAYS,
      note = "这里算的是催告后满三个工作日再代履行；第三日当天能不能代履行，条文没有写明",
   },
   {
      id = "court-application",
      group = "执行",
      title = "申请法院强制执行",
      period = { 3, "months" },
      moves = true,
      from = "复议、诉讼的期限届满",
      to = "向法院申请强制执行",
      basis = { "行政强制法53", "行政诉讼法解释156" },
      count_basis = SUIT_DAYS,
      note = "行政强制法写自期限届满之日起，司法解释写自法定起诉期限届满之日起；批准延期、分期的看行政处罚法第七十二条第二款",
   },
   {
      id = "reconsideration-filing",
      group = "行政复议",
      title = "申请行政复议",
      period = { 60, "days" },
      moves = true,
      from = "知道或者应当知道行政行为",
      to = "提出行政复议申请",
      basis = { "行政复议法20.1" },
      count_basis = RECONSIDERATION_NATURAL,
      interruption = { what = "不可抗力或者其他正当理由耽误的时间", basis = { "行政复议法20.2" } },
      note = "没有告知复议权利、机关和期限的，另看第二十条第三款",
   },
   {
      id = "reconsideration-acceptance",
      group = "行政复议",
      title = "审查复议申请",
      period = { 5, "working_days" },
      from = "收到行政复议申请",
      to = "受理，或者决定不予受理",
      basis = { "行政复议法30.1" },
      count_basis = RECONSIDERATION_DAYS,
      note = "审查期限届满没有决定不予受理的，届满之日视为受理",
   },
   {
      id = "reconsideration-copy",
      group = "行政复议",
      title = "发送复议申请书副本（普通程序）",
      period = { 7, "working_days" },
      from = "受理行政复议申请",
      to = "把申请书副本发送被申请人",
      basis = { "行政复议法48" },
      count_basis = RECONSIDERATION_DAYS,
   },
   {
      id = "reconsideration-reply",
      group = "行政复议",
      title = "书面答复并提交证据（普通程序）",
      period = { 10, "working_days" },
      from = "收到复议申请书副本",
      to = "提出书面答复，提交证据、依据",
      basis = { "行政复议法48" },
      count_basis = RECONSIDERATION_DAYS,
   },
   {
      id = "reconsideration-simple-copy",
      group = "行政复议",
      title = "发送复议申请书副本（简易程序）",
      period = { 3, "working_days" },
      from = "受理行政复议申请",
      to = "把申请书副本发送被申请人",
      basis = { "行政复议法54.1" },
      count_basis = RECONSIDERATION_DAYS,
   },
   {
      id = "reconsideration-simple-reply",
      group = "行政复议",
      title = "书面答复并提交证据（简易程序）",
      period = { 5, "working_days" },
      from = "收到复议申请书副本",
      to = "提出书面答复，提交证据、依据",
      basis = { "行政复议法54.1" },
      count_basis = RECONSIDERATION_DAYS,
   },
   {
      id = "reconsideration-decision",
      group = "行政复议",
      title = "作出复议决定（普通程序）",
      period = { 60, "days" },
      moves = true,
      from = "受理行政复议申请",
      to = "作出行政复议决定",
      basis = { "行政复议法62.1" },
      count_basis = RECONSIDERATION_NATURAL,
      extension = { by = { 30, "days" }, most = 1, basis = { "行政复议法62.1" } },
      interruption = { what = "行政复议中止的期间", basis = { "行政复议法39.1", "行政复议法39.2" } },
      note = "延长最多三十日，由复议机构的负责人批准，并书面告知当事人",
   },
   {
      id = "reconsideration-simple-decision",
      group = "行政复议",
      title = "作出复议决定（简易程序）",
      period = { 30, "days" },
      moves = true,
      from = "受理行政复议申请",
      to = "作出行政复议决定",
      basis = { "行政复议法62.2" },
      count_basis = RECONSIDERATION_NATURAL,
      interruption = { what = "行政复议中止的期间", basis = { "行政复议法39.1", "行政复议法39.2" } },
   },
   {
      id = "suit",
      group = "行政诉讼",
      title = "直接提起行政诉讼",
      period = { 6, "months" },
      moves = true,
      from = "知道或者应当知道作出行政行为",
      to = "向法院提起诉讼",
      basis = { "行政诉讼法46.1" },
      count_basis = SUIT_DAYS,
      interruption = { what = "不属于当事人自身的原因耽误的时间", basis = { "行政诉讼法48.1" } },
      note = "没有告知起诉期限的，另看行政诉讼法解释第六十四条",
   },
   {
      id = "suit-after-reconsideration",
      group = "行政诉讼",
      title = "复议后提起行政诉讼",
      period = { 15, "days" },
      moves = true,
      from = "收到复议决定书，或者复议期满没有决定",
      to = "向法院提起诉讼",
      basis = { "行政诉讼法45" },
      count_basis = SUIT_DAYS,
      interruption = { what = "不属于当事人自身的原因耽误的时间", basis = { "行政诉讼法48.1" } },
   },
   {
      id = "suit-defence",
      group = "行政诉讼",
      title = "提交证据、依据和答辩状",
      period = { 15, "days" },
      moves = true,
      from = "收到起诉状副本",
      to = "提交证据和所依据的规范性文件，提出答辩状",
      basis = { "行政诉讼法67.1" },
      count_basis = SUIT_DAYS,
   },
   {
      id = "first-instance",
      group = "行政诉讼",
      title = "作出第一审判决（普通程序）",
      period = { 6, "months" },
      moves = true,
      from = "立案",
      to = "作出第一审判决",
      basis = { "行政诉讼法81" },
      count_basis = SUIT_DAYS,
      interruption = {
         what = "公告、鉴定、调解、中止诉讼和处理管辖异议、争议的期间",
         basis = { "行政诉讼法解释50.1" },
      },
   },
   {
      id = "transfer-decision",
      group = "移送",
      title = "决定是否移送涉嫌犯罪案件",
      period = { 3, "days" },
      moves = true,
      from = "负责人接到移送的书面报告",
      to = "批准或者不批准移送",
      basis = { TRANSFER .. "5.2", CRIME .. "5.2" },
      count_basis = CRIME_DAYS,
      note = "衔接办法写明没有写工作日的都是自然日；移送规定没有写怎样算",
   },
   {
      id = "transfer-delivery",
      group = "移送",
      title = "向公安机关移送涉嫌犯罪案件",
      period = { 24, "hours" },
      from = "决定移送",
      to = "向同级公安机关移交案件材料",
      basis = { TRANSFER .. "5.2", CRIME .. "6" },
      note = "按小时连续计算；移送书同时抄送同级检察院",
   },
   {
      id = "police-decision",
      group = "移送",
      title = "公安机关决定是否立案",
      period = { 3, "days" },
      moves = true,
      from = "公安机关接受移送的案件",
      to = "作出立案或者不予立案的决定",
      basis = { CRIME .. "9", TRANSFER .. "8" },
      count_basis = CRIME_DAYS,
   },
   {
      id = "police-decision-clue",
      group = "移送",
      title = "公安机关查证线索后决定是否立案",
      period = { 7, "days" },
      moves = true,
      from = "公安机关接受移送的案件，线索需要查证",
      to = "作出立案或者不予立案的决定",
      basis = { CRIME .. "9" },
      count_basis = CRIME_DAYS,
   },
   {
      id = "police-decision-grave",
      group = "移送",
      title = "公安机关对重大疑难复杂案件决定是否立案",
      period = { 30, "days" },
      moves = true,
      from = "公安机关受案，经县级以上公安机关负责人批准",
      to = "作出立案或者不予立案的决定",
      basis = { CRIME .. "9" },
      count_basis = CRIME_DAYS,
   },
   {
      id = "police-objection",
      group = "移送",
      title = "对不予立案申请复议",
      period = { 3, "working_days" },
      from = "接到不予立案通知书",
      to = "向作出决定的公安机关申请复议",
      basis = { CRIME .. "11", TRANSFER .. "9.1" },
      note = "衔接办法写三个工作日；移送规定写三日，没有写工作日",
   },
   {
      id = "detention-transfer",
      group = "移送",
      title = "移送适用行政拘留的案件",
      period = { 3, "working_days" },
      from = "作出移送决定",
      to = "把移送书和案件材料移送同级公安机关",
      basis = { DETENTION .. "12" },
      count_basis = DETENTION_DAYS,
   },
   {
      id = "pursuit",
      group = "追究时效",
      title = "行政处罚的追究时效",
      period = { 2, "years" },
      from = "违法行为发生；连续或者继续的，行为终了",
      to = "违法行为被发现",
      basis = { "行政处罚法36.1", "生态环境法典1054.1" },
      count_basis = { "行政处罚法36.2", "生态环境法典1054.1" },
      note = "2026年8月15日起，造成环境污染、生态破坏等危害后果的是五年",
      earlier = {
         { period = { 2, "years" }, basis = { OLD_PENALTY .. "29.1" }, count_basis = { OLD_PENALTY .. "29.2" } },
      },
   },
   {
      id = "pursuit-health",
      group = "追究时效",
      title = "涉及生命健康安全且有危害后果的追究时效",
      period = { 5, "years" },
      from = "违法行为发生；连续或者继续的，行为终了",
      to = "违法行为被发现",
      basis = { "行政处罚法36.1" },
      count_basis = { "行政处罚法36.2" },
   },
   {
      id = "pursuit-pollution",
      group = "追究时效",
      title = "造成环境污染、生态破坏等后果的追究时效",
      period = { 5, "years" },
      from = "违法行为发生；连续或者继续的，行为终了",
      to = "违法行为被发现",
      basis = { "生态环境法典1054.1" },
      count_basis = { "生态环境法典1054.1" },
      note = "2026年8月15日以前已经终了的行为是否适用五年，没有查到权威答复",
   },
   {
      id = "limit-service",
      group = "限制生产、停产整治",
      title = "送达限制生产、停产整治决定书",
      period = { 7, "working_days" },
      from = "作出限制生产、停产整治决定",
      to = "把决定书送达排污者",
      basis = { LIMITING .. "14" },
   },
   {
      id = "limit-production",
      group = "限制生产、停产整治",
      title = "限制生产的期限",
      period = { 3, "months" },
      from = "责令限制生产",
      to = "限制生产解除",
      basis = { LIMITING .. "15.1" },
      extension = { by = { 3, "months" }, most = 1, basis = { LIMITING .. "15.1" } },
      note = "条文写一般不超过三个月，没有写从哪天起算；停产整治没有固定期限",
   },
   {
      id = "limit-plan",
      group = "限制生产、停产整治",
      title = "整改方案备案并公开",
      period = { 15, "working_days" },
      from = "排污者收到限制生产或者停产整治决定书",
      to = "把整改方案报备案并向社会公开",
      basis = { LIMITING .. "16.1" },
   },
   {
      id = "limit-report",
      group = "限制生产、停产整治",
      title = "整改完成情况备案",
      period = { 15, "working_days" },
      from = "完成整改任务",
      to = "把完成情况和公开情况报备案",
      basis = { LIMITING .. "17" },
      note = "限制生产、停产整治自备案之日起解除",
   },
   {
      id = "monitor-fault-report",
      group = "自动监控设施",
      title = "自动监控设施故障报告",
      period = { 12, "hours" },
      from = "发生故障，不能正常使用",
      to = "向监督检查机构报告",
      basis = { MONITORS .. "8.2" },
      note = "按小时连续计算，夜里和休息日都算",
   },
   {
      id = "monitor-fault-repair",
      group = "自动监控设施",
      title = "自动监控设施恢复正常运行",
      period = { 5, "working_days" },
      from = "发生故障，不能正常使用",
      to = "恢复正常运行",
      basis = { MONITORS .. "8.2" },
      note = "条文写保证在五个工作日内恢复，没有另写从哪天起算；停运期间手工监测",
   },
}

-- 法律的数据盖过剧本写的，只有编号和标题可以换：同一个期限在一个剧本里可以用几次。
---@param period table
local function clock_of(period)
   ---@param o ClockUse
   return function(o)
      local clock = {}
      for key, value in pairs(o) do
         clock[key] = value
      end
      for key, value in pairs(period) do
         local own = key == "id" or key == "title"
         if not own or clock[key] == nil then
            clock[key] = value
         end
      end
      return clock
   end
end

local clocks = { periods = periods }

-- 一个期限有多长：别的规则集写 within、at_least 时用它，长短不写两遍。
---@param id string
function clocks.length(id)
   for _, period in ipairs(periods) do
      if period.id == id then
         return period.period
      end
   end
   error("没有“" .. id .. "”这个期限")
end

for _, period in ipairs(periods) do
   clocks[(period.id:gsub("%-", "_"))] = clock_of(period)
end

return clocks
