"""lianbing-tool from outside: what it prints, what it returns, what it refuses."""
import pathlib
import tempfile
import unittest

from tool import CASES, FIRST_VISIT, lines_by_id, play_json, run


class Bots(unittest.TestCase):
    def test_best_scores_at_least_95_without_veto_under_every_case(self):
        for case in CASES:
            sheet, _ = play_json(FIRST_VISIT, "--bot", "best", "--seed", "1", "--case", case)
            self.assertGreaterEqual(sheet["total"], 95, case)
            self.assertEqual(sheet["vetoes"], [], case)

    def test_worst_is_vetoed_under_every_case(self):
        for case in CASES:
            sheet, _ = play_json(FIRST_VISIT, "--bot", "worst", "--seed", "1", "--case", case)
            self.assertTrue(sheet["vetoes"], case)
            self.assertEqual(sheet["total"], 0, case)

    def test_every_line_has_its_reason_and_its_maximum(self):
        sheet, _ = play_json(FIRST_VISIT, "--bot", "random", "--seed", "7")
        self.assertEqual(sheet["max"], 100)
        for line in sheet["lines"]:
            self.assertTrue(line["reason"], line["id"])
            self.assertLessEqual(line["earned"], line["max"] if line["max"] else 0)

    def test_the_same_seed_gives_the_same_bytes_and_another_one_does_not(self):
        once = play_json(FIRST_VISIT, "--bot", "random", "--seed", "3")[1]
        again = play_json(FIRST_VISIT, "--bot", "random", "--seed", "3")[1]
        other = play_json(FIRST_VISIT, "--bot", "random", "--seed", "4")[1]
        self.assertEqual(once, again)
        self.assertNotEqual(once, other)


class Recordings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_recorded_inputs_give_the_same_json_byte_for_byte(self):
        for bot in ("best", "worst", "random"):
            record = self.folder / f"{bot}.inputs"
            played = play_json(FIRST_VISIT, "--bot", bot, "--seed", "5", "--record", record)[1]
            replayed = play_json(FIRST_VISIT, "--inputs", record)[1]
            self.assertEqual(played, replayed, bot)

    def test_the_same_inputs_under_the_four_dates_differ_only_where_the_law_differs(self):
        record = self.folder / "best.inputs"
        sheets = {}
        play_json(FIRST_VISIT, "--bot", "best", "--seed", "1", "--case", "act-2024", "--record", record)
        for case in CASES:
            sheets[case] = lines_by_id(play_json(FIRST_VISIT, "--inputs", record, "--case", case)[0])
        for case in CASES[1:]:
            for line_id, line in sheets["act-2024"].items():
                other = sheets[case][line_id]
                if line_id.startswith(("duty", "liability")):
                    continue
                self.assertEqual(line["earned"], other["earned"], f"{case}: {line_id}")
        earned = {case: sheets[case]["liability"]["earned"] for case in CASES}
        self.assertEqual(earned["act-2024"], earned["act-march-2026"])
        # The old article alone leaves out why the old law applies.
        self.assertLess(earned["act-2024-decided-2026"], earned["act-2024"])
        # The article was repealed before the act: the right rule, in a law that no longer stands.
        self.assertLess(earned["act-after-code"], earned["act-2024-decided-2026"])

    def test_a_stored_play_is_listed_shown_verified_and_replayed(self):
        data = self.folder / "data"
        record = self.folder / "best.inputs"
        played = play_json(FIRST_VISIT, "--bot", "best", "--data", data, "--record", record)[1]
        self.assertIn("100", run("record", "list", "--data", data).stdout)
        self.assertIn("act show_id manager", run("record", "show", "1", "--data", data).stdout)
        self.assertEqual(run("record", "verify", "1", "--data", data).returncode, 0)
        self.assertEqual(run("record", "replay", "1", "--data", data, "--json").stdout, played)
        exported = self.folder / "exported.inputs"
        self.assertEqual(run("record", "export", "1", exported, "--data", data).returncode, 0)
        self.assertEqual(exported.read_text(), record.read_text())


class FirstVisit(unittest.TestCase):
    """What the first scenario says of plays that differ from the best one in one step."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "changed.inputs"
        play_json(FIRST_VISIT, "--bot", "best", "--seed", "1", "--record", self.path)
        self.best = self.path.read_text(encoding="utf-8").splitlines()

    def play(self, inputs):
        self.path.write_text("\n".join(inputs) + "\n", encoding="utf-8")
        return play_json(FIRST_VISIT, "--inputs", self.path)[0]

    def with_before(self, start, *added):
        at = next(i for i, line in enumerate(self.best) if line.startswith(start))
        return self.best[:at] + list(added) + self.best[at:]

    def test_what_is_done_outside_the_gate_needs_no_certificate_and_what_is_done_inside_does(self):
        outside = self.play(self.with_before("act show_id", "act look plume", "act photo notice", "act look visitors"))
        self.assertEqual(outside["total"], 100)
        inside = lines_by_id(self.play(self.with_before("act show_id", "go boiler-room", "act look boiler", "go gate")))
        self.assertEqual(inside["show-id-first"]["earned"], 0)

    def test_nobody_is_asked_before_the_certificate_was_shown(self):
        asked = lines_by_id(self.play(self.with_before("act show_id", "ask manager remedy")))
        self.assertEqual((asked["show-id-before-asking"]["earned"], asked["show-id-first"]["earned"]), (0, 4))

    def test_a_record_that_the_stoker_refuses_is_no_record_of_the_evidence(self):
        at = next(i for i, line in enumerate(self.best) if line.startswith("act make_record manager"))
        refused = ["go boiler-room", "act make_record stoker", "go office"]
        lines = lines_by_id(self.play(self.best[:at] + refused + self.best[at + 1 :]))
        self.assertEqual((lines["make-record"]["earned"], lines["record-after-evidence"]["earned"]), (0, 0))

    def test_the_party_signs_only_when_present(self):
        away = self.play(self.with_before("finish", "go boiler-room", "act photo run-log marked"))
        called = self.play(self.with_before("finish", "go boiler-room", "act photo run-log marked,party"))
        self.assertNotEqual(away["clock"], called["clock"])

    def test_evidence_from_the_gate_must_be_in_the_record_too(self):
        late = lines_by_id(self.play(self.with_before("finish", "go gate", "act photo notice")))
        self.assertEqual(late["record-after-evidence"]["earned"], 0)

    def test_the_proof_needs_the_permit_signed_by_the_party(self):
        permit = next(line for line in self.best if line.startswith(("act photo permit", "act copy permit")))
        unsigned = self.play([line.replace(",party", "") if line == permit else line for line in self.best])
        self.assertEqual(lines_by_id(unsigned)["fixed-permit"]["earned"], 0)
        self.assertEqual(unsigned["ending"], "thin")
        # Taken once more, signed: what was done well stays done.
        again = self.play([x for line in self.best for x in ((line, line.replace(",party", "")) if line == permit else (line,))])
        self.assertEqual((again["total"], again["ending"]), (100, "solid"))


class Refusals(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def inputs(self, text):
        path = self.folder / "inputs"
        path.write_text(text, encoding="utf-8")
        return path

    def test_an_unknown_word_names_file_and_line(self):
        path = self.inputs("lianbing-inputs 1\nscenario first-visit\ndance gate\n")
        done = run("scenario", "play", FIRST_VISIT, "--inputs", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"{path}:3", done.stderr)

    def test_an_input_that_cannot_be_done_says_which_and_why(self):
        path = self.inputs("lianbing-inputs 1\nact look reports\n")
        done = run("scenario", "play", FIRST_VISIT, "--inputs", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn("act look reports", done.stderr)

    def test_unknown_case_scenario_and_option_are_bad_input(self):
        self.assertEqual(run("scenario", "play", FIRST_VISIT, "--bot", "best", "--case", "nowhere").returncode, 2)
        self.assertEqual(run("scenario", "play", "scenarios/none", "--bot", "best").returncode, 2)
        self.assertEqual(run("scenario", "play", FIRST_VISIT, "--bot", "clever").returncode, 2)
        self.assertEqual(run("scenario", "play").returncode, 2)
        self.assertEqual(run().returncode, 2)

    def test_a_broken_scenario_is_findings_with_file_and_line(self):
        own = self.folder / "scenarios" / "broken"
        own.mkdir(parents=True)
        (own / "scenario.lua").write_text('return {\n   api = 1，\n}\n', encoding="utf-8")
        done = run("scenario", "check", own)
        self.assertEqual(done.returncode, 1)
        self.assertIn("scenario.lua:2", done.stderr)
        self.assertIn("，", done.stderr)

    def test_the_first_scenario_is_sound(self):
        done = run("scenario", "check", FIRST_VISIT)
        self.assertEqual(done.returncode, 0, done.stderr)


class Terminal(unittest.TestCase):
    def test_an_ended_input_keeps_the_play_and_says_how_to_go_on(self):
        with tempfile.TemporaryDirectory() as data:
            done = run("scenario", "play", FIRST_VISIT, "--data", data, stdin="act look notice\n")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("已保存", done.stdout)
            self.assertIn("--resume 1", done.stdout)
            again = run("scenario", "play", "--resume", "last", "--data", data, stdin="finish\n")
            self.assertEqual(again.returncode, 0, again.stderr)
            self.assertIn("总分", again.stdout)

    def test_numbers_walk_through_the_menus(self):
        with tempfile.TemporaryDirectory() as data:
            done = run("scenario", "play", FIRST_VISIT, "--data", data, stdin="1\nq\n")
            self.assertIn("锅炉房", done.stdout)
            self.assertIn("go boiler-room", run("record", "show", "1", "--data", data).stdout)


if __name__ == "__main__":
    unittest.main()
