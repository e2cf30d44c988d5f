-- 玻璃窑：颗粒物仪的镜头贴了黑胶带，颗粒物接近零，吹灰也没有反应；过了十天又把二氧化硫的斜率减半。
return {
   api = 1,
   id = "glass-lens",
   title = "明澜玻璃制品有限公司",
   note = "颗粒物仪镜头遮挡：颗粒物一条线贴着零，平台只看得出贴着下限，打开仪器就看得到胶带。斜率是另一处：同一分钟跳到一半，修改记录里有。",
   days = 90,
   plant = {
      kind = "stack",
      trade = "glass",
      name = "浮法线排放口",
      seed = 106,
      since = "2026-01-10",
      fuel = 5.2, sulphur = 0.9, retained = 0.2, treatment = 0.9,
      flow = 110000, oxygen = 9.2, ["oxygen-at-low-load"] = 10.5,
      temperature = 150, moisture = 0.1, dust = 26,
      ["nitrogen-oxides"] = 310,
      ["power-production"] = 1600, ["power-treatment"] = 480, output = 22,
      load = 0.96,
      ["nox-range"] = 1000,
      ["limit-so2"] = 200, ["limit-nox"] = 400, ["limit-dust"] = 30,
      causes = {
         { cause = "lens-taped", from = "2026-02-02 23:15", before = "2026-03-20 09:50" },
         { cause = "slope-changed", from = "2026-02-12 23:40", before = "2026-03-20 09:50", strength = 0.5 },
         { cause = "filed-maintenance", from = "2026-03-25 09:00", before = "2026-03-25 16:00" },
      },
      visits = { "2026-03-20 09:40" },
   },
}
