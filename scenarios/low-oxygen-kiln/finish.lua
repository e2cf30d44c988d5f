-- 低氧窑：学员没有收队，直接结束，或者时间到了。后面的日子没有人过，只能按手里的东西说案子停在哪里。

local proof = require("here.after_proof")

return function(play)
   local s = proof.of(play)
   local ending
   if proof.is_compromised(play) then
      ending = "end-compromised"
   elseif s.bad_seal and not s.seen_device then
      ending = "end-revoked"
   elseif not s.act and play:minutes() < proof.EARLY then
      ending = "end-left"
   elseif not s.act then
      ending = "end-unproven"
   else
      -- 查实了，没有人往下办：材料留在车上。
      ending = "end-left"
   end
   play:finish(ending)
end
