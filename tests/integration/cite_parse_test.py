"""lianbing-tool cite parse: what a text cites, a line of JSON for a line of text, also as part of a provision."""
import json
import pathlib
import tempfile
import unittest

from tool import run

PACKS = {
    "laws.tsv": "#laws\n甲水法\t中华人民共和国甲水法\t法律\t无\t甲法\n",
    "versions.tsv": "#versions\n甲水法\t2000\t制定\t\t2000-06-01\t2001-01-01\t2005-01-01\t\n",
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

    def test_prints_an_array_for_each_line(self):
        lines = self.parse("甲法第二条第二款第三项\n没有\n", "--jsonl", "-", "--on", "2001-02-03").splitlines()
        self.assertEqual(len(lines), 2)
        cited = json.loads(lines[0])[0]
        self.assertEqual((cited["law"], cited["article"], cited["paragraph"], cited["item"]), ("中华人民共和国甲水法", 2, 2, 3))
        self.assertEqual(cited["status"], "no_such_item")
        self.assertEqual(json.loads(lines[1]), [])

    def test_reads_a_text_as_part_of_a_provision(self):
        for within in ("甲水法(2000)2.2-2", "《甲水法》（2000年通过）第二条第二款第二项"):
            said = self.parse("前款、前项和本法第一条", "--within", within)
            self.assertEqual(said.splitlines(), ["《甲水法》第二条第一款", "《甲水法》第二条第二款第一项", "《甲水法》第一条"])

    def test_refuses_a_provision_it_does_not_know(self):
        self.assertIn("--within", self.parse("前款", "--within", "乙法2", code=2))


if __name__ == "__main__":
    unittest.main()
