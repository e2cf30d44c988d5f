-- 印染厂：采样口上接了一根自来水软管，每天夜里开，一个周期里读数就掉下来。
return {
   api = 1,
   id = "dye-hose",
   title = "锦川印染有限公司",
   note = "采样口接自来水软管：每天同一个钟点掉下来，天亮升回去；关掉水龙头，一个周期以后恢复。",
   days = 75,
   plant = {
      kind = "outfall",
      name = "废水总排口",
      seed = 302,
      since = "2026-04-01",
      flow = 95, cod = 96, nh3 = 8.5, tp = 0.6, tn = 18,
      conductivity = 3200, toc = 34, ["load-swing"] = 0.15,
      ["inlet-cod"] = 900, ["power-works"] = 120,
      ["limit-cod"] = 80, ["limit-nh3"] = 10, ["limit-tp"] = 1, ["limit-tn"] = 20,
      causes = {
         { cause = "tap-hose", from = "2026-04-20", before = "2026-06-05", strength = 0.75, daily = { "21:00", "05:30" } },
         { cause = "reagent-ageing", from = "2026-06-06", before = "2026-06-12 09:00", strength = 0.3 },
      },
      standstills = { { from = "2026-05-01", before = "2026-05-03 08:00" } },
   },
}
