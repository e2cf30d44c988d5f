-- 正常的企业：夜里压火，周末停炉，冷凝器漏过一次气，滤芯堵过一次。
return {
   api = 1,
   id = "honest-boiler",
   title = "桐花岭食品有限公司",
   note = "没有作假：夜里负荷低，读数跟着低；停炉的那两天用电也停了；冷凝器漏气报过修。",
   days = 75,
   plant = {
      kind = "stack",
      name = "燃生物质锅炉排放口",
      seed = 202,
      since = "2026-02-20",
      fuel = 2.4, sulphur = 0.1, retained = 0.2, treatment = 0.4,
      flow = 21000, oxygen = 10, ["oxygen-at-low-load"] = 13,
      temperature = 88, dust = 11, ["nitrogen-oxides"] = 140,
      ["power-production"] = 160, ["power-treatment"] = 60, output = 12,
      ["reference-oxygen"] = 9,
      ["night-load"] = 0.5,
      ["limit-so2"] = 50, ["limit-nox"] = 200, ["limit-dust"] = 20,
      causes = {
         { cause = "leaking-condenser", from = "2026-03-18 11:00", before = "2026-03-19 10:00", strength = 0.4 },
         { cause = "blocked-filter", from = "2026-04-08", before = "2026-04-10 09:00", strength = 0.5 },
      },
      standstills = { { from = "2026-04-18 18:00", before = "2026-04-20 06:00" } },
   },
}
