-- 正常的企业：分析仪慢慢漂，备案维护过，也有一次检修没有报备，没有人作假。
return {
   api = 1,
   id = "honest-drift",
   title = "双溪烧结砖有限公司",
   note = "没有作假：零点漂移、备案维护、一次没有报备的短时检修、一次停电。没有报备是运维的问题，不是数据造假。",
   days = 90,
   plant = {
      kind = "stack",
      trade = "brick-kiln",
      name = "隧道窑排放口",
      seed = 201,
      since = "2026-03-01",
      treatment = 0.86,
      ["limit-so2"] = 150, ["limit-nox"] = 200, ["limit-dust"] = 30,
      causes = {
         { cause = "cell-drift", from = "2026-03-15", before = "2026-04-02 09:00", strength = 0.3 },
         { cause = "filed-maintenance", from = "2026-04-02 09:00", before = "2026-04-02 15:30" },
         { cause = "unfiled-maintenance", from = "2026-05-06 14:10", before = "2026-05-06 15:00" },
         { cause = "power-cut", from = "2026-05-19 03:20", before = "2026-05-19 05:00" },
      },
      visits = { "2026-04-23 09:40" },
   },
}
