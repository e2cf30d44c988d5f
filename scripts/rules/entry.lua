-- 进门、表明身份、告知、回避、笔录：每一次现场检查都用得上的规则。
-- 用法：local entry = require("rules.entry"); entry.show_id { section = "procedure", points = 4, to = "manager" }
-- 依据的条款由人对照官方文本核过；各期都写，程序按那一步的日子显示当时有效的。
-- 有的依据只写了原则，没有写具体做法：行政处罚法第四十三条第二款写有权申请回避，第五十五条第二款写如实回答、协助检查，
-- 第四十六条第二款写证据要查证属实。当面告知、逐项询问、注明出处并签认这些做法，出自处罚办法和案卷评查细则。

-- 现场检查权：2026-08-15 前看大气污染防治法第二十九条等，之后看生态环境法典第五十一条。
local inspection_power = { "大气污染防治法29", "环境保护法24", "生态环境监测条例35.2", "生态环境法典51" }

local function with_power(...)
   local basis = { ... }
   for _, ref in ipairs(inspection_power) do
      basis[#basis + 1] = ref
   end
   return basis
end

local entry = {}

function entry.show_id(o)
   return {
      id = "show-id",
      section = o.section,
      kind = "required",
      what = { names = { "show_id" }, where = { target = o.to } },
      points = o.points,
      veto = true,
      basis = { "行政处罚法42.1", "行政处罚法55.1" },
      title = "向被检查单位出示执法证件",
      broken = "没有向企业现场负责人出示执法证件，当事人有权拒绝检查，取得的材料也难以采用",
      repair = "进门先由两名执法人员出示证件，说出单位和姓名",
   }
end

-- 界线是地点，不是对象：在厂门外做的都不算，进了厂做的都算。
function entry.show_id_first(o)
   return {
      id = "show-id-first",
      section = o.section,
      kind = "before",
      what = { names = o.before, where = { place = { isnt = o.public_place } } },
      reference = "show_id",
      points = o.points,
      basis = with_power("行政处罚法55.1", "行政处罚法(2017)37.1"),
      title = "先出示证件，再在厂内开展检查",
      broken = "{time} 进了厂进行“{event}”时还没有出示执法证件",
      repair = "在门口出示证件后再进厂；厂门外的可以先看、先拍",
   }
end

-- 询问不分厂内厂外：对谁调查，就先让谁看过证件。第五十五条第一款写的是“当事人或者有关人员”，所以不限定给谁看。
function entry.show_id_before_asking(o)
   return {
      id = "show-id-before-asking",
      section = o.section,
      kind = "before",
      what = { names = { "ask", "show", "make_record" } },
      reference = "show_id",
      points = o.points,
      basis = { "行政处罚法55.1", "行政处罚法(2017)37.1" },
      title = "先出示证件，再询问",
      broken = "{time} “{event}”时还没有出示执法证件",
      repair = "开口问话之前先出示证件，在门口也一样",
   }
end

function entry.inform(o)
   return {
      id = "inform",
      section = o.section,
      kind = "required",
      what = { names = { "inform" }, where = { target = o.to } },
      points = o.points,
      basis = { "行政处罚法43.2", "行政处罚法55.2" },
      title = "说明来意，告知权利和义务",
      broken = "没有说明来意，也没有告知申请回避的权利和如实回答、协助检查的义务",
      repair = "出示证件后当面说明检查事由、权利和义务（条文写的是有权申请、应当协助，当面告知出自处罚办法和评查细则）",
   }
end

function entry.ask_recusal(o)
   return {
      id = "ask-recusal",
      section = o.section,
      kind = "required",
      what = { names = { "ask_recusal" }, where = { target = o.to } },
      points = o.points,
      basis = { "行政处罚法43.2" },
      title = "询问是否申请回避",
      broken = "没有询问当事人是否申请回避，笔录里这一栏只能空着",
      repair = "告知权利后当面问一句，把回答记入笔录（条文写的是有权申请，逐项询问出自处罚办法和评查细则）",
   }
end

function entry.recusal_before_record(o)
   return {
      id = "recusal-before-record",
      section = o.section,
      kind = "before",
      what = { names = { "make_record" }, where = { target = o.with } },
      reference = { names = { "ask_recusal" }, where = { target = o.with } },
      points = o.points,
      basis = { "行政处罚法43.2" },
      title = "先问回避，再做笔录",
      broken = "{time} 制作笔录时还没有问过是否申请回避",
      repair = "笔录开头先告知并询问回避",
   }
end

function entry.make_record(o)
   return {
      id = "make-record",
      section = o.section,
      kind = "required",
      what = { names = { "make_record" }, where = { target = o.with } },
      points = o.points,
      basis = { "行政处罚法55.2", "行政处罚法47", "行政处罚法(2017)37.1" },
      title = "当场制作现场检查笔录",
      broken = "检查没有制作笔录，看到的事实没有落到纸上",
      repair = "离开前当着当事人制作现场检查笔录",
   }
end

-- “逐页签名”是《生态环境行政执法案卷评查细则（2024年版）》的评分要素，不是法律条文，没有条号可以写进 basis。《生态环境行政处罚办法》
-- 只要求现场检查笔录签名或者盖章、拒签的注明，而且手头只有节选，条号没有核实。所以不计分。
function entry.sign_record(o)
   return {
      id = "sign-record",
      section = o.section,
      kind = "required",
      what = { names = { "make_record" }, where = { ["manner:sign"] = "yes" } },
      points = 0,
      unverified = true,
      basis = {},
      title = "笔录交当事人核对并逐页签名",
      broken = "笔录没有请当事人核对签名",
      repair = "笔录做完交当事人核对，逐页签名并注明日期，拒签的写明情况（案卷评查细则2024年版的要求）",
   }
end

function entry.record_after_evidence(o)
   return {
      id = "record-after-evidence",
      section = o.section,
      kind = "after",
      reference = o.evidence,
      what = { names = { "make_record" }, where = { target = o.with } },
      points = o.points,
      basis = { "行政处罚法47", "行政处罚法55.2", "行政处罚法(2017)37.1" },
      title = "取证之后把取证经过写进笔录",
      broken = "{time} 的“{event}”之后没有再做笔录，取证经过没有记录",
      repair = "取证全部完成后再制作笔录，或者补记",
   }
end

function entry.two_officers(o)
   return {
      id = "two-officers",
      section = o.section,
      kind = "forbidden",
      what = { names = { "reply" }, where = { ask = o.ask, choice = o.choice } },
      points = 0,
      veto = true,
      basis = { "行政处罚法42.1", "行政处罚法(2017)37.1" },
      title = "执法人员始终不少于两人",
      broken = "{time} 让同事先走，只剩一名执法人员继续检查",
      repair = "两人一起查完；实在要走，就停下来等另派的人到场",
   }
end

function entry.no_inducement(o)
   return {
      id = "no-inducement",
      section = o.section,
      kind = "forbidden",
      what = { names = { "ask" }, where = { topic = o.topic } },
      points = o.points,
      basis = { "行政处罚法46.3" },
      title = "不以引诱、欺骗取得陈述",
      broken = "{time} 用“承认就少罚”换取陈述，这样得来的话不得作为认定案件事实的根据",
      repair = "只问事实，拿证据请对方说明",
   }
end

function entry.no_groundless_sealing(o)
   return {
      id = "no-groundless-sealing",
      section = o.section,
      kind = "forbidden",
      what = { names = { "seal" } },
      points = o.points,
      basis = { "行政强制法18-1", "大气污染防治法30", "生态环境监测条例35.2", "生态环境法典52" },
      title = "没有法定情形和批准，不查封设施",
      broken = "{time} 动了查封的念头：既没有严重污染或证据灭失的情形，也没有负责人批准",
      repair = "书证拍照、复制就能固定，不需要查封",
   }
end

return entry
