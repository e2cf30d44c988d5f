"""House rules for the files themselves: where they lie, what must not be written in them, scripts that parse."""

import os
import re
import subprocess
import sys
import unittest

import repository
from repository import SOURCE

TOP_LEVEL = {
    ".ci", ".clang-format", ".clang-tidy", ".editorconfig", ".gitattributes", ".gitignore", ".luacheckrc",
    "ARCHITECTURE.md", "CHANGELOG.md", "CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "LICENSE", "README.md",
    "assets", "game", "scenarios", "scripts", "tests", "tools",
}

# Folders of one machine. Written as a list of names, so that this file does not contain what it forbids.
MACHINE_PATH = re.compile(r"(?<![\w.$}])/(" + "|".join(["work", "root", "home", "tmp", "Users", "mnt"]) + r")/")

# Official texts print an article as a line that begins with its number and goes on after a wide space.
NUMERAL = "[一二三四五六七八九十百零〇]+"
ARTICLE_LINE = re.compile(rf"^\s*(\*\*)?第{NUMERAL}条(之{NUMERAL})?(\*\*)?[\s\u3000]+\S{{30,}}")


def is_shell(path):
    first = (repository.text_of(path) or "").split("\n", 1)[0]
    return first.startswith("#!") and "bash" in first or path.suffix == ".sh"


class TheTree(unittest.TestCase):
    def test_has_only_known_entries_at_the_top(self):
        self.assertEqual({path.parts[0] for path in repository.files()} - TOP_LEVEL, set())

    def test_explains_each_room_in_at_most_ten_lines(self):
        for room in sorted({path.parts[1] for path in repository.files() if path.parts[0] == "game" and len(path.parts) > 2}):
            with self.subTest(room=room):
                page = SOURCE / "game" / room / "README.md"
                self.assertTrue(page.is_file(), f"game/{room}/README.md 不存在")
                self.assertLessEqual(len(page.read_text(encoding="utf-8").splitlines()), 10)

    def test_names_no_folder_of_one_machine(self):
        found = [f"{path}:{number}: {line.strip()}" for path in repository.files() if not is_shell(path)
                 for number, line in repository.lines_of(path) if MACHINE_PATH.search(line)]
        self.assertEqual(found, [], "\n".join(found))

    def test_holds_no_statute_articles(self):
        found = [f"{path}:{number}: {line.strip()[:60]}" for path in repository.files()
                 for number, line in repository.lines_of(path) if ARTICLE_LINE.match(line)]
        self.assertEqual(found, [], "这里像是法条原文，要旨请用自己的话写：\n" + "\n".join(found))


class TheRules(unittest.TestCase):
    """The checks are checked on made-up lines."""

    def test_know_a_machine_path(self):
        self.assertTrue(MACHINE_PATH.search("see /" + "home/someone/x"))
        self.assertFalse(MACHINE_PATH.search("https://example.org/homepage and $root/" + "tmp/x"))

    def test_know_an_article_line(self):
        self.assertTrue(ARTICLE_LINE.match("第一百二十三条　" + "字" * 40))
        self.assertFalse(ARTICLE_LINE.match("第一百二十三条管的是无证排污。"))


class ShellScripts(unittest.TestCase):
    scripts = [path for path in repository.files() if is_shell(path)]

    def test_exist(self):
        self.assertGreater(len(self.scripts), 5)

    def test_parse(self):
        for script in self.scripts:
            with self.subTest(script=str(script)):
                done = subprocess.run(["bash", "-n", script], cwd=SOURCE, capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_can_be_started(self):
        for script in self.scripts:
            if not script.suffix:
                self.assertTrue(os.access(SOURCE / script, os.X_OK), f"{script} 没有执行权限")


if __name__ == "__main__":
    sys.exit(unittest.main())
