"""lianbing-tool from outside: what it prints, what it returns, what it refuses."""
import json
import pathlib
import sqlite3
import subprocess
import tempfile
import unittest

from tool import CASES, FIRST_VISIT, TOOL, lines_by_id, play_json, run


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


class Forgeries(unittest.TestCase):
    """Somebody reaches into the data file with another program."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name)
        record = self.data / "inputs"
        record.write_text("lianbing-inputs 1\nact show_id manager\nfinish\nrewind 1\nact look notice\n", encoding="utf-8")
        play_json(FIRST_VISIT, "--bot", "best", "--data", self.data)
        play_json(FIRST_VISIT, "--inputs", record, "--data", self.data)
        (self.data / "empty").write_text("lianbing-inputs 1\n", encoding="utf-8")
        play_json(FIRST_VISIT, "--inputs", self.data / "empty", "--data", self.data)

    def verify_after(self, session, sql):
        with sqlite3.connect(self.data / "lianbing.db") as database:
            self.assertGreater(database.execute(sql).rowcount, 0)
        return run("record", "verify", session, "--data", self.data)

    def test_sound_records_are_sound(self):
        for session in ("1", "2", "3"):
            done = run("record", "verify", session, "--data", self.data)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_forged_result_is_told_with_what_differs(self):
        for session, sql, words in [
            ("1", "UPDATE results SET earned = earned / 2 WHERE session_id = 1", ["得分是 50", "重放得 100"]),
            ("1", "UPDATE results SET vetoed = 1, earned = 0 WHERE session_id = 1", ["得分是 0", "一票否决"]),
            ("1", "UPDATE results SET max = 5000 WHERE session_id = 1", ["满分是 50"]),
            ("1", "UPDATE results SET sequence = sequence - 1 WHERE session_id = 1", ["没有登记成绩", "还没有结束"]),
            ("1", "DELETE FROM results WHERE session_id = 1", ["没有登记成绩"]),
            ("2", "UPDATE results SET earned = 9000 WHERE session_id = 2", ["得分是 90"]),
            ("3", "INSERT INTO results VALUES (3, 0, 9000, 10000, 0, x'', 0)", ["还没有结束"]),
        ]:
            with self.subTest(sql=sql):
                self.setUp()
                done = self.verify_after(session, sql)
                self.assertEqual(done.returncode, 1, done.stdout)
                for word in words:
                    self.assertIn(word, done.stderr)

    def test_a_forged_head_is_told(self):
        for session, sql, words in [
            ("1", "UPDATE sessions SET title = '别的' WHERE id = 1", "登记的标题是“别的”"),
            ("3", "UPDATE sessions SET title = '别的' WHERE id = 3", "登记的标题是“别的”"),
            ("3", "UPDATE sessions SET case_id = 'other' WHERE id = 3", "法律时点“other”"),
            ("1", "UPDATE sessions SET seed = 9 WHERE id = 1", "登记被改动过"),
            ("1", "UPDATE sessions SET last_input_at = 9 WHERE id = 1", "钟点"),
        ]:
            with self.subTest(sql=sql):
                self.setUp()
                done = self.verify_after(session, sql)
                self.assertEqual(done.returncode, 1, done.stdout)
                self.assertIn(words, done.stderr)

    def test_a_missing_result_comes_back_when_the_play_is_resumed(self):
        self.verify_after("1", "DELETE FROM results WHERE session_id = 1")
        run("scenario", "play", "--resume", "1", "--data", self.data)
        self.assertEqual(run("record", "verify", "1", "--data", self.data).returncode, 0)


class Refusals(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def inputs(self, text):
        path = self.folder / "inputs"
        path.write_text(text, encoding="utf-8")
        return path

    def refusal(self, *arguments, code=2):
        done = run(*arguments)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertNotRegex(done.stderr, r"(?i)\b(is|required|not|with|could|more|information)\b")
        return done.stderr

    def test_a_refused_input_names_its_line(self):
        path = self.inputs("lianbing-inputs 1\nseed 2\n# 记\nact look notice\nact look nothing\n")
        said = self.refusal("scenario", "play", FIRST_VISIT, "--inputs", path)
        self.assertTrue(said.startswith(f"{path}:5: "), said)
        self.assertIn("“nothing”", said)

    def test_a_recording_of_another_scenario_is_refused(self):
        path = self.inputs("lianbing-inputs 1\nscenario something-else\nfinish\n")
        self.assertTrue(self.refusal("scenario", "play", FIRST_VISIT, "--inputs", path).startswith(f"{path}:2: "))

    def test_only_the_inputs_of_the_same_play_go_on_with_it(self):
        head = f"lianbing-inputs 1\nscenario first-visit\ncase {CASES[1]}\nseed 3\n"
        path = self.inputs(head + "act look notice\nact show_id manager\n")
        data = self.folder / "data"
        play_json(FIRST_VISIT, "--inputs", path, "--data", data)
        for text, line in [
            ("lianbing-inputs 1\nscenario other\nfinish\n", 2),
            (f"lianbing-inputs 1\ncase {CASES[0]}\nfinish\n", 2),
            ("lianbing-inputs 1\n\nseed 4\nfinish\n", 3),
            (head + "act look notice\nact look plume\nfinish\n", 6),
        ]:
            path = self.inputs(text)
            said = self.refusal("scenario", "play", "--resume", "1", "--inputs", path, "--data", data)
            self.assertTrue(said.startswith(f"{path}:{line}: "), said)
        path = self.inputs(head + "act look notice\nact show_id manager\nact look plume\n")
        self.assertEqual(play_json("--resume", "1", "--inputs", path, "--data", data)[0]["inputs"], 3)

    def test_options_that_contradict_each_other_are_refused(self):
        inputs = self.inputs("lianbing-inputs 1\nfinish\n")
        for arguments, word in [
            (["--resume", "last", "--case", CASES[0]], "--case"),
            (["--resume", "last", "--seed", "5"], "--seed"),
            (["--resume", "last", FIRST_VISIT], "--resume"),
            ([FIRST_VISIT, "--inputs", inputs, "--bot", "worst"], "--bot"),
        ]:
            said = self.refusal("scenario", "play", *arguments, "--data", self.folder)
            self.assertIn(word, said)
            self.assertEqual(len(said.splitlines()), 1, said)

    def test_a_wrong_command_line_is_told_in_chinese(self):
        for arguments, words in [
            ([], "子命令"),
            (["scenario"], "子命令"),
            (["record", "export", "1"], "FILE"),
            (["scenario", "play", FIRST_VISIT, "--bot", "bad"], "--bot：应是 best、random 或 worst，不是“bad”"),
            (["scenario", "play", FIRST_VISIT, "--seed", "-1"], "--seed：应是 0 到"),
            (["scenario", "play", FIRST_VISIT, "--seed", "18446744073709551616"], "“18446744073709551616”"),
            (["scenario", "play", FIRST_VISIT, "--seed", "x"], "“x”"),
            (["scenario", "play", FIRST_VISIT, "--seed"], "--seed 后面要写一个值"),
            (["scenario", "play", FIRST_VISIT, "--fast"], "不认识“--fast”"),
            (["record", "show", "zero"], "“zero”"),
        ]:
            with self.subTest(arguments=arguments):
                self.assertIn(words, self.refusal(*arguments))

    def test_help_is_chinese(self):
        said = run("scenario", "play", "--help").stdout
        for word in ("用法", "选项", "打印帮助"):
            self.assertIn(word, said)
        for word in ("Usage", "Options", "TEXT", "Print"):
            self.assertNotIn(word, said)
        self.assertIn("子命令", run("--help").stdout)

    def test_a_path_is_said_as_it_was_given(self):
        self.assertIn("/nope: ", self.refusal("scenario", "check", "/nope", code=1))
        self.assertEqual(run("scenario", "check", FIRST_VISIT + "/scenario.lua").returncode, 0)

    def test_output_that_cannot_be_written_is_a_failure(self):
        for arguments in (["record", "list", "--data", self.folder], ["scenario", "list"],
                          ["scenario", "play", FIRST_VISIT, "--bot", "best", "--json"], ["--help"]):
            with self.subTest(arguments=arguments), open("/dev/full", "w", encoding="utf-8") as full:
                done = subprocess.run([TOOL, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, text=True,
                                      check=False)
                self.assertEqual(done.returncode, 3)
                self.assertIn("标准输出", done.stderr)
                self.assertNotIn("No space", done.stderr)

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

    def test_a_play_that_is_not_over_says_so(self):
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name) / "inputs"
            path.write_text("lianbing-inputs 1\nact show_id manager\n", encoding="utf-8")
            said = run("scenario", "play", FIRST_VISIT, "--inputs", path).stdout
            self.assertIn("检查还没有结束，目前得分", said)
            self.assertNotIn("总分", said)
            self.assertIs(play_json(FIRST_VISIT, "--inputs", path)[0]["over"], False)

    def test_json_alone_stands_on_standard_output(self):
        with tempfile.TemporaryDirectory() as data:
            done = run("scenario", "play", FIRST_VISIT, "--data", data, "--json", stdin="act look notice\nfinish\n")
            self.assertIs(json.loads(done.stdout)["over"], True)
            self.assertIn("编号", done.stderr)

    def test_an_answer_has_its_limit(self):
        with tempfile.TemporaryDirectory() as data:
            answer = "respond duty = " + "《大气污染防治法》第二十四条、" * 20000
            done = run("scenario", "play", FIRST_VISIT, "--data", data, stdin=answer + "\n")
            self.assertIn("最多 4000 个字", done.stdout)

    def test_numbers_walk_through_the_menus(self):
        with tempfile.TemporaryDirectory() as data:
            done = run("scenario", "play", FIRST_VISIT, "--data", data, stdin="1\nq\n")
            self.assertIn("锅炉房", done.stdout)
            self.assertIn("go boiler-room", run("record", "show", "1", "--data", data).stdout)


if __name__ == "__main__":
    unittest.main()
