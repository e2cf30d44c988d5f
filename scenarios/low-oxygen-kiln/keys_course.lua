-- 低氧窑：罚谁、案子往哪里走、复查和按日（选择题，1.5、1.5、1分）。

local days = require("here.key_days")

local I1, I2, I3, I4, I5 = days.I1, days.I2, days.I3, days.I4, days.I5
local key = days.key

local DAILY = "环境保护主管部门实施按日连续处罚办法"
local TRANSFER = "行政执法机关移送涉嫌犯罪案件的规定"
local JOINT = "环境保护行政执法与刑事司法衔接工作办法"

local function subject_key(when, o)
   return key(when, {
      right = { "both" },
      reasons = {
         {
            "service",
            "自动监测数据的真实由持证的排污单位负责；拿青石坡的事罚运维单位，是处罚对象认定错误（案卷评查重大问题第4项）",
            0,
         },
         { "both", o.both, 100 },
         { "joint", "两家的行为、依据、幅度都不一样，不能写进一份决定分摊罚款；各是各的案", 20 },
         { "workers", "按关气的是听命令的人，好处是公司的；公司不是当事人，事实就认定错了", 0 },
         { "gas-shop", "供气的照单送气，没有证据表明它知道用在哪里", 0 },
      },
      explanation = "两个对象，两件事：排污单位造假、排放；运维单位有没有隐瞒、参与。当事人名称照营业执照和许可证写，各份文书一致。",
      basis = o.basis,
   })
end

local subject = {
   id = "subject",
   kind = "single",
   section = "law",
   title = "罚谁",
   prompt = "行政处罚的当事人写谁？",
   points = 1.5,
   options = {
      { "service", "恒锐：设备是它运维的，数据出了问题找它" },
      { "both", "青石坡；恒锐和参与的人各按自己的行为和依据，另行追究" },
      { "joint", "青石坡和恒锐写进同一份决定，罚款分摊" },
      { "workers", "马占奎、田福生：动手的是他们" },
      { "gas-shop", "供气的商行：没有它的气，做不成" },
   },
   keys = {
      subject_key(I1, {
         both = "造假、排放的是青石坡；恒锐那时没有查到全国性的罚款条文，另看连带责任、不良记录名单和地方性法规，人参与的看刑事",
         basis = { "大气污染防治法99-3", "排污许可管理条例34-2", "环境保护法65" },
      }),
      subject_key(I2, {
         both = "造假、排放的是青石坡；恒锐隐瞒问题的，按监测条例第四十三条第五项另案办；参与造假的，第四十五条能不能用没有查到答复",
         basis = { "大气污染防治法99-3", "排污许可管理条例34-2", "生态环境监测条例43-5" },
      }),
      subject_key(I3, {
         both = "造假、排放的是青石坡；恒锐隐瞒问题的，按监测条例第四十三条第五项另案办；参与造假的，第四十五条能不能用没有查到答复",
         basis = { "大气污染防治法99-3", "生态环境法典1108", "生态环境监测条例43-5" },
      }),
      subject_key(I4, {
         both = "造假、排放的是青石坡；恒锐隐瞒问题的，按监测条例第四十三条第五项另案办；参与造假的，第四十五条能不能用没有查到答复；是监测机构的才用法典第一千零九十一条",
         basis = { "生态环境法典1108", "生态环境监测条例43-5" },
      }),
      subject_key(I5, {
         both = "造假、排放的是青石坡；恒锐隐瞒问题的，按监测条例第四十三条第五项另案办（条例在法典施行前后都有效）；参与造假的，第四十五条能不能用没有查到答复",
         basis = { "生态环境法典1108", "大气污染防治法99-3", "生态环境监测条例43-5" },
      }),
   },
}

local function branch_key(when, o)
   local basis = { "行政处罚法27.1", "行政处罚法35.2", "行政强制法21", TRANSFER .. "5.2", TRANSFER .. "11.1", JOINT .. "6", JOINT .. "16" }
   for _, ref in ipairs(o.basis) do
      basis[#basis + 1] = ref
   end
   return key(when, {
      right = { "transfer" },
      reasons = {
         { "transfer", "到了解释第一条第七项的线就移送；责令改正和查封不受影响，封的东西一并移送；没有作的罚款原则上等刑事结论，等的时间不算进办案期限", 100 },
         { "detain", o.detain, o.credit },
         { "fine", "已经知道涉嫌犯罪，还拿罚款和拘留了结，就是以罚代移（移送规定第十一条第一款）；拘留也只用于尚不构成犯罪的案子", 0 },
         { "same-time", "移送时还没有处罚的，原则上等刑事上的结论再定（衔接办法第十六条）；抢着罚，法院判罚金时还要折抵", 20 },
         { "later", "移送不要求证据凑齐：有合法证据证明涉嫌犯罪的事实就要及时移送，剩下的公安机关去查", 10 },
      },
      explanation = "顺序：两名以上执法人员核实、写移送报告；正职或者主持工作的负责人三日里定；批准后二十四小时里移送公安机关，同时抄送检察院。停产、暂扣吊销许可证仍可另按程序决定。"
         .. o.more,
      basis = basis,
   })
end

local detain_before = "拘留写明只用于尚不构成犯罪、已经作了处罚决定的案子，和犯罪移送只能走一条"
local detain_code = "法典第一千一百零八条没有再写“尚不构成犯罪”，附上理由提建议有人主张；移送犯罪排在前面，公安机关怎样定由它定"

local branch = {
   id = "branch",
   kind = "single",
   section = "law",
   title = "案子往哪里走",
   prompt = "造假查实了，许可证写明重点管理，排放的是二氧化硫和氮氧化物，还没有作处罚决定。下一步怎样走？",
   points = 1.5,
   options = {
      { "transfer", "写移送报告报负责人决定，批准后二十四小时里移送公安机关、抄送检察院；责令改正和查封照旧，罚款等刑事结论" },
      { "detain", "照上面移送犯罪，同时另写一份行政拘留的建议一并交公安机关" },
      { "fine", "先按最高档罚款，处罚以后移送公安机关行政拘留，案子就了了" },
      { "same-time", "罚款决定和犯罪移送同一天办，两头都不耽误" },
      { "later", "证据还不全，先用两个月补齐再考虑移送" },
   },
   keys = {
      branch_key(I1, { detain = detain_before, credit = 40, basis = {}, more = "" }),
      branch_key(I2, { detain = detain_before, credit = 40, basis = {}, more = "" }),
      branch_key(I3, {
         detain = "行为时的法写明拘留只用于尚不构成犯罪的；法典没有再写这几个字，行为又在以前，没有查到答复",
         credit = 60,
         basis = {},
         more = "",
      }),
      branch_key(I4, {
         detain = detain_code,
         credit = 90,
         basis = { "生态环境法典1083.2" },
         more = "法典施行以后另提拘留建议的，没有查到答复，给大部分的分。",
      }),
      branch_key(I5, {
         detain = detain_code,
         credit = 90,
         basis = { "生态环境法典1083.2" },
         more = "法典施行以后另提拘留建议的，没有查到答复，给大部分的分。",
      }),
   },
}

local function daily_key(when, basis, more)
   local all = { DAILY .. "7.2", DAILY .. "10", DAILY .. "12.2", JOINT .. "16" }
   for _, ref in ipairs(basis) do
      all[#all + 1] = ref
   end
   return key(when, {
      right = { "record" },
      reasons = {
         { "record", "复查的义务跟着责令改正走，三十日里暗查一次；按日连续处罚要先受到罚款处罚，案子移送了、罚款还没有定，按不了日", 100 },
         { "now", "没有原处罚决定就没有“原罚款数额”；按日决定早于原处罚决定，是案卷评查重大问题第24项", 0 },
         { "first", "为了按日先补一个罚款，等于绕开移送以后等结论的规定", 0 },
         { "told", "复查要用暗查的方式；约好时间，看到的只是准备好的样子", 0 },
         { "never", "移送不免除复查：办法第十条写的是应当，改没改也是刑事上要看的", 30 },
      },
      explanation = "按日连续处罚的次序：责令改正送达、三十日里暗查、仍不改正、原处罚决定之后再作按日决定。移送了的案子先等刑事结论；公安机关不立案、检察院不起诉，局里再处罚，才谈得上按日。" .. (more or ""),
      basis = all,
   })
end

local before_fine = "法典第一千零六十条第一款把复查写在受到罚款、被责令改正以后；还没有罚就先复查，依据是2014年的按日连续处罚办法，它有没有废止没有查到。"

local daily = {
   id = "daily",
   kind = "single",
   section = "law",
   title = "复查和按日连续处罚",
   prompt = "责令改正已经送达，案子移送了公安机关，罚款还没有决定。复查和按日连续处罚怎样安排？",
   points = 1,
   options = {
      { "record", "三十日里暗查一次，结果记下；现在不作按日连续处罚" },
      { "now", "复查还在排，就从责令改正次日起按日罚" },
      { "first", "先补一个罚款决定，好接着按日罚" },
      { "told", "约好日子请企业准备，到时候去复查" },
      { "never", "案子归公安了，用不着再去复查" },
   },
   keys = {
      daily_key(I1, { "环境保护法59.1", "大气污染防治法123-3" }),
      daily_key(I2, { "环境保护法59.1", "大气污染防治法123-3" }),
      daily_key(I3, { "环境保护法59.1", "大气污染防治法123-3", "生态环境法典1060.1" }),
      daily_key(I4, { "生态环境法典1060.1" }, before_fine),
      daily_key(I5, { "生态环境法典1060.1" }, before_fine),
   },
}

return { subject, branch, daily }
