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

---规则的种类。what、reference 是规则的两种事件。
---@alias RuleKind
---| "existence" # what 至少发生 count 次（不写是 1）：至少拍两张照片
---| "absence" # what 不许发生；写了 count，不许发生到这么多次：不得威胁当事人
---| "exactly" # what 恰好发生 count 次：现场笔录只制作一份
---| "init" # 第一件事是 what：一到场先说明来意
---| "end" # 最后一件事是 what：离场前最后请当事人签字
---| "responded_existence" # 有 reference 就要有 what，先后不论：采了样就要有采样照片
---| "co_existence" # 两样要有都有，先后不论：扣押决定书和物品清单
---| "response" # 每个 reference 之后要有 what：采样之后封样
---| "alternate_response" # 同上，两者之间没有另一个 reference：封好一份再采下一份
---| "chain_response" # 每个 reference 的下一件事就是 what：采样之后马上封样
---| "precedence" # 每个 what 之前要有 reference：先出示证件再检查
---| "alternate_precedence" # 同上，两者之间没有另一个 what：每问一个人之前都告知一次权利
---| "chain_precedence" # 每个 what 的上一件事就是 reference：读数之前刚校准
---| "succession" # response 和 precedence 两样都要：告知和听取陈述
---| "alternate_succession" # alternate_response 和 alternate_precedence 两样都要：采一份，封一份
---| "chain_succession" # chain_response 和 chain_precedence 两样都要：宣读完马上签字
---| "not_co_existence" # 有 reference 就不许有 what，先后不论：回避了的人不参加检查
---| "not_succession" # reference 之后不许有 what：查封之后不许动设备
---| "not_chain_succession" # reference 的下一件事不许是 what：当事人拒绝之后不马上强行进入
---| "required" # 就是 existence
---| "forbidden" # 就是 absence
---| "before" # 就是 precedence
---| "after" # 就是 response
---| "within" # 写了 within 的 response

---期限：分钟数，或者 { 7, "working_days" }；单位 minutes、hours、days、working_days、months、years。
---@alias RulePeriod integer|table

---scenario.lua 的一条程序规则。
---@class Rule
---@field id string
---@field section string
---@field kind RuleKind
---@field what string|table
---@field reference? string|table
---@field count? integer
---@field same? string[] 两件事要相等的属性
---@field within? RulePeriod 最长多少时间
---@field at_least? RulePeriod 最短多少时间
---@field among? string|table init、end、chain 各种看哪些事件
---@field among_same? boolean chain 各种只看 same 相同的：别的案件、别的人不算夹在中间
---@field remedy? string|table 违反以后能补救的事件
---@field late_percent? integer 后来补上了得百分之几
---@field while_in_force? string 这一条施行期间才有这条规则
---@field unless_in_force? string 这一条开始施行以前才有这条规则
---@field points number
---@field veto? boolean
---@field unverified? boolean
---@field basis? string[]
---@field title string
---@field broken string
---@field repair? string

---scripts/rules 里各个规则集的函数的参数；事件的字段见各个文件开头。
---@class RuleUse
---@field section string
---@field points? number 依据没有核实的规则不用写
---@field veto? boolean
---@field late_percent? integer 后来补上了得百分之几
---@field id? string
---@field title? string
---@field [string] any 事件的名字

---clocks.preserve 等函数的参数：一个法定期限在剧本里怎样用。字段的意思见 scripts/README.md“期限”。
---@class ClockUse
---@field section string
---@field points number
---@field veto? boolean
---@field start string|string[]|table 起算的事件
---@field stop string|string[]|table 做到的事件
---@field suspend? string|string[]|table 中止的事件，和 resume 一起写
---@field resume? string|string[]|table
---@field extend? string|string[]|table 延长的事件
---@field same? string[] 这些属性相同的才是同一次
---@field missed? string 一直没有做会有什么后果
---@field late? string 做晚了会有什么后果
---@field id? string
---@field title? string
---@field least? boolean 当作“至少”用

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
