-- 低氧窑：收队时手里的东西撑得起什么，哪里会被人抓住。after.lua（往后的日子）和 finish.lua（直接结束）共用。
-- 只看真正取到的和真正做过的。evidence.lua 的证明路径给分，这里粗一些，只决定世界怎样往下走。

local people = require("world.people")

local proof = {}

proof.EARLY = 120   -- 到场两个小时以内就走，又没有查实行为，算走早了

local DATA = { "film-spike", "export-minutes", "reference-report" }
local INLET = { "photo-tee", "photo-cut", "photo-hose", "route-sketch", "sealed-gear" }
local GAS = { "photo-bottle", "photo-regulator", "sealed-set", "sample-n2" }
local CONTROL = { "photo-switch", "photo-regulator", "sealed-set" }
local SPIKE = { "film-spike", "export-minutes" }
local HIDING = { "route-sketch", "photo-hose", "export-clips", "export-alarms", "copy-delivery", "copy-delivery-driver", "drone-video", "photo-bag" }
local SEEN_DEVICE = { "photo-tee", "photo-cut", "photo-hose", "route-sketch", "photo-bottle", "photo-regulator" }
local KEY = { "copy-permit", "board-photo" }

local ASKED = {
   { id = "ma", record = "rec-ma", plea = "plea-ma", name = "马占奎" },
   { id = "gong", record = "rec-gong", plea = "plea-gong", name = "龚文海" },
   { id = "shao", record = "rec-shao", plea = "plea-shao", name = "邵俊" },
}

-- 从头到尾都是一个人问的：笔录不能用。
local function asked_alone(play, id)
   return play:did("ask", { target = id, alone = "yes" }) > 0 and play:did("ask", { target = id, alone = false }) == 0
end

-- 松了口、两个人问的笔录才算数。
local function words_count(play)
   for _, one in ipairs(ASKED) do
      local is_good = people.is(play, one.id .. "-open") and not asked_alone(play, one.id)
      if is_good and (play:has(one.record) or people.is(play, one.id .. "-late-record")) then
         return true
      end
   end
   return play:has("chat")
end

local function sealed(play)
   return play:did("seal", { target = "bottle" }) + play:did("seal", { target = "cabinet-gas" })
      + play:did("seal", { target = "tee" }) + play:did("seal", { target = "valve" }) + play:did("seal", { target = "switch" }) > 0
end

local function badly_sealed(play)
   return play:did("seal", { ["manner:decision"] = "yes" }) == 0 or play:did("seal", { ["manner:reasons"] = "yes" }) == 0
end

-- 对方的律师会念出来的话，一条一句。
local function faults(play, s)
   local list = {}
   local function add(text)
      list[#list + 1] = text
   end
   if play:did("show_id") == 0 then
      add("从头到尾没有亮过证件")
   end
   for _, one in ipairs(ASKED) do
      local is_recorded = play:has(one.record) or play:has(one.plea)
      if is_recorded and asked_alone(play, one.id) then
         add(one.name .. "的笔录是一个人问的，不能用")
      end
      if is_recorded and people.is(play, "led:" .. one.id) then
         add(one.name .. "说，有几句是检查的人先说、他点的头")
      end
   end
   if people.is(play, "ma-pressed") then
      add("马占奎说他是被吓住的")
   end
   if people.is(play, "form-accepted") then
      add("当天有人看过申请单，说过“按维护算”，有录音")
   end
   if people.is(play, "test-by-hengrui") then
      add("恒锐当天在场校准，全程合格，有照片")
   elseif play:has("check-record") and play:did("test", { target = "cabinet-gas", ["manner:own"] = "yes" }) == 0 then
      add("全程核查用的是站房墙上的标气，其中一瓶过了期")
   end
   if s.bad_seal and not people.is(play, "seal-held") and play:flag("after-seal-repair") ~= "repair" then
      add("查封的时候没有说理由，也没有当场给决定书")
   elseif people.is(play, "seal-held") then
      add("查封决定书是后来寄的")
   end
   if play:flag("envelope") == "file" then
      add("那只信封在你们包里过了一夜")
   end
   if people.is(play, "switch-moved") then
      add("开关是检查的人自己按过的")
   end
   return list
end

local function count(...)
   local sum = 0
   for _, is_there in ipairs { ... } do
      sum = sum + (is_there and 1 or 0)
   end
   return sum
end

--- 手里的东西：act 行为、intent 故意、key 重点管理、over 超标、crime 到了移送的线；sealed、bad_seal 查封；faults 会被抓住的话。
function proof.of(play)
   local s = {}
   s.words = words_count(play)
   s.data = play:has("check-record") or people.holding(play, DATA)
   s.inlet = people.holding(play, INLET)
   s.gas = people.holding(play, GAS)
   s.act = s.data and (s.inlet or (s.gas and s.words))
   s.intent = count(people.holding(play, CONTROL), people.holding(play, SPIKE), people.holding(play, HIDING), s.words) >= 3
   s.key = people.holding(play, KEY)
   s.over = play:has("reference-report")
   s.crime = s.act and s.intent
   s.sealed = sealed(play)
   s.bad_seal = s.sealed and badly_sealed(play)
   s.seen_device = people.holding(play, SEEN_DEVICE)
   s.faults = faults(play, s)
   return s
end

--- 越过底线的事做过没有：受了关照、毁了证据、动了粗。
function proof.is_compromised(play)
   return play:did("favour") + play:did("destroy_evidence") + play:did("force") > 0
end

--- 案子走到了 ending，最后落在哪一个结局。
function proof.ending(play, s, ending)
   if proof.is_compromised(play) then
      return "end-compromised"
   end
   if people.is(play, "seal-held") and not s.seen_device then
      return "end-revoked"
   end
   return ending
end

return proof
