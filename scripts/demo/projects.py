"""What is planned or done: a project, drawn once, from which a plan line and activities take their values."""
import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta

from demo import words
from demo.words import BY_CODE, KIND


@dataclass
class Project:
    kind: str
    partners: list
    title: str
    start: date
    days: int
    french: int
    foreign: int
    cents: int
    lead: str
    coordination: str = "EMA"
    direction: str = ""
    level: str = ""
    place: str = ""
    theatre: str = ""
    domains: list = field(default_factory=list)
    series: str = ""
    pillar: str = ""

    @property
    def end(self):
        return self.start + timedelta(days=self.days - 1)


def weights(year):
    """The weight of each partner in a year; years outside the trends take the nearest one."""
    place = min(max(year - words.FIRST_TREND_YEAR, 0), 4)
    return [(partner.code, partner.weight * words.TRENDS[partner.trend][place]) for partner in words.PARTNERS]


def drawn_partners(draws, year, kind):
    """Partners that such an activity can have: an organisation is talked to, an ally is not taught."""
    pairs = weights(year)
    if kind not in ("exercise", "staff_talks", "expert_meeting", "visit", "dialogue_session", "committee_session", "event"):
        pairs = [pair for pair in pairs if pair[0] not in words.ORGANISATIONS]
    if kind in ("training_detachment", "operational_support"):
        pairs = [(code, weight if BY_CODE[code].region in words.TAUGHT_REGIONS else weight // 12)
                 for code, weight in pairs]
    if kind == "exercise":
        count = draws.weighted([(1, 34), (2, 22), (3, 14), (4, 9), (5, 7), (6, 5), (8, 4), (10, 3), (12, 2)])
    elif kind in ("staff_talks", "expert_meeting", "event", "course"):
        count = draws.weighted([(1, 80), (2, 11), (3, 6), (5, 3)])
    else:
        count = draws.weighted([(1, 96), (2, 4)])
    return draws.several(pairs, count)


def drawn_day(draws, year):
    month = draws.weighted(words.MONTHS)
    return date(year, month, draws.between(1, calendar.monthrange(year, month)[1]))


def drawn_title(draws, kind, partner, direction, year):
    spoken, subject = partner.spoken, draws.pick(words.SUBJECTS)
    return {
        "exercise": lambda: f"Exercice {draws.pick(words.EXERCISES)} {year % 100}",
        "unit_exchange": lambda: f"Échange d’unités avec {spoken}, {draws.pick(words.DOMAINS)}",
        "staff_talks": lambda: f"Entretiens d’états-majors avec {spoken}",
        "expert_meeting": lambda: f"Réunion d’experts sur {subject}",
        "operational_support": lambda: f"Soutien logistique au déploiement {words.of(spoken)}",
        "capability_partnership": lambda: f"Partenariat capacitaire avec {spoken}, {draws.pick(words.EQUIPMENT)}",
        "course": lambda: draws.pick(words.COURSES),
        "university_exchange": lambda: f"Échange universitaire, {draws.pick(words.SCHOOLS)}",
        "training_detachment": lambda: f"Détachement d’instruction au profit {words.of(spoken)}",
        "export_support": lambda: f"Soutien à l’exportation, {draws.pick(words.EQUIPMENT)}",
        "demonstration": lambda: f"Démonstration de {draws.pick(words.EQUIPMENT)}",
        "visit": lambda: visit_title(draws, partner, direction),
        "dialogue_session": lambda: f"Dialogue militaire avec {spoken}",
        "committee_session": lambda: f"Comité de suivi avec {spoken}",
        "council_session": lambda: f"Conseil de défense avec {spoken}",
        "event": lambda: draws.pick(words.EVENTS).format(subject=subject),
    }[kind]()


def visit_title(draws, partner, direction):
    if direction == "en marge":
        return f"Entretien bilatéral avec {partner.spoken} en marge d’un sommet"
    if direction == "reçue":
        return f"Accueil en France d’une délégation {words.coming_from(partner.spoken)}"
    who = draws.pick(["du chef d’état-major de l’armée de Terre", "d’une délégation de l’armée de Terre",
                      "d’un commandant de division"])
    return f"Visite {who} {words.into(partner)}"


def drawn_direction(draws, kind):
    if kind == "visit":
        return draws.weighted([("donnée", 50), ("reçue", 40), ("en marge", 10)])
    if kind in ("course", "university_exchange", "unit_exchange"):
        return draws.weighted([("donnée", 45), ("reçue", 35), ("mutuelle", 20)])
    return {"training_detachment": "donnée", "operational_support": "donnée", "export_support": "donnée"}.get(kind, "")


def drawn_lead(draws, kind, title):
    if "armée de Terre" in title or kind in ("unit_exchange", "capability_partnership"):
        return "BRI"
    return draws.weighted({
        "exercise": [("COMAE", 30), ("BRI", 40), ("EMA", 30)],
        "training_detachment": [("BRI", 60), ("EMA", 40)],
        "course": [("BRI", 60), ("DRHAT", 40)],
        "university_exchange": [("DRHAT", 100)],
        "export_support": [("BRI", 50), ("EMA", 50)],
        "demonstration": [("BRI", 70), ("DGA", 30)],
        "dialogue_session": [("EMA", 100)],
        "council_session": [("MINISTRE", 100)],
    }.get(kind, [("EMA", 45), ("BRI", 40), ("CDEC", 15)]))


def drawn_level(draws, kind, title):
    if "chef d’état-major de l’armée de Terre" in title:
        return "chef d’état-major d’armée"
    if "commandant de division" in title:
        return "directeur ou général"
    if kind == "council_session":
        return "ministre"
    return draws.weighted(words.LEVELS) if words.PILLAR[kind].startswith("Rencontres") else ""


def drawn_project(draws, year, kind=None, start=None, partners=None):
    """A project of a year; what is not given is drawn."""
    kinds = [(each.code, each.weight) for each in words.KINDS if year >= 2024 or each.code != "university_exchange"]
    kind = KIND[kind or draws.weighted(kinds)]
    partners = partners or drawn_partners(draws, year, kind.code)
    first = BY_CODE[partners[0]]
    direction = drawn_direction(draws, kind.code)
    title = drawn_title(draws, kind.code, first, direction, year)
    size = min(len(partners), 5)
    days = draws.between(*kind.days)
    french = draws.between(*kind.french) * (3 + size) // 4
    foreign = draws.between(*kind.foreign) * (1 + size) // 2
    cents = (french + foreign // 3) * days * kind.rate * draws.between(70, 130) + draws.below(90_000)
    abroad = direction in ("donnée", "en marge") or (not direction and draws.chance(500))
    return Project(
        kind=kind.code, partners=partners, title=title, start=start or drawn_day(draws, year), days=days, french=french,
        foreign=foreign, cents=cents, lead=drawn_lead(draws, kind.code, title), direction=direction,
        coordination="EMA" if draws.chance(850) else "",
        level=drawn_level(draws, kind.code, title),
        place=draws.pick(first.cities if abroad else words.FRENCH_PLACES), theatre=first.region if abroad else "France",
        domains=draws.several([(domain, 1) for domain in words.DOMAINS], draws.weighted([(0, 55), (1, 35), (2, 10)])),
        pillar="Hors pilier" if kind.code == "event" and draws.chance(250) else words.PILLAR[kind.code])


def series_project(draws, year, series):
    """This year's session of a dialogue, committee or council."""
    name, kind, partner, lead, month, _ = series
    project = drawn_project(draws, year, kind, date(year, month, draws.between(2, 26)), [partner])
    project.title = name
    project.series = name
    project.lead = lead
    return project
