#!/usr/bin/env python3
"""The demonstration's totals, counted a second time in another language: Tests/oracle.py [YEAR…], JSON on stdout.

It shares nothing with bilan but the CSV files and the doctrine; `make check` compares the two answers.
"""
import csv, json, os, re, sys, unicodedata
from collections import Counter
from datetime import date
from fractions import Fraction

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, os.path.join(ROOT, "scripts"))
from demo.words import KINDS, PARTNERS, PILLAR  # only to know that GBR is the Royaume-Uni, and a stage a formation

AS_OF = "2025-01-15"
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
PILLARS = {word: PILLAR[kind.code] for kind in KINDS for word in (kind.code, kind.name)}
EUROPE = "DEU BEL ITA ESP POL EST ROU GRC NLD PRT LUX CZE LTU".split()
MEMBERS = {  # state: first and last day
    "Otan": dict.fromkeys(EUROPE + ["GBR", "USA", "CAN", "NOR"], ("", "9"))
    | {"FIN": ("2023-04-04", "9"), "SWE": ("2024-03-07", "9"), "MKD": ("2020-03-27", "9")},
    "Union européenne": dict.fromkeys(EUROPE + ["SWE", "FIN", "AUT"], ("", "9")) | {"GBR": ("", "2020-01-31")}}


def folded(text):
    return re.sub("[^a-z]", "", unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower())


CODES = {folded(word): each.code for each in PARTNERS for word in (each.code, each.name)} | {"mkd": "MKD"}


def records(name):
    with open(os.path.join(ROOT, "fixtures", "demo", name), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            row["partners"] = [CODES[folded(words)] for words in re.split("[;|]", row["Partenaires"])]
            row["pillar"] = row["Pilier"] or PILLARS[row["Nature"]]
            yield row


def year_of(text):
    return int(re.search(r"\d{4}", text)[0])


def month_of(text):
    named = text.split(" ")[0]
    return MONTHS.index(named) + 1 if named in MONTHS else int(text[5:7]) if re.match(r"\d{4}-\d\d", text) else 0


def earliest(text):
    """The first day that a date may mean, as text that sorts."""
    return text if exact(text) else f"{year_of(text)}-{month_of(text) or 1:02d}-01"


def exact(text):
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def days_in(year, row):
    """Days inside the year, or None when the dates are too vague."""
    start, end = exact(row["Début"]), exact(row["Fin"] or row["Début"])
    if not start or not end:
        return None
    return max(0, (min(end, date(year, 12, 31)) - max(start, date(year, 1, 1))).days + 1)


def totals(year, activities, lines):
    sums = Counter()

    def add(metric, amount, row=None, **cut):
        """Adds to the total and, where a row is given, to its pillar, its partners, and both."""
        cuts = [cut] if row is None else [{}, {"pillar": row["pillar"]}] + [
            key for code in row["partners"] for key in ({"partner": code}, {"partner": code, "pillar": row["pillar"]})]
        for key in cuts:
            sums[(metric, *sorted(key.items()))] += amount

    first_approval = {}
    for line in lines:
        if line["Approuvé le"]:
            known = first_approval.setdefault(line["Plan"], line["Approuvé le"])
            first_approval[line["Plan"]] = min(known, line["Approuvé le"])
    frozen = {line["Identifiant"]: line for line in lines if year_of(line["Début prévu"]) == year
              and line["Approuvé le"] == first_approval[line["Plan"]]}
    linked = Counter()
    for row in activities:
        starts = year_of(row["Début"]) == year
        if starts:
            add("status", 1, status=row["État"])
            if row["État"] == "annulé":
                add("cancelled", 1, cause=row["Cause"])
            linked[row["Ligne de plan"], row["État"]] += 1
        if row["État"] != "fait" or earliest(row["Début"]) > AS_OF:
            continue
        people = [int(row[column] or 0) for column in ("Participants français", "Participants partenaires")]
        stated = row["Participants français"] or row["Participants partenaires"]
        days = days_in(year, row)
        if days:
            add("days", days, row)
            add("person_days", days * sum(people) if stated else 0, row)
        if starts:
            add("activities", 1, row)
            add("participations", len(row["partners"]))
            add("participants_fr", people[0], row)
            add("participants_partner", people[1], row)
            add("cost_cents", int((row["Coût (€)"] or "0.00").replace(".", "")), row)
            add("month", 1, month=month_of(row["Début"]), pillar=row["pillar"])
            add("unplanned", row["Ligne de plan"] not in frozen)
            for code in row["partners"]:
                add("fractional", Fraction(1, len(row["partners"])), partner=code)
            for group, members in MEMBERS.items():
                spans = [members.get(code, ("a", "")) for code in row["partners"]]
                add("group", any(since <= earliest(row["Début"]) <= until for since, until in spans), group=group)
    for identifier, line in frozen.items():
        add("plan_lines", 1, pillar=line["pillar"])
        add("plan_lines_done", linked[identifier, "fait"] > 0, pillar=line["pillar"])
    return [{"metric": key[0], "year": year, **dict(key[1:]), "value": str(value)}
            for key, value in sorted(sums.items(), key=str)]


if __name__ == "__main__":
    activities, lines = list(records("activites.csv")), list(records("plans.csv"))
    years = [int(year) for year in sys.argv[1:]] or [2024, 2023]
    json.dump([figure for year in years for figure in totals(year, activities, lines)], sys.stdout, ensure_ascii=False,
              indent=0)
