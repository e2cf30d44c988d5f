-- 低氧窑：配电室里的东西，由 things_front.lua 一起交出去。读数都取自现场模型此刻的数。

local tools = require("here.tools")

local figure, ago = tools.figure, tools.ago

return {
   {
      id = "meters",
      name = "电表和用电记录",
      place = "power",
      note = "生产、治理各一块总表，墙上挂着抄表本。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("生产总表" .. figure(play, "power.production", 0) .. "千瓦，治理总表" .. figure(play, "power.treatment", 0) .. "千瓦。抄表本一天三次，今晨三点那一行和表的记录仪对得上，生产" .. figure(play, "power.production", 0, ago(play, 0, 3, 0)) .. "千瓦，窑没有停过。")
            play:say("最下面那个添过字的小空开合着，照明那一路不单独抄表。")
         end,
         photo = function(play)
            play:say("两块表、抄表本各拍一张。" .. (play:manner("scale") and "比例尺放在表盘下沿。" or ""))
            play:collect("photo-meters", {
               power = figure(play, "power.production", 0),
               treatment = figure(play, "power.treatment", 0),
            })
         end,
         trace = function(play)
            play:set("traced-breaker", "yes")
            play:say("从添过字的小空开往外找，线沿着电缆沟往东，过窑尾，进了石灰棚的照明箱。箱子里后来接了一只小变压器、一只带天线的小盒，一根细线从后墙一个新钻的眼里穿出去。棚里没有鼓风机。")
         end,
         operate = function(play)
            local choice = play:ask {
               id = "cut-power",
               text = "添过字的小空开就在手边，站房那一路在它上面一排。",
               options = {
                  { "leave", "都不动，合着的让它合着" },
                  { "breaker", "断开石灰棚那一路，看看停的是什么" },
                  { "house", "断开站房那一路，免得有人再改数据" },
               },
            }
            if choice == "house" then
               play:set("pc-cut", "yes")
               play:say("空开一落，站房的空调声停了。半分钟后你们合上，工控机没有起来：今早还在内存里的分钟数没来得及写进硬盘。")
               play:happen("destroy_evidence", { label = "断了站房的电，今早的分钟数据丢失" })
            elseif choice == "breaker" then
               if play:where("qiang") == "power" then
                  play:say("何志强一把按住伸过去的手：“这是配电柜，没票谁也别碰。”他把柜门关上，靠在上面。")
               else
                  play:say("柜门里贴着字：非本厂电工禁止操作。停掉的要是别的东西，就说不清是谁停的了。手放了下来。")
               end
            else
               play:say("柜门按原样合上。")
            end
         end,
      },
   },
   {
      id = "dcs",
      name = "生产控制电脑（DCS）",
      place = "power",
      note = "一台旧工控屏，画着一号窑的流程，趋势图拖了一长条。",
      icon = "gauge",
      on = {
         look = function(play)
            play:say("一号窑负荷" .. figure(play, "plant.load", 1) .. "%，掺矸石" .. figure(play, "plant.fuel", 2) .. "吨每小时，引风" .. figure(play, "plant.fan", 0) .. "标立方每小时。四十天的负荷趋势是一条平着起伏的线，白天高一点，夜里低一点，没有台阶。二号窑灰着。")
         end,
         photo = function(play)
            play:say("流程画面和四十天的趋势各拍一张，钟点在右上角。")
         end,
         export = function(play)
            play:say("导出四十天的负荷、掺矸石、引风，六分钟，进度条走到头。" .. (play:manner("digest") and "校验值写进了清单。" or ""))
            tools.countersign(play)
            play:collect("export-dcs", {
               load = figure(play, "plant.load", 1),
               fuel = figure(play, "plant.fuel", 2),
               fan = figure(play, "plant.fan", 0),
            })
         end,
         operate = function(play)
            if play:where("qiang") == "power" then
               play:say("qiang", "别点别点，这个连着顶车机。要看哪一页，我给您翻。")
               play:say("他翻到趋势页，把时间轴拉到四十天，坐回凳子上。")
            else
               play:refuse("鼠标一动，画面弹出“操作员登录”。顶车机就在这台电脑上，不是自己能点的。")
            end
         end,
      },
   },
}
