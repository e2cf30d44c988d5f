"""A play that is killed at random moments, a hundred times, ends with the same JSON as one that was left alone."""
import contextlib
import pathlib
import random
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from tool import FIRST_VISIT, SOURCE, TOOL, play_json, run

KILLS = 100
VERIFY_EVERY = 5  # a whole replay each time would cost more than the kills


class Kills(unittest.TestCase):
    def test_a_hundred_kills_lose_nothing(self):
        chance = random.Random(20260815)
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            record = folder / "long.inputs"
            play_json(FIRST_VISIT, "--bot", "random", "--seed", "11", "--record", record)
            lines = [line for line in record.read_text(encoding="utf-8").splitlines() if line != "finish"]
            record.write_text("\n".join(lines + ["finish", ""]), encoding="utf-8")
            expected = play_json(FIRST_VISIT, "--inputs", record)[1]
            whole = self.duration(folder / "timed", record)

            data = folder / "data"
            killed, stored, resumed = 0, 0, 0
            while killed < KILLS:
                done, output = self.play_and_kill(data, record, stored > 0, chance.uniform(0, whole))
                if done:  # it got through before the kill: play it again from the start
                    self.assertEqual(output, expected)
                    data = folder / f"data{killed}"
                    stored = 0
                    killed += 1
                    continue
                killed += 1
                rows = self.stored_inputs(data)
                self.assertGreaterEqual(rows, stored, "an input that was stored is gone")
                stored = rows
                resumed += stored > 0
                if stored > 0 and killed % VERIFY_EVERY == 0:
                    self.assertEqual(run("record", "verify", "1", "--data", data).returncode, 0)
            self.assertGreater(resumed, KILLS // 10, "most kills came before anything was stored")
            arguments = ["--resume", "1"] if self.has_session(data) else [FIRST_VISIT]
            self.assertEqual(play_json(*arguments, "--inputs", record, "--data", data)[1], expected)
            self.assertEqual(run("record", "verify", "1", "--data", data).returncode, 0)

    def duration(self, data, record):
        began = time.monotonic()
        play_json(FIRST_VISIT, "--inputs", record, "--data", data)
        return time.monotonic() - began

    def has_session(self, data):
        return self.stored(data, "sessions") > 0

    def play_and_kill(self, data, record, resume, after):
        what = ["--resume", "1"] if resume or (data.exists() and self.has_session(data)) else [FIRST_VISIT]
        command = [TOOL, "scenario", "play", *what, "--inputs", str(record), "--data", str(data), "--json"]
        process = subprocess.Popen(command, cwd=SOURCE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            output, errors = process.communicate(timeout=after)
            self.assertEqual(process.returncode, 0, errors)
            return True, output.decode()
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()  # what it had printed may end in the middle of a character
            return False, ""

    def stored_inputs(self, data):
        return self.stored(data, "events")

    def stored(self, data, table):
        """How many rows of the first session stand in the file; it is read as it lies there, with its journal."""
        path = data / "lianbing.db"
        if not path.exists():
            return 0
        with contextlib.closing(sqlite3.connect(path)) as database:
            known = database.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
            return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] if known else 0


if __name__ == "__main__":
    unittest.main()
