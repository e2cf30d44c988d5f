-- 笔录：问一个人、做一份，同一时间只问一个人，时间、签名、更正都落在纸上。制作检查笔录本身的规则在 entry.lua。
-- 用法：local records = require("rules.records"); records.of_each_interview { section = "procedure", points = 3 }
--
-- 事件（括号里是 o 的字段）和属性：
--   begin_interview（begin）、end_interview（finish）：开始、结束一次询问；officer 是询问人，person 是被询问的人，
--     others 有值是有旁人在场
--   write_interview（write）：制作询问笔录；person
--   write_record（record）：制作任何一种笔录；record 是笔录的编号，times 有值是写明了起止时间、地点和在场人员
--   sign_record（signed）：签名，或者注明拒签；record
--   correct_record（correct）、sign_correction（sign_correction）：更正、更正处签名；record
--   file_record（file）：归档；record
--
-- 行政处罚法只写了询问、检查应当制作笔录（第五十五条第二款）和全过程记录、归档保存（第四十七条）。起止时间、签名、更正、个别询问
-- 出自处罚办法（只有节选）和案卷评查细则（2024年版），没有条号可以写，所以不计分。

local rule = require("rules.rule")

local BEGIN, FINISH = "begin_interview", "end_interview"
local RECORD = "write_record"

local records = {}

-- 第五十五条第二款管“有询问就有笔录”；没有询问而有笔录，笔录就不是查证属实的证据（第四十六条第二款）。
function records.of_each_interview(o)
   return rule.scored(o, {
      id = "record-of-interview",
      kind = "succession",
      reference = o.begin or BEGIN,
      what = o.write or "write_interview",
      same = { "person" },
      basis = { "行政处罚法55.2", "行政处罚法46.2", "行政处罚法(2017)37.1" },
      title = "问了人就做询问笔录，没有问就没有笔录",
      broken = "{time} 的“{event}”，询问和笔录对不上",
      repair = "询问时当场制作笔录；没有问过的人，不能有他的笔录",
   })
end

-- 第四十二条第一款写执法人员不得少于两人；同一个人同时在两份询问里，至少有一份不足两人，这是推出来的。
function records.one_interview_at_a_time(o)
   return rule.scored(o, {
      id = "one-interview-at-a-time",
      kind = "alternate_response",
      reference = o.begin or BEGIN,
      what = o.finish or FINISH,
      same = { "officer" },
      basis = { "行政处罚法42.1", "行政处罚法(2017)37.1" },
      title = "同一名执法人员问完一个再问下一个",
      broken = "{time} 开始的“{event}”还没有结束，同一名执法人员又问起了另一个人",
      repair = "两名执法人员一起问完一个人，写明结束时间，再问下一个",
   })
end

function records.one_person(o)
   return rule.unverified(o, {
      id = "one-person-interviewed",
      kind = "forbidden",
      what = rule.event(o.begin or BEGIN, { others = true }),
      title = "询问个别进行",
      broken = "{time} “{event}”时有别的当事人或者证人在场，说法容易串到一起",
      repair = "请旁人回避，一次只问一个人",
   })
end

-- o.untimed：没有写时间的那种事件；笔录是动作的，写 { names = { "make_record" }, where = { ["manner:times"] = false } }。
function records.times(o)
   return rule.unverified(o, {
      id = "record-times",
      kind = "forbidden",
      what = o.untimed or rule.event(o.record or RECORD, { times = false }),
      remedy = o.timed or rule.event(o.record or RECORD, { times = true }),
      title = "笔录写明起止时间、地点和在场人员",
      broken = "{time} 的“{event}”没有写明起止时间、地点和在场人员",
      repair = "时间写到分钟，地点写到房间，在场的人都写上（案卷评查细则2024年版的要求）",
   })
end

function records.signed(o)
   return rule.unverified(o, {
      id = "record-signed",
      kind = "responded_existence",
      reference = o.record or RECORD,
      what = o.signed or "sign_record",
      same = o.same or { "record" },
      title = "笔录由当事人和执法人员签名，拒签的注明",
      broken = "{time} 的“{event}”没有签名，也没有注明为什么不签",
      repair = "交当事人核对后逐页签名；拒签的写明情况，有见证人的请他签名",
   })
end

function records.corrections(o)
   local correct, sign = o.correct or "correct_record", o.sign_correction or "sign_correction"
   return rule.unverified(o, {
      id = "corrections-signed",
      kind = "chain_response",
      reference = correct,
      what = sign,
      same = { "record" },
      among = { correct, sign, o.file or "file_record" },
      title = "笔录更正处当场签名或者按指印",
      broken = "{time} 的“{event}”没有当场请当事人签认",
      repair = "改一处签一处，由提出更正的人签名或者按指印",
   })
end

function records.filed(o)
   return rule.scored(o, {
      id = "records-filed",
      kind = "response",
      reference = o.record or RECORD,
      what = o.file or "file_record",
      same = { "record" },
      basis = { "行政处罚法47" },
      title = "笔录归档保存",
      broken = "{time} 的“{event}”做完以后没有归档",
      repair = "笔录、附件和录音录像一起归入案卷",
   })
end

return records
