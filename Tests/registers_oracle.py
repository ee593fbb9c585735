#!/usr/bin/env python3
"""The figures of fixtures/registres, or of the folder BILAN_REGISTERS, counted a second time:
Tests/registers_oracle.py [YEAR…], JSON on stdout.

It shares nothing with bilan but the CSV files and the doctrine: of all records, by partner, by region and by kind, closed
on 15 January 2025; the days that a cadence and an opinion may take are those of BILAN_TOLERANCE and BILAN_TARGET.
"""
import csv, json, os, re, sys
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
FOLDER = os.environ.get("BILAN_REGISTERS", os.path.join(ROOT, "fixtures", "registres"))
AS_OF = date(2025, 1, 15)
TOLERANCE = timedelta(int(os.environ.get("BILAN_TOLERANCE", "0")))
TARGET = int(os.environ.get("BILAN_TARGET", "-1"))
CODES = {"Belgique": "BEL", "BEL": "BEL", "Canada": "CAN", "Japon": "JPN", "États-Unis": "USA", "Italie": "ITA",
         "OTAN": "OTAN", "UE": "UE", "Inde": "IND", "Brésil": "BRA", "Jamaïque": "JAM"}
sys.path.insert(0, os.path.join(ROOT, "scripts"))
from demo.words import PARTNERS  # noqa: E402  the names that the demonstration gives its partners
CODES |= {partner.name: partner.code for partner in PARTNERS}
ORGANISATIONS = {"OTAN", "UE"}
REGIONS = {"anmo": "ARE QAT SAU JOR LBN EGY MAR", "amerique_nord": "USA CAN", "amerique_latine": "BRA JAM",
           "afrique_subsaharienne": "SEN CIV DJI TCD GAB MRT BEN", "asie_oceanie": "JPN IND AUS IDN SGP",
           "organisations": "OTAN UE"}
REGION = {code: region for region, codes in REGIONS.items() for code in codes.split()}  # the others are in Europe
KINDS = {"stratégique": "strategique", "thématique": "thematique", "militaire": "militaire", "armement": "armement",
         "comité": "comite", "conseil": "conseil", "déclaration d’intention": "declaration",
         "accord opérationnel": "accord_operationnel", "arrangement technique": "arrangement_technique", "autre": "autre",
         "mission de défense": "mission", "représentation militaire": "representation"}
ARMIES = {"CEMAT", "BRI", "CDEC", "DRHAT", "COMAE", "CEMM", "CEMAAE"}
LENGTHS = {"": None, "indéfinie": "endless", "annuelle": 12, "6 mois": 6, "12 mois": 12, "5 ans": 60,
           "P1Y": 12, "P5Y": 60, "P10Y": 120, "P20Y": 240}


def rows(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            row["partners"] = sorted({CODES[words.strip()] for words in row.get("Partenaires", "").split("|") if words})
            row["kind"] = KINDS.get(row.get("Nature", row.get("Nature de l’accord")))
            yield row


def regions(row):
    """The regions of the states of a record, and that of its organisations; the empty one of a record of nobody."""
    return {REGION.get(code, "europe") for code in row["partners"]} or {""}


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
    def __init__(self, year, is_reported=False):
        self.first, self.last = date(year, 1, 1), date(year, 12, 31)
        self.end = min(self.last, AS_OF)
        # Deadlines are looked for from the as-of day, of an earlier year from its end.
        self.watch = AS_OF if is_reported else self.end

    def has(self, days):
        """Whether a date surely lies in the year, and is not after the day on which the registers are closed."""
        return bool(days and self.first <= days[0] and days[1] <= min(self.last, AS_OF))

    def stands(self, first, last):
        """Whether something surely stands on the last day; the fixture leaves none undecided."""
        return bool(first and first[1] <= self.end and (not last or last[0] >= self.end))

    def days(self, first, last):
        start, end = max(first, self.first), min(last, self.last, AS_OF)
        return [start + timedelta(number) for number in range((end - start).days + 1)]


def intervals(days, cadence, until, year):
    """How many intervals of a series are kept, and how many end or pass their limit in a year; its days are certain."""
    kept = ended = 0
    for before, day in zip(days, days[1:]):
        if year.first <= day <= year.last:
            kept, ended = kept + (day <= later(before, cadence) + TOLERANCE), ended + 1
    if days:
        limit = later(days[-1], cadence) + TOLERANCE
        ended += year.first <= limit + timedelta(1) <= min(year.last, AS_OF) and (not until or limit <= until[0])
    return kept, ended


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
            "standing": standing, "last": last and (last, last), "successor": bool(successors) and min(successors) <= AS_OF}


def deadline(one, year):
    """The day of the next notice or of the end, and whether the notice of the term that runs has passed."""
    if not (one["force"] and one["force"][1] <= year.watch and (not one["last"] or one["last"][0] >= year.watch)):
        return None, False
    if not one["renews"]:
        return one["standing"], False
    running = next(number for number, end in enumerate(one["ends"]) if end >= year.watch)
    notices = [later(end, -one["notice"]) for end in one["ends"][running:running + 2]]
    return (notices[0], False) if notices[0] >= year.watch else (notices[1], True)


def counted(number, is_reported):
    """Every sum of a year, as (metric, row, value) for each row that adds to it; ratios as two sums, medians as lists."""
    year, sums = Year(number, is_reported), []

    def add(metric, row, value, place=None):
        sums.append((metric, row, value, place))

    has_sessions = os.path.exists(os.path.join(FOLDER, "sessions.csv"))
    sessions = list(rows("sessions.csv")) if has_sessions else []
    for row in rows("series.csv"):
        # The sessions of the demonstration are known to the day.
        own = [(span(one["Début"])[0], int(one["Rang"])) for one in sessions if one["Série"] == row["Identifiant"]]
        held = sorted(day for day, _ in own if day <= year.end)
        here = [day for day in held if day >= year.first]
        add("series.sessions", row, len(here))
        add("series.met", row, bool(here))
        for metric in ("series.last_session", "series.last_session_latest"):
            add(metric, row, Extreme(max, held[-1] if held else None))
        numbers = {rank for day, rank in own if day <= year.end}
        add("series.missing_ordinals", row, max(numbers, default=0) - len(numbers))
        since, until = span(row["Depuis"]), span(row["Jusqu’à"])
        cadence = LENGTHS[row["Périodicité"]]
        add("series.interval_rate", row, intervals(
            sorted(day for day, _ in own if day <= AS_OF), cadence, until, year) if cadence else (0, 0))
        add("series.intervals_undecided", row, 0)
        stands = year.stands(since, until)
        add("series.existing", row, stands)
        add("series.with_cadence", row, stands and bool(cadence))
        add("series.created", row, year.has(since))
        whole = since[1] <= year.first and (not until or until[0] >= year.last)
        is_due = bool(cadence and whole and year.last <= AS_OF)
        add("series.due", row, is_due)
        add("series.due_rate", row, (is_due and len(here) >= 12 // cadence, is_due) if cadence else (0, 0))
        late = [day for day, _ in own if day <= year.watch]
        limit = moved((max(late), max(late)) if late else since, cadence) if cadence else None
        is_known = bool(limit and since[0] <= year.end and (not until or until[1] >= year.watch))
        for metric, place in (("series.next_due", 0), ("series.next_due_latest", 1)):
            add(metric, row, Extreme(min, limit[place] if is_known else None))
        for metric, place in (("series.overdue_days_least", 1), ("series.overdue_days_most", 0)):
            add(metric, row, max(0, (year.watch - limit[place]).days) if is_known else 0)
        add("series.overdue", row, bool(is_known and limit[1] < year.watch))

    agreements = list(rows("accords.csv"))
    for row in agreements:
        one = agreement(row, agreements)
        add("agreements.in_force", row, year.stands(one["force"], one["last"]))
        add("agreements.without_term", row, year.stands(one["force"], one["last"]) and not row["Durée"] and not row.get("Échéance"))
        signed = span(row["Signé le"])
        add("agreements.without_entry", row, not one["force"] and bool(signed) and signed[1] <= year.end)
        add("agreements.signed", row, year.has(span(row["Signé le"])))
        add("agreements.entered", row, year.has(one["force"]))
        add("agreements.expired", row, year.has(one["last"]) and not one["successor"])
        for stage, column in (("negotiated", "Négocié par"), ("supported", "Avec l’appui de")):
            add("agreements." + stage, row, row["Nature de l’accord"] == "accord opérationnel" and bool(row[column])
                and year.has(span(row["Signé le"])))
        day, missed = deadline(one, year)
        add("agreements.notice_missed", row, missed)
        for metric in ("agreements.next_notice", "agreements.next_notice_latest"):
            add(metric, row, Extreme(min, day if one["renews"] and not row["Dénoncé le"] else None))
        for months in (6, 12, 24):
            add(f"agreements.within_{months}", row, bool(day and day <= later(year.watch, months)))

    for row in rows("postes.csv"):
        start, end = span(row["Début"]), span(row["Fin"])
        last = end[0] if end else AS_OF
        abroad = row["Sens"] != "reçue"
        row["kind"] = "france" if not abroad else "organisation" if ORGANISATIONS & set(row["partners"]) else "armee"
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
            row["kind"] = "organisation" if ORGANISATIONS & set(row["partners"]) else "armee"
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
            days = (decided[0] - received[0]).days - waited
            add("cases.delay_median", row, [days])
            add("cases.delay_median_n", row, 1)
            add("cases.in_time", row, (days <= TARGET, 1) if TARGET >= 0 else (0, 0))
        if pending:
            add("cases.age_median", row, [(year.end - received[0]).days - waited])
            add("cases.age_median_n", row, 1)

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
        here = year.has(span(row["Année"]))
        add("indicators.stated", row, here)
        scope = {"region": {"": "ensemble", "Europe": "europe", "Amérique du Nord": "amerique_nord"}[row["Région"]]}
        scopes = ([scope] if row["Région"] or not row["partners"] else []) + [{"partner": code} for code in row["partners"]]
        for metric, column in (("value", "Valeur"), ("target", "Cible")):
            amount = Fraction(row[column].replace(",", ".")) if row[column] else None
            for place in scopes if here else []:
                add(f"indicators.{metric}", row, amount, place | {"indicator": row["Indicateur"], "unit": row["Unité"]})
    return sums


def acts(number):
    """The acts of a year at every place, by the table of attributions of the domain."""
    year, counts = Year(number), {}

    def act(row, points, day, offices, is_open=False):
        if not (is_open or year.has(day)):
            return
        places = [{}] + [{"partner": code} for code in row["partners"]] + [{"region": region} for region in regions(row)]
        # A foreign office is none of ours.
        places += [{"office": office} for office in {one for one in offices if one and ":" not in one} or {""}]
        places += [{"pillar": "rencontres" if "Série" in row else "hors_pilier"}]
        for place in [{}, places[-1]] + [place | {"attribution": point} for place in places for point in points or [""]]:
            counts[tuple(place.items())] = counts.get(tuple(place.items()), 0) + 1

    def offices(text):
        return [words.strip() for words in text.split("|")]

    bodies = {row["Identifiant"]: row for row in rows("series.csv")}
    for row in rows("sessions.csv") if os.path.exists(os.path.join(FOLDER, "sessions.csv")) else []:
        joint = row["Pilote"] in {"CEMA", "EMA"} | ARMIES and set(row["partners"]) - ORGANISATIONS
        military = bodies.get(row["Série"], {}).get("Nature") == "militaire"
        points = ["1°"] * bool(joint or military) + ["2°"] * bool(ORGANISATIONS & set(row["partners"]))
        act(row, points, span(row["Début"]), [row["Pilote"]])
    for row in bodies.values():
        act(row, ["1°"] * (row["Nature"] == "militaire"), span(row["Depuis"]), [row["Pilote"]])
    for row in rows("postes.csv"):
        inserted = row["Sens"] != "reçue" and ORGANISATIONS & set(row["partners"])
        act(row, ["3°"] * bool(inserted), span(row["Début"]), offices(row["Autorité"]))
    for row in rows("instructions.csv"):
        act(row, {"MINISTRE": ["5°"], "CEMA": ["6°"]}.get(row["Émetteur"], []), span(row["Envoyée le"]), [row["Émetteur"]])
    for row in rows("dossiers.csv"):
        act(row, [{"avis": "8°", "concours": "9°"}[row["Type"]]], span(row["Avis rendu le"]), [row["Auteur"]])
    for row in rows("accords.csv"):
        act(row, ["11°"] * (row["kind"] == "accord_operationnel"), span(row["Signé le"]), offices(row["Signé par"]))
    for name, points, first, last, office in (
            ("negociations.csv", lambda row: ["7°"] * (row["Incidence opérationnelle"] == "oui"), "Ouverte le", "Close le", ""),
            ("sieges.csv", lambda row: ["10°"], "Début", "Fin", "Titulaire")):
        for row in rows(name):
            opened, closed = span(row[first]), span(row[last])
            if office:  # a seat is one of its own civil year
                closed = min(closed or (date.max,), (date(opened[0].year, 12, 31),))
            is_open = opened and opened[1] <= year.end and (not closed or closed[0] >= year.first)
            act(row, points(row), None, [row.get(office, "")], bool(is_open))
    for place, count in counts.items():
        yield {"metric": "attributions.acts", "period": str(number), "value": str(count)} | dict(place)


TOTALS_ALONE = {"negotiations.liaison", "indicators.stated", "instructions.addressees"}
# What is published by partner and not by region, and what by kind.
NO_REGION = TOTALS_ALONE | {"series.created", "series.with_cadence", "agreements.notice_missed", "agreements.negotiated",
                            "agreements.supported", "postings.foreign"}
NO_KIND = {"agreements.notice_missed", "agreements.negotiated", "agreements.supported", "postings.foreign",
           "postings.influence_days"}


def cuts(metric, row):
    """The places at which a row adds to a metric."""
    register = metric.split(".")[0]
    yield {}
    if metric not in TOTALS_ALONE:
        yield from ({"partner": code} for code in row["partners"])
    if metric not in NO_REGION and register not in ("negotiations", "seats"):
        yield from ({"region": region} for region in regions(row))
    if register in ("series", "agreements", "postings", "missions") and metric not in NO_KIND:
        yield {"kind": row["kind"]}


def figures(number, is_reported):
    groups = {}
    for metric, row, value, place in counted(number, is_reported):
        for place in cuts(metric, row) if place is None else [place]:
            groups.setdefault((metric, tuple(place.items())), []).append(value)
    for (metric, place), values in sorted(groups.items(), key=str):
        stated = [value for value in values if value is not None]
        figure = {"period": str(number)} | dict(place)
        yield {"metric": metric, "value": summed(stated, len(values) - len(stated))} | figure
        if len(stated) < len(values):
            yield {"metric": metric + "_left_out", "value": str(len(values) - len(stated))} | figure
    yield from acts(number)


def summed(values, left_out):
    """What values come to; None where nothing is known and something is left out."""
    if values and isinstance(values[0], Extreme):
        days = [value.when for value in values if value.when]
        return values[0].pick(days).isoformat() if days else "s.o."
    if values and isinstance(values[0], list):
        return str(Fraction(median(sum(values, []))))
    if values and isinstance(values[0], tuple):
        part, whole = (sum(value[place] for value in values) for place in (0, 1))
        return str(Fraction(part, whole)) if whole else "s.o."
    total = Fraction(sum(values))
    return None if left_out and not total else str(total)


if __name__ == "__main__":
    years = [int(year) for year in sys.argv[1:]] or [2024, 2023]
    json.dump([figure for year in years for figure in figures(year, year == years[0])], sys.stdout, ensure_ascii=False, indent=0)
