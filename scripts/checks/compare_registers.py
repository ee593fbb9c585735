#!/usr/bin/env python3
"""Compares the other registers of the demonstration with the second count of Tests/registers_oracle.py:
compare_registers.py BILAN

Every figure of the oracle, of all records and by partner, must be in the figures (JSON), equal. The activities that are
read are the sessions of the series, on which their cadence is counted.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
from fractions import Fraction

from compare_with_oracle import key, number, published

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
FOLDER = os.path.join(ROOT, "fixtures", "demo", "registres")


def main(bilan):
    files = sorted(glob.glob(os.path.join(FOLDER, "*.csv")))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [bilan, "report", *files, "--year", "2024", "--as-of", "2025-01-15", "--output", folder], check=True,
            capture_output=True)
        found, _ = published(os.path.join(folder, "2024", "dernier", "2024_bilan.json"))
    oracle = subprocess.run(
        [sys.executable, os.path.join(ROOT, "Tests", "registers_oracle.py"), "2024", "2023"], check=True,
        capture_output=True, text=True, env=os.environ | {"BILAN_REGISTERS": FOLDER}).stdout
    counted, problems = json.loads(oracle), []
    for figure in counted:
        value, place = figure["value"], key(figure)
        told = found.get(place)
        is_equal = told == value if value == "s.o." or value[4:5] == "-" else told is not None and number(told) == Fraction(value)
        # A place of which every figure is 0 has no row.
        if not is_equal and not (told is None and value in ("0", "s.o.")):
            problems.append(f"{' '.join(place)}: {told}, counted {value}")
    for problem in problems[:20]:
        print(problem)
    print(f"{len(counted)} figures of the other registers counted a second time, {len(problems)} problems")
    return 1 if problems or len(counted) < 1000 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
