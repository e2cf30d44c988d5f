"""No passage of an official law text stands in the repository: gists are in our own words.

Compares every text file with the texts in the folder that LIANBING_LAW_TEXTS names. Without it this test says that it was
not run, unless LIANBING_REQUIRE_LAW_TEXTS=1 asks for a failure.
"""

import os
import pathlib
import re
import sys

import repository

# So many Chinese characters in a row, punctuation apart, are a quotation. The longest names of laws are shorter.
PASSAGE = 45

HAN = re.compile(r"[^\u3400-\u9fff]+")


def passages(text, step):
    han = HAN.sub("", text)
    return {han[start:start + PASSAGE] for start in range(0, len(han) - PASSAGE + 1, step)}


def quotations(official):
    """Pairs of path and passage, for each of our files that holds passages of the official texts."""
    for path in repository.files():
        shared = passages(repository.text_of(path) or "", 1) & official
        if shared:
            yield path, sorted(shared)[0]


def main():
    folder = os.environ.get("LIANBING_LAW_TEXTS")
    if not folder or not pathlib.Path(folder).is_dir():
        print("没有法规原文可比（LIANBING_LAW_TEXTS），本项没有运行 (not run: no law texts)")
        return 1 if os.environ.get("LIANBING_REQUIRE_LAW_TEXTS") == "1" else 0
    official = set()
    for file in sorted(pathlib.Path(folder).rglob("*.md")):
        official |= passages(file.read_text(encoding="utf-8"), 1)
    # The check is checked: one passage of the texts must be seen in a longer line.
    sample = min(official)
    if not passages("甲" * 5 + sample + "乙" * 5, 1) & official:
        print("检查本身坏了")
        return 1
    found = list(quotations(official))
    for path, passage in found:
        print(f"{path}: 与法规原文逐字相同：{passage}")
    print(f"比对了 {len(official)} 段原文，{len(found)} 个文件有逐字引用")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
