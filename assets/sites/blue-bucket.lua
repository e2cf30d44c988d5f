-- 污水厂：夜里把采样管和探头放进一桶清水，数据一条直线，水温跟着屋里走。
return {
   api = 1,
   id = "blue-bucket",
   title = "石泉园区污水处理厂",
   note = "采样头放入清水桶：流量每天起落两倍多，化学需氧量不动；桶里和出水口的电导率一量就知道。凌晨一点的标样核查是合格的，不要弄混。",
   days = 90,
   plant = {
      kind = "outfall",
      name = "总排口",
      seed = 301,
      since = "2026-03-01",
      flow = 560, cod = 70, nh3 = 6.4, tp = 0.45, tn = 14,
      ["limit-cod"] = 50, ["limit-nh3"] = 5, ["limit-tp"] = 0.5, ["limit-tn"] = 15,
      causes = {
         { cause = "bucket", from = "2026-03-20", before = "2026-05-10", strength = 0.9, daily = { "20:30", "06:30" } },
         { cause = "bucket", from = "2026-05-12 21:40", before = "2026-05-25 23:40", strength = 0.9 },
         { cause = "clips-deleted", from = "2026-05-12 21:30", before = "2026-05-12 22:05" },
      },
      rains = {
         { from = "2026-04-11 03:00", before = "2026-04-12 10:00", share = 0.6 },
         { from = "2026-05-02 14:00", before = "2026-05-03 20:00", share = 0.4 },
      },
      visits = { "2026-05-25 23:30" },
   },
}
