#!/usr/bin/env python3
"""The figures of fixtures/registres, or of the folder BILAN_REGISTERS, counted a second time:
Tests/registers_oracle.py [YEAR…], JSON on stdout.

It shares nothing with bilan but the CSV files and the doctrine: of all records and by partner, closed on 15 January 2025.
"""
import csv, json, os, re, sys
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
FOLDER = os.environ.get("BILAN_REGISTERS", os.path.join(ROOT, "fixtures", "registres"))
AS_OF = date(2025, 1, 15)
CODES = {"Belgique": "BEL", "BEL": "BEL", "Canada": "CAN", "Japon": "JPN", "États-Unis": "USA", "Italie": "ITA",
         "OTAN": "OTAN", "UE": "UE", "Inde": "IND", "Brésil": "BRA", "Jamaïque": "JAM"}
sys.path.insert(0, os.path.join(ROOT, "scripts"))
from demo.words import PARTNERS  # noqa: E402  the names that the demonstration gives its partners
CODES |= {partner.name: partner.code for partner in PARTNERS}
ORGANISATIONS = {"OTAN", "UE"}
LENGTHS = {"": None, "indéfinie": "endless", "annuelle": 12, "6 mois": 6, "12 mois": 12, "5 ans": 60,
           "P1Y": 12, "P5Y": 60, "P10Y": 120, "P20Y": 240}


def rows(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            row["partners"] = sorted({CODES[words.strip()] for words in row.get("Partenaires", "").split("|") if words})
            yield row


def span(text):
    """The first and the last day that a date may mean; None without one."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    first, last = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    return date(parts[0], first, 1), date(parts[0], last, monthrange(parts[0], last)[1])


def later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moved(days, months):
    return days and (later(days[0], months), later(days[1], months))


class Extreme:
    """A day of which a figure is the first or the last; None where a row has none."""

    def __init__(self, pick, when):
        self.pick, self.when = pick, when


class Year:
    def __init__(self, year):
        self.first, self.last = date(year, 1, 1), date(year, 12, 31)
        self.end = min(self.last, AS_OF)

    def has(self, days):
        """Whether a date surely lies in the year, and has begun when the registers are closed."""
        return bool(days and self.first <= days[0] and days[1] <= self.last and days[0] <= AS_OF)

    def stands(self, first, last):
        """Whether something surely stands on the last day; the fixture leaves none undecided."""
        return bool(first and first[1] <= self.end and (not last or last[0] >= self.end))

    def days(self, first, last):
        start, end = max(first, self.first), min(last, self.last, AS_OF)
        return [start + timedelta(number) for number in range((end - start).days + 1)]


def agreement(row, others):
    force = span(row["Signé le"] if row["Nature de l’accord"] == "déclaration d’intention" else row["En vigueur le"])
    term, renewed = LENGTHS[row["Durée"]], LENGTHS[row["Reconduit pour"]]
    notice = LENGTHS[row["Préavis"]] or 0
    denounced = span(row["Dénoncé le"])
    ends = []  # the end of each term
    if force and isinstance(term, int):
        ends = [later(force[0], term + number * renewed) for number in range(60)] if row["Tacite reconduction"] == "oui" \
            else [later(force[0], term)]
    standing = ends[0] if ends and row["Tacite reconduction"] != "oui" else None
    if denounced:  # the fixture denounces an agreement without end only
        standing = later(denounced[0], notice)
    successors = [span(other["En vigueur le"])[0] for other in others if other["Remplace"] == row["Identifiant"]]
    replaced = min(successors) - timedelta(1) if successors else None
    last = min([day for day in (standing, replaced) if day], default=None)
    return {"force": force, "ends": ends, "notice": notice, "renews": row["Tacite reconduction"] == "oui",
            "standing": standing, "last": last and (last, last), "successor": bool(successors)}


def deadline(one, year):
    """The day of the next notice or of the end, and whether the notice of the term that runs has passed."""
    if not year.stands(one["force"], one["last"]):
        return None, False
    if not one["renews"]:
        return one["standing"], False
    running = next(number for number, end in enumerate(one["ends"]) if end >= year.end)
    notices = [later(end, -one["notice"]) for end in one["ends"][running:running + 2]]
    return (notices[0], False) if notices[0] >= year.end else (notices[1], True)


def counted(number):
    """Every sum of a year, as (metric, row, value) for each row that adds to it; ratios as two sums, medians as lists."""
    year, sums = Year(number), []

    def add(metric, row, value):
        sums.append((metric, row["partners"], value))

    has_sessions = os.path.exists(os.path.join(FOLDER, "sessions.csv"))
    sessions = list(rows("sessions.csv")) if has_sessions else []
    for row in rows("series.csv"):
        # The sessions of the demonstration are known to the day.
        own = [(span(one["Début"])[0], int(one["Rang"])) for one in sessions if one["Série"] == row["Identifiant"]]
        held = sorted(day for day, _ in own if day <= year.end)
        here = [day for day in held if day >= year.first]
        add("series.sessions", row, len(here))
        add("series.met", row, bool(here))
        add("series.last_session", row, Extreme(max, held[-1] if held else None))
        numbers = {rank for day, rank in own if day <= year.end}
        add("series.missing_ordinals", row, max(numbers, default=0) - len(numbers))
        since, until = span(row["Depuis"]), span(row["Jusqu’à"])
        cadence = LENGTHS[row["Périodicité"]]
        stands = year.stands(since, until)
        add("series.existing", row, stands)
        add("series.with_cadence", row, stands and bool(cadence))
        add("series.created", row, year.has(since))
        whole = since[1] <= year.first and (not until or until[0] >= year.last)
        is_due = bool(cadence and whole and year.last <= AS_OF)
        add("series.due", row, is_due)
        add("series.due_rate", row, (is_due and len(here) >= 12 // cadence, is_due) if cadence else (0, 0))
        limit = moved((held[-1], held[-1]) if held else since, cadence) if cadence else None
        is_known = bool(limit and since[0] <= year.end and (not until or until[1] >= year.end))
        for metric, place in (("series.next_due", 0), ("series.next_due_latest", 1)):
            add(metric, row, Extreme(min, limit[place] if is_known else None))
        for metric, place in (("series.overdue_days_least", 1), ("series.overdue_days_most", 0)):
            add(metric, row, max(0, (year.end - limit[place]).days) if limit and since[0] <= year.end else 0)
        add("series.overdue", row, bool(limit and limit[1] < year.end))

    agreements = list(rows("accords.csv"))
    for row in agreements:
        one = agreement(row, agreements)
        add("agreements.in_force", row, year.stands(one["force"], one["last"]))
        add("agreements.without_term", row, year.stands(one["force"], one["last"]) and not row["Durée"] and not row.get("Échéance"))
        signed = span(row["Signé le"])
        add("agreements.without_entry", row, not one["force"] and bool(signed) and signed[1] <= year.end)
        add("agreements.signed", row, year.has(span(row["Signé le"])))
        add("agreements.entered", row, year.has(span(row["En vigueur le"])))
        add("agreements.expired", row, year.has(one["last"]) and not one["successor"])
        for stage, column in (("negotiated", "Négocié par"), ("supported", "Avec l’appui de")):
            add("agreements." + stage, row, row["Nature de l’accord"] == "accord opérationnel" and bool(row[column])
                and year.has(span(row["Signé le"])))
        day, missed = deadline(one, year)
        add("agreements.notice_missed", row, missed)
        for metric in ("agreements.next_notice", "agreements.next_notice_latest"):
            add(metric, row, Extreme(min, day if one["renews"] and not row["Dénoncé le"] else None))
        for months in (6, 12, 24):
            add(f"agreements.within_{months}", row, bool(day and day <= later(year.end, months)))

    for row in rows("postes.csv"):
        start, end = span(row["Début"]), span(row["Fin"])
        last = end[0] if end else AS_OF
        abroad = row["Sens"] != "reçue"
        add("postings.inserted", row, abroad and year.stands(start, end))
        add("postings.foreign", row, not abroad and year.stands(start, end))
        add("postings.started", row, year.has(start))
        days = year.days(start[0], last)
        add("postings.person_months", row,
            sum((Fraction(1, monthrange(day.year, day.month)[1]) for day in days), Fraction()) if abroad else 0)
        influence = span(row["Influence depuis"]), span(row["Influence jusqu’à"])
        add("postings.influence_days", row, sum(
            influence[0][0] <= day <= (influence[1][0] if influence[1] else AS_OF) for day in days)
            if influence[0] and row["Décision"] and abroad and ORGANISATIONS & set(row["partners"]) else 0)

    posts = {}
    for row in rows("postes.csv"):
        if row["Sens"] != "reçue":
            posts.setdefault((row["Poste"], tuple(row["partners"])), []).append(row)
    for stays in posts.values():
        spans = [(span(row["Début"])[0], (span(row["Fin"]) or [date.max])[0]) for row in stays]
        held = {day: sum(first <= day <= last for first, last in spans) for day in year.days(year.first, year.last)}
        gaps = [day for day, count in held.items() if not count and any(last < day for _, last in spans)]
        followed = [day for day in gaps if any(first > day for first, _ in spans)]
        add("postings.vacancy_days", stays[0], len(followed))
        add("postings.open_vacancy_days", stays[0], len(gaps) - len(followed))
        add("postings.handover_days", stays[0], sum(count > 1 for count in held.values()))

    for row in rows("dossiers.csv"):
        received, opinion = span(row["Reçu le"]), span(row["Avis rendu le"])
        decided = opinion if row["Avis"] != "ajourné" else None
        waited = int(row["Jours suspendus"] or 0)
        asked = row["Type"] == "avis"
        add("cases.received", row, asked and year.has(received))
        add("cases.opinions", row, asked and year.has(decided))
        pending = asked and received[0] <= year.end and (not decided or decided[0] > year.end)
        add("cases.pending", row, pending)
        request = not asked and year.has(received)
        add("cases.support_requests", row, request)
        add("cases.support_share", row, (request and bool(row["Mise en œuvre depuis"]), request))
        if asked and year.has(decided) and row["Avis"] != "sans objet":
            add("cases.delay_median", row, [(decided[0] - received[0]).days - waited])
        if pending:
            add("cases.age_median", row, [(year.end - received[0]).days - waited])

    for row in rows("instructions.csv"):
        add("instructions.sent", row, year.has(span(row["Envoyée le"])))
        add("instructions.addressees", row,
            len(set(row["Destinataires"].split("|"))) if year.has(span(row["Envoyée le"])) else 0)

    for row in rows("negociations.csv"):
        opened, closed = span(row["Ouverte le"]), span(row["Close le"])
        followed = opened[0] <= year.last and (not closed or closed[0] >= year.first)
        add("negotiations.open", row, year.stands(opened, closed))
        add("negotiations.opened", row, year.has(opened))
        add("negotiations.closed", row, year.has(closed))
        add("negotiations.followed", row, followed)
        operational = followed and row["Incidence opérationnelle"] == "oui"
        liaison = span(row["Liaison SGDSN le"])
        add("negotiations.liaison", row, (operational and bool(liaison and liaison[0] <= year.end), operational))

    for row in rows("sieges.csv"):
        here = year.has(span(row["Début"]))  # a row is of one civil year
        held, attended = (int(row[name]) if here else 0 for name in ("Sessions tenues", "Sessions suivies"))
        add("seats.held", row, here)
        add("seats.sessions", row, held)
        add("seats.attended", row, attended)
        add("seats.attendance", row, (attended, held))

    for row in rows("appreciations.csv"):
        add("assessments.written", row, year.has(span(row["Année"])))
    for row in rows("missions.csv"):
        add("missions.existing", row, year.stands(span(row["Depuis"]), span(row["Jusqu’à"])))
    for row in rows("indicateurs.csv"):
        add("indicators.stated", row, year.has(span(row["Année"])))
    return sums


TOTALS_ALONE = {"negotiations.liaison", "indicators.stated", "instructions.addressees"}


def figures(number):
    groups = {}
    for metric, partners, value in counted(number):
        for partner in [None] + ([] if metric in TOTALS_ALONE else partners):
            groups.setdefault((metric, partner), []).append(value)
    for (metric, partner), values in sorted(groups.items(), key=str):
        if isinstance(values[0], Extreme):
            days = [value.when for value in values if value.when]
            value = values[0].pick(days).isoformat() if days else "s.o."
        elif isinstance(values[0], list):
            value = str(Fraction(median(sum(values, []))))
        elif isinstance(values[0], tuple):
            part, whole = (sum(value[place] for value in values) for place in (0, 1))
            value = str(Fraction(part, whole)) if whole else "s.o."
        else:
            value = str(Fraction(sum(values)))
        yield {"metric": metric, "period": str(number), "value": value} | ({"partner": partner} if partner else {})


if __name__ == "__main__":
    years = [int(year) for year in sys.argv[1:]] or [2024, 2023]
    json.dump([figure for year in years for figure in figures(year)], sys.stdout, ensure_ascii=False, indent=0)
