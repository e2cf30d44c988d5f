-- 《第一次上门》的题目和答案。审稿人只看这个文件，就能核对全部答案。
-- 条款由人对照官方文本逐条核过。日期区间：2026-01-01 生态环境监测条例施行；2026-08-15 生态环境法典施行，大气污染防治法等十部法律废止。

local prices = require("bank.prices")

local any_day = { from = "2021-07-15" }
local before_2026 = { from = "2021-07-15", before = "2026-01-01" }
local spring_2026 = { from = "2026-01-01", before = "2026-08-15" }
local before_code = { from = "2021-07-15", before = "2026-08-15" }
local since_code = { from = "2026-08-15" }

local not_auto = "这一项说的是自动监测设备；本案是手工监测没有做，锅炉按许可证也不要求装自动监测设备"
local not_ledger = "这一条罚的是台账没建、没如实记；本案的台账在，缺的是监测"
local not_fraud = "没有证据表明数据造假或者逃避监管排放，不能往重里套"
local record_kept = "监测条例第四十二条没有“未开展监测”这一项；没有监测过，也谈不上“未保存原始记录”"

local no_condition = "第六项管手工监测时的工况记录；没有监测，就没有工况可记"
local not_kept = "没有监测过，谈不上“未保存原始监测记录”；应当是第五项"

local higher_law = "排污许可管理条例没有被废止，第三十六条第五项的罚款幅度与法典相同，引它也给分；拒不改正的后果条例是停产整治，"
   .. "法典是可以限制生产、停产整治，不一致的地方，法律的效力高于行政法规（立法法第九十九条），按法典。"

local duty_title = "企业违反的义务"
local duty_prompt = "写出企业违反的义务条款（法律名称和条、款、项）。事实是：按排污许可证应当每月监测一次氮氧化物，那个月锅炉在运行，监测没有做。"
local liability_prompt = "写出处罚所依据的条款（法律名称和条、款、项）。要考虑行为日和决定日：需要说明选用哪一部法的，把依据也写上。"

local seal_before_2026 = "缺测一次没有造成或者可能造成严重污染，证据拍照、复制就能固定；查封还须事先报批"
local seal_since_2026 = seal_before_2026 .. "。监测条例的查封针对涉嫌违法的设备、场所，锅炉不在其中"

-- 现场处理的答案各期相同，只有责令改正的依据不同。责令改正由主管部门作出，要报批，执法人员不能当场自己决定。
local function decision_key(o)
   local basis = { "行政处罚法54.1", "行政处罚法54.2", "行政处罚法51", "行政处罚法33.1" }
   for _, ref in ipairs(o.basis) do
      basis[#basis + 1] = ref
   end
   return {
      offence = o.offence,
      decision = o.decision,
      right = { "order-file" },
      reasons = {
         { "spot-fine", "这一行为的罚款起点是二万元，超出对单位当场处罚三千元以下的范围，不能走简易程序", 0 },
         { "verbal", "是不是轻微、改了没有、可不可以不罚（行政处罚法第三十三条第一款），要立案查清以后由局里决定，不能在现场一句话了结", 20 },
         { "order-file", "现场指出问题、要求整改，全面收集证据，符合立案标准的及时立案；责令改正以生态环境主管部门的名义作出，随立案一并报批", 100 },
         { "seal", o.seal, 0 },
      },
      explanation = "责令改正不是处罚，可以在处罚决定之前下达，但依" .. o.order .. "由主管部门作出，要报批；处罚要经过立案、调查、审核、告知。",
      basis = basis,
   }
end

return {
   {
      id = "plume",
      kind = "single",
      section = "judgement",
      title = "烟囱上的白烟",
      prompt = "怎样认定烟囱顶上的白烟？",
      points = 4,
      options = {
         { "smoke", "烟尘超标，应当作为违法事实写进笔录" },
         { "steam", "主要是水汽遇冷凝结；如实记录所见，不作为违法事实" },
         { "ammonia", "脱硝的氨逃逸，要求企业停炉检修" },
         { "skip", "看不准，不提它" },
      },
      keys = {
         {
            offence = any_day,
            decision = any_day,
            right = { "steam" },
            reasons = {
               { "smoke", "燃气烟气含尘很少，白烟离口一段才出现、随后散尽，是水汽凝结的样子，没有监测数据就写“超标”是把推测当事实", 0 },
               { "steam", "天然气燃烧生成大量水汽，排烟温度低、外面气温低，水汽离口后凝结成白雾，随后蒸发散尽；排烟温度表能印证", 100 },
               { "ammonia", "这台锅炉用低氮燃烧，没有喷氨设备，不会有氨逃逸", 0 },
               { "skip", "举报和疑点要有交代：看到什么、怎样排除的，都应当写进笔录", 25 },
            },
            explanation = "证据要查证属实才能用；排除一个疑点和查实一个问题同样要写清理由。",
            basis = { "行政处罚法46.2" },
         },
      },
   },
   {
      id = "proof",
      kind = "multiple",
      section = "judgement",
      title = "锅炉那个月在运行",
      prompt = "哪些材料能证明锅炉在 {month} 正常运行？（不止一项）",
      points = 5,
      options = {
         { "run-log", "司炉运行记录本" },
         { "nameplate", "锅炉铭牌" },
         { "gas-bill", "那个月的燃气缴费单" },
         { "permit", "排污许可证副本" },
         { "stoker", "司炉工的陈述" },
         { "plume", "今天看到的白烟" },
      },
      keys = {
         {
            offence = any_day,
            decision = any_day,
            right = { "run-log", "gas-bill", "stoker" },
            reasons = {
               { "run-log", "逐日逐班记着压力、温度和用气量，是当时形成的书证" },
               { "nameplate", "铭牌只说明是什么锅炉，不说明哪个月开过" },
               { "gas-bill", "第三方开具，和运行记录相互印证" },
               { "permit", "许可证说明应当多久监测一次，不说明锅炉开没开" },
               { "stoker", "当班的人知道，陈述要有书证印证" },
               { "plume", "今天的情况不能证明那个月的情况" },
            },
            explanation = "“没有监测”要成立，先要证明那个月在排放；企业说停炉，就靠这些材料互相印证来否定。",
            basis = { "行政处罚法46.1-1", "行政处罚法46.1-5" },
         },
      },
   },
   {
      id = "decision",
      kind = "single",
      section = "judgement",
      title = "现场怎样处理",
      prompt = "离开之前，你决定怎样处理？",
      points = 8,
      options = {
         { "spot-fine", "事实清楚，当场按简易程序罚款三千元" },
         { "verbal", "口头提醒，下次来再看" },
         { "order-file", "指出问题，要求整改；材料带回，报请立案，并一并报批责令改正" },
         { "seal", "先把锅炉查封，等企业补做监测" },
      },
      keys = {
         decision_key {
            offence = any_day,
            decision = { from = "2021-07-15", before = "2026-01-01" },
            seal = seal_before_2026,
            order = "大气污染防治法第一百条",
            basis = { "大气污染防治法100-2" },
         },
         decision_key {
            offence = any_day,
            decision = spring_2026,
            seal = seal_since_2026,
            order = "大气污染防治法第一百条",
            basis = { "大气污染防治法100-2" },
         },
         decision_key {
            offence = before_code,
            decision = since_code,
            seal = seal_since_2026,
            order = "大气污染防治法第一百条、生态环境法典第一千零八十六条第一款",
            basis = { "大气污染防治法100-2", "生态环境法典1086.1-1", "生态环境法典1056.2" },
         },
         decision_key {
            offence = since_code,
            decision = since_code,
            seal = seal_since_2026,
            order = "生态环境法典第一千零八十六条第一款",
            basis = { "生态环境法典1086.1-1", "生态环境法典1056.2" },
         },
      },
   },
   {
      id = "duty",
      kind = "citation",
      section = "judgement",
      title = duty_title,
      prompt = duty_prompt,
      points = 8,
      prices = prices.standard,
      keys = {
         {
            offence = before_2026,
            decision = before_code,
            required = { { "大气污染防治法24.1", "排污许可管理条例19.1" } },
            traps = { { "排污许可管理条例21.1", not_ledger }, { "大气污染防治法20.2", not_fraud } },
            explanation = "行为和决定都在法典之前：义务在大气污染防治法第二十四条第一款，排污许可管理条例第十九条第一款写得更具体，写哪一条都对。",
            basis = { "大气污染防治法24.1", "排污许可管理条例19.1" },
         },
         {
            offence = before_2026,
            decision = since_code,
            required = { { "大气污染防治法24.1", "排污许可管理条例19.1" } },
            optional = { "生态环境法典183", "生态环境法典197", "行政处罚法37", "生态环境法典1057" },
            traps = {
               { "生态环境监测条例20", "监测条例2026年1月1日才施行，2024年10月还没有" },
               { "排污许可管理条例21.1", not_ledger },
            },
            explanation = "违没违反义务先按行为时的大气污染防治法第二十四条认定；最后选用较轻的法典罚则的，可以一并写明法典的对应义务，但不能只写法典。",
            basis = { "大气污染防治法24.1", "排污许可管理条例19.1", "行政处罚法37" },
         },
         {
            offence = spring_2026,
            decision = before_code,
            required = { { "大气污染防治法24.1", "排污许可管理条例19.1" } },
            optional = { "生态环境监测条例20" },
            traps = { { "生态环境监测条例24", "第二十四条管手工监测怎样记工况；本案没有做监测" }, { "排污许可管理条例21.1", not_ledger } },
            explanation = "大气污染防治法此时仍然有效。2026年1月1日起又有生态环境监测条例第二十条，它指向其他法律、法规的规定，可以并引，单独引用接不上罚则。",
            basis = { "大气污染防治法24.1", "排污许可管理条例19.1" },
         },
         {
            offence = since_code,
            decision = since_code,
            required = { { "生态环境法典183", "生态环境法典197", "排污许可管理条例19.1" } },
            optional = { "生态环境监测条例20" },
            traps = {
               { "生态环境监测条例24", "第二十四条管手工监测怎样记工况；本案没有做监测" },
               { "生态环境法典184.1", not_auto },
               { "排污许可管理条例21.1", not_ledger },
            },
            explanation = "大气污染防治法已经废止：持证单位的自行监测义务在法典第一百八十三条，工业废气的监测义务在第一百九十七条；条例没有被废止，也可以引用。",
            basis = { "生态环境法典183", "生态环境法典197", "排污许可管理条例19.1" },
         },
      },
   },
   {
      id = "liability",
      kind = "citation",
      section = "judgement",
      title = "处罚依据",
      prompt = liability_prompt,
      points = 10,
      prices = prices.without_bonus,
      keys = {
         {
            offence = before_2026,
            decision = before_code,
            required = { { "大气污染防治法100-2", "排污许可管理条例36-5" } },
            optional = { "行政处罚法28.1", "行政处罚法29" },
            traps = {
               { "大气污染防治法100-3", not_auto },
               { "大气污染防治法99-3", not_fraud },
               { "排污许可管理条例37-1", not_ledger },
               { "排污许可管理条例36-6", not_kept },
            },
            explanation = "大气污染防治法第一百条第二项与排污许可管理条例第三十六条第五项幅度相同，都是二万元以上二十万元以下。",
            basis = { "大气污染防治法100-2", "排污许可管理条例36-5" },
         },
         {
            offence = before_2026,
            decision = since_code,
            required = {
               { "大气污染防治法100-2", "生态环境法典1086.1-1", "排污许可管理条例36-5" },
               { "行政处罚法37", "生态环境法典1057", note = "行为在前、决定在后，要写明选用新旧法的依据" },
            },
            optional = {
               "行政处罚法28.1",
               "行政处罚法29",
               "生态环境法典1055",
               "行政处罚法36.1",
               "生态环境法典1054.1",
               "立法法99",
            },
            traps = {
               { "生态环境法典1086.1-2", not_auto },
               { "大气污染防治法100-3", not_auto },
               { "大气污染防治法99-3", not_fraud },
               { "生态环境法典1108", not_fraud },
               { "排污许可管理条例36-6", not_kept },
               { "排污许可管理条例37-1", not_ledger },
            },
            explanation = "2026年9月22日发现，距2024年10月31日不满二年；行政处罚法第三十六条第一款、法典第一千零五十四条第一款对没有造成危害后果的行为都是二年，没有过处罚时效。先取行为时的大气污染防治法第一百条第二项，再与法典第一千零八十六条第一款第一项比轻重：罚款幅度相同，拒不改正的后果法典较缓。"
               .. "认为整条后果新法较轻而用法典，或者认为本案没有拒不改正、处罚相同而用行为时的法，审核中都有人主张；写哪一条都给分，但从旧兼从轻的依据一定要写。"
               .. higher_law,
            basis = {
               "行政处罚法37",
               "生态环境法典1057",
               "大气污染防治法100-2",
               "生态环境法典1086.1-1",
               "行政处罚法36.1",
               "生态环境法典1054.1",
               "立法法99",
            },
         },
         {
            offence = spring_2026,
            decision = before_code,
            required = { { "大气污染防治法100-2", "排污许可管理条例36-5" } },
            optional = { "行政处罚法28.1", "行政处罚法29" },
            traps = {
               { "生态环境监测条例42.1-8", record_kept },
               { "生态环境监测条例42.1-6", no_condition },
               { "生态环境监测条例42.1-4", not_auto },
               { "生态环境监测条例44", not_fraud },
               { "大气污染防治法99-3", not_fraud },
               { "排污许可管理条例36-6", not_kept },
               { "大气污染防治法100-3", not_auto },
               { "排污许可管理条例37-1", not_ledger },
            },
            explanation = "监测条例已经施行，但它的第四十二条没有罚“没有开展监测”；处罚仍用大气污染防治法第一百条第二项或者条例第三十六条第五项。",
            basis = { "大气污染防治法100-2", "排污许可管理条例36-5" },
         },
         {
            offence = since_code,
            decision = since_code,
            required = { { "生态环境法典1086.1-1", "排污许可管理条例36-5" } },
            optional = { "行政处罚法28.1", "行政处罚法29", "生态环境法典1055", "立法法99" },
            traps = {
               { "生态环境法典1086.1-2", not_auto },
               { "生态环境法典1088", not_fraud },
               { "生态环境法典1108", not_fraud },
               { "生态环境监测条例44", not_fraud },
               { "排污许可管理条例36-6", not_kept },
               { "排污许可管理条例37-1", not_ledger },
               { "生态环境监测条例42.1-4", not_auto },
               { "生态环境监测条例42.1-6", no_condition },
               { "生态环境监测条例42.1-8", record_kept },
            },
            explanation = "法典第一千零八十六条第一款第一项接替了大气污染防治法第一百条第二项；再引大气污染防治法就是引用已废止的法律。"
               .. higher_law,
            basis = { "生态环境法典1086.1-1", "排污许可管理条例36-5", "立法法99" },
         },
      },
   },
}
