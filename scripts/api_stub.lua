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

---一个时间：日历上的 "2026-03-01 08:00"（只写日期是零点），或者按到场那天数的 { day = -30, at = "22:00" }。
---@alias PlantTime string|table

---站房里的一件事：作假的手段，或者正常的原因。
---@class PlantCause
---@field cause string 例如 "nitrogen-in-line"，见 scripts/README.md“现场模型”
---@field from PlantTime
---@field before? PlantTime 不含这一刻；不写就一直下去
---@field strength? number 0 到 1，不写是 0.5
---@field daily? string[] 每天只在这两个钟点之间，例如 { "22:00", "05:00" }
---@field cases? string[] 只在这些时点里；现场文件不写

---scenario.lua 和现场文件的 plant。没有列在这里的字段是模型的参数，写一个数，或者按时点各写一个数。
---@class Plant
---@field kind string "gas-boiler"、"stack" 或 "outfall"
---@field seed integer
---@field since? string 计量或者数据从哪一天开始
---@field name? string 排放口的名称
---@field trade? string 行业（废气），例如 "brick-kiln"：基准含氧量按它和日期定；不写就要写参数 reference-oxygen
---@field standstills? table[] 停产：{ from, before, cases }
---@field rains? table[] 下雨：{ from, before, share, cases }
---@field causes? PlantCause[]
---@field visits? table[] 检查人员到场：时间，或者 { day, at, cases }
---@field [string] any

---assets/sites 里的现场文件，或者自己的一个 .lua 文件返回的表。
---@class Site
---@field api integer 1
---@field id string 和文件同名
---@field title string 企业的名称
---@field note? string 给教员看的：这里发生了什么
---@field days? integer 数据有几天，不写是 90
---@field plant Plant

---监测站日志的一行。
---@class StationLine
---@field at string 2026-03-01 08:00
---@field who string
---@field says string
---@field before string 没有改动就是空的
---@field after string

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

---若干分钟以后发生 occasions 里的一件事；从这个函数此刻算起，至少 1 分钟。
---@param occasion string
---@param minutes integer
function Play:later(occasion, minutes) end

---取消安排了还没有发生的这件事。
---@param occasion string
function Play:call_off(occasion) end

---这一步没有做成，说明原因：规则、发现和取证都看不到它，时间照样过去。
---@param text string
function Play:refuse(text) end

---人物的神情：calm（平静）、tense（紧张）、open（松口）。
---@param person string
---@param mood string
function Play:mood(person, mood) end

---证据栏里有没有这件证据。
---@param exhibit string
---@return boolean
function Play:has(exhibit) end

---证据的属性表；没有这件证据是 nil。
---@param id string
---@return table<string, string>?
function Play:exhibit(id) end

---学员这次有没有选这种做法（动作、提问、签名都有）。
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

---正在行动的一组在哪个地点；在 on_enter 里是刚走进的地点。
---@return string
function Play:here() end

---人物在哪个地点；不在场是空的。
---@param person string
---@return string
function Play:where(person) end

---我们有没有人在这个地点，哪一组都算。
---@param place string
---@return boolean
function Play:anybody_at(place) end

---人物是不是正在和我们的另一组谈话、签笔录。
---@param person string
---@return boolean
function Play:talking(person) end

---正在行动的一组有谁：执法人员的编号（只写了姓名的是姓名）。
---@return string[]
function Play:officers() end

---在 on_sign 里：请谁签名。
---@return string
function Play:signer() end

---文书的一栏现在写着什么；没有写是空的。
---@param document string
---@param field string
---@return string
function Play:written(document, field) end

---现场模型此刻（或者若干分钟以前）的读数：数值（没有数据是 nil）、单位、标记的字母（N 是正常）。
---@param channel string
---@param minutes_ago? integer
---@return number?
---@return string
---@return string
function Play:read(channel, minutes_ago) end

---监测站参数页的一项：工控机上的值（没有供电是 nil）、公示牌上的值、单位。
---@param id string
---@return number?
---@return number
---@return string
function Play:parameter(id) end

---监测站最近若干分钟的参数修改记录，先发生的在前。
---@param minutes integer
---@return StationLine[]
function Play:log(minutes) end

---监测站最近若干分钟的报警记录，先发生的在前。
---@param minutes integer
---@return StationLine[]
function Play:alarms(minutes) end

---监测站录像里若干分钟以前（不写是此刻）的一幕：clear、turned 或 missing，和看得到什么。
---@param camera string
---@param minutes_ago? integer
---@return string
---@return string
function Play:clip(camera, minutes_ago) end

---把一瓶标气通到废气采样链的 probe、line 或 analyser，等若干分钟：仪器显示的二氧化硫（mg/m³）和含氧量（%），没有供电都是 nil。
---@param point string
---@param so2 number
---@param o2 number
---@param wait integer
---@return number?
---@return number?
function Play:cylinder(point, so2, o2, wait) end

---1 到 n 的随机整数，由种子决定。
---@param n integer
---@return integer
function Play:random(n) end

return Play
