-- 隧道窑：往采样管里通氮气，把含氧量压到 12% 左右，折算以后只剩一成。检查人员一到门口就关掉，走了再开。
return {
   api = 1,
   id = "low-oxygen-kiln",
   title = "青石坡新型墙材有限公司",
   note = "采样管线接入氮气：二氧化硫、氮氧化物和含氧量一起变小，颗粒物是原位测的，不变。全程通标气读数偏低，直通分析仪是对的。",
   days = 90,
   plant = {
      kind = "stack",
      trade = "brick-kiln",
      name = "一号隧道窑排放口",
      seed = 101,
      since = "2026-03-01",
      ["limit-so2"] = 100,
      ["limit-nox"] = 200,
      ["limit-dust"] = 30,
      area = 6.75,
      causes = {
         -- 两次检查之间一直开着，检查的时候关
         { cause = "nitrogen-in-line", from = "2026-03-12 02:00", before = "2026-04-09 09:35", strength = 0.48 },
         { cause = "nitrogen-in-line", from = "2026-04-09 15:00", before = "2026-05-14 10:05", strength = 0.48 },
         { cause = "nitrogen-in-line", from = "2026-05-14 16:30", before = "2026-05-30", strength = 0.48 },
         -- 换气瓶的那几夜删掉录像
         { cause = "clips-deleted", from = "2026-03-23 01:00", before = "2026-03-23 02:30" },
         { cause = "clips-deleted", from = "2026-04-20 01:00", before = "2026-04-20 02:30" },
         -- 真的漏过一次气，修好了
         { cause = "leaking-condenser", from = "2026-05-20 08:00", before = "2026-05-20 15:00", strength = 0.3 },
      },
      visits = { "2026-04-09 09:30", "2026-05-14 10:00" },
   },
}
