-- 低氧窑：笔录上谁怎样签，检查笔录和询问笔录共用。没有先看先听的，他不签；没人看见的写成看见的，他不签；不签的注明、请见证人。

local manners = {
   { id = "read", label = "先交他看，或者念给他听" },
   { id = "pages", label = "逐页签名、写日期" },
   { id = "noted", label = "他不签：注明原因，请见证人签" },
}

-- 每一条都记在“文书”这一部分。
local function papers(marks)
   for _, mark in ipairs(marks) do
      mark.section = "papers"
   end
   return marks
end

local function any_of(text, words)
   for _, word in ipairs(words) do
      if string.find(text, word, 1, true) then
         return true
      end
   end
   return false
end

local OFFICERS = { "you", "lin", "zhao", "pan" }
-- 询问笔录开头这几栏空着，签了名也说不清：谁、几点、在哪里、告知过没有。
local HEAD = {
   { "from", "开始时间" },
   { "to", "结束时间" },
   { "place", "询问地点" },
   { "person", "被询问人" },
   { "askers", "询问人" },
   { "told", "告知权利义务" },
}
local SHORTEST = 90   -- 字节，三十个字：一问一答也不止这些

--- 这几栏还空着的名字，用顿号连起来；都写了是空的。
local function blanks(play, document, fields)
   local empty = {}
   for _, field in ipairs(fields) do
      if play:written(document, field[1]) == "" then
         empty[#empty + 1] = field[2]
      end
   end
   return table.concat(empty, "、")
end

--- 没有问过的人、空着的笔录，签不成，也没有什么可以注明。
local function is_no_interview(play, document, who, name)
   if play:did("ask", { target = who }) == 0 then
      play:refuse("还没有问过" .. name .. "，纸上的话不是他说的，签不了，也没有什么可以注明。")
      return true
   end
   local empty = blanks(play, document, HEAD)
   if empty ~= "" then
      play:refuse(name .. "指着空着的地方：" .. empty .. "都没有写，空白的我不签。")
      return true
   end
   if #play:written(document, "answers") < SHORTEST then
      play:refuse(name .. "把纸翻过来看背面：说了那么多，就写了这一句？")
      return true
   end
   return false
end

--- 本人真的签了（不是注明不签），两名执法人员也签了，才是一份笔录：进证据栏。
local function keep(play, document, who)
   local exhibit = play:flag("sworn:" .. who)
   if not exhibit or play:has(exhibit) then
      return
   end
   local signed = 0
   for _, id in ipairs(OFFICERS) do
      if play:signer() == id or play:did("sign", { target = document, who = id }) > 0 then
         signed = signed + 1
      end
   end
   if signed >= 2 then
      play:collect(exhibit)
   end
end

--- 签询问笔录：sign 是他怎样签（签成了返回 true），open 是松了口的标记。
local function interview(play, document, who, name, sign, open)
   if play:signer() ~= who then
      keep(play, document, who)
      return
   end
   if is_no_interview(play, document, who, name) then
      return
   end
   if sign() then
      play:set("sworn:" .. who, (play:flag(open) and "rec-" or "plea-") .. who)
      keep(play, document, who)
   end
end

local function noted(play, name)
   if not play:manner("noted") then
      return false
   end
   play:say(name .. "没有接笔。你们在签名栏写明他不签和他说的理由，请见证人看过，签了名字和时间。")
   return true
end

-- 没人看见是谁按的开关。马占奎自己没有认，写成他按的，他不签。
local BLAMES_MA = { "马占奎关", "马占奎按", "马占奎把", "窑长关", "窑长按", "窑长把氮气" }

-- 签成了返回 true；注明不签的、没有签的不是。
local function ma_signs(play, text)
   if noted(play, "马占奎") then
      return false
   end
   if play:flag("ma-pressed") and not play:flag("ma-open") then
      play:mood("ma", "tense")
      play:refuse("马占奎两手插在袖筒里，眼睛看着火：你们问龚总去，我不签。")
      return false
   end
   if not play:manner("read") then
      play:refuse("马占奎把纸推回来：写的啥我还没看，先念给我听。")
      return false
   end
   if not play:flag("ma-open") and any_of(text, BLAMES_MA) then
      play:mood("ma", "tense")
      play:refuse("马占奎用指头点着那一行：这句谁看见了？写着这句我不签。")
      return false
   end
   play:say("马占奎跟着念的一行一行往下看，念到数字停一停，点点头，慢慢写下自己的名字。")
   return true
end

local function gong_signs(play, line)
   if noted(play, "龚文海") then
      return false
   end
   if play:flag("gong-open") then
      play:say(line)
      return true
   end
   if not play:manner("read") then
      play:mood("gong", "tense")
      play:refuse("龚文海把笔一推：看都不让看就叫我签？我不签。")
      return false
   end
   if play:flag("gong-pressed") then
      play:mood("gong", "tense")
      play:refuse("龚文海听你们念完，把纸翻过去：刚才那样跟我说话，现在又要我签字。不签。")
      return false
   end
   play:say("龚文海从头看到尾，在最后添了一句“以上是检查人员所写，情况有待核实”，签了名。")
   return true
end

return {
   manners = manners,
   papers = papers,
   any_of = any_of,
   blanks = blanks,
   noted = noted,
   interview = interview,
   ma_signs = ma_signs,
   gong_signs = gong_signs,
}
