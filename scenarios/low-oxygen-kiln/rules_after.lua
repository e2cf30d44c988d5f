-- 低氧窑：移送、复查、按日连续处罚的规则（1.5分）和期限（3分），都在离场以后。

local clocks = require("rules.clocks")
local recheck = require("rules.recheck")
local transfer = require("rules.transfer")
local vetoes = require("here.rules_veto")

local R = vetoes.R
local GAME = vetoes.GAME
local vetoed = vetoes.vetoed

local DAILY = "环境保护主管部门实施按日连续处罚办法"
local TRANSFER = "行政执法机关移送涉嫌犯罪案件的规定"
local JOINT = "环境保护行政执法与刑事司法衔接工作办法"

-- 行政拘留和犯罪移送：法典第一千一百零八条没有再写“尚不构成犯罪”，两样能不能并行没有查到答复，法典施行以后这一条不用。
local function until_code(one)
   one.unless_in_force = "生态环境法典1108"
   return one
end

local afterwards = {
   transfer.no_fine_instead { section = "procedure", points = 1, reason = "transfer_crime" },
   transfer.copied { section = "procedure", points = 0.5 },
   transfer.two_investigators { section = "procedure", points = 1 },
   -- 衔接办法第十六条写的是原则上；判了罚金的，罚款折抵（行政处罚法第三十五条第二款）。
   transfer.waits_for_the_police { section = "procedure", points = 1 },
   until_code(transfer.detention_or_crime { section = "procedure", points = 1 }),
   -- 先罚了、后来才看出是犯罪的，照样移送、附上决定，不在这一条里；这一条管的是已经知道，还是拿罚款了结。
   vetoed({
      id = "fine-not-transfer",
      section = "procedure",
      kind = "not_chain_succession",
      reference = "suspect_crime",
      what = "impose_fine",
      same = { "case" },
      among = { "suspect_crime", "transfer_crime", "impose_fine" },
      among_same = true,
      basis = { "行政处罚法27.1", "行政处罚法82", TRANSFER .. "11.1" },
      title = "明知涉嫌犯罪，不拿罚款代替移送",
      broken = "{time} “{event}”以前已经知道涉嫌犯罪，没有移送",
      repair = "先移送；已经罚了的，决定书附在移送材料里，罚款以后折抵",
   }, GAME),
   recheck.covert { section = "procedure", points = 1 },
   recheck.not_when_corrected { section = "procedure", points = 1 },
   {
      id = "daily-fine-waits",
      section = "procedure",
      kind = "not_chain_succession",
      reference = "transfer_crime",
      what = "daily_fine",
      same = { "case" },
      among = { "transfer_crime", "police_answer", "daily_fine" },
      among_same = true,
      points = 2,
      basis = { JOINT .. "16", DAILY .. "7.2", "环境保护法59.1", "生态环境法典1060.1" },
      title = "案子移送了、刑事上没有结论，不作按日连续处罚",
      broken = "{time} “{event}”时案子已经移送，刑事上还没有结论，罚不罚款都没有定，谈不上按日",
      repair = "复查照做、结果记下；刑事上有了结论、作了原处罚决定，再看要不要按日",
   },
   vetoed({
      id = "daily-fine-ordered",
      section = "procedure",
      kind = "before",
      what = "daily_fine",
      reference = "deliver_order",
      same = { "case" },
      basis = { DAILY .. "5-2", DAILY .. "10", "环境保护法59.1", "生态环境法典1060.1" },
      title = "按日连续处罚以前，责令改正已经送达",
      broken = "{time} “{event}”，没有证据证明责令改正过",
      repair = "先送达责令改正决定书，留下回证",
   }, R(22)),
   vetoed(recheck.each_fine_has_its_recheck { section = "procedure", refused = "recheck" }, R(23)),
   vetoed(recheck.after_original { section = "procedure" }, R(24)),
}

local periods = {
   transfer.crime_decided_in_time { section = "procedure", points = 1 },
   transfer.crime_delivered_in_time { section = "procedure", points = 1.5 },
   -- 第十条没有分要不要按日：送达了责令改正，三十日里就要暗查一次，移送了的也一样。本剧本没有拒绝复查的事件。
   -- 打了招呼去看的不是暗查，不算做到。
   clocks.recheck {
      section = "procedure",
      points = 0.5,
      start = "deliver_order",
      stop = { names = { "recheck" }, where = { announced = false } },
      same = { "case" },
      missed = "这一次责令改正以后没有暗查过，这一段还不能按日连续处罚",
      late = "三十日以后才复查，不合按日连续处罚办法第十条",
   },
   -- 十五日出自处罚办法第十八条，只有节选：只提醒。以送达责令改正那天当作发现之日。
   clocks.file_case {
      section = "procedure",
      points = 0,
      start = "deliver_order",
      stop = "file_case",
      same = { "case" },
   },
}

return { rules = afterwards, clocks = periods }
