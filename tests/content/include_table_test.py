"""Holds the #include lines and the CMake links of the rooms to the table of ARCHITECTURE.md, section 1.

A room includes only what its row names and what that may include. Libraries belong to the rooms that hide them.
"""

import pathlib
import re
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]

# What each room's row names. "tools" is the folder tools/, the rest are game/<room>.
UP_TO_SCENARIO = {"base", "law", "site", "score", "procedure", "bank", "scenario"}
UP_TO_STUDY = UP_TO_SCENARIO | {"contest", "study"}
NAMES = {
    "base": set(),
    "law": {"base"},
    "site": {"base"},
    "score": {"law"},
    "procedure": {"score"},
    "bank": {"procedure", "site"},
    "scenario": {"bank"},
    "contest": {"scenario"},
    "study": {"scenario"},
    "script": UP_TO_STUDY,
    "store": UP_TO_STUDY,
    "exchange": UP_TO_STUDY,
    "session": UP_TO_STUDY | {"script", "store", "exchange"},
    "present": UP_TO_STUDY,
    "ui": {"present"},
    "app": {"session", "ui"},
    "tools": {"session", "present"},
}

EVERYWHERE = set(NAMES)

# Which rooms may include a library's headers. The first pattern that matches decides.
LIBRARIES = [
    ("C++", r"[a-z0-9_]+", EVERYWHERE),
    ("fmt", r"fmt/.*", EVERYWHERE),
    ("tl-expected", r"tl/.*", EVERYWHERE),
    ("libsodium", r"sodium.*", {"base"}),
    ("utf8proc", r"utf8proc\.h", {"base"}),
    ("Lua", r"(lua|lualib|lauxlib|luaconf)\.h(pp)?", {"script"}),
    ("SQLite", r"(SQLiteCpp/.*|sqlite3\.h)", {"store"}),
    ("Dear ImGui", r"(.*/)?im(gui|plot|stb).*", {"ui", "app"}),
    ("FreeType", r"(ft2build\.h|freetype/.*)", {"ui", "app"}),
    ("SDL", r"(SDL2/)?SDL.*", {"app"}),
    ("libunibreak", r"(line|word|grapheme|uni)break(def|base)?\.h", {"ui"}),
    ("CLI11", r"CLI/.*", {"app", "tools"}),
    ("nlohmann-json", r"nlohmann/.*", {"exchange"}),
    ("pugixml", r"pugi.*", {"exchange"}),
    ("libzip", r"zip(conf)?\.h", {"exchange"}),
    ("libxlsxwriter", r"xlsxwriter.*", {"exchange"}),
    ("Cairo and Pango", r"(cairo|pango).*", {"exchange"}),
    ("iconv of the C library", r"iconv\.h", {"exchange"}),
    ("libpng", r"png(conf)?\.h", {"exchange", "app"}),
    ("Google Benchmark", r"benchmark/.*", {"tools"}),
    # Rooms that judge or describe touch no file, clock or process.
    ("the operating system", r"(sys/.*|unistd|spawn|fcntl|signal|poll|termios|dirent|pwd)(\.h)?",
     {"base", "store", "exchange", "session", "ui", "app", "tools"}),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LINK = re.compile(r"\blianbing::([a-z_]+)")


def closure(names):
    """Everything a room may include, itself apart, from what each row names."""
    reach = {}

    def visit(room):
        if room not in reach:
            reach[room] = set()
            for below in names[room]:
                reach[room] |= {below} | visit(below)
        return reach[room]

    for room in names:
        visit(room)
    return reach


MAY_INCLUDE = closure(NAMES)


def room_of(path):
    """The room that a path relative to the source tree belongs to, or None."""
    parts = path.parts
    if parts[0] == "tools":
        return "tools"
    if parts[0] == "game" and len(parts) > 2:
        return parts[1]
    if parts[:2] == ("tests", "unit") and len(parts) > 3:
        return parts[2]
    return None


def library_breach(room, header):
    for library, pattern, rooms in LIBRARIES:
        if re.fullmatch(pattern, header):
            return None if room in rooms else f"{library}（<{header}>）只能用在 {'、'.join(sorted(rooms))}"
    return f"<{header}> 属于哪个库？请先登记到 tests/content/include_table_test.py"


def may_use_test_support(path):
    """Tests may, and the benchmarks, which time the same attacks that the tests contain."""
    return path.parts[0] == "tests" or path.parts[:2] == ("tools", "lianbing-bench")


def own_breach(room, header, path):
    folder, _, rest = header.partition("/")
    if folder == "tests" and may_use_test_support(path):
        return None
    if room == "tools" and folder == "tools":
        return None
    if folder != "game" or "/" not in rest or ".." in header:
        return f'"{header}" 要写完整路径，例如 "game/base/result.h"'
    target = rest.split("/")[0]
    if target == room or target in MAY_INCLUDE[room]:
        return None
    return f'{room} 不能包含 "{header}"'


def include_breach(room, path, bracket, header):
    if bracket == '"':
        return own_breach(room, header, path)
    return None if path.parts[0] == "tests" else library_breach(room, header)


def check_source(root, path, found):
    """Appends `file:line: message` for each bad include; returns how many includes were read."""
    room = room_of(path)
    if room is None:
        return 0
    if room not in NAMES:
        found.append(f"{path}:1: {room} 不在包含关系表里")
        return 0
    read = 0
    for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            read += 1
            breach = include_breach(room, path, *match.groups())
            if breach:
                found.append(f"{path}:{number}: {breach}")
    return read


def check_links(root, path, found):
    room = room_of(path)
    if room not in NAMES or path.parts[0] != "game":
        return
    for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), 1):
        for target in LINK.findall(line.split("#")[0]):
            if target in NAMES and target != room and target not in MAY_INCLUDE[room]:
                found.append(f"{path}:{number}: {room} 不能链接 lianbing::{target}")


def check_tree(root):
    """All breaches below `root`, and how many includes were read."""
    found, read = [], 0
    for folder in ("game", "tools", "tests/unit"):
        for file in sorted((root / folder).rglob("*")):
            path = file.relative_to(root)
            if file.suffix in {".cpp", ".h", ".hpp", ".inc"}:
                read += check_source(root, path, found)
            elif file.name == "CMakeLists.txt":
                check_links(root, path, found)
    return found, read


class TheTable(unittest.TestCase):
    def test_has_no_cycle(self):
        for room, reach in MAY_INCLUDE.items():
            self.assertNotIn(room, reach)

    def test_is_the_one_in_the_architecture_page(self):
        page = (SOURCE / "ARCHITECTURE.md").read_text(encoding="utf-8")
        for room in NAMES:
            self.assertRegex(page, rf"(?m)^\|[^|]*\b{room}\b[^|]*\|", f"ARCHITECTURE.md 的表里没有 {room}")


class TheTree(unittest.TestCase):
    def test_keeps_to_the_table(self):
        found, read = check_tree(SOURCE)
        self.assertGreater(read, 20, "几乎没有读到 #include，检查本身可能坏了")
        self.assertEqual(found, [], "\n" + "\n".join(found))


class APlantedBreach(unittest.TestCase):
    """The check is checked: each of these files must be refused, and their lawful neighbours must not."""

    def breaches(self, path, text):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / path
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            return check_tree(pathlib.Path(folder))[0]

    def test_is_found(self):
        for path, text in [
            ("game/base/x.h", '#include "game/law/law.h"\n'),
            ("game/store/x.cpp", '#include "game/script/state.h"\n'),
            ("game/site/x.cpp", '#include "game/score/points.h"\n'),
            ("game/contest/x.cpp", '#include "game/study/exam.h"\n'),
            ("game/ui/x.cpp", '#include "game/session/session.h"\n'),
            ("game/present/x.cpp", '#include <lua.hpp>\n'),
            ("game/session/x.cpp", '#include <SQLiteCpp/SQLiteCpp.h>\n'),
            ("game/session/x.cpp", "  #  include <sqlite3.h>\n"),
            ("game/ui/x.cpp", "#include <SDL.h>\n"),
            ("game/law/x.cpp", "#include <utf8proc.h>\n"),
            ("game/present/x.cpp", "#include <imgui.h>\n"),
            ("game/law/x.cpp", "#include <someother/thing.h>\n"),
            ("game/law/x.cpp", '#include "law.h"\n'),
            ("game/law/x.cpp", '#include "game/law/../store/x.h"\n'),
            ("game/attic/x.cpp", '#include "game/base/result.h"\n'),
            ("tools/lianbing-tool/x.cpp", '#include "game/ui/theme.h"\n'),
            ("tools/lianbing-tool/x.cpp", '#include "tests/support/x.h"\n'),
            ("game/law/x.cpp", '#include "tests/support/x.h"\n'),
            ("tests/unit/law/x_test.cpp", '#include "game/store/store.h"\n'),
            ("game/law/CMakeLists.txt", "lianbing_add_library(law DEPS lianbing::store)\n"),
        ]:
            with self.subTest(path=path, text=text):
                self.assertEqual(len(self.breaches(path, text)), 1)

    def test_is_not_seen_in_lawful_files(self):
        for path, text in [
            ("game/bank/x.cpp", '#include "game/bank/x.h"\n#include "game/base/result.h"\n#include "game/law/law.h"\n'),
            ("game/script/x.cpp", "#include <lua.hpp>\n#include <vector>\n#include <fmt/format.h>\n"),
            ("game/app/x.cpp", '#include <SDL.h>\n#include <imgui.h>\n#include "game/present/x.h"\n'),
            ("tools/lianbing-tool/x.cpp", '#include "game/session/session.h"\n#include <CLI/CLI.hpp>\n'),
            ("tests/unit/law/x_test.cpp", '#include <gtest/gtest.h>\n#include "tests/support/x.h"\n'),
            ("tools/lianbing-bench/x.cpp", '#include "tests/support/x.h"\n#include <benchmark/benchmark.h>\n'),
            ("game/law/CMakeLists.txt", "lianbing_add_library(law DEPS lianbing::base) # not lianbing::store\n"),
        ]:
            with self.subTest(path=path, text=text):
                self.assertEqual(self.breaches(path, text), [])


if __name__ == "__main__":
    sys.exit(unittest.main())
