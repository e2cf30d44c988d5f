#!/usr/bin/env bash
# Opens the window on a virtual display, draws ten frames, looks at the screen itself, and ends with 0.
set -euo pipefail
program=$1
export LANG=C.UTF-8
# SDL unloads the X11 and D-Bus libraries before the leak check runs, so it cannot tell their leaks by name and no suppression
# matches. The ui tests look for leaks of ours on the dummy driver.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
xvfb-run --auto-servernum --server-args="-screen 0 1280x800x24" \
    "$program" --data "$data" --frames 10 --screenshot "$data/screen.png"
python3 - "$data/screen.png" <<'PY'
import struct, sys, zlib
data = open(sys.argv[1], "rb").read()
assert data[:8] == b"\x89PNG\r\n\x1a\n"
width, height = struct.unpack(">II", data[16:24])
body, at = b"", 8
while at < len(data):
    size, kind = struct.unpack(">I4s", data[at:at + 8])
    if kind == b"IDAT":
        body += data[at + 8:at + 8 + size]
    at += size + 12
levels = len(set(zlib.decompress(body)))
print(f"{width}x{height}, {levels} byte values")
assert width >= 960 and height >= 600 and levels > 60, "the screen is blank"
PY
