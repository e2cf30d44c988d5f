-- 引用题每一种结果得该位置分数的百分之几。标准取自本项目的评分约定，不是法律规定；训练单位可以另写一份。
return {
   standard = {
      exact = 100,
      part_missing = 60,
      part_wrong = 40,
      wrong_article = 20,
      wrong_version = 20,
      general_law = 40,
      optional_bonus = 10,
      irrelevant_penalty = 10,
      free_irrelevant = 1,
   },
   -- 可引可不引的条款多的题目用：多引不扣分，也不能靠多引把没引到的补回来。
   without_bonus = {
      exact = 100,
      part_missing = 60,
      part_wrong = 40,
      wrong_article = 20,
      wrong_version = 20,
      general_law = 40,
      optional_bonus = 0,
      irrelevant_penalty = 10,
      free_irrelevant = 1,
   },
}
