"""lianbing-tool discretion: fines by the shipped tables and by a bureau's own, step by step, and marked."""
import json
import pathlib
import tempfile
import unittest

from tool import run

# A bureau's own table: environmental impact assessment law, article 31, 1 % to 5 % of the investment, and a multiple of cost.
OWN_PACK = """return {
    api = 1,
    id = "mycity",
    title = "某市",
    inside = "national",
    tables = {
        {
            id = "mycity-unapproved",
            title = "未批先建",
            source = "某市裁量标准表1",
            valid = { from = "2020-01-01", before = "2026-08-15" },
            liability = { "环境影响评价法31.1" },
            least = "investment * 1%",
            most = "investment * 5%",
            amount = "least + sum * (most - least)",
            quantities = { { id = "investment", title = "总投资额", unit = "元" } },
            factors = {
                { id = "stage", title = "建设进程",
                  grades = { { "ground", "基础", "0%" }, { "main", "主体", "50%" } } },
            },
            adjustments = { { id = "apology", title = "公开道歉", from = "-50%", to = "-30%" } },
        },
        {
            id = "mycity-dumping",
            title = "倾倒危险废物",
            source = "某市裁量标准表2",
            liability = { "固体废物污染环境防治法112.1-3" },
            least = "max(cost, 200000) * 3",
            most = "max(cost, 200000) * 5",
            amount = "max(cost, 200000) * 4",
            quantities = { { id = "cost", title = "处置费用", unit = "元" } },
        },
    },
}
"""


def compute(*arguments):
    return run("discretion", "compute", *arguments)


class Shipped(unittest.TestCase):
    def test_guangdong_gives_the_worked_example(self):
        done = compute("guangdong-air-evasion", "--grade", "behaviour=fraud", "--grade", "duration=long", "--on", "2024-05-01")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("各项之和：10% + 20% + 0% + 0% + 15% + 0% + 0% = 45%\n", done.stdout)
        self.assertIn("代入：较小者(45%，100%) × 1000000元 = 450000元\n罚款：45万元\n", done.stdout)
        self.assertIn("2024年5月1日：这张裁量表有效", done.stdout)
        self.assertIn("罚则：《大气污染防治法》第九十九条第三项：有效", done.stdout)
        self.assertNotIn("注意：", done.stdout)

    def test_guangdong_agrees_with_a_published_decision(self):
        done = compute("guangdong-air-evasion", "--on", "2026-02-06", "--answer", "100000")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("批改：按裁量表是10万元，算得对\n", done.stdout)

    def test_guangdong_never_goes_beyond_the_maximum(self):
        worst = [f"--grade={grade}" for grade in ("behaviour=fraud", "pollutant=toxic", "area=sensitive", "duration=long",
                                                  "repeats=more", "cooperation=no")]
        done = compute("guangdong-air-evasion", *worst, "--on", "2024-05-01")
        self.assertIn("= 100%\n", done.stdout)
        self.assertIn("罚款：100万元\n", done.stdout)

    def test_guangdong_raises_the_over_limit_table_to_a_fifth(self):
        done = compute("guangdong-over-limit", "--on", "2024-05-01", "--adjust", "apology=-30%")
        self.assertIn("各项之和：10% + 0% + 0% + 0% + 2% + 0% = 12%\n", done.stdout)
        self.assertIn("公开道歉并作出守法承诺：200000元 × 70% = 140000元\n低于法定最低额：14万元低于20万元，按法定最低额\n",
                      done.stdout)

    def test_hunan_gives_the_worked_example(self):
        done = compute("hunan-plant-dust", "--grade", "repeats=second", "--on", "2025-12-16", "--answer", "29000")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("代入：(10% + 5% × (1 - 10%)) × 200000元 = 29000元\n", done.stdout)
        self.assertIn("未核实：", done.stdout)

    def test_hunan_starts_where_the_law_does(self):
        done = compute("hunan-plant-dust", "--on", "2025-12-16")
        self.assertIn("代入：(10% + 0% × (1 - 10%)) × 200000元 = 20000元\n罚款：2万元\n", done.stdout)

    def test_shaoxing_adds_its_percentages(self):
        done = compute("shaoxing-torreya-projects", "--grade=effect=great", "--grade=duration=to_12_months",
                       "--grade=repeats=second", "--grade=complaints=verified", "--on", "2025-12-16")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("各项之和：5% + 18% + 11% + 5% + 15% = 54%\n", done.stdout)
        self.assertIn("罚款：54000元\n", done.stdout)
        self.assertIn("罚则：《绍兴会稽山古香榧群保护规定》第八条：有效", done.stdout)

    def test_shaoxing_is_raised_to_the_legal_minimum(self):
        done = compute("shaoxing-torreya-projects", "--on", "2025-12-16")
        self.assertIn("低于法定最低额：5000元低于3万元，按法定最低额\n罚款：3万元\n", done.stdout)

    def test_a_day_after_the_code_says_what_is_no_longer_law(self):
        for day, words in [("2026-09-01", "2026年9月1日：这张裁量表有效"), ("2027-01-01", "2027年1月1日：这张裁量表不适用")]:
            with self.subTest(day):
                done = compute("guangdong-air-evasion", "--on", day, "--answer", "100000")
                self.assertEqual(done.returncode, 1, done.stdout)
                self.assertIn(words, done.stdout)
                self.assertIn("注意：表里写的罚则没有一条有效；", done.stdout)
                self.assertNotIn("算得对", done.stdout)

    def test_a_day_before_the_table_is_not_of_it(self):
        done = compute("guangdong-air-evasion", "--on", "2021-06-01", "--answer", "100000")
        self.assertEqual(done.returncode, 1)
        self.assertIn("批改：数和这张表的一样，但是不能照它定：2021年6月1日这张裁量表不适用\n", done.stdout)

    def test_act_and_decision_may_be_on_different_days(self):
        done = compute("guangdong-air-evasion", "--offence", "2026-06-01", "--decision", "2026-07-01", "--answer", "10万元")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("行为：2026年6月1日　决定：2026年7月1日\n", done.stdout)
        done = compute("guangdong-air-evasion", "--offence", "2026-06-01", "--decision", "2026-10-01", "--answer", "10万元")
        self.assertEqual(done.returncode, 1, "mixed: a person compares")
        self.assertIn("注意：表里写的罚则能不能用，要由人判断：《大气污染防治法》第九十九条第三项：行为时有效，", done.stdout)
        done = compute("guangdong-air-evasion", "--offence", "2021-12-31", "--decision", "2022-06-01")
        self.assertIn("注意：行为时（2021年12月31日）还没有这张裁量表", done.stdout)

    def test_of_a_table_without_days_the_validity_is_unknown(self):
        done = compute("shaoxing-torreya-projects", "--on", "2025-12-16")
        self.assertIn("2025年12月16日：这张裁量表效力不明（施行日没有写）\n", done.stdout)

    def test_the_hearing_is_told_with_what_it_means(self):
        done = compute("guangdong-air-evasion", "--grade=behaviour=fraud", "--grade=duration=long", "--on", "2024-05-01")
        self.assertIn("听证：对单位罚款45万元，达到20万元，要告知听证权利\n", done.stdout)
        self.assertIn("广东省的数额没有收，这里是全国的；", done.stdout)
        done = compute("guangdong-air-evasion", "--on", "2024-05-01")
        self.assertIn("听证：对单位罚款10万元，没有达到20万元，只看数额不用告知听证权利\n", done.stdout)
        self.assertIn("不论罚款多少都要告知听证权利（《行政处罚法》第六十三条第一款第三项", done.stdout)
        done = compute("guangdong-over-limit", "--on", "2024-05-01")
        self.assertIn("听证：对单位罚款正好20万元，含不含本数没有核实；", done.stdout)


class Lenient(unittest.TestCase):
    def marked(self, ground, answer, day="2024-05-01"):
        return compute("guangdong-over-limit", "--on", day, "--lenient", ground, "--answer", answer)

    def test_below_the_minimum_is_right_where_the_law_lightens(self):
        done = self.marked("harm-reduced", "120000")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("减轻，可以低于法定最低额20万元；", done.stdout)
        self.assertIn("（《行政处罚法》第三十二条第一项）\n", done.stdout)
        self.assertIn("批改：12万元低于法定最低额20万元，是减轻处罚，", done.stdout)

    def test_nobody_is_fined_who_must_not_be(self):
        self.assertEqual(self.marked("minor-corrected", "0").returncode, 0)
        done = self.marked("minor-corrected", "200000")
        self.assertEqual(done.returncode, 1)
        self.assertIn("批改：有“轻微并及时改正”的，不予处罚，不能罚款20万元\n", done.stdout)

    def test_only_grounds_of_the_day_count(self):
        done = self.marked("restored", "120000")
        self.assertEqual(done.returncode, 2, "only the code has it")
        self.assertIn("没有“restored”这种情形，可以用：minor-corrected（", done.stderr)
        done = compute("guangdong-air-evasion", "--on", "2021-06-01", "--lenient", "first-slight")
        self.assertEqual(done.returncode, 2, "not before the law of 2021")
        done = compute("guangdong-air-evasion", "--on", "2021-06-01", "--lenient", "harm-reduced")
        self.assertIn("（《行政处罚法》第二十七条第一款第一项）\n", done.stdout)


class Marking(unittest.TestCase):
    def marked(self, answer, *arguments):
        done = compute("guangdong-air-evasion", "--grade=behaviour=fraud", "--on", "2024-05-01", "--answer", answer,
                       "--json", *arguments)
        return done.returncode, json.loads(done.stdout)

    def test_a_right_amount_is_fine(self):
        code, result = self.marked("300000")
        self.assertEqual((code, result["fault"], result["amount"]), (0, "none", 300000))
        self.assertEqual((result["least"], result["most"], result["in_force"]), (100000, 1000000, True))
        self.assertEqual(result["steps"][-1], {"what": "罚款", "shown": "30万元"})

    def test_a_wrong_amount_is_a_finding_with_its_mistake(self):
        for answer, fault in [("90000", "below-least"), ("1100000", "above-most"), ("310000", "arithmetic")]:
            with self.subTest(answer):
                code, result = self.marked(answer)
                self.assertEqual((code, result["fault"]), (1, fault))

    def test_no_answer_is_not_marked(self):
        done = compute("guangdong-air-evasion", "--json", "--on", "2024-05-01")
        self.assertNotIn("fault", json.loads(done.stdout))

    def test_what_cannot_be_read_is_refused(self):
        for arguments, words in [
            (["no-such-table"], "没有裁量表“no-such-table”，可以用：guangdong-air-evasion、"),
            (["guangdong-air-evasion", "--grade", "behaviour"], "--grade 要写成 编号=值"),
            (["guangdong-air-evasion", "--grade=behaviour=red"], "“行为表现形式”没有“red”这一档，可以用：part（"),
            (["guangdong-air-evasion", "--grade=area=ordinary", "--grade=area=ordinary"], "--grade area 写了两次"),
            (["guangdong-air-evasion", "--quantity", "cost=1"], "裁量表不用“cost”"),
            (["guangdong-over-limit", "--adjust", "apology=half"], "“half”不是数"),
            (["guangdong-over-limit", "--adjust", "apology=-60%"], "只能在-50%到-30%之间"),
            (["guangdong-air-evasion", "--on", "5月1日"], "5月1日"),
            (["guangdong-air-evasion", "--answer", "很多"], "--answer “很多”不是整数的元"),
            (["guangdong-air-evasion", "--local", "hunan"], "可以用：hunan-plant-dust"),
        ]:
            with self.subTest(words):
                done = compute(*arguments)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn(words, done.stderr)


class OwnTables(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = pathlib.Path(folder.name) / "mycity"
        self.pack.mkdir()
        (self.pack / "local.lua").write_text(OWN_PACK, encoding="utf-8")

    def compute(self, *arguments):
        return compute(*arguments, "--local", self.pack, "--on", "2025-12-16")

    def test_a_range_is_a_share_of_the_investment(self):
        done = self.compute("mycity-unapproved", "--quantity", "investment=30000000", "--grade", "stage=main")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("法定最低额：30000000元 × 1% = 300000元\n法定最高额：30000000元 × 5% = 1500000元\n", done.stdout)
        self.assertIn("罚款：90万元\n", done.stdout)

    def test_the_fine_stays_inside_a_range_that_is_no_whole_yuan(self):
        done = self.compute("mycity-unapproved", "--quantity", "investment=12345678")
        self.assertIn("法定幅度：123457元到617283元\n", done.stdout)
        self.assertIn("罚款：123457元\n", done.stdout)

    def test_a_forgotten_adjustment_and_a_forgotten_bound_are_named(self):
        arguments = ["mycity-unapproved", "--quantity", "investment=30000000", "--grade", "stage=main", "--adjust", "apology=-30%"]
        self.assertIn("批改：没有算调整的一项；按裁量表是63万元\n", self.compute(*arguments, "--answer", "900000").stdout)
        arguments[4] = "stage=ground"
        done = self.compute(*arguments, "--answer", "210000")
        self.assertIn("批改：没有和法定幅度比较：21万元低于法定最低额30万元；按裁量表是30万元\n", done.stdout)
        self.assertEqual(done.returncode, 1)

    def test_a_range_is_a_multiple_of_the_cost(self):
        done = self.compute("mycity-dumping", "--quantity", "cost=150000")
        self.assertIn("法定幅度：60万元到100万元\n", done.stdout)
        self.assertIn("罚款：80万元\n", done.stdout)

    def test_a_quantity_that_is_missing_is_asked_for(self):
        done = self.compute("mycity-dumping")
        self.assertEqual(done.returncode, 2)
        self.assertIn("要填“处置费用”（cost，单位元）", done.stderr)


class Tables(unittest.TestCase):
    def test_are_listed_by_place_and_day(self):
        everything = run("discretion", "list").stdout
        for table in ("guangdong-air-evasion", "hunan-plant-dust", "shaoxing-torreya-projects"):
            self.assertIn(table, everything)
        self.assertNotIn("hunan", run("discretion", "list", "--local", "guangdong").stdout)
        self.assertNotIn("guangdong", run("discretion", "list", "--on", "2021-12-31").stdout)

    def test_are_shown_whole(self):
        done = run("discretion", "show", "guangdong-over-limit", "--on", "2024-05-01")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("    class_a　A类大气污染物　25%\n", done.stdout)
        self.assertIn("    有这种情形的不能用：应当移送行政拘留\n", done.stdout)
        self.assertIn("未核实\n", done.stdout)


class Daily(unittest.TestCase):
    def test_counts_from_the_day_after_service_to_the_recheck(self):
        done = run("discretion", "daily", "--fine", "100000", "--served", "2026-03-01", "--recheck", "2026-03-05")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("送达次日2026年3月2日至复查日2026年3月5日，4日（《环境保护主管部门实施按日连续处罚办法》第十七条）\n", done.stdout)
        self.assertIn("= 40万元（", done.stdout)
        self.assertIn("依据：《环境保护法》第五十九条第一款\n", done.stdout)
        self.assertIn("  · 原来的罚款决定已经作出，按日连续处罚决定在它以后（", done.stdout)

    def test_says_that_a_recheck_came_late(self):
        done = run("discretion", "daily", "--fine", "10万", "--served", "2026-03-01", "--recheck", "2026-04-05")
        self.assertEqual(done.returncode, 1)
        self.assertIn("注意：复查在送达后第35日，超过30日（", done.stdout)

    def test_refuses_days_before_the_rule(self):
        done = run("discretion", "daily", "--fine", "100000", "--served", "2014-12-01", "--recheck", "2014-12-20")
        self.assertEqual(done.returncode, 2)
        self.assertIn("送达那天（2014年12月1日）没有查到按日连续处罚的规定", done.stderr)

    def test_refuses_days_that_stand_the_wrong_way_round(self):
        done = run("discretion", "daily", "--fine", "100000", "--served", "2026-03-05", "--recheck", "2026-03-05")
        self.assertEqual(done.returncode, 2)
        self.assertIn("复查日要在责令改正决定书送达日以后", done.stderr)


class Ranges(unittest.TestCase):
    def compared(self, old, new, *days):
        return run("discretion", "compare", old, new, "--offence", days[0], "--decision", days[1])

    def test_equal_ranges_agree_with_the_packs(self):
        done = self.compared("大气污染防治法99-3=100000-1000000", "生态环境法典1108=100000-1000000", "2026-03-01", "2026-10-01")
        self.assertIn("旧：《大气污染防治法》第九十九条第三项：10万元到100万元\n", done.stdout)
        self.assertIn("幅度比较：轻重相同\n", done.stdout)
        self.assertIn("2026年8月15日起换成《生态环境法典》第一千一百零八条", done.stdout)

    def test_what_is_laid_on_besides_makes_it_mixed(self):
        done = self.compared("大气污染防治法99-3=100000-1000000", "生态环境法典1108=100000-1000000+停产整治", "2026-03-01",
                             "2026-10-01")
        self.assertIn("新：《生态环境法典》第一千一百零八条：10万元到100万元，另有停产整治\n幅度比较：轻重互见", done.stdout)

    def test_a_difference_from_the_packs_is_a_finding(self):
        done = self.compared("大气污染防治法99-3=100000-1000000", "生态环境法典1108=10000-50000", "2026-03-01", "2026-10-01")
        self.assertEqual(done.returncode, 1)
        self.assertIn("幅度比较：新轻\n", done.stdout)
        self.assertIn("和幅度比较不一样，要由人核对\n", done.stdout)

    def test_places_without_a_row_are_left_to_people(self):
        done = self.compared("大气污染防治法99-3=?", "生态环境法典1102=200000-1000000", "2026-03-01", "2026-10-01")
        self.assertEqual(done.returncode, 1)
        self.assertIn("幅度比较：轻重未定", done.stdout)
        self.assertIn("法律包里没有从《大气污染防治法》第九十九条第三项到《生态环境法典》第一千一百零二条的对照", done.stdout)

    def test_only_the_row_of_the_pair_is_judged(self):
        days = ("2026-06-01", "2026-10-01")
        for old, new, range_words, applies in [
            ("大气污染防治法108-2=20000-200000", "生态环境法典1120.1-1=20000-200000", "轻重相同", "轻重相同，适用行为时的规定"),
            ("固体废物污染环境防治法112.1-5=100000-1000000", "生态环境法典1175.1-8=200000-2000000", "新重",
             "新的更重，适用行为时的规定"),
            ("大气污染防治法108-2=20000-200000+停产整治", "生态环境法典1086.1-1=20000-200000+可以停产整治", "新轻",
             "新的较轻，适用新的规定"),
        ]:
            with self.subTest(new):
                done = self.compared(old, new, *days)
                self.assertEqual(done.returncode, 0, done.stdout)
                self.assertIn(f"幅度比较：{range_words}\n", done.stdout)
                self.assertIn(f"，{applies}\n", done.stdout)
                self.assertNotIn("、《生态环境法典》", done.stdout)

    def test_ranges_that_say_other_than_the_packs_are_a_finding_with_the_reason(self):
        done = self.compared("环境影响评价法31.1=500000-2500000", "生态环境法典1095.1=200000-1000000", "2026-06-01", "2026-10-01")
        self.assertEqual(done.returncode, 1)
        self.assertIn("注意：法律包里这一处的对照写的是“轻重互见，要由人比较”（总投资额", done.stdout)

    def test_what_is_not_law_on_its_day_is_not_compared(self):
        pair = ("固体废物污染环境防治法112.1-1=100000-1000000", "生态环境法典1175.1-1=50000-200000")
        for offence, decision, words in [
            ("2026-06-01", "2026-07-01", "注意：决定时（2026年7月1日），《生态环境法典》第一千一百七十五条第一款第一项：还没有施行"),
            ("2026-09-01", "2026-10-01", "注意：行为时（2026年9月1日），《固体废物污染环境防治法》第一百一十二条第一款第一项："),
        ]:
            with self.subTest(words):
                done = self.compared(*pair, offence, decision)
                self.assertEqual(done.returncode, 1)
                self.assertIn(words, done.stdout)
                self.assertNotIn("幅度比较", done.stdout)
                self.assertNotIn("没有从", done.stdout)

    def test_the_heaviest_of_several_is_named_with_the_rule_of_the_day(self):
        pair = ("大气污染防治法100-1=20000-200000", "大气污染防治法99-3=100000-1000000")
        done = run("discretion", "heaviest", *pair, "--on", "2026-06-01")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("按罚款数额高的《大气污染防治法》第九十九条第三项处罚（《行政处罚法》第二十九条）\n", done.stdout)
        done = run("discretion", "heaviest", *pair, "--on", "2021-06-01")
        self.assertIn("（2021年6月1日没有查到这样规定的条文）\n", done.stdout)
        done = run("discretion", "heaviest", "生态环境法典1086.1-1=20000-200000", "生态环境法典1108=100000-1000000", "--on",
                   "2026-09-01")
        self.assertIn("（《行政处罚法》第二十九条、《生态环境法典》第一千零五十五条）\n", done.stdout)

    def test_a_tie_is_left_to_people(self):
        done = run("discretion", "heaviest", "生态环境法典1103=100000-1000000", "生态环境法典1108=100000-1000000", "--on",
                   "2026-09-01")
        self.assertEqual(done.returncode, 1)
        self.assertIn("《生态环境法典》第一千一百零三条、《生态环境法典》第一千一百零八条的幅度相同，用哪一条要由人看", done.stdout)

    def test_articles_that_were_never_law_together_are_refused(self):
        done = run("discretion", "heaviest", "大气污染防治法99-3=100000-1000000", "生态环境法典1088=20000-200000", "--on",
                   "2026-09-01")
        self.assertEqual(done.returncode, 2)
        self.assertIn("这一天（2026年9月1日），《大气污染防治法》第九十九条第三项：", done.stderr)

    def test_a_range_that_the_gist_does_not_have_is_told(self):
        done = self.compared("大气污染防治法99-3=100000-1000000", "生态环境法典1108=10000-50000", "2026-03-01", "2026-10-01")
        self.assertIn("提示：《生态环境法典》第一千一百零八条的要旨里没有“1万元至5万元”这个幅度", done.stdout)

    def test_guangdong_puts_degrees_around_the_mean(self):
        def ladder(*arguments):
            return run("discretion", "ladder", *arguments, "--local", "guangdong", "--on", "2026-03-01")
        one = "大气污染防治法99-3=100000-1000000"
        done = ladder(one, "--degree", "normal", "--answer", "55万")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("÷ 2 = 550000元，一般按它\n一般：55万元\n", done.stdout)
        self.assertEqual(ladder(one, "--degree", "lighter", "--answer", "550000").returncode, 1)
        self.assertEqual(ladder(one, "--degree", "heavier", "--answer", "550000").returncode, 0)
        done = run("discretion", "ladder", one, "--degree", "normal", "--local", "guangdong", "--on", "2021-03-01")
        self.assertEqual(done.returncode, 2)
        self.assertIn("广东省在2021年3月1日没有收", done.stderr)

    def test_what_cannot_be_read_is_refused(self):
        for text, words in [("生态环境法典1108", "要写成 条款=最低-最高"), ("生态环境法典1108=5-1", "要写成 条款=最低-最高"),
                            ("生态环境法典9999=1-2", "没有《生态环境法典》第九千九百九十九条"),
                            ("没有这部法1=1-2", "法律库里没有《没有这部法》")]:
            with self.subTest(text):
                done = run("discretion", "heaviest", text, "生态环境法典1102=200000-1000000")
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main()
