"""Runs lianbing-tool as a process."""
import json
import os
import pathlib
import subprocess

SOURCE = pathlib.Path(os.environ["LIANBING_SOURCE_DIR"])
TOOL = os.environ["LIANBING_TOOL"]
FIRST_VISIT = str(SOURCE / "scenarios" / "first-visit")
CASES = ["act-2024", "act-2024-decided-2026", "act-march-2026", "act-after-code"]


def run(*arguments, stdin="", env=None):
    environment = {**os.environ, **(env or {})}
    return subprocess.run([TOOL, *map(str, arguments)], input=stdin, capture_output=True, text=True, cwd=SOURCE,
                          env=environment, check=False)


def play_json(*arguments):
    done = run("scenario", "play", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stdout


def lines_by_id(sheet):
    return {line["id"]: line for line in sheet["lines"]}
