-- 低氧窑：查封的依据、涉嫌犯罪和移送的依据（各3分）。

local days = require("here.key_days")
local prices = require("bank.prices")

local I1, I2, I3, I4, I5 = days.I1, days.I2, days.I3, days.I4, days.I5
local key = days.key
local not_back = days.not_back
local not_code_yet = days.not_code_yet
local repealed = days.repealed

local SEALING = "环境保护主管部门实施查封、扣押办法"
local DETENTION = "行政主管部门移送适用行政拘留环境违法案件暂行办法"
local TRANSFER = "行政执法机关移送涉嫌犯罪案件的规定"
local JOINT = "环境保护行政执法与刑事司法衔接工作办法"

local sealing_optional = {
   "行政强制法19",
   "行政强制法21",
   "行政强制法22",
   "行政强制法23.1",
   "行政强制法25.1",
   SEALING .. "5.2",
   SEALING .. "10",
   SEALING .. "11.1",
   SEALING .. "13",
   SEALING .. "15.1",
}

local function sealing_also(...)
   local all = { ... }
   for _, ref in ipairs(sealing_optional) do
      all[#all + 1] = ref
   end
   return all
end

local function on_spot()
   return { "行政强制法18", "行政强制法24", SEALING .. "12", SEALING .. "14", note = "当场告知、听取意见、交付决定书和清单" }
end

-- 查封、扣押办法第四条写造假逃避监管的应当查封，可是第二条、第五条第一款只管造成污染物排放的设施、设备：气瓶、监测设备在不在里面
-- 没有查到答复，所以写了不扣分，不写也不少分。
local MUST_SEAL = { SEALING .. "4.1-4", SEALING .. "4.2" }
local must_or_may = "查封、扣押办法第四条写造假逃避监管的应当查封，可它第二条只管造成污染物排放的设施、设备，气瓶、监测设备算不算有得争：写了不扣分，不写也不少分。"

local not_kept = "这是先行登记保存，不是查封：只为留住证据，七个工作日里就要作出处理决定"
local only_seal = "监测条例写的只有查封，没有扣押：东西原地封好，要拿走的另找依据（大气污染防治法第三十条写了扣押）。"

local measure = {
   id = "measure",
   kind = "citation",
   section = "law",
   title = "查封依据",
   prompt = "查封做假用的东西和动过的监测设备：写出查封的权力依据（看查封那天有效的）；再写当场告知、交付照哪一条做。",
   points = 3,
   prices = prices.without_bonus,
   keys = {
      key(I1, {
         required = { { "大气污染防治法30", general = { "环境保护法25" } }, on_spot() },
         optional = sealing_also(table.unpack(MUST_SEAL)),
         traps = {
            { "生态环境监测条例35.2", not_back },
            { "生态环境法典52", not_code_yet },
            { "行政处罚法56", not_kept },
         },
         explanation = "大气污染防治法第三十条写了证据可能灭失或者被隐匿的也可以查封、扣押，物品也在内；环境保护法第二十五条只到造成污染物排放的设施、设备，气瓶算不算有得争。"
            .. must_or_may,
         basis = { "大气污染防治法30", "行政强制法18", "行政强制法24.1" },
      }),
      key(I2, {
         required = {
            { "生态环境监测条例35.2", "大气污染防治法30", general = { "环境保护法25" } },
            on_spot(),
         },
         optional = sealing_also(table.unpack(MUST_SEAL)),
         traps = { { "生态环境法典52", not_code_yet }, { "行政处罚法56", not_kept } },
         explanation = "2026年1月1日起，监测条例第三十五条第二款专门写了检查时可以查封涉嫌违法的设备、场所；大气污染防治法第三十条也还有效。" .. only_seal .. must_or_may,
         basis = { "生态环境监测条例35.2", "大气污染防治法30", "行政强制法18" },
      }),
      key(I3, {
         required = {
            { "生态环境监测条例35.2", "大气污染防治法30", general = { "环境保护法25" } },
            on_spot(),
         },
         optional = sealing_also(table.unpack(MUST_SEAL)),
         traps = {
            { "生态环境法典52", "查封是检查那天做的，法典还没有施行；措施的依据看做的那天，不看以后哪天决定处罚" },
            { "行政处罚法56", not_kept },
         },
         explanation = "处罚在法典施行以后决定，查封却在施行以前做：依据看做的那天，是监测条例第三十五条第二款、大气污染防治法第三十条。" .. only_seal .. must_or_may,
         basis = { "生态环境监测条例35.2", "大气污染防治法30", "行政强制法18" },
      }),
      key(I4, {
         required = { { "生态环境法典52", "生态环境监测条例35.2" }, on_spot() },
         optional = sealing_also(table.unpack(MUST_SEAL)),
         traps = {
            { "大气污染防治法30", repealed },
            { "环境保护法25", repealed },
            { "行政处罚法56", not_kept },
         },
         explanation = "法典第五十二条把对象扩大到场所、工具、物品，证据可能灭失、被隐匿的也可以；监测条例第三十五条第二款照旧有效。查封扣押办法的依据法已经废止，办法本身没有查到废止，"
            .. "“应当查封”还能不能照办没有查到答复：写了不扣分，不写也不少分。",
         basis = { "生态环境法典52", "生态环境监测条例35.2", "行政强制法18", "行政强制法24.1" },
      }),
      key(I5, {
         required = { { "生态环境法典52", "生态环境监测条例35.2" }, on_spot() },
         optional = sealing_also(table.unpack(MUST_SEAL)),
         traps = {
            { "大气污染防治法30", "查封那天它已经废止；行为虽然从旧法时开始，措施的依据看做的那天" },
            { "环境保护法25", "查封那天它已经废止；措施的依据看做的那天" },
            { "行政处罚法56", not_kept },
         },
         explanation = "行为跨了两部法，查封只在检查这一天做：依据是那天有效的法典第五十二条、监测条例第三十五条第二款。",
         basis = { "生态环境法典52", "生态环境监测条例35.2", "行政强制法18", "行政强制法24.1" },
      }),
   },
}


local function to_police()
   return { TRANSFER .. "5", TRANSFER .. "3.1", JOINT .. "6", "行政处罚法27.1", note = "移送公安机关" }
end

local crime_optional = {
   "环境污染刑事案件解释11.2",
   "环境污染刑事案件解释11.3",
   "环境污染刑事案件解释13",
   "环境污染刑事案件解释14.1",
   "刑法286",
   "刑法346",
   JOINT .. "5",
   JOINT .. "16",
   TRANSFER .. "6",
   TRANSFER .. "11.1",
   "行政处罚法57.1-4",
   "行政处罚法82",
   "行政强制法21",
}

local crime_traps = {
   { "环境污染刑事案件解释1-5", "这一项要排放的是有毒物质；解释第十七条没有列二氧化硫、氮氧化物，第四项是兜底，没有依据把它们当有毒物质" },
   { "环境污染刑事案件解释11.1", "这一款管的是环境质量监测系统；厂里的自动监测设备看第十一条第二款" },
   { "刑法229", "这一条管出具证明文件的中介组织人员；恒锐运维设备，不出证明文件" },
   { DETENTION .. "2", "这个办法只用于尚不构成犯罪、已经处罚了的案件" },
}

local function crime_key(when, o)
   local optional, traps, third = {}, {}, to_police()
   for _, ref in ipairs(crime_optional) do
      optional[#optional + 1] = ref
   end
   for _, trap in ipairs(crime_traps) do
      traps[#traps + 1] = trap
   end
   if o.code == "required" then
      third[#third + 1] = "生态环境法典1083.2"
   elseif o.code == "optional" then
      optional[#optional + 1] = "生态环境法典1083.2"
   else
      traps[#traps + 1] = { "生态环境法典1083.2", not_code_yet }
   end
   if o.detention then
      traps[#traps + 1] = { o.detention, "拘留写明是“尚不构成犯罪”的；已经到了犯罪的线，先移送犯罪" }
   end
   return key(when, {
      required = { { "环境污染刑事案件解释1-7" }, { "刑法338" }, third },
      optional = optional,
      traps = traps,
      explanation = "许可证写明重点管理，篡改自动监测数据，又排放二氧化硫、氮氧化物：解释第一条第七项，不看超标几倍、不看造成多少损失，就是刑法第三百三十八条的“严重污染环境”。"
         .. "同时构成破坏计算机信息系统罪的从一重（第十一条第二款），运维人员参与的从重（第三款）。移送：两人以上核实、写报告，负责人三日里定，定了二十四小时里移送，抄送检察院。"
         .. (o.more or ""),
      basis = { "环境污染刑事案件解释1-7", "刑法338", TRANSFER .. "5.2", JOINT .. "6" },
   })
end

local crime = {
   id = "transfer",
   kind = "citation",
   section = "law",
   title = "涉嫌犯罪和移送",
   prompt = "写出认定涉嫌犯罪的依据（司法解释写到项，和它解释的刑法条文），再写移送公安机关的依据。",
   points = 3,
   prices = prices.without_bonus,
   keys = {
      crime_key(I1, { detention = "环境保护法63-3" }),
      crime_key(I2, { detention = "环境保护法63-3" }),
      crime_key(I3, {
         detention = "环境保护法63-3",
         code = "optional",
         more = "法典第一千零八十三条第二款也写了移送；移送在法典施行以后做的，可以一并引。",
      }),
      crime_key(I4, { code = "required", more = "法典第一千零八十三条第二款也写了应当移送，引它也对。" }),
      crime_key(I5, { code = "required", more = "法典第一千零八十三条第二款也写了应当移送，引它也对。" }),
   },
}

return { measure, crime }
