-- 正常的企业：下雨的时候流量大、浓度低，夜里来水少，试剂老化以后换过，仪器坏过一次，都标明了。
return {
   api = 1,
   id = "honest-rain",
   title = "白鹭洲生活污水处理厂",
   note = "没有作假：雨天稀释、夜间低负荷、凌晨的标样核查、试剂老化、一次标明的故障。",
   days = 90,
   plant = {
      kind = "outfall",
      name = "总排口",
      seed = 401,
      since = "2026-04-01",
      flow = 820, cod = 28, nh3 = 1.6, tp = 0.25, tn = 9.5,
      conductivity = 640, toc = 9, ["load-swing"] = 0.2,
      ["limit-cod"] = 50, ["limit-nh3"] = 5, ["limit-tp"] = 0.5, ["limit-tn"] = 15,
      causes = {
         { cause = "reagent-ageing", from = "2026-05-02", before = "2026-05-14 10:00", strength = 0.3 },
         { cause = "analyser-fault", from = "2026-06-03 15:00", before = "2026-06-04 09:00" },
         { cause = "filed-maintenance", from = "2026-06-12 09:00", before = "2026-06-12 11:30" },
      },
      rains = {
         { from = "2026-04-18 22:00", before = "2026-04-20 06:00", share = 0.8 },
         { from = "2026-05-21 02:00", before = "2026-05-22 15:00", share = 0.5 },
         { from = "2026-06-17 10:00", before = "2026-06-19 10:00", share = 0.9 },
      },
      visits = { "2026-05-28 09:30" },
   },
}
