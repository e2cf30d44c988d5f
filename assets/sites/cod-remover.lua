-- 化工园区污水厂：往出水里加去除剂，化学需氧量掉到一条平底，总有机碳一点没少。
return {
   api = 1,
   id = "cod-remover",
   title = "临江化工园区污水处理厂",
   note = "投加化学需氧量去除剂：化学需氧量贴着平底，总有机碳不变，进水负荷和曝气用电也不变，出水的电导率和氯离子反而升高；加药间里有没有标签的白色粉末。",
   days = 80,
   plant = {
      kind = "outfall",
      name = "尾水排放口",
      seed = 303,
      since = "2026-01-15",
      flow = 310, cod = 88, nh3 = 3.2, tp = 0.3, tn = 13,
      conductivity = 4100, toc = 33,
      ["inlet-cod"] = 420, ["power-works"] = 260,
      ["limit-cod"] = 50, ["limit-nh3"] = 5, ["limit-tp"] = 0.5, ["limit-tn"] = 15,
      causes = {
         { cause = "cod-remover", from = "2026-02-10 08:00", before = "2026-03-22 17:00", strength = 0.9 },
         { cause = "analyser-fault", from = "2026-03-26 10:00", before = "2026-03-26 18:00" },
      },
      visits = { "2026-03-23 09:00" },
   },
}
