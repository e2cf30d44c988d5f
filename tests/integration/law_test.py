"""lianbing-tool law: import, list, show, search, diff and structure, on laws of a country that is not there and on the official texts."""
import csv
import hashlib
import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest
import zipfile

from tool import SOURCE, TOOL, run

PACKS = {
    "laws.tsv": "#laws\n甲水法\t中华人民共和国甲水法\t法律\t有\t甲法\n丙环境典\t中华人民共和国丙环境典\t法律\t无\t丙典\n",
    "versions.tsv": "#versions\n"
    "甲水法\t2000\t制定\t\t2000-06-01\t2001-01-01\t2005-01-01\t甲水法(2004)\n"
    "甲水法\t2004\t修正\t\t2004-09-01\t2005-01-01\t2015-01-01\t丙环境典3\n"
    "丙环境典\t2014\t制定\t\t2014-03-01\t2015-01-01\t\t\n",
    "structure.tsv": "#structure\t甲水法\t2004\n1\t0\n2\t0,2\n#structure\t丙环境典\t2014\n1\t0\n2\t0\n3\t0\n",
    "gists.tsv": "#gists\n甲水法2.2-2\t2004\t\t不装表的要罚\n",
    "crosswalk.tsv": "#crosswalk\n甲水法(2004)2.2-2\t丙环境典(2014)2\t罚则\t新重\thigh\t不装表\t说明在此\n",
}
OLD = "# 中华人民共和国甲水法\n（2000年6月1日通过）\n第一条　水归县里管。\n第二条　要装表。\n"
NEW = ("# 中华人民共和国甲水法\n（2000年6月1日通过　2004年9月1日修正）\n## 第一章　总则\n第一条　水归省里管。\n第二条　要装表。\n"
       "有下列情形的，罚一元：\n（一）不量水；\n（二）不装表。\n")
CODE = "中华人民共和国丙环境典\n（2014年3月1日通过）\n第一条　甲。\n第二条　不装表，罚二元。\n第三条　甲水法同时废止。\n"


def docx(lines):
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines.splitlines())
    return f'<w:document xmlns:w="w"><w:body>{paragraphs}</w:body></w:document>'


class Laws(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.data = self.folder / "data"
        self.texts = self.folder / "texts"
        self.texts.mkdir()
        packs = self.folder / "content" / "assets" / "laws"
        packs.mkdir(parents=True)
        for name, text in PACKS.items():
            (packs / name).write_text(text, encoding="utf-8")

    def write(self, name, text, encoding="utf-8"):
        path = self.texts / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode(encoding))
        return path

    def law(self, *arguments, code=0):
        done = run("law", *arguments, "--data", self.data, env={"LIANBING_CONTENT": str(self.folder / "content")})
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def three(self):
        self.write("甲水法-2000.txt", OLD, "gb18030")
        self.write("sub/甲水法-2004.md", NEW)
        with zipfile.ZipFile(self.texts / "丙环境典.docx", "w") as archive:
            archive.writestr("word/document.xml", docx(CODE))

    def digest(self):
        return hashlib.sha256((self.data / "lianbing.db").read_bytes()).hexdigest()


class Import(Laws):
    def test_reports_each_file_and_a_second_run_changes_nothing(self):
        self.three()
        self.write("README.md", "# 说明\n2001年，第三条怎么读。\n")
        first = self.law("import", self.texts)
        for said in ("《甲水法》（2000）　2 条", "《甲水法》（2004）　2 条", "《丙环境典》（2014）　3 条"):
            self.assertIn(said, first)
        self.assertIn("共 3 个文件：新增 3，更新 0，没有变化 0，读不了 0；7 条，0 处要看", first)
        self.assertNotIn("README", first)
        before = self.digest()
        self.assertIn("新增 0，更新 0，没有变化 3，读不了 0", self.law("import", self.texts))
        self.assertEqual(self.digest(), before)

    def test_names_bad_files_and_imports_the_rest(self):
        self.three()
        self.write("empty.md", "")
        self.write("noyear.txt", "某法\n第一条　甲。\n")
        self.write("notitle-2004.txt", "第一条　甲。\n第二条　乙。\n")
        self.write("broken.docx", "PK no archive")
        (self.texts / "binary.txt").write_bytes(b"\x00\x01\x02")
        self.write("paper.pdf", "%PDF")
        said = self.law("import", self.texts, self.folder / "nowhere.md", code=1)
        self.assertIn("新增 3，更新 0，没有变化 0，读不了 7", said)
        self.assertRegex(said, "读不了　.*notitle-2004.txt　没有题名：第 1 行写的是“第一条甲。”")
        for name in ("empty.md", "noyear.txt", "notitle-2004.txt", "broken.docx", "binary.txt", "paper.pdf", "nowhere.md"):
            self.assertRegex(said, rf"读不了　\S*{re.escape(name)}　\S")

    def test_what_is_not_there_is_said_to_be_missing(self):
        said = self.law("import", "/nosuch", code=1)
        self.assertIn("读不了　/nosuch　找不到文件", said)
        self.assertNotIn("只读", said)

    def test_tells_of_each_file_at_once_where_a_pipe_reads(self):
        self.write("a-2001.md", "# 甲规\n第一条　甲。\n")
        second = self.texts / "b-2001.md"
        os.mkfifo(second)
        process = subprocess.Popen([TOOL, "law", "import", str(self.texts / "a-2001.md"), str(second), "--data", str(self.data)], cwd=SOURCE,
                                   stdout=subprocess.PIPE, text=True, env={**os.environ, "LIANBING_CONTENT": str(self.folder / "content")})
        # The second file is held back until the line of the first was read.
        self.assertIn("新增", process.stdout.readline())
        second.write_text("# 乙规\n第一条　乙。\n", encoding="utf-8")
        rest, _ = process.communicate()
        self.assertEqual(process.returncode, 0, rest)
        self.assertIn("新增 2", rest)

    def test_says_which_articles_changed(self):
        path = self.write("甲水法-2000.md", OLD)
        self.law("import", path)
        self.write("甲水法-2000.md", OLD.replace("县里", "市里") + "第三条　新的。\n")
        self.assertRegex(self.law("import", path), "更新.*变了：第一条、第三条（新增）")

    def test_points_at_gaps_and_at_what_the_packs_say_otherwise(self):
        path = self.write("甲水法-2004.md", NEW.replace("第二条", "第三条"))
        said = self.law("import", path)
        self.assertIn(f"{path}:5: 第1条以后是第3条，中间缺了", said)
        self.assertIn("法律包里这个版本有 2 条；这里没有第二条；这里多出第三条", said)

    def test_marks_an_excerpt_and_never_puts_it_in_place_of_the_whole(self):
        excerpt = self.write("甲水法-2004-节选.md", "# 甲水法（节选）\n（2004年9月1日修正）\n第二条　要装表。\n")
        self.assertIn("《甲水法》（2004）　1 条　节选", self.law("import", excerpt))
        whole = self.write("甲水法-2004.md", NEW)
        self.assertIn("更新", self.law("import", whole))
        self.assertRegex(self.law("import", excerpt), "略过.*只是节选(.|\n)*略过 1，读不了 0")
        self.assertIn("2 条　甲水法-2004.md", self.law("list"))

    def test_a_shorter_file_takes_the_place_of_a_fuller_text_only_when_told(self):
        path = self.write("甲水法-2004.md", NEW)
        self.law("import", path)
        self.write("甲水法-2004.md", "# 甲水法\n（2004年9月1日修正）\n第二条　要装表。\n")
        said = self.law("import", path, code=1)
        self.assertIn("没有替换", said)
        self.assertIn("甲水法-2004.md 只有 1 条，已存的《甲水法》（2004）有 2 条", said)
        self.assertIn("2 条　甲水法-2004.md", self.law("list"))
        self.assertIn("更新 1", self.law("import", path, "--replace"))
        self.assertIn("1 条（节选）　甲水法-2004.md", self.law("list"))

    def test_a_folder_may_hold_an_excerpt_beside_the_whole(self):
        self.write("a/甲水法-2004-节选.md", "# 甲水法（节选）\n（2004年9月1日修正）\n第二条　要装表。\n")
        self.write("b/甲水法-2004.md", NEW)
        self.assertIn("新增 1，更新 1", self.law("import", self.texts))
        before = self.digest()
        self.assertIn("没有变化 1，略过 1，读不了 0", self.law("import", self.texts))
        self.assertEqual(self.digest(), before)

    def test_refuses_two_texts_of_one_version_in_one_run(self):
        self.write("a/甲水法-2000.md", OLD)
        self.write("b/甲水法-2000.md", OLD.replace("县里", "市里"))
        for state in ("新增 1", "新增 0"):
            self.assertRegex(self.law("import", self.texts, code=1), f"{state}，更新 0，没有变化 .，读不了 1")

    def test_a_kill_loses_no_text_half_way(self):
        count = 40
        for number in range(count):
            self.write(f"第{number}号法-2001.md", f"# 第{number}号法\n" + "".join(f"第{n}条　第{number}号。\n" for n in range(1, 60)))
        for lines in (1, 7, 20):
            process = subprocess.Popen([TOOL, "law", "import", str(self.texts), "--data", str(self.data)], cwd=SOURCE,
                                       stdout=subprocess.PIPE, env={**os.environ, "LIANBING_CONTENT": str(self.folder / "content")})
            for _ in range(lines):
                process.stdout.readline()
            process.send_signal(signal.SIGKILL)
            process.stdout.close()
            process.wait()
        said = self.law("import", self.texts)
        added, unchanged = map(int, re.search("新增 ([0-9]+)，更新 0，没有变化 ([0-9]+)，读不了 0", said).groups())
        self.assertEqual(added + unchanged, count)
        self.assertIn(f"没有变化 {count}", self.law("import", self.texts))
        self.assertEqual(self.law("list").count("　59 条　"), count)


class Show(Laws):
    def setUp(self):
        super().setUp()
        self.three()

    def test_says_that_it_is_repealed_since_when_and_the_place_today(self):
        self.law("import", self.texts)
        said = self.law("show", "甲水法第二条第二款第二项", "--on", "2015-09-01")
        self.assertIn("2015年1月1日起失效，由《丙环境典》第三条废止", said)
        self.assertIn("现在：《丙环境典》第二条（2014）　新重　不装表", said)
        self.assertIn("要旨：不装表的要罚", said)
        self.assertIn("▶ （二）不装表。", said)

    def test_shows_the_version_of_the_day(self):
        self.law("import", self.texts)
        self.assertIn("  第一条　水归县里管。", self.law("show", "甲法第1条", "--on", "2003-01-01"))
        self.assertIn("  第一条　水归省里管。", self.law("show", "甲水法1", "--on", "2010-01-01"))
        self.assertIn("  第一条　水归县里管。", self.law("show", "甲水法1", "--on", "2010-01-01", "--version", "2000"))
        self.assertIn("还没有施行，2015年1月1日起施行", self.law("show", "丙典第一条", "--on", "2014-06-01"))
        self.assertIn("没有那一天的版本，效力不明", self.law("show", "甲水法1", "--on", "1999-01-01"))

    def test_shows_every_provision_of_a_range_and_of_a_list(self):
        self.law("import", self.texts)
        for words in ("甲水法第一条至第二条", "甲水法第一条、第二条"):
            said = self.law("show", words, "--on", "2010-01-01")
            self.assertIn("第一条　水归省里管。", said)
            self.assertIn("第二条　要装表。", said)

    def test_follows_an_amended_version_to_the_place_today(self):
        said = self.law("show", "甲水法2.2-2", "--on", "2015-09-01", "--version", "2000")
        self.assertIn("现在：《丙环境典》第二条", said)

    def test_shows_each_place_that_is_asked_for(self):
        for words in (["甲水法2.2-2", "1"], ["甲水法2.2-2 1"], ["甲水法2.2-2", "甲水法第一条"], ["甲法 第二条第二款第二项", "甲法1"]):
            said = self.law("show", *words, "--on", "2010-01-01")
            self.assertIn("《甲水法》第二条第二款第二项", said)
            self.assertIn("《甲水法》第一条", said)
        self.assertIn("《甲水法》第二条第二款", self.law("show", "甲水法", "第二条", "第二款", "--on", "2010-01-01"))
        self.assertIn("《甲水法》第二条第二款（", self.law("show", "《甲水法》第二条二款", "--on", "2010-01-01"))

    def test_shows_nothing_else_where_it_does_not_understand(self):
        for words, lost in ((["甲水法1至2"], "1至2"), (["甲水法第一条", "8～9"], "8～9"), (["第二条"], "第二条")):
            said = self.law("show", *words, "--on", "2010-01-01", code=2)
            self.assertIn(f"“{lost}”没有看懂", said)
            self.assertNotIn("原文", said)

    def test_says_that_a_year_has_no_version(self):
        said = self.law("show", "《丙环境典》（2020年修正）第一条", "--on", "2016-01-01")
        self.assertIn("没有2020年的版本，有的是2014年制定的", said)

    def test_says_of_a_standing_act_that_its_law_ended(self):
        packs = self.folder / "content" / "assets" / "laws"
        (packs / "more_laws.tsv").write_text("#laws\n丁办法\t丁办法\t部门规章\t无\t\n", encoding="utf-8")
        (packs / "more_versions.tsv").write_text("#versions\n丁办法\t2006\t制定\t\t2006-01-01\t2006-01-01\t\t\n", encoding="utf-8")
        (packs / "bases.tsv").write_text("#bases\n丁办法(2006)\t甲水法\n", encoding="utf-8")
        self.assertNotIn("没有查到废止", self.law("show", "丁办法1", "--on", "2014-12-31"))
        self.assertIn("制定依据《甲水法》2015年1月1日起失效，它自己没有查到废止", self.law("show", "丁办法1", "--on", "2015-01-01"))

    def test_tells_the_doubt_about_a_weight(self):
        (self.folder / "content" / "assets" / "laws" / "crosswalk.tsv").write_text(
            "#crosswalk\n甲水法(2004)2.2-2\t丙环境典(2014)2\t罚则\t同\thigh\t不装表\t说明在此\t没有写几块表\n", encoding="utf-8")
        self.assertIn("      轻重存疑：没有写几块表\n", self.law("show", "甲水法2.2-2", "--on", "2010-01-01"))

    def test_says_when_the_text_was_not_imported(self):
        said = self.law("show", "甲水法第二条", "--on", "2010-01-01")
        self.assertIn("没有导入", said)
        self.assertNotIn("▶", said)

    def test_says_what_does_not_exist_and_what_it_does_not_know(self):
        self.assertIn("这个版本没有这一项", self.law("show", "甲水法2.2-3", "--on", "2010-01-01"))
        self.assertIn("这个版本没有这一条", self.law("show", "甲水法第9条", "--on", "2010-01-01"))
        self.assertIn("没有认得的条文", self.law("show", "好吧", code=2))
        self.assertIn("有的是：2000、2004", self.law("show", "甲水法1", "--version", "1999", code=2))
        self.law("show", "甲水法1", "--on", "昨天", code=2)

    def test_shows_an_imported_law_that_the_packs_do_not_know(self):
        self.law("import", self.write("乡规-2001.md", "# 乡规\n第一条　乡里的。\n"))
        said = self.law("show", "乡规1")
        self.assertIn("法律包里没有这部法", said)
        self.assertIn("第一条　乡里的。", said)
        self.assertIn("《乡规》", self.law("list"))


class Search(Laws):
    def setUp(self):
        super().setUp()
        self.three()

    def test_finds_words_in_the_texts_and_marks_them(self):
        self.law("import", self.texts)
        self.assertEqual(self.law("search", "裝", "表"),
                         "《甲水法》第二条第一款（2004 年的版本，已失效，2015年1月1日起）　第一章　总则\n  要【装表】。\n"
                         "《甲水法》第二条第二款（2004 年的版本，已失效，2015年1月1日起）　第一章　总则\n  有下列情形的，罚一元：\n  （一）不量水；\n  （二）不【装表】。\n"
                         "《甲水法》第二条（2000 年的版本，已失效，2005年1月1日起）\n  要【装表】。\n"
                         "《丙环境典》第二条（2014 年的版本）\n  不【装表】，罚二元。\n共 4 处\n")

    def test_finds_words_in_the_gists_of_what_was_not_imported(self):
        self.assertEqual(self.law("search", "不装表"), "《甲水法》第二条第二款第二项（2004 年的版本，已失效，2015年1月1日起）\n  要旨：【不装表】的要罚\n共 1 处\n")

    def test_keeps_to_the_law_the_level_the_day_and_the_limit(self):
        self.law("import", self.texts)
        self.assertIn("共 1 处", self.law("search", "装表", "--law", "丙典"))
        self.assertIn("共 4 处", self.law("search", "装表", "--level", "法律"))
        self.assertIn("没有找到", self.law("search", "装表", "--level", "行政法规"))
        self.assertIn("共 1 处", self.law("search", "装表", "--on", "2003-01-01"))
        self.assertIn("先列 2 处，后面还有", self.law("search", "装表", "--limit", "2"))

    def test_puts_a_cited_provision_first(self):
        self.law("import", self.texts)
        self.assertIn("《甲水法》第一条（2004 年的版本，已失效，2015年1月1日起）　第一章　总则\n  水归省里管。\n", self.law("search", "甲法", "第1条"))

    def test_says_that_nothing_was_found_and_what_it_does_not_understand(self):
        self.assertIn("没有找到", self.law("search", "没有的词"))
        self.assertIn("没有写要找的词", self.law("search", "，。", code=2))
        self.assertIn("不认得“丁法”这部法", self.law("search", "表", "--law", "丁法", code=2))
        self.assertIn("没有“国法”这个级别，可以写：法律、行政法规、", self.law("search", "表", "--level", "国法", code=2))
        self.law("search", "表", "--on", "2003-02-30", code=2)
        self.law("search", "表", "--limit", "0", code=2)

    def test_says_of_which_day_the_versions_are(self):
        self.law("import", self.texts)
        self.assertIn("共 1 处，都是 2003-01-01 有效的版本", self.law("search", "装表", "--on", "2003-01-01"))
        self.assertIn("2003-01-01 有效的版本里没有找到，别的版本里有", self.law("search", "二元", "--on", "2003-01-01"))
        self.assertIn("没有找到。", self.law("search", "没有的词", "--on", "2003-01-01"))

    def test_asks_for_the_law_of_an_article_alone(self):
        self.law("import", self.texts)
        for words in ("第二条", "2条", "第二條第一款"):
            said = self.law("search", words, code=2)
            self.assertIn("请写明是哪部法", said)
            self.assertNotIn("《甲水法》", said)
        self.assertTrue(self.law("search", "第二条", "--law", "丙典").startswith("《丙环境典》第二条（2014 年的版本）"))
        self.assertTrue(self.law("search", "2条", "--law", "甲法", "--on", "2003-01-01").startswith("《甲水法》第二条（2000 年的版本）"))

    def test_gives_json(self):
        self.law("import", self.texts)
        found = json.loads(self.law("search", "二元", "--json"))
        self.assertEqual(found, {"hits": [{"law": "丙环境典", "version": "2014", "article": 2, "sub": 0, "paragraph": 1, "heading": "",
                                           "text": "不装表，罚二元。", "marks": [[15, 21]], "gist": False, "out_of_force": "",
                                           "repealed_since": None}], "more": False})

    def test_marks_what_is_out_of_force_in_json_and_only_as_of_the_day(self):
        self.law("import", self.texts)
        hit = json.loads(self.law("search", "县里", "--json"))["hits"][0]
        self.assertEqual((hit["out_of_force"], hit["repealed_since"]), ("已失效，2005年1月1日起", "2005-01-01"))
        hit = json.loads(self.law("search", "县里", "--on", "2003-01-01", "--json"))["hits"][0]
        self.assertEqual((hit["out_of_force"], hit["repealed_since"]), ("", None))

    def test_takes_amounts_in_either_numerals(self):
        self.law("import", self.write("钱规-2001.md", "# 钱规\n第一条　罚十万元。\n第二条　限20日内交。\n第三条　加收百分之五。\n第四条　罚2万元。\n"))
        for words, found in [("10万元", "罚【十万元】"), ("100000元", "罚【十万元】"), ("二十日", "限【20日】内"), ("20日", "限【20日】内"), ("5%", "【百分之五】"),
                             ("二万元", "罚【2万元】"), ("万元", "罚十【万元】")]:
            with self.subTest(words):
                self.assertIn(found, self.law("search", words))

    def test_follows_another_import_and_another_order_of_the_packs(self):
        self.law("import", self.texts)
        self.write("sub/甲水法-2004.md", NEW.replace("不装表", "不挂表"))
        self.law("import", self.texts)
        self.assertIn("共 1 处", self.law("search", "挂表"))
        laws = PACKS["laws.tsv"].splitlines()
        (self.folder / "content" / "assets" / "laws" / "laws.tsv").write_text(
            "\n".join([laws[0], laws[2], laws[1]]) + "\n", encoding="utf-8")
        said = self.law("search", "表")
        self.assertTrue(said.startswith("《丙环境典》"), said)
        self.assertIn("共 4 处", said)


class Compare(Laws):
    def test_names_the_changed_sentences_of_two_imported_versions(self):
        self.three()
        self.law("import", self.texts)
        said = self.law("diff", "甲法", "2000", "2004")
        self.assertIn("改了　第一条\n  - 水归县里管。\n  + 水归省里管。\n", said)
        self.assertIn("新增 0 条，删去 0 条，改了 2 条，只改号 0 条", said)
        self.assertIn("《甲水法》没有2009年的版本，有的是2000年制定的、2004年修正的", self.law("diff", "甲法", "2000", "2009", code=2))

    def test_says_that_a_version_was_not_imported_only_where_there_is_one(self):
        self.assertIn("没有导入", self.law("diff", "甲法", "2000", "2004", code=2))
        self.assertIn("没有2009年的版本", self.law("diff", "甲法", "2000", "2009", code=2))

    def test_writes_the_structure_that_a_pack_needs(self):
        path = self.write("甲水法-2004.md", NEW + "第二条之一　加的。\n")
        self.assertEqual(self.law("structure", path), "#structure\t甲水法\t2004\n1\t0\n2\t0,2\n2之一\t0\n")


class Official(unittest.TestCase):
    """Every text of the folder that LIANBING_LAW_TEXTS names, against its INDEX.tsv."""

    @classmethod
    def setUpClass(cls):
        cls.texts = pathlib.Path(os.environ.get("LIANBING_LAW_TEXTS") or "/nonexistent")
        if not (cls.texts / "INDEX.tsv").is_file():
            if os.environ.get("LIANBING_REQUIRE_LAW_TEXTS") == "1":
                raise AssertionError("没有法规原文（LIANBING_LAW_TEXTS），却要求有")
            raise unittest.SkipTest("没有法规原文（LIANBING_LAW_TEXTS），本项没有运行")
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.data = pathlib.Path(temporary.name)
        cls.report = cls.law("import", cls.texts)

    @classmethod
    def law(cls, *arguments):
        done = run("law", *arguments, "--data", cls.data)
        if done.returncode != 0:
            raise AssertionError(done.stdout + done.stderr)
        return done.stdout

    def counts(self):
        """Of each file reported: all its articles, those with 之一 and the like, whether it is an excerpt."""
        found = {}
        pattern = r"(?m)^新增　(\S+)　《.+?》（\d{4}）　(\d+) 条(?:（其中“之一”等 (\d+) 条）)?(　节选)?"
        for path, every, inserted, excerpt in re.findall(pattern, self.report):
            found[str(pathlib.Path(path).relative_to(self.texts))] = int(every), int(inserted or 0), bool(excerpt)
        return found

    def test_every_file_is_imported_with_the_articles_of_the_index(self):
        counts = self.counts()
        with open(self.texts / "INDEX.tsv", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["file"]]
        self.assertGreater(len(rows), 70)
        self.assertEqual(set(counts), {row["file"] for row in rows})
        for row in rows:
            every, inserted, excerpt = counts[row["file"]]
            self.assertEqual(excerpt, "节选" in row["file"], row["file"])
            if excerpt:
                self.assertTrue(0 < every <= int(row["articles"]), row["file"])
            else:
                self.assertEqual(every - inserted, int(row["articles"] or 0), row["file"])

    def test_a_second_run_changes_nothing(self):
        before = (self.data / "lianbing.db").read_bytes()
        self.assertRegex(self.law("import", self.texts), "新增 0，更新 0，没有变化 [0-9]+，读不了 0")
        self.assertEqual((self.data / "lianbing.db").read_bytes(), before)

    def test_the_evasion_item_of_the_air_law_before_and_after_the_code(self):
        reference = "大气污染防治法第九十九条第三项"
        after = self.law("show", reference, "--on", "2026-09-01")
        self.assertIn("已经失效，2026年8月15日起失效，由《生态环境法典》", after)
        self.assertIn("现在：《生态环境法典》第一千一百零八条（2026）", after)
        before = self.law("show", reference, "--on", "2024-05-01")
        self.assertIn("有效，2018年10月26日起施行", before)
        self.assertIn("▶ （三）", before)
        for spelling in ("大气法第99条第三项", "大气污染防治法99-3"):
            self.assertEqual(self.law("show", spelling, "--on", "2024-05-01"), before)

    def test_words_are_found_in_the_texts_by_date_and_level(self):
        said = self.law("search", "大气 偷排", "--on", "2026-01-01", "--level", "法律")
        self.assertIn("《大气污染防治法》第二十条第二款（2018 年的版本）", said)
        self.assertIn("【偷排】", said)
        self.assertNotIn("（2015 年的版本）", said)
        self.assertNotIn("大气污染防治法", self.law("search", "大气 偷排", "--on", "2026-09-01", "--level", "法律"))
        self.assertEqual(self.law("search", "環境監測", "--limit", "100"), self.law("search", "环境监测", "--limit", "100"))
        self.assertIn("先列 5 处", self.law("search", "的", "--limit", "5"))

    def test_a_citation_leads_to_its_provision(self):
        for words in ("大气法99", "大气污染防治法第九十九条", "《大气法》第99条"):
            self.assertTrue(self.law("search", words).startswith("《大气污染防治法》第九十九条（2018 年的版本，已失效，2026年8月15日起）"), words)

    def test_structures_counted_from_the_texts_are_those_of_the_packs(self):
        packs = (SOURCE / "assets" / "laws" / "structure.tsv").read_text(encoding="utf-8")
        for name in ("大气污染防治法-2018.md", "行政处罚法-2021.md"):
            self.assertIn(self.law("structure", self.texts / name), packs, name)


if __name__ == "__main__":
    unittest.main()
