-- 要证明的五件事、能互相对照的十七个来源、八处矛盾。
-- 每件事有几条路：只靠仪器和数据的一条，实物和书证的一条，人说的加印证的一条。行为这一件，没有仪器或者数据的哪一条都不成立：
-- 口供和瓶子说明不了监测数据有没有因此失真。谈话要点（note-…）没有做成笔录，只放在“印证”里，和笔录、书证任选其一，单独不成一条路。
-- 依据：行政处罚法第四十条要求查明事实，第四十六条第二款要求查证属实，第五十四条第一款要求全面、客观、公正。

local INLET = { "photo-tee", "photo-cut", "photo-hose", "route-sketch", "sealed-gear" }
local GAS = { "photo-bottle", "photo-regulator", "sealed-set", "sample-n2" }
local LIMIT = { "copy-permit", "board-photo" }
local DELIVERY = { "copy-delivery", "copy-delivery-driver" }
local REPORTED = { "export-history", "export-platform", "film-low" }
-- 为什么要做假：只作印证，连上去不扣分，单独也不成一条路。
local MOTIVE = { "copy-ledger", "copy-weigh", "copy-contract", "copy-visitors" }
local BEFORE = { "copy-old-report", "params-photo" }   -- 原来是什么样
local COMPARED = {
   { label = "真实的值和报出的值差多少", exhibits = { "export-minutes", "film-spike", "reference-report" } },
   { label = "平常报出的是什么值", exhibits = REPORTED },
   { label = "不是窑况变化，也不是仪器坏了", exhibits = { "export-dcs", "photo-meters", "check-late", "check-record" } },
   { label = "别的气从哪里进来", exhibits = INLET },
   { label = "进来的是什么气", exhibits = GAS },
}
local BY_HAND = {
   { label = "要人动手才通断的装置", exhibits = { "photo-switch", "photo-regulator", "sealed-set" } },
   { label = "检查的人一到，读数就恢复", exhibits = { "export-minutes", "film-spike" } },
   { label = "平时有选择地开关，或者遮掩", exhibits = { "export-history", "export-platform", "export-clips", "export-alarms" } },
}
local SPOKEN = { "rec-ma", "rec-gong", "rec-shao" }

local facts = {
   {
      id = "fact-act",
      title = "行为：采样管线里接进了氮气，报出的数据失真",
      section = "proof",
      points = 4,
      basis = {
         "行政处罚法40",
         "行政处罚法46.2",
         "环境监测数据弄虚作假行为判定及处理办法4",
         "大气污染防治法20.2",
         "生态环境监测条例25.2-5",
         "生态环境法典80.1",
      },
      explanation = "要连起两头：管子里确实进了别的气，报出的数也确实因此变了。最省事的是同一瓶标气从探头进、再直接进分析仪，"
         .. "一个246一个400，差的就是半路混进来的；这时含氧若仍在零附近，混进来的就不是漏进去的空气。错过了这个时间，就靠06:05的跳变或者参比测试，"
         .. "同时用生产负荷和标气测试排除窑况变化和仪器故障。只有瓶子、软管和口供，说明不了数据失真；只有数据，说明不了是怎样失真的。"
         .. "拍照放比例尺、注明拍摄人这些固定的做法出自案卷评查细则和取证指引，没有条号；法律上的根据是行政处罚法第四十六条第二款、第四十七条。",
      proofs = {
         {
            label = "标气对比加接入点（06:05以前才测得到）",
            parts = {
               { label = "同一瓶标气，全程和直通的读数不同", exhibits = { "check-record" } },
               { label = "别的气从哪里进来", exhibits = INLET },
            },
         },
         {
            label = "数据前后对比加实物",
            parts = COMPARED,
         },
         {
            label = "数据前后对比、实物和原来的样子",
            parts = { { label = "原来是什么样（只作印证）", exhibits = BEFORE }, table.unpack(COMPARED) },
         },
         {
            label = "数据、部件和当事人的陈述",
            parts = {
               {
                  label = "仪器或者数据上的差别",
                  exhibits = { "export-minutes", "film-spike", "reference-report", "check-record" },
               },
               {
                  label = "做成这件事的部件",
                  exhibits = {
                     "photo-switch",
                     "photo-regulator",
                     "photo-offcuts",
                     "photo-bag",
                     "photo-roll",
                     "sealed-set",
                     "sealed-gear",
                     "photo-bottle",
                     "sample-n2",
                     "photo-tee",
                     "photo-cut",
                     "photo-hose",
                     "route-sketch",
                  },
               },
               { label = "做的人怎样说", exhibits = { "rec-ma", "rec-gong", "rec-shao", "chat" } },
            },
         },
      },
   },
   {
      id = "fact-intent",
      title = "故意：有人安排、有人操作，不是故障也不是校准",
      section = "proof",
      points = 4,
      basis = {
         "行政处罚法33.2",
         "行政处罚法46.2",
         "环境监测数据弄虚作假行为判定及处理办法2",
         "大气污染防治法20.2",
         "生态环境监测条例25.2",
         "生态环境法典80.1",
      },
      explanation = "故意多半要从做法里看：一只要人按的遥控开关，一根埋进土里的软管，检查的人进厂半小时读数就恢复，换瓶的几夜录像正好缺一段。"
         .. "这些都不靠谁承认。有人承认当然更好，但要有物件和数据跟得上，翻供时才站得住。当事人拿得出证据证明没有过错的，不予处罚，"
         .. "所以“维护”“焊接用”这些说法也要一条一条查到底。",
      proofs = {
         {
            label = "仪器、数据和现场",
            parts = BY_HAND,
         },
         {
            label = "动机、装置和恢复",
            parts = { { label = "为什么要做假（只作印证）", exhibits = MOTIVE }, table.unpack(BY_HAND) },
         },
         {
            label = "实物和书证",
            parts = {
               {
                  label = "藏起来的管子，厂里自己做的部件",
                  exhibits = {
                     "route-sketch",
                     "photo-hose",
                     "photo-tee",
                     "photo-cut",
                     "photo-offcuts",
                     "photo-bag",
                     "photo-roll",
                     "drone-video",
                     "sealed-gear",
                  },
               },
               { label = "氮气按时送来", exhibits = DELIVERY },
               {
                  label = "“焊接用”“已经报维护”的说法对不上",
                  exhibits = { "photo-argon", "export-clips", "export-alarms" },
               },
               { label = "要人动手才通断的装置", exhibits = { "photo-switch", "photo-regulator", "sealed-set", "photo-bottle" } },
            },
         },
         {
            label = "当事人的陈述和印证",
            parts = {
               { label = "本人签过名的陈述", exhibits = SPOKEN },
               {
                  label = "写下来的东西",
                  exhibits = { "chat", "copy-delivery", "copy-delivery-driver", "copy-sheets", "copy-shift", "copy-form" },
               },
               {
                  label = "物件或者数据跟得上",
                  exhibits = { "photo-switch", "photo-regulator", "sealed-set", "export-minutes", "film-spike", "export-clips" },
               },
               {
                  label = "动手做的人留下的（谈话要点只作印证）",
                  exhibits = { "photo-offcuts", "photo-bag", "photo-roll", "note-tian", "note-qiang" },
               },
            },
         },
      },
   },
   {
      id = "fact-duration",
      title = "持续：从什么时候起，到什么时候止",
      section = "proof",
      points = 4,
      basis = { "行政处罚法36.2", "行政处罚法40", "行政处罚法46.2", "生态环境法典1054.1" },
      explanation = "终点是06:05，有分钟数据；起点在历史数据里：含氧有一夜掉到12上下，从此不再回去，只在两次有人来查的日子露出缺口。"
         .. "气瓶也能算日子：每分钟用0.38升，一天约0.55立方米，40升的瓶装六立方米左右，正好十一天一瓶，送货单、流量刻度和录像上换瓶的夜要对得上；最早一张单子比起点早四天，那一瓶是先存着的；头一瓶只用了七天，第二趟车来就顺手换了，所以四瓶二十四立方米，比用掉的二十一点七多出两立方米。"
         .. "时间跨到哪一天，关系到追究期限从哪天起算，也关系到用哪一部法。",
      proofs = {
         {
            label = "监测数据",
            parts = {
               { label = "从哪一夜开始", exhibits = { "export-history", "export-platform" } },
               { label = "到哪一刻停止", exhibits = { "export-minutes", "film-spike" } },
               {
                  label = "这段时间窑一直在烧，原来的含氧不是这样",
                  exhibits = { "export-dcs", "photo-meters", "copy-ledger", "copy-old-report" },
               },
            },
         },
         {
            label = "气瓶的账",
            parts = {
               { label = "隔多少天送一瓶", exhibits = DELIVERY },
               { label = "哪几夜换瓶", exhibits = { "export-clips", "copy-visitors" } },
               { label = "用气的快慢对得上", exhibits = { "photo-regulator", "photo-bottle", "sealed-set", "sample-n2" } },
               { label = "到哪一刻停止", exhibits = { "photo-switch", "export-minutes", "film-spike", "rec-ma" } },
            },
         },
         {
            label = "当事人的陈述和印证",
            parts = {
               { label = "本人签过名的陈述", exhibits = SPOKEN },
               { label = "有日期的数据或者单据", exhibits = { "export-history", "export-platform", "copy-delivery", "copy-delivery-driver" } },
               {
                  label = "旁人看见听见的（谈话要点只作印证）",
                  exhibits = { "copy-visitors", "copy-shift", "chat", "note-feng", "note-cai", "note-peng" },
               },
            },
         },
      },
   },
   {
      id = "fact-subject",
      title = "主体：谁的排放口，谁对数据负责",
      section = "proof",
      points = 4,
      basis = {
         "行政处罚法40",
         "排污许可管理条例19.2",
         "排污许可管理条例20.1",
         "生态环境监测条例25.1",
         "生态环境法典78.2",
         "生态环境法典184.1",
      },
      explanation = "排污的、持证的、对自动监测数据负责的，是窑厂；维护设备的恒锐是受委托的，它做了什么另外算，不能拿它顶替窑厂。"
         .. "要证清两件：牌和证上的单位是谁、是不是重点管理；出问题的是它名下哪个排放口、哪套设备。"
         .. "重点管理这一条还决定刑事上要不要移送，营业执照和全称回局以后补齐，各份文书的名称要一字不差。",
      proofs = {
         {
            label = "两块牌",
            parts = {
               { label = "持证的是谁，哪一类管理", exhibits = LIMIT },
               { label = "哪个排放口，哪套设备", exhibits = { "params-photo", "export-platform", "export-history" } },
            },
         },
         {
            label = "许可证和合同",
            parts = {
               { label = "持证的是谁，哪一类管理", exhibits = LIMIT },
               { label = "运维单位是受委托的", exhibits = { "copy-contract", "copy-sheets" } },
            },
         },
         {
            label = "许可证和陈述",
            parts = {
               { label = "持证的是谁，哪一类管理", exhibits = LIMIT },
               { label = "谁作主，谁动手", exhibits = { "rec-ma", "rec-gong", "rec-shao", "chat" } },
            },
         },
      },
   },
   {
      -- 许可限值100毫克/立方米、三组参比结果的大小都是剧情设定；18%含氧是2020年修改单的说法，文本没有收，没有核对。
      id = "fact-harm",
      title = "后果：真实的排放浓度超过了许可限值",
      section = "proof",
      points = 4,
      basis = {
         "行政处罚法40",
         "排污许可管理条例17.2",
         "排污许可管理条例29.1",
         "大气污染防治法18",
         "生态环境法典151",
      },
      explanation = "逃避监管的排放本身不以超标为条件，证明超标是为了说清后果和情节，也为了看有没有另一条可引；一个行为违反几条，罚款只按高的一条。"
         .. "参比测试最直接，但含氧接近21时折算很敏感，差0.1就能差出十几毫克，所以要先用空气和零气核过仪器、连测三组。"
         .. "监测站恢复以后的读数也能用，最好够一个整小时，还要说明参数和仪器是对的；几分钟的画面证明跳变，证明不了小时均值。",
      proofs = {
         {
            label = "参比测试",
            parts = {
               { label = "三组实测", exhibits = { "reference-report" } },
               { label = "许可限值", exhibits = LIMIT },
            },
         },
         {
            label = "恢复以后的自动监测",
            parts = {
               { label = "恢复以后报出的值", exhibits = { "export-minutes" } },
               { label = "参数和仪器是对的", exhibits = { "params-photo", "check-late", "check-record" } },
               { label = "许可限值", exhibits = LIMIT },
            },
         },
         {
            label = "按稀释比例还原，加硫的账",
            parts = {
               { label = "稀释了多少", exhibits = { "check-record" } },
               { label = "稀释以后报出的值", exhibits = { "export-history", "export-platform", "film-low", "film-spike" } },
               { label = "进来的硫和脱掉的硫", exhibits = { "copy-weigh", "copy-ledger" } },
               { label = "许可限值", exhibits = LIMIT },
            },
         },
      },
   },
}

local function opened(...)
   local deeds = {}
   for _, pair in ipairs { ... } do
      local target = pair[1]
      for i = 2, #pair do
         deeds[#deeds + 1] = { verb = pair[i], target = target }
      end
   end
   return deeds
end

local sources = {
   {
      id = "src-platform",
      title = "平台的小时值",
      opened_by = opened { "platform-screen", "look", "photo", "film", "export", "watch" },
   },
   { id = "src-reference", title = "采样孔的参比读数", opened_by = opened { "port", "test" } },
   { id = "src-pc", title = "工控机的分钟值", opened_by = opened { "pc", "look", "photo", "film", "watch", "export" } },
   { id = "src-dcs", title = "生产控制电脑的趋势", opened_by = opened { "dcs", "look", "photo", "film", "export" } },
   { id = "src-power", title = "电表和用电记录", opened_by = opened { "meters", "look", "photo", "copy" } },
   { id = "src-ledger", title = "生产和脱硫台账", opened_by = opened { "ledger", "look", "photo", "copy" } },
   {
      id = "src-delivery",
      title = "气瓶送货单",
      opened_by = opened({ "delivery", "look", "photo", "copy" }, { "tray", "look", "photo", "copy" }),
   },
   { id = "src-gong", title = "龚文海的说法", opened_by = opened { "gong", "ask" } },
   { id = "src-ma", title = "马占奎的说法", opened_by = opened { "ma", "ask" } },
   { id = "src-shao", title = "邵俊的说法", opened_by = opened { "shao", "ask" } },
   { id = "src-sheets", title = "恒锐的巡检维护表", opened_by = opened { "visit-sheets", "look", "photo", "copy" } },
   { id = "src-video", title = "站房的录像", opened_by = opened { "recorder-video", "look", "film", "export", "watch" } },
   { id = "src-alarms", title = "工控机的报警和操作日志", opened_by = opened { "alarm-page", "look", "photo", "film", "export" } },
   { id = "src-old-report", title = "两年前的比对监测报告", opened_by = opened { "old-report", "look", "photo", "copy" } },
   { id = "src-form", title = "昨天日期的维护申请单", opened_by = opened { "form-yesterday", "look", "photo", "copy" } },
   { id = "src-visitors", title = "门卫登记本", opened_by = opened { "visitors", "look", "photo", "copy" } },
   { id = "src-weigh", title = "煤矸石地磅单", opened_by = opened { "weighbridge", "look", "photo", "copy" } },
}

-- 生产、治理和监测数据的相关性，运维记录，都是监督检查办法第十三条列的重点内容（第五、七项）。
local CHECKS = "污染源自动监控设施现场监督检查办法"

local contradictions = {
   {
      id = "con-o2",
      title = "监测站报的含氧，和烟道里量到的含氧",
      sources = { "src-pc", "src-reference" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法40", "行政处罚法46.2", "排污许可管理条例29.2", CHECKS .. "13-7" },
      explanation = "参比仪在采样孔量到19.5左右，监测站06:05以前一直是12。砖瓦隧道窑进的空气多，含氧本来就高；折算时要除以21减含氧，"
         .. "含氧压到12，连同被冲淡的二氧化硫，折算值只剩十分之一。两个数若不是同一时刻量的，还要用生产负荷说明窑况没有变，这座桥不能省。",
   },
   {
      id = "con-old",
      title = "平台上的含氧，和两年前报告上的含氧",
      sources = { "src-platform", "src-old-report" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法54.1", CHECKS .. "13-3", CHECKS .. "13-7" },
      explanation = "两年前的比对监测，同一座窑、同一个排放口，手工和自动的含氧都在19以上；平台最近四十天稳稳停在12。窑和风机都没有换，含氧不会自己低七个百分点。"
         .. "旧报告证明不了今天，它的用处是指出该从哪里查起，也是说明起点以前是什么样的一份参照。",
   },
   {
      id = "con-delivery",
      title = "“氮气是焊接用的”，和十一天一张的送货单",
      sources = { "src-gong", "src-delivery" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法40", "行政处罚法46.2", "行政处罚法55.2" },
      explanation = "送货单上氮气隔十一天来一瓶，收货写的是材料库。焊接用气跟着活儿走，有忙有闲，焊工手边摆的又是氩气；这么匀的用量像是一直开着的小流量。"
         .. "拿刻度上的流量一算，一瓶正好用十一天。他的说法也要原样记进笔录，再写明拿什么核对、核对的结果。",
   },
   {
      id = "con-sheets",
      title = "星期二的巡检表，和没有人来的录像",
      sources = { "src-sheets", "src-video" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法46.2", CHECKS .. "13-5", "生态环境监测条例31" },
      explanation = "巡检维护表每个星期二都填得整整齐齐，笔迹也一样；录像里有一个星期二从早到晚没有人进过站房。表上写的和做过的不是一回事，"
         .. "这份表以后就不能再拿来说明设备运行正常。这一处指向运维单位，另外立线索，不要写进窑厂的违法事实里。",
   },
   {
      id = "con-form",
      title = "昨天日期的维护申请单，和没有维护的日志",
      sources = { "src-form", "src-alarms" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法46.2", "行政处罚法55.2", "排污许可管理条例26.1", CHECKS .. "8.1" },
      explanation = "单子上的日期是昨天，写着昨天下午和今天早上在维护；操作日志里这两段都没有人登录，也没有维护标记，06:05那一刻更没有。"
         .. "真的报过维护，管理部门那边有收到的记录，平台上有标记，一查便知。单子要先收下固定，再问是谁、什么时候写的，不要当场争。",
   },
   {
      id = "con-ma",
      title = "“窑面上没动过什么”，和06:05的跳变",
      sources = { "src-ma", "src-pc" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法46.2", "行政处罚法55.2", CHECKS .. "13-7" },
      explanation = "窑长说早上窑面什么也没动。生产那头确实没动，掺矸石、引风、负荷都是平的，而含氧06:05在一个响应时间里从12跳到19.5，二氧化硫跟着跳。"
         .. "生产没变读数变了，变的就是测量这一头。这还证明不了是谁按的，只说明他这句话要接着问。",
   },
   {
      id = "con-sulphur",
      title = "煤矸石带进来的硫，和台账上的石灰、出口浓度",
      sources = { "src-ledger", "src-weigh" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法40", "行政处罚法54.1", "排污许可管理条例28", CHECKS .. "13-7" },
      explanation = "四十多天前矸石换了一家便宜的，化验条上的硫从零点四升到零点六，台账上的石灰却从同一天起少了一截，抄自平台的出口浓度也从同一天起往下掉。"
         .. "硫不会凭空没了：进来的多了一半，石灰反而少了四成，脱得掉的份额只会更低，从烟囱出去的只会多。这一处还说出了为什么要做假。含硫和留在砖里的份额都有出入，这笔账误差不小，只能当旁证：说明方向，定不了数。",
   },
   {
      id = "con-visitors",
      title = "门卫本上夜里的货车，和送货单上平常的送货",
      sources = { "src-visitors", "src-delivery" },
      section = "find",
      points = 1.5,
      basis = { "行政处罚法46.2", "行政处罚法54.1" },
      explanation = "送货单只写日期和品名，看着是平常送货；门卫本上同一天的气瓶车却是后半夜进、天亮前出。给机修间送气用不着挑这个钟点，"
         .. "把这几夜和站房录像缺掉的几段放在一起，换瓶的时间就出来了。门卫本是厂里自己记的，越是没人留意的本子越要先固定。",
   },
}

return { facts = facts, sources = sources, contradictions = contradictions }
