-- 低氧窑：否决的两种。R 是案卷评查细则（2024年版）的重大问题，G 是本剧本自己的；见 rules.lua。

local veto = {}

function veto.R(number)
   return "（R，案卷评查重大问题第" .. number .. "项）"
end

veto.GAME = "（G，本剧本的否决）"

-- 只否决、不计分：判词后面写明是哪一种。one 是刚造出来的一条规则。
function veto.vetoed(one, mark)
   one.points = 0
   one.veto = true
   one.broken = one.broken .. mark
   return one
end

return veto
