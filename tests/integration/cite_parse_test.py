"""lianbing-tool cite parse: what a text cites, a line of JSON for a line of text, also as part of a provision."""
import json
import pathlib
import tempfile
import unittest

from tool import run

PACKS = {
    "laws.tsv": "#laws\n甲水法\t中华人民共和国甲水法\t法律\t无\t甲法\n"
    "乙水条例\t乙水条例\t行政法规\t无\t\n"
    "甲水案件解释\t最高人民法院、最高人民检察院关于办理甲水案件的解释\t司法解释\t有\t\n"
    "丁气法\t中华人民共和国丁气法\t法律\t无\t\n",
    "versions.tsv": "#versions\n甲水法\t2000\t制定\t\t2000-06-01\t2001-01-01\t2005-01-01\t\n"
    "乙水条例\t2000\t制定\t国务院令第7号\t2000-06-01\t2001-01-01\t2005-01-01\t\n"
    "甲水案件解释\t2001\t制定\t法释〔2000〕9号\t2001-01-01\t2001-01-01\t2004-01-01\t\n"
    "甲水案件解释\t2003\t制定\t法释〔2003〕7号\t2003-12-01\t2004-01-01\t\t\n"
    "丁气法\t2000\t修订\t\t2000-01-01\t2000-01-01\t2003-01-01\t丁气法(2002)\n"
    "丁气法\t2002\t修正\t\t2002-12-01\t2003-01-01\t\t\n",
    "structure.tsv": "#structure\t甲水法\t2000\n1\t0\n2\t0,2\n",
}


class Parse(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.content = pathlib.Path(temporary.name)
        packs = self.content / "assets" / "laws"
        packs.mkdir(parents=True)
        for name, text in PACKS.items():
            (packs / name).write_text(text, encoding="utf-8")

    def parse(self, text, *arguments, code=0):
        done = run("cite", "parse", *arguments, stdin=text, env={"LIANBING_CONTENT": str(self.content)})
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_says_of_a_range_too_wide_that_only_its_ends_are_listed(self):
        self.assertIn("范围过大，只列出两端", self.parse("甲法第一条至第九千条", "-").splitlines()[1])
        first, last = json.loads(self.parse("甲法第一条至第九千条", "--jsonl", "-"))
        self.assertNotIn("note", first)
        self.assertEqual(last["note"], "范围过大，只列出两端")

    def test_prints_an_array_for_each_line(self):
        lines = self.parse("甲法第二条第二款第三项\n没有\n", "--jsonl", "-", "--on", "2001-02-03").splitlines()
        self.assertEqual(len(lines), 2)
        cited = json.loads(lines[0])[0]
        self.assertEqual((cited["law"], cited["article"], cited["paragraph"], cited["item"]), ("中华人民共和国甲水法", 2, 2, 3))
        self.assertEqual(cited["status"], "no_such_item")
        self.assertEqual(json.loads(lines[1]), [])

    def statuses(self, text, day):
        return [(cited["status"], cited["version"]) for cited in json.loads(self.parse(text, "--jsonl", "-", "--on", day))]

    def test_a_document_number_chooses_the_version(self):
        cited = "《最高人民法院、最高人民检察院关于办理甲水案件的解释》（{}）第一条"
        self.assertEqual(self.statuses(cited.format("法释〔2000〕9号"), "2004-02-03"), [("repealed", "2001")])
        self.assertEqual(self.statuses(cited.format("法释〔2003〕7号"), "2004-02-03"), [("structure_unknown", "2003")])

    def test_a_number_that_no_version_has_is_not_taken_for_the_version_of_the_day(self):
        text = "《乙水条例》（国务院令第8号）第一条"
        cited = json.loads(self.parse(text, "--jsonl", "-", "--on", "2001-02-03"))[0]
        self.assertEqual((cited["status"], cited["version"], cited["named_version"]), ("validity_unknown", None, "国务院令第8号"))
        self.assertIn("写明的版本（国务院令第8号）不在法律包里", self.parse(text, "--on", "2001-02-03"))

    def test_says_that_a_year_has_no_version(self):
        self.assertIn("没有2020年的版本，有的是2000年制定的", self.parse("《甲水法》（2020年修正）第一条", "--on", "2001-02-03"))

    def test_follows_an_amendment_of_the_version_that_is_noted(self):
        text = "丁气法（2000年修订）第九条"
        self.assertIn("2000年修订的版本2003年1月1日起失效，由2002年修正的版本代替，现在是《丁气法》第九条", self.parse(text, "--on", "2004-02-03"))
        cited = json.loads(self.parse(text, "--jsonl", "-", "--on", "2004-02-03"))[0]
        self.assertEqual((cited["status"], cited["version"], cited["successors"]), ("repealed", "2000", ["丁气法(2002)9"]))

    def test_does_not_say_that_a_provision_is_in_force_that_nobody_looked_for(self):
        self.assertEqual(self.statuses("乙水条例第九百九十九条", "2001-02-03"), [("structure_unknown", "2000")])
        self.assertEqual(self.statuses("《乙水条例》", "2001-02-03"), [("in_force", "2000")])
        self.assertEqual(self.statuses("乙水条例第一条", "2005-02-03"), [("repealed", "2000")])
        self.assertEqual(self.statuses("甲法第二条第二款第一项第1目", "2001-02-03"), [("structure_unknown", "2000")])
        self.assertEqual(self.statuses("甲法第二条第二款第三项第1目", "2001-02-03"), [("no_such_item", "2000")])
        self.assertIn("没有核对", self.parse("乙水条例第九百九十九条", "--on", "2001-02-03"))
        self.assertNotIn("没有核对", self.parse("甲水法第一条", "--on", "2001-02-03"))

    def test_reads_a_text_as_part_of_a_provision(self):
        for within in ("甲水法(2000)2.2-2", "《甲水法》（2000年通过）第二条第二款第二项"):
            said = self.parse("前款、前项和本法第一条", "--within", within)
            self.assertEqual(said.splitlines(), ["《甲水法》第二条第一款", "《甲水法》第二条第二款第一项", "《甲水法》第一条"])

    def test_refuses_to_read_within_an_article_that_is_not_there(self):
        for within in ("甲水法99", "甲水法(2000)2.2-9"):
            self.assertIn("没有这一条、款或项", self.parse("前款", "--within", within, code=2))

    def test_reads_a_whole_text_over_the_ends_of_its_lines(self):
        text = "违反甲\r\n　　水法第二\n条第二\n款，\n依据乙水条例第三\n条。\n第四条规定罚款"
        self.assertEqual(
            self.parse(text).splitlines(),
            ["《甲水法》第二条第二款", "《乙水条例》第三条", "（未写明法）第四条"],
        )

    def test_refuses_a_provision_it_does_not_know(self):
        self.assertIn("--within", self.parse("前款", "--within", "乙法2", code=2))


class OfficialPacks(unittest.TestCase):
    """What people write, read with the packs that the program ships."""

    HERE = pathlib.Path(__file__).parent

    def lines(self, name):
        lines = (self.HERE / name).read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line and not line.startswith("#")]

    def parse(self, texts):
        done = run("cite", "parse", "--jsonl", "-", stdin="\n".join(texts) + "\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        read = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(read), len(texts))
        return read

    def test_reads_every_citation_exactly(self):
        rows = [line.split("\t") for line in self.lines("citations.tsv")]
        self.assertGreater(len(rows), 300)
        for (text, expected), read in zip(rows, self.parse([text for text, _ in rows])):
            places = [
                [cited["law"] or "", *(cited[unit] for unit in ("article", "sub", "paragraph", "item", "subitem"))]
                for cited in read
            ]
            with self.subTest(text):
                self.assertEqual(places, json.loads(expected))

    def test_finds_nothing_in_prose(self):
        texts = self.lines("prose_traps.txt")
        self.assertGreater(len(texts), 40)
        for text, read in zip(texts, self.parse(texts)):
            with self.subTest(text):
                self.assertEqual(read, [])


if __name__ == "__main__":
    unittest.main()
