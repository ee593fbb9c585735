#!/usr/bin/env python3
"""Reads files made to exhaust a reader: a clear finding for each, and peak memory that does not follow their size."""
import os
import subprocess
import sys
import tempfile

HEADER = "id,title,partners,kind,start,status,note"
FIRST = "\nA1,t,USA,visit,2024,fait,"
OBJECT = '{"id":"A1","title":"t","partners":"USA","kind":"visit","status":"fait","note":'
MOST = 256  # MiB


def sparse(path):
    os.truncate(path, 4500 << 20)
    with open(path, "a", encoding="utf-8") as file:
        file.write("\nA2,t,Atlantide,visit,2024,fait,\n")


# A text is made when it is written: the peak of a child counts the memory of its parent at the start.
FILES = [
    ("million-columns.csv", lambda: HEADER + "," + ",".join(f"c{i}" for i in range(10**6)) + FIRST + "," * 10**6 + "\n",
     None, "[unknown-column]"),
    ("brackets.json", lambda: "[" * 100_000, None, "[too-deep]"),
    ("brackets.ndjson", lambda: OBJECT + "[" * 100_000 + "\n", None, "[too-deep]"),
    ("field-16-mib.csv", lambda: HEADER + FIRST + "x" * (16 << 20) + "\n", None, "1 gardé + 0 rejeté"),
    ("field-64-mib.csv", lambda: HEADER + FIRST + "x" * (64 << 20) + "\n", None, "[record-too-long]"),
    ("field-16-mib.ndjson", lambda: OBJECT + '"' + "x" * (16 << 20) + '"}\n', None, "1 gardé + 0 rejeté"),
    ("above-4-gib.csv", lambda: HEADER + FIRST + "\n", sparse, ":4:6: erreur[unknown-partner]"),
]


def main():
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for name, text, change, expected in FILES:
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text())
            if change:
                change(path)
            process = subprocess.Popen(
                [sys.argv[1], "check", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            said = process.stdout.read().decode()
            _, status, used = os.wait4(process.pid, 0)
            os.unlink(path)
            peak = used.ru_maxrss >> 10
            fine = expected in said and os.WIFEXITED(status) and peak <= MOST
            failed = failed or not fine
            print(f"{name}: {peak} MiB" + ("" if fine else f", FAILED, expected {expected} in\n{said[:2000]}"))
    return failed


if __name__ == "__main__":
    sys.exit(main())
