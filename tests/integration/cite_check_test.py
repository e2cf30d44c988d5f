"""lianbing-tool cite check: drafts of every interval of law, as text, .docx and standard input, and the reports."""
import json
import os
import pathlib
import tempfile
import unittest
import zipfile

from tool import SOURCE, run

DRAFTS = SOURCE / "tests" / "integration" / "drafts"
DAYS = {
    "notice-before-2026.txt": ["--offence", "2024-05-14", "--decision", "2024-07-02"],
    "order-spring-2026.txt": ["--offence", "2026-03-18", "--decision", "2026-04-01"],
    "decision-weighed.txt": ["--offence", "2026-07-09", "--decision", "2026-09-20"],
    "decision-careless.txt": ["--offence", "2026-06-25", "--decision", "2026-09-28"],
    "decision-after-code.txt": ["--offence", "2026-09-03", "--decision", "2026-11-10"],
    "notice-straddling.txt": ["--began", "2026-07-20", "--offence", "2026-09-10", "--decision", "2026-10-20"],
}


def docx(path, text):
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>')


class Check(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def check(self, name, *more, code=0):
        done = run("cite", "check", DRAFTS / name, *DAYS[name], *more)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout

    def json(self, name, code=0):
        found = json.loads(self.check(name, "--json", code=code))
        return found, {cited["official"]: cited for cited in found["citations"]}

    def pairs(self, found):
        return [(pair["state"], pair["weight"]) for pair in found["pairs"]]


class Drafts(Check):
    def test_a_sound_notice_of_before_2026_has_nothing_to_mend(self):
        found, _ = self.json("notice-before-2026.txt")
        self.assertEqual(found["counts"], {"wrong": 0, "decide": 0, "fine": 6})
        self.assertEqual(self.pairs(found), [("paired", "fine")])
        self.assertEqual(len(found["interval"]), 1)

    def test_an_order_to_correct_of_spring_2026_needs_no_penalty(self):
        found, cited = self.json("order-spring-2026.txt")
        self.assertEqual(found["counts"]["wrong"], 0)
        self.assertEqual({weight for _, weight in self.pairs(found)}, {"fine"})
        self.assertEqual(cited["《生态环境监测条例》第二十三条第二款"]["days"][0]["since"], "2026-01-01")

    def test_a_decision_that_weighed_old_and_new_law_says_so(self):
        found, cited = self.json("decision-weighed.txt")
        self.assertEqual(found["counts"]["wrong"], 0)
        old = cited["《大气污染防治法》第一百零八条第一项"]
        self.assertEqual((old["ground"], old["weight"]), ("must_compare", "decide"))
        self.assertIn("轻重存疑", old["decide"][0])
        self.assertEqual(old["days"][1]["endedBy"], "由《生态环境法典》第一千二百四十二条废止")
        self.assertEqual([(place["ref"], place["change"]) for place in old["related"]], [("生态环境法典(2026)1120.1-2", "same")])
        self.assertTrue(old["related"][0]["cited"])
        new = cited["《生态环境法典》第一千一百二十条第一款第二项"]
        self.assertEqual(new["weight"], "decide")
        self.assertIn("不能用来处罚以前的行为；有从轻的规定除外", new["decide"][0])
        self.assertEqual(cited["《生态环境法典》第一千零五十七条"]["weight"], "fine")
        self.assertEqual([remark["weight"] for remark in found["whole"]], ["fine", "decide"])
        self.assertIn("比较的结论和最后按哪一条处罚要写明", found["whole"][1]["sentence"])

    def test_a_careless_decision_is_taken_apart(self):
        found, cited = self.json("decision-careless.txt", code=1)
        self.assertEqual(cited["《水污染防治法》第八十三条第六项"]["existence"], "no_such_item")
        self.assertEqual(cited["《水污染防治法》第八十三条第一项"]["mend"], ["没有2018年的版本，行为日有效的是2017年修正的"])
        forms = " ".join(remark["sentence"] for remark in cited["《水污染防治法》第二十一条"]["form"])
        self.assertIn("法名要加书名号", forms)
        self.assertIn("要用汉字", forms)
        self.assertIn("“法典”是简称", cited["《生态环境法典》第一千一百零二条"]["form"][0]["sentence"])
        self.assertFalse(cited["《水法典》第八条"]["checked"])
        self.assertIn(("duty_missing", "decide"), self.pairs(found))
        whole = " ".join(remark["sentence"] for remark in found["whole"])
        self.assertIn("没有引从旧兼从轻的规定：《行政处罚法》第三十七条、《生态环境法典》第一千零五十七条", whole)
        self.assertIn("没有引《生态环境法典》第一千一百零八条，看不出比较过轻重", whole)
        self.assertIn("没有核对的：《水法典》、GB 4287-2012", whole)

    def test_repealed_law_after_the_code_is_wrong_and_leads_to_its_place(self):
        found, cited = self.json("decision-after-code.txt", code=1)
        self.assertEqual(found["counts"]["wrong"], 2)
        self.assertIn("同一规则在决定时是《生态环境法典》第一千一百七十五条第一款第一项",
                      cited["《固体废物污染环境防治法》第一百一十二条第一款第一项"]["mend"][0])

    def test_a_standing_regulation_is_weighed_against_the_code(self):
        def penalty(offence, decision):
            done = run("cite", "check", DRAFTS / "decision-permit.txt", "--offence", offence, "--decision", decision, "--json")
            found = json.loads(done.stdout)
            cited = {one["official"]: one for one in found["citations"]}
            return found, cited["《排污许可管理条例》第三十四条第一项"]

        _, before = penalty("2026-05-11", "2026-08-10")
        self.assertEqual((before["ground"], before["weight"]), ("same_law", "fine"))
        found, between = penalty("2026-05-11", "2026-09-20")
        self.assertEqual((between["ground"], between["weight"]), ("must_compare", "decide"))
        self.assertIn("2026年8月15日起《生态环境法典》第一千一百零三条对同一行为也有规定，比它轻", between["decide"][0])
        self.assertTrue(any("没有引从旧兼从轻的规定" in remark["sentence"] for remark in found["whole"]))
        found, after = penalty("2026-09-02", "2026-11-20")
        self.assertEqual((after["ground"], after["weight"]), ("concurrent", "decide"))
        self.assertIn("上位法优先", after["decide"][0])
        self.assertFalse(any("从旧兼从轻" in remark["sentence"] for remark in found["whole"]))

    def test_a_rule_whose_law_the_code_repealed_is_for_a_person(self):
        draft = self.folder / "决定书.txt"
        draft.write_text("依据《环境保护主管部门实施按日连续处罚办法》第五条、《行政主管部门移送适用行政拘留环境违法案件暂行办法》第六条第一项。\n", encoding="utf-8")

        def rules(offence, decision):
            found = json.loads(run("cite", "check", draft, "--offence", offence, "--decision", decision, "--json").stdout)
            return [(one["weight"], one["reason"]) for one in found["citations"]]

        self.assertEqual({weight for weight, _ in rules("2026-03-11", "2026-08-10")}, {"fine"})
        (daily, why), (detention, place) = rules("2026-09-02", "2026-11-20")
        self.assertEqual((daily, detention), ("decide", "decide"))
        self.assertIn("《生态环境法典》第一千零六十条第一款", why)
        for said in (why, place):
            self.assertIn("没有查到废止", said)
            self.assertIn("上位法优先（《立法法》第九十九条）", said)
        self.assertIn("《生态环境法典》第一千一百零八条", place)

    def test_an_act_under_a_law_amended_since_leads_to_the_code(self):
        draft = self.folder / "决定书.txt"
        draft.write_text("依据《大气污染防治法》第九十九条第二项处罚。\n", encoding="utf-8")
        found = json.loads(run("cite", "check", draft, "--offence", "2017-05-11", "--decision", "2026-11-20", "--json").stdout)
        cited = found["citations"][0]
        self.assertIn("2018年10月26日起是2018年修正的版本", cited["reason"])
        self.assertIn("2026年8月15日起换成《生态环境法典》", cited["reason"])
        self.assertTrue(cited["related"])

    def test_a_year_without_a_version_is_said_and_does_not_apply(self):
        draft = self.folder / "决定书.txt"
        draft.write_text("依据《生态环境法典》（2020年修正）第一千一百零二条处罚。\n", encoding="utf-8")
        done = run("cite", "check", draft, "--offence", "2026-09-02", "--decision", "2026-11-20")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("写法：【有错】没有2020年的版本，行为日有效的是2026年制定的", done.stdout)
        self.assertIn("适用：不按注的版本，按行为日有效的2026年版本看：", done.stdout)

    def test_an_act_over_the_day_of_the_code_is_for_a_person(self):
        found, cited = self.json("notice-straddling.txt")
        self.assertEqual(found["began"], "2026-07-20")
        penalty = cited["《生态环境法典》第一千零八十六条第一款第二项"]
        self.assertEqual((penalty["ground"], penalty["weight"], len(penalty["days"])), ("straddles", "decide", 3))
        self.assertTrue(any("没有引变化以前的规定" in remark["sentence"] for remark in found["whole"]))

    def test_plain_output_is_a_block_for_each_citation(self):
        said = self.check("decision-careless.txt", code=1)
        self.assertIn("有错　第 8 行　《水污染防治法》第八十三条第六项\n　　原文：第八十三条第六项\n　　存在：【有错】这一条没有这一项（2017年版本）\n", said)
        self.assertTrue(said.endswith("文稿没有改动。\n"))


class Inputs(Check):
    def test_docx_and_standard_input_say_the_same_as_text(self):
        name = "decision-careless.txt"
        text = (DRAFTS / name).read_text(encoding="utf-8")
        docx(self.folder / "决定书.docx", text)
        days = DAYS[name]
        plain = self.check(name, code=1)
        self.assertEqual(run("cite", "check", self.folder / "决定书.docx", *days).stdout, plain)
        self.assertEqual(run("cite", "check", "-", *days, stdin=text).stdout, plain)

    def test_the_draft_is_not_touched(self):
        path = self.folder / "a.txt"
        path.write_text("依据《水污染防治法》第83条", encoding="utf-8")
        before = (path.read_bytes(), path.stat().st_mtime_ns)
        run("cite", "check", path, *DAYS["decision-careless.txt"], "--pdf", self.folder / "a.pdf")
        self.assertEqual((path.read_bytes(), path.stat().st_mtime_ns), before)
        done = run("cite", "check", path, *DAYS["decision-careless.txt"], "--pdf", self.folder / "." / "a.txt")
        self.assertEqual(done.returncode, 2)
        self.assertIn("报告不能写到文稿上", done.stderr)
        self.assertEqual(path.read_bytes(), before[0])

    def test_days_in_the_wrong_order_are_refused(self):
        path = DRAFTS / "decision-careless.txt"
        for days, said in ((["--offence", "2026-09-02", "--decision", "2026-09-01"], "决定日早于行为日"),
                           (["--offence", "2026-09-02", "--decision", "2026-09-03", "--began", "2026-09-03"], "行为开始日晚于行为日"),
                           (["--offence", "昨天", "--decision", "2026-09-03"], "昨天")):
            done = run("cite", "check", path, *days)
            self.assertEqual(done.returncode, 2)
            self.assertIn(said, done.stderr)
            self.assertEqual(done.stderr.count("\n"), 1)

    def test_a_missing_draft_is_bad_input(self):
        self.assertEqual(run("cite", "check", self.folder / "no.txt", *DAYS["decision-careless.txt"]).returncode, 2)


class Reports(Check):
    def test_reports_are_whole_and_the_same_bytes_at_any_time_and_place(self):
        first = self.folder / "1.pdf", self.folder / "1.xlsx"
        second = self.folder / "2.pdf", self.folder / "2.xlsx"
        second[0].write_text("old", encoding="utf-8")
        self.check("decision-careless.txt", "--pdf", first[0], "--xlsx", first[1], code=1)
        done = run("cite", "check", DRAFTS / "decision-careless.txt", *DAYS["decision-careless.txt"], "--pdf", second[0], "--xlsx", second[1],
                   env={"TZ": "Asia/Shanghai", "TMPDIR": str(self.folder)})
        self.assertEqual(done.returncode, 1)
        for one, other in zip(first, second):
            self.assertEqual(one.read_bytes(), other.read_bytes())
        self.assertTrue(first[0].read_bytes().startswith(b"%PDF-"))
        with zipfile.ZipFile(first[1]) as book:
            self.assertIsNone(book.testzip())
            strings = book.read("xl/sharedStrings.xml").decode()
        self.assertIn("《水污染防治法》第八十三条第六项", strings)
        self.assertNotIn(str(self.folder), strings)

    def test_a_report_by_hand_needs_no_list_of_leaks(self):
        # The list that a run of all tests names; a sanitized tool brings its own.
        done = run("cite", "check", DRAFTS / "decision-weighed.txt", *DAYS["decision-weighed.txt"], "--pdf", self.folder / "r.pdf",
                   env={"LSAN_OPTIONS": ""})
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_every_draft_makes_both_reports(self):
        for name, days in DAYS.items():
            target = self.folder / (name + ".pdf"), self.folder / (name + ".xlsx")
            done = run("cite", "check", DRAFTS / name, *days, "--pdf", target[0], "--xlsx", target[1])
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertTrue(target[0].stat().st_size > 1000 and target[1].stat().st_size > 1000)

    def test_a_path_that_cannot_be_written_is_said_in_one_sentence_and_leaves_nothing(self):
        target = self.folder / "none" / "a.pdf"
        done = run("cite", "check", DRAFTS / "decision-weighed.txt", *DAYS["decision-weighed.txt"], "--pdf", target)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stderr.count("\n"), 1)
        self.assertIn("写不了", done.stderr)
        self.assertEqual(os.listdir(self.folder), [])

    def test_two_reports_do_not_share_a_file(self):
        target = self.folder / "a"
        done = run("cite", "check", DRAFTS / "decision-weighed.txt", *DAYS["decision-weighed.txt"], "--pdf", target, "--xlsx", target)
        self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
