-- 低氧窑：厂门、办公楼里的东西；配电室的在 things_power.lua，一起从这里交出去。读数都取自现场模型；写在话里的报告数字、合同条款、时刻是剧情设定，另有注明。

local after = require("here.after")
local people = require("world.people")
local power = require("here.things_power")
local tools = require("here.tools")

local figure, copied, pictured = tools.figure, tools.copying, tools.picturing

local things = {
   -- 厂门
   {
      id = "board-permit",
      name = "排污许可证公示牌",
      place = "gate",
      note = "不锈钢的，钉在朝路的墙上，下半截溅着泥点。",
      icon = "board",
      on = {
         look = function(play)
            play:say("单位名称青石坡新型墙材有限公司，管理类别：{permit_class}。排放口一栏只有一个：一号窑脱硫塔烟囱，自动监测，二氧化硫许可浓度{limit}毫克每立方米（基准含氧量{oxygen}%）。二号窑后面括着两个字：停用。左上角是证书编号，一长串。")
         end,
         photo = pictured("把牌子整块拍下来，又拍了管理类别和持证单位两行。"),
      },
   },
   {
      id = "visitors",
      name = "门卫登记本",
      place = "gate",
      note = "一个硬壳账本，圆珠笔用棉线拴在上面。",
      icon = "book",
      on = {
         -- 车次和钟点是剧情设定：和气瓶送货的日子、夜里缺的录像对得上。
         look = function(play)
            play:say("每行车号、事由、进、出。{leak_day}早上八点，恒锐邵俊，修仪器，下午三点多出。往前翻：{d11}，双排小货，气瓶，01:20进、02:15出；{d22}，同一个车号，气瓶，01:30进、02:20出；{d33}、{d44}各有一行，也是后半夜。{tuesday}那一页记了六辆拉砖的车，没有别的。")
         end,
         photo = pictured("把夹着棉线的这几页摊平，逐页拍下来。"),
         copy = copied("登记本最近五十天的每一页都复印了，连空行一起。"),
      },
   },
   {
      id = "monitor-guard",
      name = "门卫室的监控屏",
      place = "gate",
      note = "九宫格，大门、砖场、窑头、烟囱，有一格是黑的。",
      icon = "cabinet",
      on = {
         look = function(play)
            local picture, sight = play:clip("排放口")
            local words = picture == "clear" and "烟囱那一格清楚。" or "烟囱那一格没有图。"
            if picture == "clear" and sight ~= "" then
               words = "烟囱那一格：" .. sight .. "。"
            end
            local house = play:clip("站房")
            play:say(words .. "右下角是站房，" .. (house == "clear" and "对着机柜。" or "看不见机柜。") .. "挨着它的一格写着石灰棚，黑底白字：视频丢失，时间停在一个多月前。")
            if play:where("feng") == "gate" then
               play:say("feng", "石灰棚那个坏了好久喽。报过，说先不修。")
            end
         end,
         export = function(play)
            play:say("这台只是个分屏，硬盘里是大门和砖场的车。站房那一路在站房自己的录像机里，这儿只能看，存不下来。")
         end,
      },
   },
   {
      id = "car",
      name = "执法车",
      place = "gate",
      note = "停在门外的树下，后厢里是箱子和备用的安全帽。坐上去，今天就算收队。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say("后厢里：两只空采样箱，一捆封样袋，一顶备用的安全帽。副驾上压着昨天打印的曲线，平平的一条，前两次到厂检查的那几个钟头各立着一个台子。")
         end,
         operate = function(play)
            return after.leave(play)
         end,
      },
   },
   {
      id = "truck",
      name = "送气瓶的货车",
      place = "gate",
      note = "双排座，车门上喷着气体站的名字，漆磨掉了一半。",
      icon = "cabinet",
      found_by = {},
      on = {
         look = function(play)
            play:say("车厢有围栏，十来只瓶子插在里面。驾驶室的遮阳板后面夹着一叠单子。")
            play:reveal("tray")
            if people.is(play, "driver-warned") then
               play:say("彭建的手机搁在仪表台上，屏幕刚暗下去。他伸手去够那叠单子。")
            end
         end,
         photo = function(play)
            play:say("车头、车号、车厢各一张。" .. (people.is(play, "driver-warned") and "车没有熄火。" or "彭建下车来，靠着车门让你们拍。"))
            play:reveal("tray")
         end,
         operate = function(play)
            play:refuse("拦车、扣车不是你们的权。彭建问还要多久，手已经搭在车门上。")
         end,
         seal = function(play)
            play:say("封条贴上了车厢的挡板。彭建绕着车看了一圈：“车是公司的，瓶子还没卸，封我算怎么回事？”他坐进驾驶室给站里打电话。")
         end,
      },
   },
   {
      id = "tray",
      name = "车上的气瓶",
      place = "gate",
      note = "靠车尾的两只单独绑着，上面挂着送货的纸牌。",
      icon = "barrel",
      found_by = {},
      on = {
         look = function(play)
            play:say("两只都是四十升的黑瓶，瓶肩上钢印的检验期没有过。纸牌写着“材料库”，背面用圆珠笔添了几个字：石灰棚后。")
         end,
         photo = pictured("瓶身、钢印、纸牌各拍一张。"),
         copy = function(play)
            if people.is(play, "driver-warned") then
               play:refuse("彭建已经把单子折起来揣进了里怀。“老板打过招呼，单子要回站里才能给。”他说着往驾驶室走。")
               return
            end
            play:say("彭建把夹子递下来，这家的存根有四张：氮气，一瓶，{d44}、{d33}、{d22}、{d11}，头一张添着“先存一瓶”，日期旁边他自己记着钟点，都在后半夜。用你们车上的小打印机一张张扫下来。")
            if play:manner("party") then
               play:say("peng", "签就签吧，货是我送的，我又不知道他们干什么用。")
            end
         end,
      },
   },

   -- 办公楼
   {
      id = "permit",
      name = "排污许可证副本",
      place = "office",
      note = "活页夹装着，封皮上有发证的二维码。",
      icon = "paper",
      on = {
         -- 限值和基准含氧量在时点的词里。
         look = function(play)
            play:say("管理类别{permit_class}，有效期到{permit_to}。{permit_line}。自动监测设施由持证单位负责，运维可以委托，后面一栏的责任人写的还是持证单位。")
         end,
         photo = pictured("首页、限值页、自行监测页各拍一张。"),
         copy = copied("复印首页、管理类别、限值和自行监测四页。"),
      },
   },
   {
      id = "contract",
      name = "运维合同",
      place = "office",
      note = "和恒锐签的，三年一签，夹在许可证后面。",
      icon = "paper",
      on = {
         -- 条款是剧情设定。
         look = function(play)
            play:say("乙方每周二到场巡检一次，每季做一次全程标气核查，故障四小时到场。付款那一条后面有一行手写的补充：小时值超标一次，扣当季服务费一成。两边都按了手印。")
         end,
         photo = pictured("合同首页、付款那一条、签章页拍下来。"),
         copy = copied("整本复印，补充的那一行单独放大了一张。"),
      },
   },
   {
      id = "visit-sheets",
      name = "恒锐巡检维护表",
      place = "office",
      note = "每周一张，用长尾夹夹着。",
      icon = "folder",
      on = {
         look = function(play)
            play:say("每个星期二一张，时间都是上午九点二十到十点五十，字是一个人的，连墨水深浅都一样。一个多月前那一张的备注栏划了两道，透过光看得见底下的字：含氧偏低，建议查——后面涂黑了，旁边补着一个签名。{tuesday}那张照样填着：现场巡检，正常。")
         end,
         photo = pictured("逐张拍，划掉的那一张对着窗户又拍了一遍。"),
         copy = copied("最近十二张全部复印，划过的那张用背光扫了一遍，底下的字扫得出来。"),
      },
   },
   {
      id = "cabinet",
      name = "文件柜",
      place = "office",
      note = "四层铁皮柜，柜门合不严。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say("上两层是证照和台账，第三层是买煤、买配件的票。抽屉底下垫着报纸，报纸下面露着一叠黄色的三联单，像是谁随手压进去的。")
         end,
         photo = function(play)
            play:say("柜子里外各拍一张，抽屉按原样拍了再动。")
         end,
         seal = function(play)
            play:refuse("一柜子都是厂里天天要用的东西。要哪几份，复印哪几份；整柜封起来，说不出是为哪一样。")
         end,
      },
   },
   {
      id = "delivery",
      name = "气瓶送货单",
      place = "office",
      note = "黄色的第三联，复写的字淡了。",
      icon = "paper",
      found_by = { verb = "look", target = "cabinet" },
      on = {
         -- 一瓶用十一天：每分钟零点三八升，四十升瓶约六立方米（剧情设定，和现场模型的掺入份额相合）。
         look = function(play)
            play:say("一共四张：{d44}、{d33}、{d22}、{d11}。每张一瓶，品名写的氮，规格四十升。签收栏写着“材料库”，底下一个“马”字，一笔一画，像上了年纪的人写的。最早的{d44}那一张备注多两个字：备用。只有日期，没有钟点。")
         end,
         photo = pictured("四张排开，编号露在外面，拍一张，再逐张拍。"),
         copy = copied("四张单子正反面都复印了，编号连着抄进清单。"),
      },
   },
   {
      id = "ledger",
      name = "生产和脱硫台账",
      place = "office",
      note = "按月装订，每天一行。",
      icon = "book",
      on = {
         -- 四十天前的石灰用量、那时的出口浓度是剧情设定：低硫的矸石、石灰足，出口在八十上下（见 scenario.lua 的 fuel-changed）。
         look = function(play)
            local day = string.format("%.0f", tools.sum_of_yesterday(play, "plant.lime"))
            play:say("{yesterday_short}一行：煤矸石按配比全数入窑，石灰" .. day .. "公斤，循环泵一台。出口浓度栏抄的是平台日均。往前翻，四十多天前矸石换了卖方，备注“硫高”；石灰那时一天还有五百来公斤，从那以后反而少了一截，出口的数不升，倒从同一天的八十上下掉到三十以下，只有来人的那两天四十出头。")
         end,
         photo = pictured("{yesterday_short}和四十天前后的几页拍下来。"),
         copy = copied("最近三个月的台账整本复印，每页右上角写了页码。"),
      },
   },
   {
      id = "old-report",
      name = "两年前的比对监测报告",
      place = "office",
      note = "封面是市里一家检测公司，压在柜子最下面。",
      icon = "folder",
      on = {
         -- 两年前的数字是剧情设定：那时烧的矸石含硫低，折算以后在限值以内。44 ×（21−18）/（21−19.3）≈ 78。
         look = function(play)
            play:say("同一座烟囱，同一个采样孔，手工和自动各九组。含氧量：手工19.3%，自动19.4%。二氧化硫实测44，折算78，判定合格。报告后面附着两张采样照片，探头旁边干干净净。")
         end,
         photo = pictured("结论页和数据页拍下来，照片页也拍了。"),
         copy = copied("整份复印，采样原始记录一起。"),
      },
   },
   {
      id = "form-yesterday",
      name = "昨天日期的维护申请单",
      place = "office",
      note = "一张A4纸，盖着恒锐的章。",
      icon = "paper",
      found_by = {},
      on = {
         look = function(play)
            play:say("申请日期{yesterday}，维护时段填了两行：{yesterday_short}15:00到17:00，{today_short}6:00到7:30，内容都是管路清洗、标气核查。章的颜色很鲜，指头一按有点黏。平台备案回执那一栏空着。")
         end,
         photo = pictured("正面、章、空着的回执栏各拍一张。"),
         copy = copied("复印一份，原件请提供的人自己收着。"),
      },
   },
   {
      id = "platform-screen",
      name = "办公室的平台监控屏",
      place = "office",
      note = "墙上一块电视，企业端的页面，一分钟刷新一次。",
      icon = "gauge",
      on = {
         look = function(play)
            local now = play:read("platform.o2")
            play:say("企业端此刻：含氧量" .. figure(play, "platform.o2", 1) .. "%，二氧化硫" .. figure(play, "platform.so2", 0) .. "，折算" .. figure(play, "platform.so2-converted", 0) .. "；氮氧化物折算" .. figure(play, "platform.nox-converted", 0) .. "；颗粒物折算" .. figure(play, "platform.dust-converted", 0) .. "。")
            if now and now > 17 then
               play:say("一小时的曲线图上，含氧量、二氧化硫、氮氧化物在同一分钟立起来一道；颗粒物实测没有动，折算翻了上去。")
            else
               play:say("调出一周的曲线：含氧量一直在12上下，二氧化硫、氮氧化物压得很低，颗粒物照常起伏。离限值都远。")
            end
         end,
         photo = pictured("屏幕和墙上的钟拍在一张里。"),
         film = function(play)
            play:say("对着屏幕录了五分钟，五次刷新。" .. (play:manner("time") and "手机的北京时间放在屏幕下沿，一起录了进去。" or ""))
            local before, now = play:read("platform.o2", 5), play:read("platform.o2")
            if before and now and before < 15 and now > 17 then
               play:say("录到一半，三个数一起跳了。屋里没有人碰过什么。")
            end
         end,
         export = function(play)
            play:say("用企业账号导出四十天的小时值，再导今天的分钟值，存进两只新U盘。" .. (play:manner("digest") and "校验值当场算出来，抄进清单，两个人各念了一遍。" or ""))
            if play:manner("clock") then
               play:say("屏幕的时间和手机对了一下，差不到一分钟，差多少写上了。")
            end
            tools.countersign(play)
            play:collect("export-platform", {
               o2 = figure(play, "platform.o2", 1),
               so2 = figure(play, "platform.so2-converted", 1),
               rate = figure(play, "platform.so2-rate", 2),
            })
         end,
      },
   },
   {
      id = "computer-office",
      name = "老板桌上的电脑",
      place = "office",
      note = "锁着屏，屏保是一张全家福。",
      icon = "cabinet",
      on = {
         look = function(play)
            play:say("锁着屏。键盘底下压着一张纸条，写着平台企业端的账号密码，还有一行“恒锐 远程”，后面跟着一串数字。任务栏上有微信的图标，一闪一闪。")
         end,
         operate = function(play)
            local choice = play:ask {
               id = "open-computer",
               text = "纸条上的密码也许能用。屏幕右下角的微信还在闪。",
               options = {
                  { "leave", "不动，等龚文海来了请他自己开" },
                  { "open", "输密码进去，翻翻聊天记录" },
               },
            }
            if choice == "open" then
               play:set("opened-private", "yes")
               play:say("屏亮了，刚点开微信，手机那头大概也响了：电脑端弹出一行“已在其他设备退出”。窗口空了。")
               play:happen("destroy_evidence", { label = "擅自登录他人电脑，聊天记录被对方清掉" })
            else
               play:say("屏保又转了一圈。" .. (play:where("gong") == "office" and "龚文海往这边瞟了一眼，把手机翻了个面。" or ""))
            end
         end,
         export = function(play)
            if play:where("gong") == "office" and people.is(play, "gong-open") then
               play:say("龚文海自己开了锁，点开恒锐的对话框，往上翻到四十多天前。屏幕上的话一条一条拍下来，他在旁边一声不出。")
               play:set("chat-shown", "yes")
               if not play:has("chat") then
                  play:collect("chat")
               end
               return
            end
            play:refuse("锁着屏，主人不在或者不肯开。没有这台电脑的决定书，你们不能替他开。")
         end,
         copy = function(play)
            play:refuse("屏幕锁着，看得见的只有那张全家福和压在键盘底下的纸条。")
         end,
      },
   },
}

for _, thing in ipairs(power) do
   things[#things + 1] = thing
end

return things
