#!/usr/bin/env python3
"""Compares an edition of the demonstration with the second count of Tests/oracle.py: compare_with_oracle.py FOLDER

Every figure of the oracle must be in the figures (JSON), equal; the totals and each partner's line must be among the
stored values of the workbook's formulas; the main totals must be drawn in the charts as a French reader writes them.
"""
import json
import os
import re
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
DIMENSIONS = ("partner", "pillar", "group", "month", "cause", "region", "attribution", "office", "level", "series",
              "kind", "indicator", "unit")
TOTALS = ("activities.whole", "activities.participations", "activities.days", "activities.person_days",
          "activities.participants_fr", "activities.participants_partner", "activities.cost", "plan.lines", "plan.done",
          "plan.rate", "plan.unplanned", "activities.cancelled", "activities.postponed")
OF_A_PARTNER = ("activities.participations", "activities.days", "activities.person_days", "activities.cost")


def key(figure):
    """Where a figure stands, as words: activities.whole, 2024, partner=USA."""
    unknown = {"month": 0}  # written null: the month too vague to tell, and what the records do not say
    cuts = [
        f"{name}={unknown.get(name, '') if figure[name] is None else figure[name]}"
        for name in DIMENSIONS if name in figure
    ]
    return (figure["metric"], str(figure["period"]), *cuts)


def published(path):
    """Every figure of the edition by its key, and the places whose rows are left out because all of them are 0."""
    with open(path, encoding="utf-8") as file:
        groups = json.load(file)["figures"]
    found, cuts = {}, set()
    for group in groups:
        by, periods = group["by"], group["periods"]
        cuts |= {(group["metric"], period, *(name for name in DIMENSIONS if name in by)) for period in periods}
        for row in group["rows"]:
            place = dict(zip(by, row))
            for period, value in zip(periods, row[len(by):]):
                if value is not None and set(by) <= set(DIMENSIONS):
                    found[key({"metric": group["metric"], "period": period, **place})] = value
    return found, cuts


def number(value):
    """A figure as an exact number; None for a print that stands for one."""
    if isinstance(value, list):
        return Fraction(value[0], value[1])
    return None if isinstance(value, str) else Fraction(str(value))


def equal(value, expected):
    """Whole numbers exactly; shares and euros, which a spreadsheet holds in binary, to the last digits."""
    return abs(Fraction(value) - expected) <= abs(expected) / 10**12


def figure_problems(path, expected):
    found, left_out = published(path)
    for place, value in expected.items():
        if place not in found and (value or cut_of(place) not in left_out):
            yield f"{' '.join(place)}: not among the figures, {value} expected"
        elif place in found and (number(found[place]) is None or not equal(number(found[place]), value)):
            yield f"{' '.join(place)}: {found[place]}, {value} expected"
    # A figure that the second count could have made and did not is one of nothing.
    cuts = {cut_of(place) for place in expected}
    for place, figure in found.items():
        if place not in expected and cut_of(place) in cuts and number(figure):
            yield f"{' '.join(place)}: {figure}, but the second count has none"


def cut_of(place):
    """A metric, its period, and the names of the dimensions that cut it."""
    return place[:2] + tuple(each.split("=")[0] for each in place[2:])


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
        if place[0] in OF_A_PARTNER and place[1] == YEAR and partner_of(place):
            name = BY_CODE[partner_of(place)].name
            names = [known for known in lines if folded(known) == folded(name)]
            if not any(equal(number, value) for known in names for numbers in lines[known] for number in numbers):
                yield f"Partenaires, {name}: no cell holds {place[0]} = {float(value)}"


def word_problems(path, words):
    found, _ = published(path)
    for place, value in words.items():
        if found.get(place) != value:
            yield f"{' '.join(place)}: {found.get(place)!r} instead of {value!r}"


def partner_of(place):
    """The partner of a figure that is cut by nothing else, if the demonstration's words have it."""
    code = place[2].removeprefix("partner=") if len(place) == 3 else ""
    return code if code in BY_CODE else ""


def folded(name):
    return name.casefold().replace("’", "'").replace("union européenne", "ue")


def french(number):
    return f"{number:,}".replace(",", "\u202f")


def chart_problems(path, expected):
    drawn = " ".join(run.text for run in Document(path).runs())
    shown = {("activities.whole", YEAR), ("plan.lines", YEAR), ("plan.done", YEAR)}
    shown |= {place for place in expected if place[0] == "groups.person_days" and place[1] == YEAR and len(place) == 3}
    ranking = sorted((-value, place) for place, value in expected.items()
                     if place[0] == "activities.participations" and place[1] == YEAR and partner_of(place))
    shown |= {place for _, place in ranking[:10]}
    for place in sorted(shown):
        number = french(int(expected[place]))
        if not re.search(rf"(?<![\d\u202f]){number}(?![\d\u202f])", drawn):
            yield f"{' '.join(place)}: « {number} » is drawn nowhere"


def main():
    folder = sys.argv[1]
    answer = subprocess.run([sys.executable, os.path.join(ROOT, "Tests", "oracle.py")], check=True, capture_output=True)
    expected, words = {}, {}
    for figure in json.loads(answer.stdout):
        try:
            expected[key(figure)] = Fraction(figure["value"])
        except (TypeError, ValueError):  # a date, or why there is no number
            words[key(figure)] = figure["value"] or "n.d."
    problems = [
        *word_problems(os.path.join(folder, f"{YEAR}_bilan.json"), words),
        *figure_problems(os.path.join(folder, f"{YEAR}_bilan.json"), expected),
        *workbook_problems(os.path.join(folder, f"{YEAR}_bilan.xlsx"), expected),
        *chart_problems(os.path.join(folder, f"{YEAR}_graphiques.pdf"), expected)]
    for problem in problems[:40]:
        print("  " + problem)
    print(f"{folder}: {len(expected) + len(words)} figures counted a second time, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
