-- 煤矸石砖厂：夜里照样烧，数采仪标成停运，第二天早上再改回来。
return {
   api = 1,
   id = "false-standstill",
   title = "大柳树煤矸石砖厂",
   note = "虚假标记停运：标着停运的那几夜，生产用电、燃料和产量都没有停。真停过三天，用电也停了，不要弄混。",
   days = 60,
   plant = {
      kind = "stack",
      trade = "brick-kiln",
      name = "隧道窑排放口",
      seed = 105,
      since = "2026-06-01",
      sulphur = 0.9, treatment = 0.45,
      ["power-production"] = 620,
      ["limit-so2"] = 150, ["limit-nox"] = 200, ["limit-dust"] = 30,
      causes = {
         { cause = "false-standstill", from = "2026-06-16", before = "2026-07-04", daily = { "22:30", "05:30" } },
         { cause = "false-standstill", from = "2026-07-20 20:00", before = "2026-07-22 07:00" },
      },
      standstills = { { from = "2026-07-08 07:00", before = "2026-07-11 07:00" } },
      visits = { "2026-07-23 09:20" },
   },
}
