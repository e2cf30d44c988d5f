-- 低氧窑：看表、翻旧数、请人签认。地点和东西的处理函数共用的几样，没有状态。

local people = require("world.people")

local tools = {}

local SIGNERS = { "gong", "ma", "shao", "qiang", "tian", "feng" }
-- 头一次请他签认的样子；以后只说签了。
local FIRST = {
   gong = "龚文海翻了两页，签了名字和时间，问要不要盖章。",
   ma = "马占奎看不全，听着念完，点过页数，签了名字和时间。",
   shao = "邵俊对着屏幕核了一遍，签了名字和时间，又拍了一张留底。",
   qiang = "何志强一页一页对过编号，签了名字和时间，问能不能自己也留一份。",
   tian = "田福生擦了擦手，按着指的地方签了名字和时间。",
   feng = "冯贵戴上老花镜，一页一页看过，签了名字和时间。",
}
local NAMES = { gong = "龚文海", ma = "马占奎", shao = "邵俊", qiang = "何志强", tian = "田福生", feng = "冯贵" }
local REFUSES = { gong = "gong-pressed", ma = "ma-pressed", tian = "tian-pressed" }

-- 06:05 关气、07:10 到 08:00 下雨（剧情设定），按到场 05:30 算的分钟。
local SHUT_MINUTE = 35
local RAIN_FROM, RAIN_TO = 100, 150

function tools.text(value, decimals)
   return value and string.format("%." .. decimals .. "f", value) or "——"
end

--- 一个通道的读数，back 是多少分钟以前；没有数据时是“——”。
function tools.figure(play, channel, decimals, back)
   local value = play:read(channel, back or 0)
   return tools.text(value, decimals)
end

--- 某天某时离现在多少分钟；days 是几天以前，今天写 0。还没有到的是负数。
function tools.ago(play, days, hour, minute)
   local hours, minutes = string.match(play:clock(), "(%d+):(%d+)")
   return 1440 * days + 60 * (tonumber(hours) - hour) + tonumber(minutes) - minute
end

--- 五分钟的平均；last 是其中最近的一分钟离现在多远。没有数据是 nil。
function tools.mean(play, channel, last)
   local sum, count = 0, 0
   for minute = last, last + 4 do
      local value = play:read(channel, minute)
      if value then
         sum, count = sum + value, count + 1
      end
   end
   return count > 0 and sum / count or nil
end

--- 昨天入账的量：二十四个整点的小时量加起来。
function tools.sum_of_yesterday(play, channel)
   local sum = 0
   for hour = 0, 23 do
      sum = sum + (play:read(channel, tools.ago(play, 1, hour, 0)) or 0)
   end
   return sum
end

--- 气关了没有：标记由到点的事件立，两组的钟点可以差几分钟，所以也看钟点。
function tools.is_shut(play)
   return people.is(play, "n2-shut") or play:minutes() >= SHUT_MINUTE
end

--- 刚过去的这几分钟里，正好过了关气那一刻。
function tools.spans_shutting(play, minutes)
   return play:minutes() >= SHUT_MINUTE and play:minutes() - minutes < SHUT_MINUTE
end

function tools.is_raining(play)
   return play:minutes() >= RAIN_FROM and play:minutes() < RAIN_TO
end

local function signer_near(play)
   local here = play:here()
   for _, id in ipairs(SIGNERS) do
      if play:where(id) == here then
         return id
      end
   end
   return nil
end

--- 请提供人签认（做法 party）：跟前没有认得的人，就喊一个车间的来。
function tools.countersign(play)
   if not play:manner("party") then
      return
   end
   local signer = signer_near(play)
   if not signer and play:here() == "gate" then
      play:spend(6)
      play:say("门卫室的小刘先打电话问能不能签，等了六分钟，一页一页看过，签了名字和时间，说他才来三天。")
      return
   end
   if not signer then
      play:spend(6)
      play:say("跟前没有厂里的人，用对讲机喊，等了六分钟过来一个车间的，一页一页看过，签了名字和时间。")
      return
   end
   local pressed = REFUSES[signer]
   if pressed and people.is(play, pressed) then
      play:say(NAMES[signer] .. "把笔推了回去。写明当面核对、拒绝签认，注上时间，两个人签名，记录仪对着录完。")
   elseif people.is(play, "countersigned:" .. signer) then
      play:say(NAMES[signer] .. "核对过，签了名字和时间。")
   else
      play:set("countersigned:" .. signer, "yes")
      play:say(FIRST[signer])
   end
end

--- 查封以前看手里有没有纸：选了当场交付，决定书、清单却还空着，递不出去，这一次就没有封成。
--- 现场笔录当场开了头的，记一件；没有当场写、写进现场检查笔录并签了名的，在文书那边记（documents_record.lua）。
function tools.papers_ready(play)
   if play:manner("decision") and play:written("seal-decision", "reason") == "" then
      play:refuse("决定书翻出来，上面还是空的，递不出去：先写上当事人、理由、依据、封什么、封多久，再来贴封条。")
      return false
   end
   if play:manner("list") and play:written("seal-list", "items") == "" then
      play:refuse("清单还是空的，没有东西可以当面点给他看：先一件一件写上，再来贴封条。")
      return false
   end
   if play:manner("record") then
      tools.scene_record(play)
   end
   if play:manner("decision") and play:manner("list") then
      play:happen("deliver_seizure", { label = "当场交付查封决定书和清单" })
   end
   tools.tell_seizure(play, "查封时当场告知", play:manner("reasons"), play:manner("hear"))
   return true
end

--- 告知过理由、依据和权利（told），听过他的陈述和申辩（heard）；两样都没有的不记。
function tools.tell_seizure(play, label, told, heard)
   if told or heard then
      play:happen("tell_seizure", {
         label = label,
         ["manner:reasons"] = told and "yes" or nil,
         ["manner:hear"] = heard and "yes" or nil,
      })
   end
end

--- 查封的现场笔录。
function tools.scene_record(play)
   if play:did("scene_record") == 0 then
      play:happen("scene_record", { label = "制作查封的现场笔录" })
   end
end

--- 复制一样书证的处理函数。
function tools.copying(words)
   return function(play)
      play:say(words)
      tools.countersign(play)
      if not play:manner("source") and people.with(play, "lin") then
         play:say("林晓", "这几张没写从哪儿来的、几点取的，先单放。")
      end
   end
end

--- 拍一样东西的处理函数。
function tools.picturing(words)
   return function(play)
      play:say(words .. (play:manner("scale") and "比例尺贴着边放，刻度看得清。" or ""))
   end
end

return tools
