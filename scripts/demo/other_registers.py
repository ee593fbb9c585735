"""The demonstration's other registers: dialogues with their sessions, agreements, postings, exports, instructions,
negotiations, seats, missions, assessments and indicators. All of it is invented.

They draw from streams of their own, so that no activity and no plan line moves when one of them grows.
"""
from datetime import date, timedelta

from demo.draws import Draws
from demo.words import PARTNERS

SOURCE = "Données fictives"
AS_OF = date(2025, 1, 15)
STATES = [partner for partner in PARTNERS if partner.code not in ("OTAN", "UE", "ONU")]
ORGANISATIONS = ("OTAN", "UE")

KINDS = [("stratégique", "DGRIS", "directeur", 12), ("thématique", "DGRIS", "", 12), ("militaire", "CEMA", "CEMA", 12),
         ("armement", "DGA", "directeur", 6), ("comité", "EMA", "", 6), ("conseil", "MINISTRE", "ministre", 0)]
CADENCES = {12: "annuelle", 6: "6 mois", 0: ""}
POSTS = ("Officier de liaison", "Chef de bureau", "Officier plans", "Chef de section", "Officier renseignement",
         "Conseiller", "Officier d’état-major", "Officier logistique")
SENSES = [("favorable", 60), ("sous conditions", 20), ("défavorable", 8), ("ajourné", 7), ("sans objet", 5)]


def iso(day):
    return day.isoformat() if day else ""


def day(draws, first, last):
    """A day of the years from a first to a last one, both possible."""
    start = date(first, 1, 1)
    return start + timedelta(draws.below((date(last, 12, 31) - start).days + 1))


def weighted(draws, partners=STATES):
    return draws.weighted([(partner, partner.weight) for partner in partners])


def later(when, months):
    year, month = divmod(when.year * 12 + when.month - 1 + months, 12)
    return date(year, month + 1, min(when.day, 28))


def series(draws, count):
    rows = []
    for number in range(1, count + 1):
        kind, lead, level, months = draws.pick(KINDS)
        partner = weighted(draws)
        since = day(draws, 2008, 2022)
        rows.append([f"S-{number:03}", f"Instance {kind} avec {partner.spoken}", partner.name, kind, lead, level,
                     CADENCES[months], iso(since), "", SOURCE])
    return "series.csv", ("Identifiant;Intitulé;Partenaires;Nature;Pilote;Niveau;Périodicité;Depuis;Jusqu’à;Source"), rows


def sessions(draws, rows_of_series, count):
    """Sessions of the series from 2019 on; those of each one have ordinals in the order of their days."""
    rows, ordinals = [], {}
    for number in range(1, count + 1):
        one = draws.pick(rows_of_series)
        since = date.fromisoformat(one[7])
        when = day(draws, max(2019, since.year), 2024)
        when = when if when >= since else since + timedelta(draws.below(365))
        ordinals.setdefault(one[0], []).append((when, number))
    by_name = {one[0]: one for one in rows_of_series}
    for identifier, held in sorted(ordinals.items()):
        one = by_name[identifier]
        for ordinal, (when, number) in enumerate(sorted(held), 1):
            kind = {"comité": "Session de comité", "conseil": "Session de conseil"}.get(one[3], "Session de dialogue")
            rows.append([f"SE-{number:04}", f"Session {ordinal}", one[2], kind, iso(when), iso(when), "fait", one[4],
                         identifier, ordinal, SOURCE])
    return "sessions.csv", "Identifiant;Intitulé;Partenaires;Nature;Début;Fin;État;Pilote;Série;Rang;Source", rows


def agreements(draws, count):
    rows = []
    for number in range(1, count + 1):
        nature = draws.weighted([("accord opérationnel", 40), ("arrangement technique", 35),
                                 ("déclaration d’intention", 15), ("autre", 10)])
        partner = weighted(draws)
        signed = day(draws, 2005, 2024)
        is_intent = nature == "déclaration d’intention"
        force = None if is_intent or draws.chance(60) else signed + timedelta(draws.between(20, 300))
        term = "" if is_intent else draws.weighted([("5 ans", 50), ("P10Y", 25), ("indéfinie", 15), ("P20Y", 10)])
        renews = bool(force) and term in ("5 ans", "P10Y") and draws.chance(600)
        operational = nature == "accord opérationnel"
        denounced = None
        if term == "indéfinie" and force and draws.chance(200):
            denounced = iso(force + timedelta(draws.between(400, 2000)))
        signer = f"MINISTRE | MINISTRE:{partner.code}" if is_intent else "CEMA" if operational else "EMA"
        rows.append([f"A-{number:03}", f"{nature.capitalize()} avec {partner.spoken}", partner.name, nature,
                     iso(signed), iso(force), term, "oui" if renews else "non" if force else "",
                     "P1Y" if renews else "", "6 mois" if renews or term == "indéfinie" else "", denounced or "",
                     "CEMA" if operational else "", "SGA" if operational else "", signer, "", SOURCE])
    return "accords.csv", ("Identifiant;Intitulé;Partenaires;Nature de l’accord;Signé le;En vigueur le;Durée;"
                           "Tacite reconduction;Reconduit pour;Préavis;Dénoncé le;Négocié par;Avec l’appui de;"
                           "Signé par;Remplace;Source"), rows


def postings(draws, count):
    """Holders of posts one after the other: some in time, some late, some with days beside the one before."""
    rows, number = [], 0
    while number < count:
        is_received = draws.chance(120)
        host = draws.pick(ORGANISATIONS) if not is_received and draws.chance(600) else weighted(draws).name
        post = f"{draws.pick(POSTS)} {draws.between(1, 60)}"
        start = day(draws, 2017, 2022)
        while start <= date(2024, 12, 1) and number < count:
            number += 1
            end = later(start, draws.between(22, 38))
            influence = host in ORGANISATIONS and draws.chance(150)
            rows.append([f"P-{number:03}", host, post, iso(start) if influence else "", iso(end) if influence else "",
                         f"D-{number:03}" if influence else "", "CEMA | DGRIS" if influence else "CEMA", iso(start),
                         iso(end) if end <= AS_OF else "", "reçue" if is_received else "donnée", SOURCE])
            start = end + timedelta(draws.weighted([(1, 60), (draws.between(10, 200), 25), (-draws.between(5, 25), 15)]))
    return "postes.csv", ("Identifiant;Partenaires;Poste;Influence depuis;Influence jusqu’à;Décision;Autorité;Début;Fin;"
                          "Sens;Source"), rows


def cases(draws, count):
    rows = []
    for number in range(1, count + 1):
        is_opinion = draws.chance(750)
        partner, received = weighted(draws), day(draws, 2021, 2024)
        answered = received + timedelta(draws.between(3, 90))
        told = is_opinion and answered <= AS_OF and draws.chance(930)
        suspended = draws.between(5, 20) if told and draws.chance(150) and (answered - received).days > 20 else ""
        begun = not is_opinion and draws.chance(700)
        rows.append([f"C-{number:03}", partner.name, "avis" if is_opinion else "concours", iso(received),
                     iso(answered) if told or begun else "", suspended,
                     draws.weighted(SENSES) if told else "favorable" if begun else "", "CEMA", "" if is_opinion else "EMA",
                     iso(min(AS_OF, answered + timedelta(10))) if begun else "", "", SOURCE])
    return "dossiers.csv", ("Identifiant;Partenaires;Type;Reçu le;Avis rendu le;Jours suspendus;Avis;Auteur;Coordonnateur;"
                            "Mise en œuvre depuis;Mise en œuvre jusqu’à;Source"), rows


def missions(draws, count):
    rows = []
    for number, partner in enumerate((STATES + STATES)[:count], 1):
        kind = "représentation militaire" if number in (1, 2) else "mission de défense"
        place = partner.cities[0]
        rows.append([f"M-{number:02}", f"{kind.capitalize()} à {place}", partner.name, kind, place,
                     str(draws.between(1950, 2015)), "", "DGRIS", SOURCE])
    return "missions.csv", "Identifiant;Intitulé;Partenaires;Nature;Lieu;Depuis;Jusqu’à;Organisme de rattachement;Source", rows


def instructions(draws, count, posts):
    rows = []
    for number in range(1, count + 1):
        is_minister = draws.chance(550)
        sent = day(draws, 2020, 2024)
        to = sorted({f"M-{draws.between(1, posts):02}" for _ in range(draws.between(1, 4))})
        rows.append([f"I-{number:03}", f"Instruction {number}", "MINISTRE" if is_minister else "CEMA",
                     "EMA | DGRIS" if is_minister else "EMA", "DGRIS" if is_minister else "CEMA",
                     "DGRIS" if is_minister else "EMA", iso(sent - timedelta(draws.between(1, 20))), iso(sent),
                     " | ".join(to), SOURCE])
    return "instructions.csv", ("Identifiant;Intitulé;Émetteur;Rédaction;Validation;Envoi;Coordonnée le;Envoyée le;"
                                "Destinataires;Source"), rows


def negotiations(draws, count):
    rows = []
    for number in range(1, count + 1):
        opened = day(draws, 2018, 2024)
        closed = opened + timedelta(draws.between(200, 1500))
        operational = draws.chance(600)
        liaison = iso(min(AS_OF, opened + timedelta(30))) if operational and draws.chance(800) else ""
        rows.append([f"N-{number:02}", f"Négociation {number}", weighted(draws).name if draws.chance(600) else "",
                     draws.pick(("ONU", "UE", "Otan", "bilatérale")), "oui" if operational else "non", "suit", liaison,
                     iso(opened), iso(closed) if closed <= AS_OF else "", "", SOURCE])
    return "negociations.csv", ("Identifiant;Intitulé;Partenaires;Enceinte;Incidence opérationnelle;Rôle;"
                                "Liaison SGDSN le;Ouverte le;Close le;Issue;Source"), rows


def seats(draws, count):
    rows = []
    for number in range(count):
        year, body = 2020 + number // 5, number % 5
        held = draws.between(2, 12)
        rows.append([f"SG-{number + 1:02}", ORGANISATIONS[body % 2], f"Comité {body + 1}",
                     ("CEMA", "REPMIL-OTAN", "REPMIL-UE")[0 if body < 2 else 1 + body % 2], f"{year}-01-01",
                     f"{year}-12-31", held, held - draws.below(3), SOURCE])
    return "sieges.csv", "Identifiant;Partenaires;Comité;Titulaire;Début;Fin;Sessions tenues;Sessions suivies;Source", rows


def assessments(draws, count):
    texts = ("Relation confiante", "Relation en reprise", "Relation à consolider", "Attentes sur la formation")
    rows = [[f"AP-{number:02}", weighted(draws).name, draws.between(2021, 2024), "DGRIS", draws.pick(texts), SOURCE]
            for number in range(1, count + 1)]
    return "appreciations.csv", "Identifiant;Partenaires;Année;Organisme;Appréciation;Source", rows


def indicators(draws, names=("activities.whole", "training.trainees", "Taux de satisfaction", "postings.inserted")):
    rows, number = [], 0
    for name in names:
        level = draws.between(40, 600)
        for year in range(2021, 2028):
            number += 1
            value = level + draws.between(-30, 60) if year < 2025 else ""
            rows.append([f"K-{number:02}", "", name, "", year, value, level + 10 * (year - 2020) if year > 2022 else "",
                         "unités", f"PAP {year}", SOURCE])
    return "indicateurs.csv", "Identifiant;Partenaires;Indicateur;Région;Année;Valeur;Cible;Unité;Document;Source", rows


def other_registers(seed):
    """The registers as (file, header, rows), each of a stream of its own."""
    def draws(place):
        return Draws(seed * 1000 + place)

    dialogues = series(draws(1), 60)
    return [dialogues, sessions(draws(2), dialogues[2], 400), agreements(draws(3), 150), postings(draws(4), 200),
            cases(draws(5), 400), missions(draws(6), 40), instructions(draws(7), 300, 40), negotiations(draws(8), 30),
            seats(draws(9), 25), assessments(draws(10), 60), indicators(draws(11))]
