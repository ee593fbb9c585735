#!/usr/bin/env python3
"""Compares the other registers of the demonstration with the second count of Tests/registers_oracle.py:
compare_registers.py BILAN

Every figure of the oracle, of all records, by partner, region and kind, must be in the figures (JSON), equal, and every
figure of a partner, a region or the whole that is there must be one of the oracle. The activities that are read are the
sessions of the series, on which their cadence is counted; the desk's choices are those below.
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


TOLERANCE, TARGET = 20, 45
# What the oracle of activities counts a second time on the same records, and what is of no partner and no region.
ELSEWHERE = ("activities.", "groups.", "plan.", "visits.", "training.", "exchanges.", "sessions.", "competence.", "quality.")


def main(bilan):
    files = sorted(glob.glob(os.path.join(FOLDER, "*.csv")))
    with tempfile.TemporaryDirectory() as folder:
        choices = os.path.join(folder, "bilan.yaml")
        with open(choices, "w", encoding="utf-8") as file:
            sources = "".join(f"  - files: {json.dumps(path)}\n" for path in files)
            file.write(f"cadence_tolerance: {TOLERANCE}\nopinion_target_days: {TARGET}\nsources:\n{sources}")
        subprocess.run(
            [bilan, "report", "--config", choices, "--year", "2024", "--as-of", "2025-01-15", "--output", folder],
            check=True, capture_output=True)
        found, _ = published(os.path.join(folder, "2024", "dernier", "2024_bilan.json"))
    oracle = subprocess.run(
        [sys.executable, os.path.join(ROOT, "Tests", "registers_oracle.py"), "2024", "2023"], check=True,
        capture_output=True, text=True,
        env=os.environ | {"BILAN_REGISTERS": FOLDER, "BILAN_TOLERANCE": str(TOLERANCE), "BILAN_TARGET": str(TARGET)}).stdout
    counted, problems, places = json.loads(oracle), [], set()
    for figure in counted:
        value, place = figure["value"], key(figure)
        places.add(place)
        told = found.get(place)
        if value is None or value == "s.o." or value[4:5] == "-":
            is_equal = told == (value or "n.d.")
        else:
            is_equal = told is not None and number(told) == Fraction(value)
        # A place of which every figure is 0 has no row.
        if not is_equal and not (told is None and value in ("0", "s.o.")):
            problems.append(f"{' '.join(place)}: {told}, counted {value}")
    # And nothing is published of a partner, a region or the whole that was not counted.
    for place, told in sorted(found.items()):
        dimensions = {words.split("=")[0] for words in place[2:]}
        if place[1] in ("2024", "2023") and dimensions <= {"partner", "region"} and not place[0].startswith(ELSEWHERE):
            if place not in places and told not in (0, "s.o.", "n.d."):
                problems.append(f"{' '.join(place)}: {told}, not counted")
    for problem in problems[:20]:
        print(problem)
    print(f"{len(counted)} figures of the other registers counted a second time, {len(problems)} problems")
    return 1 if problems or len(counted) < 4500 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
