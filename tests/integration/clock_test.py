"""lianbing-tool clock: statutory periods listed, counted step by step, and answers checked."""
import json
import pathlib
import shutil
import tempfile
import unittest

from tool import SOURCE, run


def due(*arguments):
    return run("clock", "due", *arguments)


def due_json(*arguments):
    done = due(*arguments, "--json")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


class ClockList(unittest.TestCase):
    def test_lists_every_period_with_its_basis(self):
        done = run("clock", "list")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("preserve　先行登记保存后作出处理决定　7个工作日\n", done.stdout)
        self.assertIn("依据：《行政处罚法》第五十六条\n", done.stdout)
        self.assertIn("statement　收到告知书后陈述、申辩　5个工作日（依据尚未核实）\n", done.stdout)

    def test_lists_for_programs(self):
        periods = {one["id"]: one for one in json.loads(run("clock", "list", "--json").stdout)["periods"]}
        self.assertEqual((periods["seal"]["amount"], periods["seal"]["unit"]), (30, "days"))
        self.assertEqual(periods["seal"]["extension"]["amount"], 30)
        self.assertEqual(periods["preserve"]["count_basis"], ["行政处罚法85"])
        self.assertIsNone(periods["preserve"]["extension"])
        self.assertTrue(periods["reminder-court"]["least"])
        self.assertEqual(periods["suit"]["group"], "行政诉讼")


class ClockDue(unittest.TestCase):
    # Fri 13 1st, Sat 14 worked 2nd, Sun 15 to Mon 23 off, Tue 24 to Fri 27 3rd to 6th, Sat 28 worked 7th.
    def test_counts_step_by_step(self):
        done = due("preserve", "--start", "2026-02-12")
        self.assertEqual(done.returncode, 0, done.stderr)
        for line in [
            "  2026-02-12 周四　开始的当天，不算\n",
            "  2026-02-13 周五　第 1 日\n",
            "  2026-02-14 周六　第 2 日：调休上班（国办发明电〔2025〕7号）\n",
            "  2026-02-15 周日 至 2026-02-23 周一　休息日，不算：放假（国办发明电〔2025〕7号）\n",
            "  2026-02-24 周二 至 2026-02-27 周五　第 3 至 6 日\n",
            "  2026-02-28 周六　第 7 日，最后一天：调休上班（国办发明电〔2025〕7号）\n",
            "2026年2月28日届满\n",
            "依据：《行政处罚法》第五十六条\n算法：《行政处罚法》第八十五条\n",
        ]:
            self.assertIn(line, done.stdout)

    def test_names_the_mistake_behind_a_wrong_answer(self):
        done = due("preserve", "--start", "2026-02-12", "--answer", "2026-02-19")
        self.assertEqual(done.returncode, 1)
        self.assertIn("把7个工作日当成7个自然日算了；应当到2026年2月28日届满\n", done.stdout)
        done = due("preserve", "--start", "2026-02-12", "--answer", "2026-02-28")
        self.assertEqual(done.returncode, 0)
        self.assertIn("2026年2月28日届满，算得对\n", done.stdout)

    # 3 to 9 Mar are 7; 10 to 19 do not count; 20 to 31 make 19; 1 to 11 Apr 30; 12 Apr to 11 May 60.
    def test_suspends_and_extends(self):
        found = due_json("seal", "--start", "2026-03-02", "--suspend", "2026-03-10..2026-03-19")
        self.assertEqual((found["last_day"], found["suspended_days"]), ("2026-04-11", 10))
        found = due_json("seal", "--start", "2026-03-02", "--suspend", "2026-03-10..2026-03-14", "--extend",
                         "--suspend", "2026-03-15..2026-03-19")
        self.assertEqual((found["last_day"], found["extensions"]), ("2026-05-11", 1))

    # 17 to 30 Sep are 14 days; the 15th is 1 Oct, off up to the 7th.
    def test_moves_only_what_moves(self):
        found = due_json("suit-defence", "--start", "2024-09-16")
        self.assertEqual((found["counted_out"], found["last_day"], found["moved"]), ("2024-10-01", "2024-10-08", True))
        self.assertEqual(due_json("payment", "--start", "2024-09-16")["last_day"], "2024-10-01")
        self.assertEqual(due_json("15日", "--moves", "--start", "2024-09-16")["last_day"], "2024-10-08")

    # The penalty law says nothing of an end on a day off: neither day is wrong.
    def test_gives_both_days_where_the_law_is_silent(self):
        done = due("payment", "--start", "2024-09-16", "--answer", "2024-10-08")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("条文没有写是否顺延：不顺延到2024年10月1日，顺延到2024年10月8日\n", done.stdout)
        self.assertIn("2024年10月8日届满，不算错；", done.stdout)
        self.assertEqual(due_json("payment", "--start", "2024-09-16")["if_moved"], "2024-10-08")
        self.assertIsNone(due_json("payment", "--start", "2024-09-12")["if_moved"])
        self.assertEqual(due("payment", "--start", "2024-09-16", "--answer", "2024-10-09").returncode, 1)

    def test_counts_by_the_law_of_the_day(self):
        for period, start, last in [
            ("decision", "2022-01-09", "2022-04-11"),  # three months end on Sat 9 Apr, and move
            ("file-case", "2022-01-04", "2022-01-13"),
            ("hearing-request", "2021-06-01", "2021-06-04"),
            ("pursuit", "2019-06-03", "2021-06-03"),
        ]:
            with self.subTest(period):
                self.assertEqual(due_json(period, "--start", start)["last_day"], last)
        done = due("preserve", "--start", "2021-06-01")
        self.assertIn("依据：《环境行政处罚办法》第三十九条\n", done.stdout)
        self.assertNotIn("第五十六条", done.stdout)

    def test_gives_no_day_where_no_law_of_the_day_is_known(self):
        for period, start in [("public-notice", "2021-10-08"), ("pursuit-health", "2017-06-01"),
                              ("pursuit-pollution", "2026-08-14"), ("withdrawal", "2021-07-14")]:
            with self.subTest(period):
                done = due(period, "--start", start)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn("没有查到", done.stderr)
                self.assertNotIn("届满\n", done.stdout)

    def test_says_where_a_suspension_came_too_late(self):
        done = due("seal", "--start", "2026-03-02", "--suspend", "2026-04-10..2026-04-20")
        self.assertIn("2026年4月10日开始的中止在届满以后，没有用上\n", done.stdout)

    def test_counts_a_length_that_is_written_out(self):
        # Sun 28 Sep worked 1st, 29, 30, off 1 to 8 Oct, 9, 10, Sat 11 worked 6th, Mon 13 7th.
        found = due_json("7个工作日", "--start", "2025-09-26")
        self.assertEqual(found["last_day"], "2025-10-13")
        self.assertEqual([day["number"] for day in found["days"] if day["number"]], [1, 2, 3, 4, 5, 6, 7])
        self.assertEqual(due_json("三个月", "--start", "2023-11-30")["last_day"], "2024-02-29")

    def test_runs_hours_by_the_clock(self):
        done = due("seal-approval", "--start", "2026-02-14T17:30")
        self.assertIn("2026-02-15 17:30 届满\n", done.stdout)
        self.assertIn("要写时刻", due("seal-approval", "--start", "2026-02-14").stderr)

    def test_says_where_a_year_has_no_notice(self):
        done = due("preserve", "--start", "2026-12-28")
        self.assertEqual(done.returncode, 0)
        self.assertIn("没有 2027 年的放假通知，只按星期算，结果不确定", done.stdout)
        self.assertEqual(due_json("preserve", "--start", "2026-12-28")["unknown_years"], [2027])
        self.assertEqual(due_json("payment", "--start", "2026-12-28")["unknown_years"], [])

    def test_says_what_is_unverified(self):
        self.assertIn("依据尚未核实", due("statement", "--start", "2026-03-05").stdout)
        self.assertNotIn("依据尚未核实", due("decision", "--start", "2026-03-05").stdout)
        self.assertIn("依据尚未核实", due("decision", "--start", "2026-03-05", "--extend").stdout)
        self.assertIn("依据尚未核实",
                      due("decision", "--start", "2026-03-05", "--suspend", "2026-03-10..2026-03-12").stdout)

    def test_refuses_what_does_not_go_together(self):
        for arguments, words in [
            (["nothing", "--start", "2026-03-02"], "没有编号是“nothing”的期限"),
            (["seal", "--start", "2026-02-30"], "没有 2026年2月30日 这一天"),
            (["seal", "--start", "9999-12-30"], "太远"),
            (["seal", "--start", "2026-03-02", "--suspend", "2026-03-10"], "要写成 2026-02-20..2026-02-25"),
            (["seal", "--start", "2026-03-02", "--suspend", "2026-03-10..2026-03-09"], "末日早于首日"),
            (["seal", "--start", "2026-03-02", "--extend", "--extend"], "最多延长 1 次"),
            (["preserve", "--start", "2026-03-02", "--extend"], "没有可以延长的规定"),
            (["seal", "--start", "2026-03-02", "--moves"], "不用写 --moves"),
            (["payment", "--start", "2026-03-02", "--suspend", "2026-03-10..2026-03-12"], "不能用 --suspend"),
            (["24小时", "--start", "2026-03-02T09:00", "--answer", "2026-03-03"], "不能用 --answer"),
            (["24小时", "--start", "2026-03-02T09:00", "--suspend", "2026-03-02..2026-03-03"], "不会中止"),
        ]:
            with self.subTest(words):
                done = due(*arguments)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn(words, done.stderr)

    def test_tells_an_article_that_no_law_has(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            shutil.copytree(SOURCE / "assets" / "laws", root / "assets" / "laws")
            (root / "scripts" / "rules").mkdir(parents=True)
            text = (SOURCE / "scripts" / "rules" / "clocks.lua").read_text(encoding="utf-8")
            (root / "scripts" / "rules" / "clocks.lua").write_text(text.replace("行政处罚法56", "行政处罚法560"),
                                                                   encoding="utf-8")
            done = run("clock", "list", env={"LIANBING_CONTENT": str(root)})
            self.assertEqual(done.returncode, 3)
            self.assertIn("periods[1].basis[1]", done.stderr)


if __name__ == "__main__":
    unittest.main()
