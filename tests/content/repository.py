"""What the content tests share: the files of the repository."""

import pathlib
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def files():
    """Every file that is or would be committed, relative to the source tree, sorted."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=SOURCE, check=True, capture_output=True).stdout.decode("utf-8")
    return [path for path in sorted(map(pathlib.Path, set(filter(None, listing.split("\0"))))) if (SOURCE / path).is_file()]


def text_of(path):
    """The text of a file, or None where it is not text."""
    try:
        return (SOURCE / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def lines_of(path):
    """Pairs of line number and line; empty for a file that is not text."""
    return enumerate((text_of(path) or "").splitlines(), 1)
