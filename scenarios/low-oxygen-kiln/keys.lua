-- 低氧窑：题目和答案，24 分。审稿人看 key_days.lua 和 keys_ 开头的六个文件，就能核对全部答案。
-- 条款由人对照官方文本逐条核过，款、项也数过。五个时点（cases.lua）各有一个答案：
--   I1 行为在 2026-01-01（生态环境监测条例施行）以前；I2 在它以后、2026-08-15（生态环境法典施行）以前，决定也在以前；
--   I3 行为同 I2，决定在法典施行以后；I4 行为从开始就在法典施行以后；I5 行为跨过法典施行日。
--
-- 没有查到权威答复、两种说法都给分的地方：
--   一 排污许可管理条例第三十四条（罚款 20 万元起）和大气污染防治法第九十九条、法典第一千一百零八条（10 万元起）用哪一个；
--   二 跨过法典施行日的行为怎样适用（最高人民法院关于法典时间效力的规定没有得到全文）：默认按终了时的法典，新旧条款都写明；写清理由的别的答法也收；
--   三 监测条例第四十四条、法典第一千零八十八条对个人的罚款，能不能和单位按另一条受的罚款并用；
--   四 法典第一千一百零八条没有再写“尚不构成犯罪”，移送犯罪时能不能另提行政拘留的建议；
--   五 监测数据造假本身的条文（监测条例第四十四条、法典第一千零八十八条）和逃避监管排放的那一条，幅度相同、写的后果不同：单写前者算不算对，
--      没有查到答复，这里给一部分，是本剧本的取舍；
--   六 广东的裁量表写的依据是大气污染防治法，法典施行以后有没有换新：题目只考照表怎样算。

local duty = require("here.keys_duty")
local liability = require("here.keys_liability")
local measures = require("here.keys_measure")
local people = require("here.keys_people")
local course = require("here.keys_course")
local law = require("here.keys_law")

return {
   duty,
   liability,
   measures[1],
   measures[2],
   people[1],
   people[2],
   course[1],
   course[2],
   course[3],
   law[1],
   law[2],
   law[3],
}
