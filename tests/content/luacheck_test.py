"""Runs luacheck over all Lua content with the project's .luacheckrc: no warnings."""

import pathlib
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def main():
    folders = [SOURCE / name for name in ("scenarios", "scripts", "assets", "tests")]
    files = sorted(str(file.relative_to(SOURCE)) for folder in folders for file in folder.rglob("*.lua"))
    if not files:
        print("还没有 Lua 文件，luacheck 没有运行 (no Lua files yet: luacheck was not run)")
        return 0
    print(f"luacheck: {len(files)} 个文件")
    return subprocess.run(["luacheck", "--no-color", "--codes", "--no-cache", *files], cwd=SOURCE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
