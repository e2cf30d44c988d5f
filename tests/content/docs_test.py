"""The pages keep their word: links lead somewhere, named commands exist, the change log keeps its form."""

import os
import re
import sys
import unittest

import repository
from repository import SOURCE

LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
TOOL = re.compile(r"(?<![\w/])tools/([a-z][a-z-]*)(?=[\s`,.;:)，。、；：]|$)")
PAGES = [path for path in repository.files() if path.suffix == ".md"]


class Pages(unittest.TestCase):
    def test_are_there(self):
        names = {str(path) for path in PAGES}
        self.assertLessEqual({"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"}, names)

    def test_link_to_files_that_exist(self):
        dead = [f"{page}:{number}: {target}" for page in PAGES for number, line in repository.lines_of(page)
                for target in LINK.findall(line)
                if "://" not in target and not (SOURCE / page.parent / target).exists()]
        self.assertEqual(dead, [], "链接失效：\n" + "\n".join(dead))

    def test_name_commands_that_can_be_started(self):
        named = {name for page in PAGES for _, line in repository.lines_of(page) for name in TOOL.findall(line)}
        self.assertLessEqual({"run", "test"}, named)
        for name in sorted(named):
            entry = SOURCE / "tools" / name
            self.assertTrue(entry.is_dir() or os.access(entry, os.X_OK), f"tools/{name} 不能运行")


class TheChangeLog(unittest.TestCase):
    headings = re.findall(r"(?m)^(#{2,3}) (.+)$", (SOURCE / "CHANGELOG.md").read_text(encoding="utf-8"))

    def test_begins_with_what_is_unreleased(self):
        self.assertEqual(self.headings[0], ("##", "[Unreleased]"))

    def test_uses_the_known_kinds_of_change(self):
        kinds = {title for level, title in self.headings if level == "###"}
        self.assertLessEqual(kinds, {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"})


if __name__ == "__main__":
    sys.exit(unittest.main())
