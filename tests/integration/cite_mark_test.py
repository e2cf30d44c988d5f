"""lianbing-tool cite mark: one answer of a scenario's citation question, for people and for programs."""
import json
import unittest

from tool import FIRST_VISIT, run

RIGHT = "大气污染防治法第一百条第二项"


def mark(*arguments, scenario=FIRST_VISIT, question="liability"):
    return run("cite", "mark", "--scenario", scenario, "--question", question, *arguments)


class CiteMark(unittest.TestCase):
    def mark_json(self, *arguments):
        done = mark(*arguments, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_a_right_answer_is_explained(self):
        done = mark("--case", "act-2024", "--answer", RIGHT)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("行为日 2024年10月31日", done.stdout)
        self.assertIn(f"正确　{RIGHT}　得一处的 100%\n", done.stdout)
        self.assertIn("引用正确：《大气污染防治法》第一百条第二项（", done.stdout)
        self.assertIn("满分 10 分，得 10 分\n", done.stdout)

    def test_a_bare_article_that_fits_lacks_the_law_and_not_its_parts(self):
        done = mark("--case", "act-2024", "--answer", "第一百条第二项")
        self.assertIn("没有写明是哪部法　第一百条第二项　", done.stdout)
        self.assertNotIn("款项没有写到", done.stdout)

    def test_the_same_answer_after_the_code_is_the_wrong_version(self):
        marked = self.mark_json("--case", "act-after-code", "--answer", RIGHT)
        self.assertEqual([(one["kind"], one["share"]) for one in marked["findings"]], [("wrong-version", 20)])
        self.assertEqual(marked["findings"][0]["expected"], "《生态环境法典》第一千零八十六条第一款第一项")
        self.assertEqual(marked["line"]["earned"], 2)
        self.assertNotIn("offence_began", marked)

    def test_every_finding_says_what_it_came_to(self):
        answer = "大气法第100条，处罚法第44条，处罚法第59条，大气法第100条第3项"
        marked = self.mark_json("--answer", answer)
        found = [(one["kind"], one["share"]) for one in marked["findings"]]
        self.assertEqual(found, [("part-missing", 60), ("irrelevant", 0), ("irrelevant", -10), ("trap", -10)])
        first = marked["findings"][0]
        self.assertEqual(answer.encode()[first["begin"]:first["end"]].decode(), "大气法第100条")
        self.assertEqual(marked["line"]["earned"], 4)

    def test_what_was_missed_is_a_finding_of_its_own(self):
        marked = self.mark_json("--case", "act-2024-decided-2026", "--answer", RIGHT)
        self.assertEqual([one["kind"] for one in marked["findings"]], ["exact", "missed"])
        self.assertIsNone(marked["findings"][1]["given"])

    def test_what_is_not_there_is_refused_with_what_is(self):
        for arguments, words in [
            ({"question": "nothing"}, "没有题目“nothing”，可以用：plume、"),
            ({"question": "plume"}, "“plume”不是引用题"),
            ({"scenario": "no-such-scenario"}, "no-such-scenario"),
        ]:
            with self.subTest(words):
                done = mark("--answer", RIGHT, **arguments)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn(words, done.stderr)
        done = mark("--case", "never", "--answer", RIGHT)
        self.assertEqual(done.returncode, 2)
        self.assertIn("没有法律时点“never”，可以用：act-2024、", done.stderr)
        done = mark("--answer", "法" * 4001)
        self.assertEqual(done.returncode, 2)
        self.assertIn("4001 个字", done.stderr)


if __name__ == "__main__":
    unittest.main()
