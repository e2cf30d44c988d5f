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

local function noted(play, name)
   if not play:manner("noted") then
      return false
   end
   play:say(name .. "没有接笔。你们在签名栏写明他不签和他说的理由，请见证人看过，签了名字和时间。")
   return true
end

-- 没人看见是谁按的开关。马占奎自己没有认，写成他按的，他不签。
local BLAMES_MA = { "马占奎关", "马占奎按", "马占奎把", "窑长关", "窑长按", "窑长把氮气" }

local function ma_signs(play, text)
   if noted(play, "马占奎") then
      return
   end
   if play:flag("ma-pressed") and not play:flag("ma-open") then
      play:mood("ma", "tense")
      play:refuse("马占奎两手插在袖筒里，眼睛看着火：你们问龚总去，我不签。")
      return
   end
   if not play:manner("read") then
      play:refuse("马占奎把纸推回来：写的啥我还没看，先念给我听。")
      return
   end
   if not play:flag("ma-open") and any_of(text, BLAMES_MA) then
      play:mood("ma", "tense")
      play:refuse("马占奎用指头点着那一行：这句谁看见了？写着这句我不签。")
      return
   end
   play:say("马占奎跟着念的一行一行往下看，念到数字停一停，点点头，慢慢写下自己的名字。")
end

local function gong_signs(play, line)
   if noted(play, "龚文海") then
      return
   end
   if play:flag("gong-open") then
      play:say(line)
      return
   end
   if not play:manner("read") then
      play:mood("gong", "tense")
      play:refuse("龚文海把笔一推：看都不让看就叫我签？我不签。")
      return
   end
   if play:flag("gong-pressed") then
      play:mood("gong", "tense")
      play:refuse("龚文海听你们念完，把纸翻过去：刚才那样跟我说话，现在又要我签字。不签。")
      return
   end
   play:say("龚文海从头看到尾，在最后添了一句“以上是检查人员所写，情况有待核实”，签了名。")
end

return { manners = manners, papers = papers, any_of = any_of, noted = noted, ma_signs = ma_signs, gong_signs = gong_signs }
