-- 锰铁电炉：颗粒物和流速的通道改接了烟温信号，三条曲线变成一条。
return {
   api = 1,
   id = "furnace-channels",
   title = "凌川合金有限公司",
   note = "通道改接：颗粒物、流速和烟温一起起落，拔掉烟温信号线，三个数一起掉。",
   days = 90,
   plant = {
      kind = "stack",
      name = "二号矿热炉排放口",
      seed = 104,
      since = "2026-04-01",
      fuel = 2.2, sulphur = 0.5, retained = 0.6, treatment = 0.3,
      flow = 92000, oxygen = 18.6, ["oxygen-at-low-load"] = 19.8,
      temperature = 96, moisture = 0.04, dust = 22,
      ["nitrogen-oxides"] = 40,
      ["power-production"] = 8800, ["power-treatment"] = 520, output = 4,
      ["reference-oxygen"] = 18,
      ["limit-so2"] = 200, ["limit-nox"] = 200, ["limit-dust"] = 30,
      causes = {
         { cause = "channel-remapped", from = "2026-05-03 22:40", before = "2026-06-12 23:10" },
         { cause = "power-cut", from = "2026-04-17 13:05", before = "2026-04-17 14:50" },
      },
      standstills = { { from = "2026-06-20 08:00", before = "2026-06-23 20:00" } },
   },
}
