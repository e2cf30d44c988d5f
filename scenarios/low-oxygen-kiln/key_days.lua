-- 答案用的五个时点，和几个题目共用的话。时点的意思见 keys.lua。
-- I1 的起点写法释〔2023〕7号施行的 2023-08-15：再早的犯罪看旧解释，重点管理单位不在里面。

local spring = { from = "2026-01-01", before = "2026-08-15" }
local since_code = { from = "2026-08-15" }

local I1 = {
   offence = { from = "2023-08-15", before = "2026-01-01" },
   decision = { from = "2023-08-15", before = "2026-08-15" },
}
local I2 = { offence = spring, decision = spring }
local I3 = { offence = spring, decision = since_code }
local I4 = { offence = since_code, decision = since_code }
local I5 = { offence = since_code, decision = since_code, began = spring }

local function key(when, fields)
   fields.offence = when.offence
   fields.decision = when.decision
   fields.began = when.began
   return fields
end

local not_back = "监测条例2026年1月1日才施行，不溯及既往（立法法第一百零四条）"
local not_code_yet = "生态环境法典2026年8月15日起才施行，那时还不能用"
local repealed = "2026年8月15日已经废止；对施行以后的行为引它，是引用已废止的法律（案卷评查重大问题第10项）"

return {
   I1 = I1,
   I2 = I2,
   I3 = I3,
   I4 = I4,
   I5 = I5,
   key = key,
   not_back = not_back,
   not_code_yet = not_code_yet,
   repealed = repealed,
}
