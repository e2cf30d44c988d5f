-- 写规则集用的几样小东西；剧本不用直接 require 它。
-- 规则集里的函数都收到一张表 o：section 和 points 由剧本写，veto、late_percent、id、title 可写可不写，别的字段是事件的名字。

local rule = {}

local function with_choices(o, fields)
   fields.id = o.id or fields.id
   fields.title = o.title or fields.title
   fields.section = o.section
   return fields
end

-- 一条计分的规则：分值、要不要一票否决、补晚了得百分之几，都由剧本定。
---@param o RuleUse
function rule.scored(o, fields)
   fields.points = o.points
   fields.veto = o.veto
   fields.late_percent = o.late_percent
   return with_choices(o, fields)
end

-- 一条依据没有核实的规则：只提醒，不计分，也不否决；剧本写了分值也不用。
---@param o RuleUse
function rule.unverified(o, fields)
   fields.points = 0
   fields.unverified = true
   fields.basis = fields.basis or {}
   return with_choices(o, fields)
end

-- 事件加上条件。given 是名字、名字的表，或者 { names, where }。
function rule.event(given, where)
   local all = {}
   local names = given
   if type(given) == "table" and given.names then
      names = given.names
      for key, value in pairs(given.where or {}) do
         all[key] = value
      end
   end
   for key, value in pairs(where or {}) do
      all[key] = value
   end
   return { names = names, where = all }
end

-- 事件再加几个名字，条件不变：among 要把几样事件放在一起数。
function rule.also(pattern, more)
   local names = {}
   local function add(given)
      for _, name in ipairs(type(given) == "table" and given or { given }) do
         names[#names + 1] = name
      end
   end
   add(pattern.names)
   add(more)
   return { names = names, where = pattern.where }
end

return rule
