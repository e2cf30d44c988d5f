-- 低氧窑：法律时点。五个时点是同一件事，只是日子不同：氮气从到场前第四十天（offence_from）通到到场当天 06:05（offence）。
-- 到场都是星期二的工作日、清早五点半，前后两个星期二也不在放假的日子里。日期都在法律包 holidays.tsv 有通知的年份。
--   I1 act-2024                行为、决定都在 2026 年以前
--   I2 act-spring-2026         行为在 2026-01-01（监测条例施行）和 2026-08-15 之间，决定在 2026-08-15（法典施行）以前
--   I3 act-2026-decided-after  行为在 2026-08-15 以前终了，决定在它以后
--   I4 act-after-code          行为从开始就在 2026-08-15 以后
--   I5 act-straddling          行为跨过 2026-08-15
-- decision 是“由局里处罚的话”设定的决定日，题目按它选法；移送公安机关以后，处罚要等刑事上的结论，实际的日子由后面的选择定。
-- 决定日都在裁量表的有效期里（广东的表到 2026-12-31 为止）。
--
-- 词：today yesterday month 到场的日子；began 开始那天（到场前第四十天，只在赛后说）；rule_day 平台规则报出那天（也是上个星期二）；
-- tuesday tuesday_before 前两个星期二；leak_day 冷凝器漏水那天；d11 d22 d33 d44 到场前第几天；d11_after d22_after 是它们后一天；
-- old_month 两年前比对监测的月份；decided 设定的决定日；dawn 五点半的天色；seal_law seal_law_or seal_law_other seal_law_short seal_law_shorter 查封那天有效的权力依据（2026-08-15 以前环境保护法也授权查封，只是更一般），
-- 只写法名里认得出的几个字；seal_until seal_until_or 是查封满三十日的那一天，当天算在内和不算在内；都给查封决定书的批改用，不给学员看。企业、许可证、限值在每个时点都一样，全部是剧情设定。

local function case(o)
   o.words.firm = "青石坡新型墙材有限公司"
   o.words.firm_short = "青石坡"
   o.words.service = "恒锐环保科技有限公司"
   o.words.service_short = "恒锐"
   o.words.city = "云泽市"
   o.words.bureau = "云泽市生态环境局"
   o.words.permit_class = "重点管理"
   o.words.permit_from = "2023年6月20日"
   o.words.permit_to = "2028年6月19日"
   o.words.limit = "100"
   o.words.oxygen = "18"
   o.words.permit_line = "一号窑排放口：二氧化硫，许可排放浓度100毫克每立方米，折算到基准含氧量18%，自动监测"
   return o
end

return {
   case {
      id = "act-2024",
      label = "行为在2024年，2025年1月决定",
      offence_from = "2024-10-03",
      offence = "2024-11-12",
      decision = "2025-01-21",
      arrival = "2024-11-12T05:30",
      words = {
         year = "2024年",
         month = "2024年11月",
         today = "2024年11月12日",
         today_short = "11月12日",
         yesterday = "2024年11月11日",
         yesterday_short = "11月11日",
         began = "2024年10月3日",
         rule_day = "11月5日",
         tuesday = "11月5日",
         tuesday_before = "10月29日",
         leak_day = "11月9日",
         d11 = "11月1日",
         d11_after = "11月2日",
         d22 = "10月21日",
         d22_after = "10月22日",
         d33 = "10月10日",
         d44 = "9月29日",
         old_month = "2022年10月",
         decided = "2025年1月21日",
         dawn = "天还黑着",
         seal_law = "大气污染防治法",
         seal_law_or = "大气法",
         seal_law_other = "环境保护法",
         seal_law_short = "环保法",
         seal_law_shorter = "大气法",
         seal_until = "12月11日",
         seal_until_or = "12月12日",
      },
   },
   case {
      id = "act-spring-2026",
      label = "行为、决定都在2026年8月15日以前",
      offence_from = "2026-03-05",
      offence = "2026-04-14",
      decision = "2026-06-23",
      arrival = "2026-04-14T05:30",
      words = {
         year = "2026年",
         month = "2026年4月",
         today = "2026年4月14日",
         today_short = "4月14日",
         yesterday = "2026年4月13日",
         yesterday_short = "4月13日",
         began = "2026年3月5日",
         rule_day = "4月7日",
         tuesday = "4月7日",
         tuesday_before = "3月31日",
         leak_day = "4月11日",
         d11 = "4月3日",
         d11_after = "4月4日",
         d22 = "3月23日",
         d22_after = "3月24日",
         d33 = "3月12日",
         d44 = "3月1日",
         old_month = "2024年3月",
         decided = "2026年6月23日",
         dawn = "天刚蒙蒙亮",
         seal_law = "监测条例",
         seal_law_or = "大气污染防治法",
         seal_law_other = "环境保护法",
         seal_law_short = "环保法",
         seal_law_shorter = "大气法",
         seal_until = "5月13日",
         seal_until_or = "5月14日",
      },
   },
   case {
      id = "act-2026-decided-after",
      label = "行为在2026年8月15日以前，以后决定",
      offence_from = "2026-06-04",
      offence = "2026-07-14",
      decision = "2026-10-20",
      arrival = "2026-07-14T05:30",
      words = {
         year = "2026年",
         month = "2026年7月",
         today = "2026年7月14日",
         today_short = "7月14日",
         yesterday = "2026年7月13日",
         yesterday_short = "7月13日",
         began = "2026年6月4日",
         rule_day = "7月7日",
         tuesday = "7月7日",
         tuesday_before = "6月30日",
         leak_day = "7月11日",
         d11 = "7月3日",
         d11_after = "7月4日",
         d22 = "6月22日",
         d22_after = "6月23日",
         d33 = "6月11日",
         d44 = "5月31日",
         old_month = "2024年6月",
         decided = "2026年10月20日",
         dawn = "天快亮了",
         seal_law = "监测条例",
         seal_law_or = "大气污染防治法",
         seal_law_other = "环境保护法",
         seal_law_short = "环保法",
         seal_law_shorter = "大气法",
         seal_until = "8月12日",
         seal_until_or = "8月13日",
      },
   },
   case {
      id = "act-after-code",
      label = "行为、决定都在2026年8月15日以后",
      offence_from = "2026-09-17",
      offence = "2026-10-27",
      decision = "2026-12-22",
      arrival = "2026-10-27T05:30",
      words = {
         year = "2026年",
         month = "2026年10月",
         today = "2026年10月27日",
         today_short = "10月27日",
         yesterday = "2026年10月26日",
         yesterday_short = "10月26日",
         began = "2026年9月17日",
         rule_day = "10月20日",
         tuesday = "10月20日",
         tuesday_before = "10月13日",
         leak_day = "10月24日",
         d11 = "10月16日",
         d11_after = "10月17日",
         d22 = "10月5日",
         d22_after = "10月6日",
         d33 = "9月24日",
         d44 = "9月13日",
         old_month = "2024年9月",
         decided = "2026年12月22日",
         dawn = "天还黑着",
         seal_law = "法典",
         seal_law_or = "监测条例",
         seal_law_other = "监测条例",
         seal_law_short = "监测条例",
         seal_law_shorter = "法典",
         seal_until = "11月25日",
         seal_until_or = "11月26日",
      },
   },
   case {
      id = "act-straddling",
      label = "行为跨过2026年8月15日",
      offence_from = "2026-07-09",
      offence = "2026-08-18",
      decision = "2026-10-27",
      arrival = "2026-08-18T05:30",
      words = {
         year = "2026年",
         month = "2026年8月",
         today = "2026年8月18日",
         today_short = "8月18日",
         yesterday = "2026年8月17日",
         yesterday_short = "8月17日",
         began = "2026年7月9日",
         rule_day = "8月11日",
         tuesday = "8月11日",
         tuesday_before = "8月4日",
         leak_day = "8月15日",
         d11 = "8月7日",
         d11_after = "8月8日",
         d22 = "7月27日",
         d22_after = "7月28日",
         d33 = "7月16日",
         d44 = "7月5日",
         old_month = "2024年7月",
         decided = "2026年10月27日",
         dawn = "天刚蒙蒙亮",
         seal_law = "法典",
         seal_law_or = "监测条例",
         seal_law_other = "监测条例",
         seal_law_short = "监测条例",
         seal_law_shorter = "法典",
         seal_until = "9月16日",
         seal_until_or = "9月17日",
      },
   },
}
