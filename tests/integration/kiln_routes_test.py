"""Recorded routes through the low-oxygen kiln, each with its golden score sheet.

An expert earns at least 95 points under every interval of law, a plausible beginner between 35 and 65, a careless team is vetoed; the
fraud can be proved without a word from anybody, and not without data. LIANBING_UPDATE_GOLDEN=1 writes the sheets anew.
"""
import os
import unittest

from tool import SOURCE, lines_by_id, play_json, run

ROUTES = SOURCE / "tests" / "golden" / "low-oxygen-kiln"
CASES = ["act-2024", "act-spring-2026", "act-2026-decided-after", "act-after-code", "act-straddling"]
KILN = str(SOURCE / "scenarios" / "low-oxygen-kiln")
UPDATE = "LIANBING_UPDATE_GOLDEN" in os.environ


def played(name):
    path = ROUTES / f"{name}.inputs"
    sheet, _ = play_json(KILN, "--inputs", str(path))
    return sheet


def text_of(sheet):
    """The sheet as a person reads it, one line a sentence."""
    rows = [f"{sheet['case_label']}：{sheet['total']} / {sheet['max']}"]
    for veto in sheet["vetoes"]:
        rows.append(f"否决 {veto['id']}：{veto['reason']}（{'；'.join(veto['basis'])}）")
    for line in sheet["lines"]:
        rows.append(
            f"{line['id']}  {line['earned']}/{line['max']}  {line['title']}\n"
            f"    {line['moment']}  {line['reason']}（{'；'.join(line['basis'])}）"
        )
    return "\n".join(rows) + "\n"


class Routes(unittest.TestCase):
    maxDiff = None

    def play(self, name):
        sheet = played(name)
        golden = ROUTES / f"{name}.sheet"
        text = text_of(sheet)
        if UPDATE:
            golden.write_text(text, encoding="utf-8")
        self.assertEqual(golden.read_text(encoding="utf-8"), text, "the sheet of this route changed")
        return sheet

    def test_experts_earn_at_least_95(self):
        for case in CASES:
            with self.subTest(case):
                sheet = self.play(f"expert-{case}")
                self.assertEqual(sheet["case"], case)
                self.assertEqual(sheet["vetoes"], [])
                self.assertGreaterEqual(float(sheet["total"]), 95)

    def test_beginners_earn_between_35_and_65_and_learn_why(self):
        for case in CASES:
            with self.subTest(case):
                sheet = self.play(f"beginner-{case}")
                self.assertEqual(sheet["case"], case)
                self.assertEqual(sheet["vetoes"], [])
                self.assertTrue(35 <= float(sheet["total"]) <= 65, sheet["total"])
                for line in sheet["lines"]:
                    lost = float(line["max"]) > float(line["earned"]) or float(line["earned"]) < 0
                    if lost:
                        self.assertGreater(len(line["reason"]), 8, line["id"])
                    if lost and line["state"] not in ("unverified",) and line["id"] != "contrasts":
                        self.assertTrue(line["basis"], line["id"])

    def test_the_careless_are_vetoed(self):
        reasons = set()
        for case in CASES:
            with self.subTest(case):
                sheet = self.play(f"careless-{case}")
                self.assertEqual(sheet["case"], case)
                self.assertTrue(sheet["vetoes"])
                self.assertEqual(float(sheet["total"]), 0)
                reasons.update(veto["id"] for veto in sheet["vetoes"])
        self.assertGreaterEqual(len(reasons), 4, "they fail for different reasons")

    def test_instruments_and_data_prove_the_fraud_without_people_and_papers(self):
        lines = lines_by_id(self.play("data-only"))
        for fact in ("fact-act", "fact-intent", "fact-duration", "fact-subject", "fact-harm"):
            self.assertEqual(lines[fact]["state"], "met", fact)
        words = (ROUTES / "data-only.inputs").read_text(encoding="utf-8").splitlines()
        self.assertFalse([row for row in words if row.startswith(("ask ", "show ", "write ", "sign "))])

    def test_people_and_papers_alone_only_raise_suspicion(self):
        lines = lines_by_id(self.play("people-only"))
        self.assertEqual(lines["fact-act"]["state"], "partly")
        words = (ROUTES / "people-only.inputs").read_text(encoding="utf-8").splitlines()
        self.assertFalse([row for row in words if row.startswith(("act test ", "act export ", "act film "))])


class Amount(unittest.TestCase):
    def test_the_right_amount_is_that_of_the_local_table(self):
        done = run("discretion", "compute", "guangdong-air-evasion", "--local", "guangdong", "--grade", "behaviour=fraud",
                   "--grade", "duration=long", "--on", "2026-05-01", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("450000", done.stdout)
        keys = (SOURCE / "scenarios" / "low-oxygen-kiln" / "keys_law.lua").read_text(encoding="utf-8")
        self.assertIn('{ "450000", "10%＋20%＋15%＝45%，100万元×45%＝45万元", 100 }', keys)


if __name__ == "__main__":
    unittest.main()
