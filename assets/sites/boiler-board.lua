-- 供热锅炉：工控机上的过量空气系数、皮托管系数、烟道截面积和公示牌不一样，检查的时候改回去。
return {
   api = 1,
   id = "boiler-board",
   title = "北苑热力有限公司",
   note = "改了三个参数：实测浓度不变，折算浓度和排放量变小。参数页和公示牌并排一看就知道，修改记录里有来回改的时间。",
   days = 75,
   plant = {
      kind = "stack",
      trade = "coal-boiler",
      name = "三号燃煤锅炉排放口",
      seed = 103,
      since = "2025-12-01",
      fuel = 6.5, sulphur = 0.7, retained = 0.15, treatment = 0.93,
      flow = 78000, oxygen = 10.5, ["oxygen-at-low-load"] = 14,
      temperature = 58, moisture = 0.08, dust = 14,
      ["nitrogen-oxides"] = 190,
      ["power-production"] = 420, ["power-treatment"] = 260, output = 40,
      area = 6.75, pitot = 0.84,
      ["night-load"] = 0.95,
      ["limit-so2"] = 200, ["limit-nox"] = 200, ["limit-dust"] = 30,
      causes = {
         { cause = "board-changed", from = "2025-12-20 18:30", before = "2026-01-15 10:04", strength = 0.6 },
         { cause = "board-changed", from = "2026-01-15 17:20", before = "2026-02-06 09:08", strength = 0.6 },
      },
      visits = { "2026-01-15 10:00", "2026-02-06 09:05" },
   },
}
