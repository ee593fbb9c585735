#!/usr/bin/env python3
"""The demonstration's totals, counted a second time in another language: Tests/oracle.py [YEAR…], JSON on stdout.

It shares nothing with bilan but the CSV files and the doctrine; `make check` compares the two answers.
"""
import csv, json, os, re, sys, unicodedata
from calendar import monthrange
from collections import Counter
from datetime import date
from fractions import Fraction

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, os.path.join(ROOT, "scripts"))
from demo.words import KINDS, PARTNERS, PILLAR  # only to know that GBR is the Royaume-Uni, and a stage a formation

AS_OF = "2025-01-15"
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
KIND_PILLARS = {word: PILLAR[kind.code] for kind in KINDS for word in (kind.code, kind.name)}
PILLAR_CODES = {"Alliances": "alliances", "Formation": "formation", "Soutien aux exportations": "export",
                "Rencontres de haut niveau": "rencontres", "Hors pilier": "hors_pilier"}
EUROPE = "DEU BEL ITA ESP POL EST ROU GRC NLD PRT LUX CZE LTU".split()
MEMBERS = {  # state: first and last day
    "otan": dict.fromkeys(EUROPE + ["GBR", "USA", "CAN", "NOR"], ("", "9"))
    | {"FIN": ("2023-04-04", "9"), "SWE": ("2024-03-07", "9"), "MKD": ("2020-03-27", "9")},
    "ue": dict.fromkeys(EUROPE + ["SWE", "FIN", "AUT"], ("", "9")) | {"GBR": ("", "2020-01-31")}}
GROUP_SIZES = {"otan": 32, "ue": 27}  # on the as-of day, France among them

REGIONS = {"anmo": "ARE QAT SAU JOR LBN EGY MAR", "amerique_nord": "USA CAN", "amerique_latine": "BRA",
           "afrique_subsaharienne": "SEN CIV DJI TCD GAB MRT BEN", "asie_oceanie": "JPN IND AUS IDN SGP", "organisations": "OTAN UE"}
REGION = {code: region for region, codes in REGIONS.items() for code in codes.split()}  # the others are in Europe
LEVELS = {"": "", "ministre": "ministre", "chef d’état-major des armées": "cema", "chef d’état-major d’armée": "cem",
          "directeur ou général": "directeur", "officier supérieur": "officier"}

LEFT_OUT = {"activities.participants_fr": "activities.unknown_participants_fr",
            "activities.participants_partner": "activities.unknown_participants_partner",
            "activities.cost": "activities.unknown_cost"}


def folded(text):
    return re.sub("[^a-z]", "", unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower())


CODES = {folded(word): each.code for each in PARTNERS for word in (each.code, each.name)} | {"mkd": "MKD"}


def records(name):
    with open(os.path.join(ROOT, "fixtures", "demo", name), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            row["partners"] = [CODES[folded(words)] for words in re.split("[;|]", row["Partenaires"])]
            row["pillar"] = PILLAR_CODES[row["Pilier"] or KIND_PILLARS[row["Nature"]]]
            yield row


def year_of(text):
    return int(re.search(r"\d{4}", text)[0])


def month_of(text):
    named = text.split(" ")[0]
    return MONTHS.index(named) + 1 if named in MONTHS else int(text[5:7]) if re.match(r"\d{4}-\d\d", text) else 0


def earliest(text):
    """The first day that a date may mean, as text that sorts."""
    return text if exact(text) else f"{year_of(text)}-{month_of(text) or 1:02d}-01"


def latest(text):
    """The last day that a date may mean, as text that sorts."""
    month = month_of(text)
    return text if exact(text) else f"{year_of(text)}-{month or 12:02d}-{monthrange(year_of(text), month or 12)[1]}"


def exact(text):
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def days_in(year, row):
    """Days inside the year, or None when the dates are too vague."""
    start, end = exact(row["Début"]), exact(row["Fin"] or row["Début"])
    if not start or not end:
        return None
    return max(0, (min(end, date(year, 12, 31)) - max(start, date(year, 1, 1))).days + 1)


def may_have_days(year, row):
    """Whether some day that its dates may mean is in the year, up to the as-of day."""
    last = min(latest(row["Fin"] or row["Début"]), AS_OF)
    return earliest(row["Début"]) <= f"{year}-12-31" and last >= f"{year}-01-01"


def circumstances(row):
    """The dimensions that activities alone are cut by, with the values of a record; the empty one is not stated."""
    regions = {REGION.get(code, "europe") for code in row["partners"]}
    joint, army = {"EMA", "CEMA"}, {"BRI", "CEMAT", "CDEC", "DRHAT", "COMAE"}
    served = [point for point, serves in (
        ("1°", row["Pilote"] in joint | army and regions - {"organisations"}), ("2°", {"OTAN", "UE"} & set(row["partners"])),
        ("4°", row["Pilote"] in army and row["Coordination"] == "EMA")) if serves]
    return {"region": regions or {""}, "attribution": served or [""], "office": [row["Pilote"]],
            "level": [LEVELS[row["Niveau"]]], "series": [row["Série"]]}


SESSIONS = {"Session de dialogue": "dialogue_session", "Session de comité": "committee_session",
            "Session de conseil": "council_session"}
CODES_OF_KINDS = {"visit": "Visite", "course": "Stage de formation", "unit_exchange": "Échange d’unités"} | {
    code: name for name, code in SESSIONS.items()}
EXCHANGES = {"Échange d’unités": "unit_exchange", "Échange universitaire": "university_exchange"}


def places(row):
    """With whom and where a record is: of all, by each partner, by each region."""
    regions = circumstances(row)["region"]
    return [()] + [(("partner", code),) for code in row["partners"]] + [(("region", region),) for region in regions]


def encounters(year, activities):
    """Visits, courses, exchanges and sessions, as sums by metric and place; ratios and absences at the end."""
    sums, last = Counter(), {}
    done = [row for row in activities if row["État"] == "fait" and earliest(row["Début"]) <= AS_OF]
    universities = [year_of(row["Début"]) for row in done if row["Nature"] == "Échange universitaire"]
    for row in done:
        kind, way = CODES_OF_KINDS.get(row["Nature"], row["Nature"]), row["Sens"]
        starts, days = year_of(row["Début"]) == year, days_in(year, row)
        people = {"": row["Participants partenaires"], "_fr": row["Participants français"]}
        for place in places(row):
            def add(metric, amount=1, *more):
                sums[(metric, *place, *more)] += amount

            if kind == "Visite":
                name = {"donnée": "given", "reçue": "received", "en marge": "margins"}.get(way, "unplaced")
                if starts:
                    add("visits." + name)
                if name in ("given", "received") and year_of(row["Début"]) <= year:
                    for bound, day in (("", earliest(row["Début"])), ("_latest", latest(row["Début"]))):
                        key = ("visits.last_" + name + bound, *place)
                        last[key] = max(last.get(key, ""), day)
            if kind == "Stage de formation":
                if starts:
                    add("training.courses")
                for side, count in people.items():
                    if starts:
                        add("training.trainees" + side, int(count or 0))
                        add("training.trainees" + side + "_left_out", not count)
                    if days is None and starts or days and not count:
                        add("training.person_days" + side + "_left_out")
                    elif days:
                        add("training.person_days" + side, int(count) * days)
            if kind in EXCHANGES:
                more = ("kind", EXCHANGES[kind])
                if starts:
                    add("exchanges.started")
                    if not place:
                        add("exchanges.started", 1, more)
                    if kind == "Échange universitaire":
                        for side, word in (("given", "donnée"), ("received", "reçue")):
                            add("exchanges.university_" + side, way in (word, "mutuelle"))
                end, start = exact(row["Fin"]), exact(row["Début"])
                if end and start and start <= min(date(year, 12, 31), date.fromisoformat(AS_OF)) < end:
                    add("exchanges.running")
                    if not place:
                        add("exchanges.running", 1, more)
            if starts and (kind in SESSIONS or row["Série"]):
                add("sessions.held")
                if not place:
                    add("sessions.held", 1, ("kind", SESSIONS.get(kind, "")))
    figures = {key: str(value) for key, value in sums.items()}
    for key in {key[1:] for key in sums if key[0] in ("visits.given", "visits.received")}:
        given, received = sums[("visits.given", *key)], sums[("visits.received", *key)]
        if given + received:
            figures[("visits.reciprocity", *key)] = (
                "n.s." if given + received < 3 else str(Fraction(given - received, given + received)))
    figures |= last
    for key in [key for key in figures if key[0].endswith("_left_out")]:
        whole = (key[0].removesuffix("_left_out"), *key[1:])
        if sums[key] and not sums[whole]:
            figures[whole] = None
    if not universities or year < min(2024, *universities):
        for key in [key for key in figures if key[0].startswith("exchanges.university")]:
            figures[key] = None
    return figures


def acts(year, activities, lines):
    """Records by the attributions that they serve: activities done, and lines of the frozen plans."""
    sums, done = Counter(), set()
    approved = {}
    for line in lines:
        if line["Approuvé le"]:
            approved[line["Plan"]] = min(approved.get(line["Plan"], "9"), line["Approuvé le"])
    entries = []
    for row in activities:
        if row["État"] == "fait" and earliest(row["Début"]) <= AS_OF and year_of(row["Début"]) == year:
            done.add(row["Ligne de plan"])
            entries.append((row, circumstances(row)["attribution"], row["Pilote"]))
    for line in lines:
        if year_of(line["Début prévu"]) == year and line["Approuvé le"] == approved[line["Plan"]]:
            entries.append((line, ["1°", "4°"] if line["Identifiant"] in done else ["1°"], line.get("Pilote", "")))
    for row, points, office in entries:
        sums[()] += 1
        sums[(("pillar", row["pillar"]),)] += 1
        regions = {REGION.get(code, "europe") for code in row["partners"]}
        for point in points:
            for place in [()] + [("partner", code) for code in set(row["partners"])] + [
                    ("region", region) for region in regions] + [("pillar", row["pillar"]), ("office", office)]:
                sums[tuple(pair for pair in (("attribution", point), place) if pair)] += 1
    return {("attributions.acts", *key): str(value) for key, value in sums.items()}


def totals(year, activities, lines):
    sums = Counter()

    def add(metric, amount, row, *cuts):
        """Adds to the whole, and by the names of other cuts: pillar, partner (each of several gets all of it)."""
        for keys in [{}] + [{name: value} for name in cuts for value in (row["partners"] if name == "partner" else
                                                                        [row[name]])]:
            sums[(metric, *keys.items())] += amount

    known_lines = {line["Identifiant"] for line in lines}
    first_approval = {}
    for line in lines:
        if line["Approuvé le"]:
            known = first_approval.get(line["Plan"], "9")
            first_approval[line["Plan"]] = min(known, line["Approuvé le"])
    frozen = {line["Identifiant"]: line for line in lines if year_of(line["Début prévu"]) == year
              and line["Approuvé le"] == first_approval[line["Plan"]]}
    # What became of each line: done this year or the one before, else postponed, be it into the next one, else cancelled.
    taken_up = {line["Identifiant"] for line in lines if year_of(line["Début prévu"]) in (year + 1, year + 2)}
    outcomes, rank = {}, {"fait": 3, "reporté": 2, "annulé": 1}
    for row in activities:
        starts = year_of(row["Début"]) == year
        known = rank.get(row["État"], 0) if row["État"] != "fait" or earliest(row["Début"]) <= AS_OF else 0
        if row["Ligne de plan"] and (starts or year_of(row["Début"]) == year - 1):
            outcomes[row["Ligne de plan"]] = max(outcomes.get(row["Ligne de plan"], 0), known)
        elif row["État"] == "reporté" and year_of(row["Début"]) == year + 1 and row["Ligne de plan"] not in taken_up:
            outcomes[row["Ligne de plan"]] = max(outcomes.get(row["Ligne de plan"], 0), known)
        if starts and row["État"] != "fait":
            add({"annulé": "activities.cancelled", "reporté": "activities.postponed", "prévu": "activities.planned"}
                [row["État"]], 1, row)
            if row["État"] == "annulé":
                add("plan.cancelled_by_cause", 1, row | {"cause": row["Cause"]}, "cause")
            if row["État"] == "reporté" and row["Ligne de plan"] in known_lines:
                add("plan.postponed", 1, row, "pillar", "partner")
        if row["État"] != "fait" or earliest(row["Début"]) > AS_OF:
            continue
        people = [int(row[column] or 0) for column in ("Participants français", "Participants partenaires")]
        days = days_in(year, row)
        is_unknown = days is None and may_have_days(year, row)
        def with_members(first, last):
            """The groups of which a partner is a member from a day to another."""
            return [group for group, members in MEMBERS.items()
                    if any(since <= first and last <= until for since, until in (members.get(code, ("a", "")) for code in row["partners"]))]

        groups = with_members(earliest(row["Début"]), latest(row["Début"]))
        if days:
            add("activities.days", days, row, "pillar", "partner")
            add("activities.person_days", days * sum(people), row, "pillar", "partner")
        stated = row["Participants français"] or row["Participants partenaires"]
        if days and not stated or is_unknown:
            add("activities.unknown_person_days", 1, row, "pillar", "partner")
        if starts or is_unknown:
            add("activities.unknown_days", is_unknown, row, "pillar", "partner")
        def of_groups(metric, groups, amount):
            for group in groups:
                for keys in ([("group", group)], [("group", group), ("pillar", row["pillar"])]):
                    sums[metric, *keys] += amount

        constant = with_members(AS_OF, AS_OF)
        for suffix, members in (("", groups), ("_constant", constant)):
            of_groups("groups.person_days" + suffix, members, (days or 0) * sum(people))
            of_groups("groups.days" + suffix, members, days or 0)
        if not starts:
            continue
        add("activities.participants", sum(people), row, "pillar", "partner")
        of_groups("groups.participants", groups, sum(people))
        of_groups("groups.whole", groups, 1)
        of_groups("groups.whole_left_out", set(with_members(latest(row["Début"]), earliest(row["Début"]))) - set(groups), 1)
        of_groups("groups.constant", constant, 1)
        add("activities.whole", 1, row | {"month": month_of(row["Début"])}, "pillar", "month")
        sums["activities.whole", ("pillar", row["pillar"]), ("month", month_of(row["Début"]))] += 1
        for dimension, values in circumstances(row).items():
            for value in values:
                sums["activities.whole", (dimension, value)] += 1
        for code in row["partners"]:
            for keys in ([], [("partner", code)], [("pillar", row["pillar"])], [("partner", code), ("pillar", row["pillar"])]):
                sums["activities.participations", *keys] += 1
                sums["activities.fractional", *keys] += Fraction(1, len(row["partners"]))
        add("activities.participants_fr", people[0], row, "pillar", "partner")
        add("activities.participants_partner", people[1], row, "pillar", "partner")
        for side, column in (("fr", "Participants français"), ("partner", "Participants partenaires")):
            add(f"activities.unknown_participants_{side}", not row[column], row, "pillar", "partner")
        add("activities.unknown_participants", not stated, row, "pillar", "partner")
        add("activities.unknown_cost", not row["Coût (€)"], row, "pillar", "partner")
        add("activities.cost", Fraction(row["Coût (€)"] or 0), row, "pillar", "partner")
        add("plan.unplanned", row["Ligne de plan"] not in known_lines, row, "pillar", "partner")
    for identifier, line in frozen.items():
        outcome = outcomes.get(identifier, 0)
        add("plan.lines", 1, line, "pillar", "partner")
        for place, name in enumerate(("open", "cancelled_lines", "postponed_lines", "done")):
            add("plan." + name, outcome == place, line, "pillar", "partner")
    for key in [key for key in sums if key[0] == "plan.lines"]:
        sums["plan.rate", *key[1:]] = Fraction(sums["plan.done", *key[1:]], sums[key])
    for group in MEMBERS if year == int(AS_OF[:4]) - 1 else []:
        sums["groups.members", ("group", group)] = GROUP_SIZES[group]
    for key in [key for key in sums if key[0] == "groups.constant"]:
        sums["groups.difference", *key[1:]] = sums[key] - sums["groups.whole", *key[1:]]
    for what in ("days", "person_days"):
        for key in [key for key in sums if key[0] == f"groups.{what}_constant"]:
            sums[f"groups.{what}_difference", *key[1:]] = sums[key] - sums["groups." + what, *key[1:]]
    # Missing is not zero: a sum of nothing but 0 from which something was left out has no value.
    absent = {(metric, *key[1:]) for metric, unknown in LEFT_OUT.items() for key in list(sums)
              if key[0] == unknown and sums[key] and not sums[(metric, *key[1:])]}
    return [{"metric": key[0], "period": str(year), **dict(key[1:]),
             "value": None if key in absent else str(Fraction(value))}
            for key, value in sorted(sums.items(), key=str)]


def compared(now, before):
    """What follows from the sums of a year and of the one before: changes, shares, concentration."""
    now, before = ({(each["metric"], *((name, value) for name, value in each.items() if name not in ("metric", "period", "value"))):
                    Fraction(each["value"]) for each in year if each["value"] is not None} for year in (now, before))
    found = {}
    for key in [key for key in now | before if key[0] in ("activities.whole", "activities.participations")]:
        place, names = key[1:], [name for name, _ in key[1:]]
        if names == ["partner"] and key[0] != "activities.participations" or names not in ([], ["pillar"], ["partner"]) or (
                names != ["partner"] and key[0] != "activities.whole"):
            continue
        after, base = now.get(key, 0), before.get(key, 0)
        found["activities.change", *place] = after - base
        found["activities.evolution", *place] = (after - base) / base if base >= 5 else "n.s." if base else "s.o."
        if names and after:
            found["activities.share", *place] = after / now[key[:1]]
    for place in [()] + [(("pillar", code),) for code in PILLAR_CODES.values()]:
        parts = [value for key, value in now.items() if key[0] == "activities.participations" and key[1:2] and
                 key[1][0] == "partner" and key[2:] == place]
        if not parts:
            continue
        whole = sum(parts)
        found["activities.partners", *place] = len(parts)
        found["activities.top5_share", *place] = sum(sorted(parts)[-5:]) / whole
        found["activities.hhi", *place] = 10000 * sum((part / whole) ** 2 for part in parts)
        found["activities.duplication", *place] = whole - now["activities.whole", *place]
    for key in [key for key in found if key[0] == "activities.change"]:
        done = now.get(("activities.participations" if key[1:] and key[1][0] == "partner" else "activities.whole", *key[1:]))
        if done:
            found["plan.unplanned_share", *key[1:]] = now.get(("plan.unplanned", *key[1:]), 0) / done
    return {key: value if isinstance(value, str) else str(Fraction(value)) for key, value in found.items()}


if __name__ == "__main__":
    activities, lines = list(records("activites.csv")), list(records("plans.csv"))
    years = [int(year) for year in sys.argv[1:]] or [2024, 2023]
    sums = {year: totals(year, activities, lines) for year in {*years, *(year - 1 for year in years)}}
    figures = [figure for year in years for figure in sums[year]]
    figures += [{"metric": key[0], "period": str(year), **dict(key[1:]), "value": value} for year in years
                for key, value in (encounters(year, activities) | acts(year, activities, lines)
                                   | compared(sums[year], sums[year - 1])).items()]
    json.dump(figures, sys.stdout, ensure_ascii=False, indent=0)
