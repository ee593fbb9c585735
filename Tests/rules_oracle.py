#!/usr/bin/env python3
"""Applies the rules of competence a second time, in another language, to the files of a folder.

    rules_oracle.py FILE.csv…    prints `R04 avertissement R04-X`, a line a finding, sorted

It knows the columns by their French names, as the fixtures have them, and nothing of the program.
"""
import calendar
import csv
import sys
from datetime import date

JOINT, ARMY_LAND, ARMIES = {"CEMA", "EMA"}, {"CEMAT", "BRI", "CDEC", "DRHAT", "COMAE"}, {"CEMM", "CEMAAE"}
ARMIES |= ARMY_LAND
ORGANISATIONS = {"ONU", "OCCAr"}
STRUCTURES = {"OTAN", "NATO", "UE", "EU", "UNION EUROPÉENNE", "SHAPE"}
MINISTERS = {"États-Unis": "USA", "Belgique": "BEL", "Canada": "CAN"}
found = set()


def cell(row, name):
    return (row.get(name) or "").strip()


def items(row, name):
    return [part.strip() for part in cell(row, name).replace(";", "|").split("|") if part.strip()]


def span(text):
    """The first and the last day that a date may mean; None without one."""
    parts = [int(part) for part in text.split("-")] if text and all(p.isdigit() for p in text.split("-")) else []
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 2:
        return date(parts[0], parts[1], 1), date(parts[0], parts[1], calendar.monthrange(*parts)[1])
    return (date(parts[0], 1, 1), date(parts[0], 12, 31)) if parts else None


def is_state(name):
    return name.upper() not in {each.upper() for each in ORGANISATIONS} | STRUCTURES


def state(partners):
    names = set(partners)
    return next(iter(names)) if len(names) == 1 and is_state(next(iter(names))) else None


def say(rule, severity, row, derogation=""):
    found.add((rule, "note" if cell(row, "Dérogation") or derogation else severity, cell(row, "Identifiant")))


def office(rule, severity, row, stated, accepted, derogation=""):
    """One of some offices is stated: another is as grave as the rule, none a warning at most."""
    if set(stated) & set(accepted):
        return
    least = {"erreur": "avertissement"}.get(severity, severity)
    say(rule, severity if stated else least, row, derogation)


def one(text):
    return [text] if text else []


def military_lead(row, derogation=""):
    lead = cell(row, "Pilote")
    office("R01", "erreur", row, one(lead), JOINT | ARMIES, derogation)
    if lead in ARMIES and "Coordination" in row:
        office("R01", "erreur", row, one(cell(row, "Coordination")), {"EMA"}, derogation)


def dialogue(row, kind, derogation=""):
    lead = cell(row, "Pilote")
    if kind == "militaire":
        military_lead(row, derogation)
    if kind in ("stratégique", "thématique"):
        office("R18", "erreur", row, one(lead), {"DGRIS"}, derogation)
    if kind in ("militaire", "armement") and lead == "DGRIS":
        say("R18", "erreur", row, derogation)


def activity(row, series):
    if cell(row, "État") not in ("fait", "prévu"):
        return
    lead, coordination = cell(row, "Pilote"), cell(row, "Coordination")
    has = row.keys()
    if STRUCTURES & {name.upper() for name in items(row, "Partenaires")} and "Pilote" in has:
        office("R02", "avertissement", row, one(lead), JOINT)
    if lead in ARMIES and {"Ligne de plan", "Coordination"} <= has:
        if not cell(row, "Ligne de plan") and coordination != "EMA":
            say("R04", "avertissement", row)
    piloted = lead == "BRI" or coordination == "BRI"
    if lead in ARMY_LAND and ("Coordination" in has and not piloted or "Pilier" in has and not cell(row, "Pilier")):
        say("R12", "avertissement", row)
    chief = ("cem", "chef d’état-major d’armée")
    if lead == "CEMAT" or lead in ARMY_LAND and cell(row, "Niveau") in chief:
        visit = cell(row, "Nature") in ("Visite", "visit")
        event = cell(row, "Nature") in ("Événement", "event")
        wrong = visit and cell(row, "Sens") not in ("donnée", "reçue", "en marge")
        wrong |= visit and "Niveau du partenaire" in has and cell(row, "Niveau du partenaire") not in chief
        if wrong or (visit or event) and not piloted:
            say("R13", "avertissement", row)
    body = series.get(cell(row, "Série"))
    if not body or state(items(body, "Partenaires")) is None:
        return
    if state(items(row, "Partenaires")) != state(items(body, "Partenaires")):
        return
    kind, derogation = cell(body, "Nature"), cell(body, "Dérogation")
    if lead:
        dialogue(row, kind, derogation)
    level = cell(row, "Niveau")
    if kind == "conseil" and items(row, "Partenaires") == ["Canada"] and level and level != "ministre":
        say("R15", "erreur", row, derogation)


def ranks(rows, series):
    by_series = {}
    for row in rows:
        if cell(row, "État") in ("fait", "prévu") and cell(row, "Série") and cell(row, "Rang"):
            by_series.setdefault(cell(row, "Série"), []).append(row)
    for name, sessions in by_series.items():
        if name not in series:  # nothing is said of a series that its register does not have
            continue
        body = series[name]
        borne = {int(cell(row, "Rang")) for row in sessions}
        missing = set(range(1, max(borne))) - borne
        if missing:
            severity = "avertissement" if max(missing) > min(borne) else "note"
            found.add(("R21", "note" if cell(body, "Dérogation") else severity, name))
        far = (date.max, date.max)
        order = sorted(sessions, key=lambda row: (span(cell(row, "Début")) or far, int(cell(row, "Rang"))))
        for place, row in enumerate(order):
            then = span(cell(row, "Début"))
            sure = [int(cell(other, "Rang")) for other in order[:place] for first in [span(cell(other, "Début"))]
                    if first and then and (first[1] < then[0] or first == then and first[0] == first[1])]
            if sure and int(cell(row, "Rang")) <= sure[-1]:
                say("R21", "avertissement", row, cell(body, "Dérogation"))


def a_series(row):
    if state(items(row, "Partenaires")) is None:
        return
    kind = cell(row, "Nature")
    dialogue(row, kind)
    if kind == "armement":
        office("R19", "note", row, one(cell(row, "Pilote")), {"DGA"})
    if kind == "conseil" and items(row, "Partenaires") == ["Canada"]:
        office("R15", "erreur", row, one(cell(row, "Niveau")), {"ministre"})


def posting(row):
    if cell(row, "Sens") == "reçue" or is_state(cell(row, "Partenaires")):
        return
    authority = items(row, "Autorité")
    office("R03", "erreur", row, authority, {"CEMA"})
    since, until = span(cell(row, "Influence depuis")), span(cell(row, "Influence jusqu’à"))
    start, end = span(cell(row, "Début")), span(cell(row, "Fin"))
    if not (since or until) or not (start or end):
        return

    def stay(first, last):
        """Its first day at the latest and its last day at the earliest, in their order where partial dates allow it."""
        if not last:
            return first[1], date.max
        return (first[1], last[0]) if last[1] < first[0] else (min(first[1], last[1]), max(first[0], last[0]))

    service, decision = stay(start or end, end), stay(since or until, until)
    contradictory = any(first and last and last[1] < first[0] for first, last in ((start, end), (since, until)))
    if not contradictory and service[0] <= decision[1] and decision[0] <= service[1]:
        if authority and "DGRIS" not in authority or not cell(row, "Décision"):
            say("R03", "erreur", row)


def instruction(row, missions):
    if cell(row, "Émetteur") == "MINISTRE":
        office("R05", "erreur", row, one(cell(row, "Validation")), {"DGRIS"})
        office("R05", "erreur", row, one(cell(row, "Envoi")), {"DGRIS"})
        office("R05", "avertissement", row, items(row, "Rédaction"), JOINT)
    posts = [missions[name] for name in items(row, "Destinataires") if name in missions]
    sent, coordinated = span(cell(row, "Envoyée le")), span(cell(row, "Coordonnée le"))
    abroad = any(not is_state(name) for post in posts for name in items(post, "Partenaires"))
    if cell(row, "Émetteur") == "CEMA" and sent and abroad and (not coordinated or coordinated[0] > sent[1]):
        say("R06", "erreur", row)


def negotiation(row):
    if cell(row, "Incidence opérationnelle") == "oui" and (
            cell(row, "Rôle") != "suit" or not cell(row, "Liaison SGDSN le")):
        say("R07", "avertissement", row)


def export(row):
    author = one(cell(row, "Auteur"))
    if cell(row, "Type") == "avis":
        return office("R08", "erreur", row, author, {"CEMA"})
    office("R09", "erreur", row, author, {"CEMA"})
    office("R09", "erreur", row, one(cell(row, "Coordonnateur")), JOINT)
    given, begun = span(cell(row, "Avis rendu le")), span(cell(row, "Mise en œuvre depuis"))
    if begun and (not given or cell(row, "Avis") == "ajourné" or given[0] > begun[1]):
        say("R09", "erreur", row)


def agreement(row):
    signed = items(row, "Signé par")
    if cell(row, "Nature de l’accord") == "accord opérationnel":
        office("R11", "erreur", row, items(row, "Négocié par"), {"CEMA"})
        office("R11", "erreur", row, signed, {"CEMA"})
        office("R11", "avertissement", row, items(row, "Avec l’appui de"), {"SGA"})
    states = [name for name in items(row, "Partenaires") if is_state(name)]
    if cell(row, "Nature de l’accord") == "déclaration d’intention" and states:
        asked = {"MINISTRE"} | {"MINISTRE:" + MINISTERS[name] for name in states}
        if not asked <= set(signed):
            say("R14", "erreur" if signed else "avertissement", row)


def main(paths):
    tables = []
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            tables.append(list(csv.DictReader(file, delimiter=";")))
    by_id = lambda column: {cell(row, "Identifiant"): row for rows in tables for row in rows if column in row}
    series = {k: v for k, v in by_id("Niveau").items() if "Depuis" in v}
    missions = by_id("Organisme de rattachement")
    for rows in tables:
        head = rows[0].keys() if rows else set()
        if "État" in head and series:  # nothing is said of the sessions of series that were not read
            ranks(rows, series)
        for row in rows:
            if "État" in head:
                activity(row, series)
            elif "Plan" in head:
                if "Pilote" in head:
                    military_lead(row)
            elif "Niveau" in head:
                a_series(row)
            elif "Poste" in head:
                posting(row)
            elif "Émetteur" in head:
                instruction(row, missions)
            elif "Enceinte" in head:
                negotiation(row)
            elif "Reçu le" in head:
                export(row)
            elif "Comité" in head:
                office("R10", "avertissement", row, one(cell(row, "Titulaire")), {"CEMA", "REPMIL-OTAN", "REPMIL-UE"})
            elif "Signé par" in head:
                agreement(row)
    for line in sorted(" ".join(each) for each in found):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
