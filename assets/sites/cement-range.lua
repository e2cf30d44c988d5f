-- 水泥窑：工控机上的量程由 0-100 改成 0-20，所有读数恰好变成五分之一；超过 20 的都是 20。
return {
   api = 1,
   id = "cement-range",
   title = "鹿回头水泥有限公司",
   note = "工控机量程改小：电流乘量程对不上，同一分钟里读数跳到原来的五分之一，参数修改记录是远程登录。",
   days = 90,
   plant = {
      kind = "stack",
      trade = "cement-kiln",
      name = "窑尾排放口",
      seed = 102,
      since = "2026-02-01",
      fuel = 9, sulphur = 0.5, retained = 0.88, treatment = 0.55,
      flow = 240000, oxygen = 9.5, ["oxygen-at-low-load"] = 11,
      temperature = 105, moisture = 0.07, dust = 9,
      ["nitrogen-oxides"] = 260,
      ["power-production"] = 5200, ["power-treatment"] = 900, output = 110,
      area = 12.5,
      ["so2-range"] = 100, ["nox-range"] = 500,
      ["limit-so2"] = 100, ["limit-nox"] = 320, ["limit-dust"] = 20,
      causes = {
         { cause = "range-changed", from = "2026-03-05 21:12", before = "2026-04-18 08:40" },
         { cause = "hidden-program", from = "2026-03-05 21:00", before = "2026-04-20", strength = 0 },
      },
      visits = { "2026-04-22 09:00" },
      standstills = { { from = "2026-02-14", before = "2026-02-22 06:00" } },
   },
}
