-- 墙材窑：预处理装置里泡了漂白水，二氧化硫被吃掉，夜里负荷不变读数却接近零。
return {
   api = 1,
   id = "bleach-kiln",
   title = "尉家寨新型建材厂",
   note = "预处理装置里加氧化剂：二氧化硫接近零，氮氧化物和含氧量正常，脱硫剂用量没有增加，打开预处理柜有漂白水味。",
   days = 70,
   plant = {
      kind = "stack",
      trade = "brick-kiln",
      name = "二号隧道窑排放口",
      seed = 108,
      since = "2026-05-01",
      sulphur = 0.8, treatment = 0.4,
      ["limit-so2"] = 150, ["limit-nox"] = 200, ["limit-dust"] = 30,
      causes = {
         { cause = "oxidant", from = "2026-05-18", before = "2026-06-25", strength = 0.6, daily = { "21:30", "06:00" } },
         { cause = "blocked-filter", from = "2026-06-28 14:00", before = "2026-06-29 10:00", strength = 0.5 },
      },
   },
}
