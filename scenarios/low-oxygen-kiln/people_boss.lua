-- 低氧窑：龚文海，法定代表人。六点半到厂。四十天前他换了便宜、含硫高一些的矸石，石灰反而减了，怕超标丢许可证，叫人接了气；他知道每一样，一样也不先说。
-- 返回 { people, come }：后一个给 occasions.lua 用。性子和松口在 people_boss_self.lua，找上门来的在 people_boss_offer.lua。文中的钱数、日子、石灰和砖价都是剧情设定。

local visit = require("here.people_boss_offer")
local boss = require("here.people_boss_self")
local people = require("world.people")

local GONG, DELIVERY = boss.GONG, boss.DELIVERY
local seen_any, all_three, warn_driver, gives_way = boss.seen_any, boss.all_three, boss.warn_driver, boss.gives_way
local offer = visit.offer

---------------------------------------------------------------- 话题

local TOPICS = {
   {
      id = "production",
      label = "最近生产怎么样，几条窑在烧？",
      say = "烧一条停一条，二号窑停了一年多了。砖卖不动，工人还得开工资，一百来号人张着嘴。你们查归查，别让我熄火，窑一熄，拱顶就废。",
      again = "一条窑。窑不能熄，这话我再说一遍。",
   },
   {
      id = "data",
      label = "平台报了，有人来查含氧就跳，您怎么看？",
      say = "曲线我看不懂，我认得数：天天达标。站房包给恒锐了，锁在他们手里，我连门都不进。",
      open = "人一来关气，含氧、氮氧化物就一块儿上去，人走再开又下来。我后来才想到平台看得见这个，早想到就不敢接了。",
   },
   {
      id = "permit",
      label = "许可证上二氧化硫的限值，您知道是多少吗？",
      say = "一百。办公室那块屏上天天二三十，您自己看。厂长不知道限值，那还干什么。",
      open = "一百。不接那个气，是多少我心里也有数。",
   },
   {
      id = "orders",
      label = "窑上的事谁说了算？",
      say = "生产是老马。他跟我十一年，窑上我基本不上去，烧到多少度他比我懂。",
      open = "我说了算。老马就管火。早上他来电话，我说关了，他才关。",
      pressed = "窑长说了算，有岗位责任制，墙上挂着。",
   },
   {
      id = "form",
      label = "昨天站房到底做没做维护？",
      also = {
         {
            when = function(play)
               return not people.is(play, "form-offered")
            end,
            say = offer,
         },
         {
            when = function(play)
               return play:flag("form-choice") == "refuse"
            end,
            say = { "刚才你们不是不看吗。", offer },
         },
      },
      say = "做了，单子不是给您了吗。几点到几点，上面写着。",
      open = "没做。单子是今早在车上填的，章在我包里。",
      again = "单子上写着，我不重复了。",
   },
   {
      id = "contract",
      label = "恒锐的钱怎么付？",
      found_by = { { verb = "look", target = "contract" }, { verb = "copy", target = "contract" } },
      say = "按季付。不超标，全款；小时值超一次，扣一成。补的那一行双方都按了手印，白纸黑字。",
      open = "扣钱那一行是我添的。加了以后，他们就不怎么来了，来了也不吭声。",
   },
   {
      id = "remark",
      label = "巡检表上划掉的那一行是怎么回事？",
      found_by = { { verb = "look", target = "visit-sheets" }, { verb = "copy", target = "visit-sheets" } },
      say = "他们填错了自己划的，我又不填那个表。",
      open = "我让划的。他写“含氧偏低，建议查管路”。我说你写这个，是给谁看的。",
      private = true,
   },
   {
      id = "camera",
      label = "换瓶那几夜站房的录像，怎么没有了？",
      found_by = { { verb = "look", target = "recorder-video" }, { verb = "look", target = "camera" } },
      say = "录像机老了，时好时坏。镜头也松，老冯擦灰碰的。六十几的人了，我也不好说他。",
      open = "换瓶的时候，我让小田把镜头拧开，换完拧回来；那一个多钟头的录像，过后也叫人删了。",
   },
   {
      id = "lime",
      label = "石灰为什么减下来了？",
      found_by = {
         { verb = "look", target = "ledger" },
         { verb = "copy", target = "ledger" },
         { verb = "look", target = "weighbridge" },
         { verb = "copy", target = "weighbridge" },
         { verb = "look", target = "lime-pump" },
      },
      say = "矸石硫有高有低，换的这家差不了多少。石灰按配方加，多加了堵喷头。",
      open = "换的这家一吨便宜三十块，化验条上写着硫高，换以前我就晓得要超。石灰照加就白换了，浆泵一直开小。你们前两回来，那天上午才开大，人走了又拧回去。",
   },
   {
      id = "nitrogen",
      label = "氮气是做什么用的？",
      found_by = {
         { verb = "look", target = "delivery" },
         { verb = "copy", target = "delivery" },
         { verb = "look", target = "bottle" },
         { verb = "photo", target = "bottle" },
         { verb = "seal", target = "bottle" },
         { verb = "look", target = "empties" },
         { verb = "look", target = "tray" },
         { verb = "ask", target = "feng", detail = "truck" },
         { verb = "ask", target = "peng", detail = "what" },
      },
      also = {
         {
            when = function(play)
               return not people.is_open(play, GONG) and seen_any(play, DELIVERY)
            end,
            say = "焊工用的，费不费气您问老田。十一天一瓶多吗？窑车几十台，天天有开焊的。",
         },
      },
      say = function(play)
         play:say("gong", "氮气？焊工用的。窑车天天坏，天天焊，厂里气瓶不少，什么气都有。")
         warn_driver(play)
      end,
      open = "接进取样管里的，就是那个。一瓶顶十一天，所以十一天来一趟车。",
      pressed = "焊工用的。您要说不是，拿证据来。",
      led = "您说是给站房用的？……站房用什么气，我真不清楚，大概也用吧。",
   },
}

---------------------------------------------------------------- 给他看证据

local function show(exhibit, reaction)
   return people.shown(GONG, exhibit, reaction)
end

local SHOWN = {
   ["copy-delivery"] = show("copy-delivery", {
      also = { { when = all_three("copy-delivery"), say = gives_way } },
      say = function(play)
         play:say("gong", "送货单怎么了。收货人写的是材料库，材料库归焊工。")
         play:say("他的指头在日期那一列上停了一下，往下滑，又停了一下。")
         warn_driver(play)
      end,
   }),
   ["copy-delivery-driver"] = show("copy-delivery-driver", {
      also = { { when = all_three("copy-delivery-driver"), say = gives_way } },
      say = function(play)
         play:say("gong", "他们站里的存根，我又没见过。送了就是用了，焊工用的。")
         play:say("他看的是日期旁边用圆珠笔记的那几个钟点。")
         warn_driver(play)
      end,
   }),
   ["export-minutes"] = show("export-minutes", {
      also = { { when = all_three("export-minutes"), say = gives_way } },
      say = "六点零五跳一下，那不就是你们进站房碰了什么吗。恒锐还没来，门先开了。",
   }),
   ["film-spike"] = show("film-spike", {
      also = { { when = all_three("film-spike"), say = gives_way } },
      say = { { "龚文海把录像看了两遍，第二遍看的是屏幕角上的钟。" }, "设备老了，跳一下也正常。" },
   }),
   ["rec-ma"] = show("rec-ma", {
      also = { { when = all_three("rec-ma"), say = gives_way } },
      say = { { "他看到第二页，把纸放下，去关了门。" }, "他血压高，说话没准头。你们是怎么问出来的，我要问问他。" },
   }),
   ["plea-ma"] = show("plea-ma", { say = "老马不是说得很清楚吗，窑面上没动过什么。我看这份笔录挺好。" }),
   chat = show("chat", {
      also = { { when = all_three("chat"), say = gives_way } },
      say = { { "他把眼镜摘下来擦。" }, "“关了”两个字，关什么？关灯也是关，关窑门也是关。" },
   }),
   ["check-record"] = show("check-record", {
      also = { { when = "gong-open", say = "不用测了，我认。" } },
      say = "你们自己的瓶子、自己的表，测出来自己不一样，怪我？等恒锐来，当着面再测。",
   }),
   ["check-late"] = show("check-late", {
      say = "四百对四百，这不是好好的吗。这张好，这张给我复印一份。",
      again = "四百对四百，我记着呢。",
   }),
   ["export-alarms"] = show("export-alarms", {
      also = {
         { when = "form-accepted", say = "日志里没有维护？那你们刚才怎么说按维护算。话是你们说的。" },
         { when = "gong-open", say = "单子是假的，日志里当然没有。" },
      },
      say = "日志没记，那是恒锐忘了点那个键。表是纸的，纸上有。",
   }),
   ["copy-form"] = show("copy-form", {
      also = { { when = "gong-open", say = "这张我收回。能收回吗。" } },
      say = "对，就是这张。日期、章、事由，三样齐的。",
   }),
   ["export-clips"] = show("export-clips", {
      say = { "录像坏几段，哪个厂没有。", { "他掏出手机看了一眼，没有拨。" } },
   }),
   ["photo-bottle"] = show("photo-bottle", {
      also = { { when = "gong-open", say = "就是它。" } },
      say = function(play)
         play:say("gong", "石灰棚后头堆的东西多了，焊工图凉快，瓶子放那儿。")
         warn_driver(play)
      end,
   }),
   ["copy-sheets"] = show("copy-sheets", {
      say = "每周都有，签字齐全，你们还要怎样。笔迹一样？一个人签的当然一样。",
   }),
   ["photo-switch"] = show("photo-switch", {
      say = "老马屋里那个？管排烟风机的吧。窑上的电我不懂，问小何。",
      open = "是我叫小何装的，跟他讲是鼓风机。",
   }),
}

local GONG_MEETING = people.meeting(GONG, {
   show_id = "市局的，看清楚了。证号我记一下，不介意吧。",
   inform = "权利义务我懂，去年也念过。有申辩的权利，这一条我记得最牢。",
   ask_recusal = "不申请。查谁都是查。",
   twice = "这个刚才做过了。",
   order = function(play)
      if people.is(play, "order-delivered") then
         play:say("gong", "已经给我一份了。")
         return
      end
      if play:written("order-correct", "demand") == "" then
         play:refuse("责令改正决定书还是空的，递不出去：先在文书里写上查明了什么、改什么。")
         return
      end
      play:set("order-delivered", "yes")
      play:happen("deliver_order", { case = "kiln", label = "送达责令改正违法行为决定书" })
      play:say("龚文海戴上眼镜，从抬头看到落款。")
      if not play:manner("what") then
         play:say("gong", "立即改正……改什么，怎么算改完，这上面没有啊。")
      elseif not play:manner("daily") then
         play:say("gong", "拆掉，恢复，不得再接。行，我照做，做完就没事了吧。")
      else
         play:say("gong", "拆掉，恢复，不改的一天一天罚。……写得真细。")
      end
      play:say("他在回证上签了名，日期写得很慢。")
   end,
})

return {
   people = {
      {
         id = "gong",
         name = "龚文海",
         role = "法定代表人、总经理",
         look = "manager",
         place = "",
         note = "五十出头，皮鞋擦得亮，说话前先看一圈人。",
         topics = people.topics(GONG, TOPICS),
         on = GONG_MEETING,
         shown = SHOWN,
      },
   },
   come = visit.come,
}
