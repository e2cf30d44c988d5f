---@meta
-- luacheck: ignore 212
-- 给编辑器用的说明：场景函数收到的 play 有哪些方法。由程序里登记的方法生成，不要手改；剧本不 require 它。

---play:ask 的参数。
---@class PlayQuestion
---@field id string 提问的编号，规则里用
---@field speaker? string 谁问的；不写是旁白
---@field text string 问什么
---@field options string[][] { { "编号", "文字" }, … }
---@field multiple? boolean 可以选几个

---场景函数：on_enter、on、topics 的 answer、shown、on_finish。
---@alias PlayFunction fun(play: Play)

---@class Play
local Play = {}

---说一句话。一个参数是旁白；两个参数时前面是说话人：人物编号，或执法人员姓名。文字里的 {词} 换成时点的词。
---@param speaker string
---@param text? string
function Play:say(speaker, text) end

---让隐藏的或离开了的物品出现。
---@param thing string
function Play:reveal(thing) end

---让物品或人物离开。
---@param target string
function Play:remove(target) end

---人物换地方；人物写 "" 是学员自己。
---@param who string
---@param place string
function Play:move(who, place) end

---花时间，单位分钟。
---@param minutes integer
function Play:spend(minutes) end

---把证据放进证据栏，可以附几项属性；再放一次是补充属性。
---@param exhibit string
---@param attributes? table<string, string>
function Play:collect(exhibit, attributes) end

---记一件事。
---@param name string
---@param value string
function Play:set(name, value) end

---读回 set 记下的事；没有记过是 nil。
---@param name string
---@return string?
function Play:flag(name) end

---记一个世界自己的事件，规则看得见；名字要先写进剧本的 events。
---@param event string
---@param attributes? table<string, string>
function Play:happen(event, attributes) end

---问学员并等他回答：返回选项编号；multiple 时返回编号的表。
---@param question PlayQuestion
---@return string|string[]
function Play:ask(question) end

---结束检查，定下结局。
---@param ending string
function Play:finish(ending) end

---证据栏里有没有这件证据。
---@param exhibit string
---@return boolean
function Play:has(exhibit) end

---证据的属性表；没有这件证据是 nil。
---@param id string
---@return table<string, string>?
function Play:exhibit(id) end

---学员这次有没有选这种做法。
---@param id string
---@return boolean
function Play:manner(id) end

---这一步之前，这个动作或事件发生过几次；条件的写法和规则的 where 相同。
---@param event string
---@param where? table<string, string|boolean|table>
---@return integer
function Play:did(event, where) end

---这一步之前去过这个地点没有。
---@param place string
---@return boolean
function Play:visited(place) end

---学员现在的答案：选项编号的表（没有答是空表）；引用题是文字（没有答是空的）。
---@param question string
---@return string|string[]
function Play:answer(question) end

---时点的词，和文字里的 {词} 相同。
---@param name string
---@return string
function Play:word(name) end

---时点的编号。
---@return string
function Play:case() end

---现在几点，如 09:05。
---@return string
function Play:clock() end

---到场以后过了几分钟。
---@return integer
function Play:minutes() end

---现场模型此刻的读数：数值和单位。
---@param channel string
---@return number
---@return string
function Play:read(channel) end

---1 到 n 的随机整数，由种子决定。
---@param n integer
---@return integer
function Play:random(n) end

return Play
