#!/usr/bin/env python3
"""Compares an edition of the demonstration with the second count of Tests/oracle.py: compare_with_oracle.py FOLDER

Every figure of the oracle must be in the figures (JSON), equal; the totals and each partner's line must be among the
stored values of the workbook's formulas; the main totals must be drawn in the charts as a French reader writes them.
"""
import json
import os
import subprocess
import sys
from collections import defaultdict
from fractions import Fraction

from pdf_text import Document
from workbook import cells

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "scripts"))
from demo.words import BY_CODE  # noqa: E402  the French name that a sheet shows for GBR

YEAR = "2024"
DIMENSIONS = ("period", "partner", "pillar", "group", "month", "cause")
TOTALS = ("activities.whole", "activities.participations", "activities.days", "activities.person_days",
          "activities.participants_fr", "activities.participants_partner", "activities.cost", "plan.lines", "plan.done",
          "plan.rate", "plan.unplanned", "activities.cancelled", "activities.postponed")
OF_A_PARTNER = ("activities.participations", "activities.days", "activities.person_days", "activities.cost")


def key(figure):
    return (figure["metric"], *(str(figure[name]) for name in DIMENSIONS if figure.get(name) is not None))


def equal(value, expected):
    """Whole numbers exactly; shares and euros, which a spreadsheet holds in binary, to the last digits."""
    return abs(Fraction(str(value)) - expected) <= abs(expected) / 10**12


def figure_problems(path, expected):
    with open(path, encoding="utf-8") as file:
        found = {key(figure): figure for figure in json.load(file)["figures"]}
    for place, value in expected.items():
        if place not in found:
            yield f"{' '.join(place)}: not among the figures, {value} expected"
        elif found[place].get("value") is None or not equal(found[place]["value"], value):
            yield f"{' '.join(place)}: {found[place].get('value')}, {value} expected"
    metrics, periods = {place[0] for place in expected}, {place[1] for place in expected}
    for place, figure in found.items():
        counted = place[0] in metrics and place[1] in periods and place not in expected
        known_cuts = {len(each) for each in expected if each[0] == place[0]}
        if counted and len(place) in known_cuts and figure.get("value") and is_cut(place, figure, expected):
            yield f"{' '.join(place)}: {figure['value']}, but the second count has none"


def is_cut(place, figure, expected):
    """Whether the second count cuts this metric by the same dimensions."""
    names = [name for name in DIMENSIONS if figure.get(name) is not None]
    return tuple(names) in CUTS[place[0]]


CUTS = defaultdict(set)


def workbook_problems(path, expected):
    rows = defaultdict(list)
    everything = cells(path)
    for (sheet, reference), cell in everything.items():
        rows[sheet, reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")].append(cell)
    formulas = [cell.value for cell in everything.values() if cell.formula is not None and isinstance(cell.value, float)]
    for metric in TOTALS:
        value = expected[metric, YEAR]
        if not any(equal(each, value) for each in formulas):
            yield f"{metric}: no formula stores {float(value)}"
    lines = defaultdict(list)
    for (sheet, _), row in rows.items():
        if sheet == "Partenaires":
            numbers = [cell.value for cell in row if isinstance(cell.value, float)]
            for cell in row:
                if isinstance(cell.value, str):
                    lines[cell.value].append(numbers)
    for place, value in expected.items():
        if place[0] in OF_A_PARTNER and len(place) == 3 and place[1] == YEAR and place[2] in BY_CODE:
            name = BY_CODE[place[2]].name
            names = [known for known in lines if folded(known) == folded(name)]
            if not any(equal(number, value) for known in names for numbers in lines[known] for number in numbers):
                yield f"Partenaires, {name}: no cell holds {place[0]} = {float(value)}"


def folded(name):
    return name.casefold().replace("’", "'").replace("union européenne", "ue")


def french(number):
    return f"{number:,}".replace(",", "\u202f")


def chart_problems(path, expected):
    drawn = " ".join(run.text for run in Document(path).runs())
    shown = {("activities.whole", YEAR), ("plan.lines", YEAR), ("plan.done", YEAR)}
    shown |= {place for place in expected if place[0] == "groups.person_days" and place[1] == YEAR}
    ranking = sorted((-value, place) for place, value in expected.items()
                     if place[0] == "activities.participations" and len(place) == 3 and place[1] == YEAR)
    shown |= {place for _, place in ranking[:10]}
    for place in sorted(shown):
        if french(int(expected[place])) not in drawn:
            yield f"{' '.join(place)}: « {french(int(expected[place]))} » is drawn nowhere"


def main():
    folder = sys.argv[1]
    answer = subprocess.run([sys.executable, os.path.join(ROOT, "Tests", "oracle.py")], check=True, capture_output=True)
    expected = {}
    for figure in json.loads(answer.stdout):
        expected[key(figure)] = Fraction(figure["value"])
        CUTS[figure["metric"]].add(tuple(name for name in DIMENSIONS if figure.get(name) is not None))
    problems = [
        *figure_problems(os.path.join(folder, f"{YEAR}_bilan.json"), expected),
        *workbook_problems(os.path.join(folder, f"{YEAR}_bilan.xlsx"), expected),
        *chart_problems(os.path.join(folder, f"{YEAR}_graphiques.pdf"), expected)]
    for problem in problems[:40]:
        print("  " + problem)
    print(f"{folder}: {len(expected)} figures counted a second time, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
