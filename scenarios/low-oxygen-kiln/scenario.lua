-- 低氧窑：一条采样管里通了氮气，屏幕上的数全都合格。旗舰剧本，机制只有一个，证据分散在十六个地方。
-- 企业、人物、城市都是虚构的。现场的数全部由现场模型（plant）算出，凡是剧情设定的数，写在用到它的文件开头。
-- 各部分分在几个文件里：cases 时点和词；verbs map places things_* carried 现场；people_* occasions after finish endings 人和时间；
-- exhibits evidence documents_* 证据和文书；rules* keys* 规则和答案；mentor 引导级的提示；facilitator 主持人手册。

local evidence = require("here.evidence")
local law = require("here.rules")

--- 几个文件里的表接成一张。
local function joined(...)
   local all = {}
   for _, list in ipairs({ ... }) do
      for _, one in ipairs(list) do
         all[#all + 1] = one
      end
   end
   return all
end

return {
   api = 1,
   id = "low-oxygen-kiln",
   title = "低氧窑",
   summary = "砖厂隧道窑的在线数据二十四小时合格，偏偏有人来查的那几个钟头变个样。天没亮，四个人到了厂门口：先去哪里，先看什么，先不说什么？",
   level = "演练",
   minutes = 45,
   vignette = "kiln",
   briefing = [[
{today}清早五点半，你带三个人到青石坡新型墙材有限公司。厂里两条隧道窑烧煤矸石砖，一号窑在生产，持排污许可证，{permit_class}。二氧化硫许可限值是每立方米{limit}毫克，按基准含氧量{oxygen}%折算。

上个星期，省平台把三个月的数过了一遍，一条规则报了一号窑：前两次有人到厂检查，人到了不多久，含氧量就从12%跳到19%以上，氮氧化物按同一个比例跟上去，二氧化硫的折算值涨到将近三倍；人走了，又都落回来。平常的折算值不到限值的三分之一。村里也有人打过电话，说夜里石灰棚那边“像轮胎撒气”。监测设备由恒锐环保科技有限公司运维。

林晓做记录；赵航懂设备，车上带着标气、减压阀和便携参比仪；潘立带无人机。可以分成几组，各走各的，每组有自己的钟；一个人同一时间只能在一个地方。

任务：依法进场，弄清数据是真是假；是假的，查明谁做的、怎样做的、做了多久、真实排放是多少，把证据当场固定；该采取的措施当场采取，手续做全；离场以前写好文书，引对条款，决定案子往哪里走。

现场的人和东西不会等你。没有人告诉你哪一样马上就会没有。]],
   start = "gate",
   officers = {
      { id = "you", name = "你（主办）", role = "主办" },
      { id = "lin", name = "林晓", role = "记录" },
      { id = "zhao", name = "赵航", role = "技术" },
      { id = "pan", name = "潘立", role = "无人机" },
   },
   cases = require("here.cases"),
   sections = {
      { id = "entry", title = "进场与安全" },
      { id = "plan", title = "部署" },
      { id = "find", title = "发现矛盾" },
      { id = "proof", title = "证明" },
      { id = "papers", title = "文书" },
      { id = "procedure", title = "程序" },
      { id = "law", title = "引用与处理" },
   },
   verbs = require("here.verbs"),
   asking = {
      { id = "leading", label = "诱导地问" },
      { id = "pressing", label = "施压地问" },
   },
   map = require("here.map"),
   places = require("here.places"),
   things = joined(
      require("here.carried"),
      require("here.things_front"),
      require("here.things_kiln"),
      require("here.things_stack"),
      require("here.things_yard")
   ),
   people = joined(
      require("here.people_boss").people,
      require("here.people_kiln").people,
      require("here.people_firm").people,
      require("here.people_outside").people
   ),
   occasions = require("here.occasions"),
   exhibits = require("here.exhibits"),
   facts = evidence.facts,
   sources = evidence.sources,
   contradictions = evidence.contradictions,
   documents = joined(require("here.documents_record"), require("here.documents_interviews"), require("here.documents_measures")),
   hints = require("here.mentor"),
   guide = require("here.facilitator"),
   endings = require("here.endings"),
   events = {
      "approve_seizure",
      "copy_to_procuratorate",
      "daily_fine",
      "decide",
      "decide_transfer",
      "deliver_order",
      "deliver_seizure",
      "destroy_evidence",
      "favour",
      "file_case",
      "force",
      "impose_fine",
      "police_answer",
      "recheck",
      "report_crime",
      "scene_record",
      "suspect_crime",
      "tell_seizure",
      "transfer_crime",
      "transfer_detention",
   },
   -- 窑况都用模型自己的隧道窑；只写作假的手段和时间。两次检查人员到场都关了氮气，走了再开。
   -- 强度 0.48：样气里氮气约占四成，含氧量由 19.5% 压到 12% 上下（见场景说明里的验算）。
   -- 第四十天以前烧的是含硫低的矸石，石灰也足，折算八十上下，不超；换了便宜、含硫高一些的矸石，减了石灰，同时就接了氮气。模型里没有“石灰加足”
   -- 这一样，低硫的日子和来人那两回把石灰浆开足的几个钟头，都用换低硫燃料这个情形（强度 0.9，烟气里的硫剩 28%，280 变成 78，和两年前的报告相合）。
   -- 烟道截面积、含湿量是剧情设定：五十多度的湿烟气，水汽饱和时约占一成二。
   plant = {
      kind = "stack",
      trade = "brick-kiln",
      name = "一号隧道窑排放口",
      seed = 101,
      ["limit-so2"] = 100,
      ["limit-nox"] = 200,
      ["limit-dust"] = 30,
      area = 2.25,
      moisture = 0.12,
      causes = {
         { cause = "fuel-changed", from = { day = -800 }, before = { day = -40, at = "02:00" }, strength = 0.9 },
         { cause = "fuel-changed", from = { day = -27, at = "09:35" }, before = { day = -27, at = "15:00" }, strength = 0.9 },
         { cause = "fuel-changed", from = { day = -12, at = "10:05" }, before = { day = -12, at = "16:30" }, strength = 0.9 },
         { cause = "nitrogen-in-line", from = { day = -40, at = "02:00" }, before = { day = -27, at = "09:35" }, strength = 0.48 },
         { cause = "nitrogen-in-line", from = { day = -27, at = "15:00" }, before = { day = -12, at = "10:05" }, strength = 0.48 },
         { cause = "nitrogen-in-line", from = { day = -12, at = "16:30" }, before = { day = 0, at = "06:05" }, strength = 0.48 },
         { cause = "clips-deleted", from = { day = -33, at = "01:00" }, before = { day = -33, at = "02:30" } },
         { cause = "clips-deleted", from = { day = -22, at = "01:00" }, before = { day = -22, at = "02:30" } },
         { cause = "clips-deleted", from = { day = -11, at = "01:00" }, before = { day = -11, at = "02:30" } },
         { cause = "leaking-condenser", from = { day = -4, at = "22:00" }, before = { day = -3, at = "15:00" }, strength = 0.3 },
      },
      visits = { { day = -27, at = "09:30" }, { day = -12, at = "10:00" } },
   },
   rules = law.rules,
   clocks = law.clocks,
   questions = require("here.keys"),
   on_finish = require("here.finish"),
}
