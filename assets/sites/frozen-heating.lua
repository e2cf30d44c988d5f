-- 供热站：数采仪把一分钟的数反复上传，二十多个小时一个数，只有校准的标记还在动。
return {
   api = 1,
   id = "frozen-heating",
   title = "河湾供热站",
   note = "数据冻结：平台上一个数一直不变，站房里分析仪还在走，把两块屏幕拍在一张照片里。停过一次电，那是真的。",
   days = 90,
   plant = {
      kind = "stack",
      trade = "coal-boiler",
      name = "一号锅炉排放口",
      seed = 107,
      since = "2025-11-15",
      fuel = 4.1, sulphur = 0.6, retained = 0.15, treatment = 0.85,
      flow = 52000, oxygen = 11, ["oxygen-at-low-load"] = 14.5,
      temperature = 62, dust = 18, ["nitrogen-oxides"] = 170,
      ["power-production"] = 300, ["power-treatment"] = 150, output = 25,
      ["limit-so2"] = 200, ["limit-nox"] = 200, ["limit-dust"] = 30,
      causes = {
         { cause = "frozen", from = "2025-12-24 19:05", before = "2025-12-26 06:30" },
         { cause = "frozen", from = "2026-01-18 20:00", before = "2026-01-19 18:10" },
         { cause = "alarms-cleared", from = "2026-01-18 20:00", before = "2026-01-20" },
         { cause = "power-cut", from = "2026-01-05 02:10", before = "2026-01-05 05:40" },
      },
   },
}
