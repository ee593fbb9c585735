"""The two registers, as rows under French headers: the lines of the plans, then the activities that follow them or not."""
import calendar
from datetime import date, timedelta

from demo import words
from demo.draws import Draws
from demo.projects import drawn_project, series_project
from demo.words import BY_CODE

SOURCE = "Données fictives"
PLAN_HEADER = ["Identifiant", "Intitulé", "Partenaires", "Plan", "Version", "Approuvé le", "Pilier", "Nature",
               "Début prévu", "Fin prévue", "Participants prévus", "Coût prévu (€)", "Protection", "Source", "Note"]
ACTIVITY_HEADER = ["Identifiant", "Intitulé", "Partenaires", "Nature", "Pilier", "Domaines", "Début", "Fin", "État",
                   "Cause", "Ligne de plan", "Pilote", "Coordination", "Associés", "Niveau", "Sens", "Série", "Rang",
                   "Lieu", "Théâtre", "Participants français", "Participants partenaires", "Coût (€)", "Protection",
                   "Source", "Note"]
MONTH_NAMES = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
               "novembre", "décembre"]
SEASONS = {3: "printemps", 4: "printemps", 5: "printemps", 6: "été", 7: "été", 8: "été", 9: "automne", 10: "automne",
           11: "automne"}
YEAR_SHARES = {2020: 510, 2021: 440, 2022: 590, 2023: 690, 2024: 770}  # the dip is that of the health crisis


def euros(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def written_partners(draws, codes):
    """A cell of partners as different hands write it: names, codes, missing accents, two separators."""
    cells = []
    for code in codes:
        name = BY_CODE[code].name
        plain = name.replace("É", "E").replace("ô", "o").replace("’", "'")
        cells.append(draws.weighted([(name, 78), (code, 16), (plain, 6)]))
    return (" ; " if draws.chance(120) else " | ").join(cells)


def written_kind(draws, code):
    return code if draws.chance(40) else words.KIND[code].name


def vague(draws, day):
    """A date as vaguely as some desks know it: a month, a season, a year."""
    return draws.weighted([
        (f"{day.year}-{day.month:02d}", 50), (f"{MONTH_NAMES[day.month - 1]} {day.year}", 25),
        (f"{SEASONS[day.month]} {day.year}" if day.month in SEASONS else f"{day.year}-{day.month:02d}", 20),
        (str(day.year), 5)])


class PlanLine:
    """A project under its identifier in a plan, and whether some of its values are left vague."""

    def __init__(self, identifier, project):
        self.identifier = identifier
        self.project = project

    def row(self, draws, year, version, approved):
        project = self.project
        start, end = project.start.isoformat(), project.end.isoformat() if project.days > 1 else ""
        if draws.chance(260):
            start, end = vague(draws, project.start), ""
        return [self.identifier, project.title, written_partners(draws, project.partners),
                f"Plan de coopération {year}", version, approved, project.pillar, written_kind(draws, project.kind),
                start, end, project.french + project.foreign if draws.chance(930) else "",
                euros(project.cents // 10_000 * 10_000) if draws.chance(900) else "", "", SOURCE, ""]


def planned_lines(draws, year, count):
    projects = [series_project(draws, year, series) for series in words.SERIES]
    projects += [drawn_project(draws, year) for _ in range(count - len(projects))]
    projects.sort(key=lambda project: project.start)
    return [PlanLine(f"P{year % 100:02d}-{number:03d}", project) for number, project in enumerate(projects, 1)]


def revised_lines(draws, year, lines):
    """The second version of a plan: lines dropped, moved, made dearer, and new ones."""
    kept = []
    for line in lines:
        if draws.chance(90):
            continue
        project = drawn_project(draws, year, line.project.kind, line.project.start, line.project.partners)
        kept.append(project if draws.chance(200) else line.project)
    kept += [drawn_project(draws, year, start=date(year, draws.between(7, 12), draws.between(1, 28)))
             for _ in range(34)]
    return [PlanLine(f"P{year % 100:02d}v2-{number:03d}", project) for number, project in enumerate(kept, 1)]


def drawn_status(draws, year, start, linked):
    """State and cause; half of the spring of 2020 is cancelled for the health crisis."""
    crisis = date(2020, 3, 15) <= start <= date(2020, 6, 30)
    if crisis and draws.chance(520):
        return "annulé", "conditions sanitaires"
    status = draws.weighted([("fait", 877 if linked else 952), ("annulé", 85 if linked else 30),
                             ("reporté", 35 if linked else 15), ("prévu", 3)])
    if status == "annulé":
        return status, "" if draws.chance(20) else draws.weighted(
            words.HEALTH_CAUSES if year <= 2021 else words.CAUSES)
    return status, draws.weighted(words.CAUSES) if status == "reporté" else ""


def activity(draws, year, project, line=""):
    """The values of an activity by column; dates that slipped, volumes that moved, some of them unknown."""
    start = project.start
    if line and not project.series:
        start = min(max(start + timedelta(days=draws.between(-12, 20)), date(year, 1, 2)), date(year, 12, 29))
    end = min(start + timedelta(days=project.days - 1), date(2025, 1, 12)) if year == 2024 else (
        start + timedelta(days=project.days - 1))
    status, cause = drawn_status(draws, year, start, line)
    written_start, written_end = start.isoformat(), end.isoformat() if end != start or draws.chance(300) else ""
    if not project.series and draws.chance(22):
        written_start, written_end = vague(draws, start), ""
    french = project.french * draws.between(80, 115) // 100
    foreign = project.foreign * draws.between(75, 120) // 100
    return {
        "order": start, "series": project.series,
        "Intitulé": project.title, "Partenaires": written_partners(draws, project.partners),
        "Nature": written_kind(draws, project.kind),
        "Pilier": project.pillar if project.pillar == "Hors pilier" or draws.chance(550) else "",
        "Domaines": " | ".join(project.domains), "Début": written_start, "Fin": written_end, "État": status,
        "Cause": cause, "Ligne de plan": line, "Pilote": project.lead, "Coordination": project.coordination,
        "Associés": draws.weighted([("", 85), ("DGA", 5), ("DGRIS", 6), ("EMA | DGA", 4)]),
        "Niveau": project.level, "Sens": project.direction, "Série": project.series, "Lieu": project.place,
        "Théâtre": project.theatre,
        "Participants français": max(french, 1) if draws.chance(955) else "",
        "Participants partenaires": foreign if draws.chance(900) else "",
        "Coût (€)": euros(project.cents * draws.between(85, 120) // 100) if draws.chance(935) else "",
        "Protection": draws.weighted([("", 70), ("NP", 29), ("DR", 1)]), "Source": SOURCE,
    }


def membership_activities(year):
    """Activities on the days before, of and after a change in the membership of a group, and beside it."""
    rows = {
        2020: [("Exercice Granit 20", "Royaume-Uni", "exercise", "2020-01-29", "2020-02-05", 140, 160, "182350.40"),
               ("Entretiens d’états-majors avec le Royaume-Uni", "GBR", "staff_talks", "2020-01-31", "", 6, 7,
                "4120.00"),
               ("Entretiens d’états-majors avec le Royaume-Uni", "GBR", "staff_talks", "2020-02-01", "", 6, 8,
                "3980.55"),
               ("Exercice Pont de bois 20", "MKD | Grèce", "exercise", "2020-03-26", "2020-03-28", 35, 60,
                "41000.00")],
        2023: [("Exercice Aurore polaire 23", "Finlande | Suède | Norvège", "exercise", "2023-03-30", "2023-04-08", 210,
                380, "318450.75"),
               ("Réunion d’experts sur le combat en montagne", "FIN", "expert_meeting", "2023-04-03", "", 4, 5,
                "2210.10"),
               ("Réunion d’experts sur le combat en montagne", "FIN", "expert_meeting", "2023-04-04", "", 4, 6,
                "2350.90")],
        2024: [("Exercice Lys boréal 24", "Suède | Finlande", "exercise", "2024-03-04", "2024-03-15", 180, 260,
                "276900.05"),
               ("Visite d’une délégation de l’armée de Terre en Suède", "SWE", "visit", "2024-03-06", "2024-03-08", 6,
                9, "8450.20"),
               ("Réunion d’experts sur les drones", "Suède", "expert_meeting", "2024-03-07", "", 3, 4, "1890.00")],
    }.get(year, [])
    for title, partners, kind, start, end, french, foreign, cost in rows:
        yield {"order": date.fromisoformat(start), "series": "", "Intitulé": title, "Partenaires": partners,
               "Nature": words.KIND[kind].name, "Début": start, "Fin": end, "État": "fait", "Pilote": "BRI",
               "Coordination": "EMA", "Théâtre": "Europe", "Participants français": french,
               "Participants partenaires": foreign, "Coût (€)": cost, "Source": SOURCE,
               "Sens": "donnée" if kind == "visit" else ""}


def noted(rows):
    """A few notes as people write them: with a line break, quotes and separators inside."""
    rows[7]["Note"] = "Deux volets, à suivre :\n- « préparation » ; logistique,\n- conduite."
    rows[31]["Note"] = 'Lieu dit "camp nord", accès par la porte 4'
    rows[58]["Note"] = "Compte rendu attendu ; effectifs à confirmer"
    return rows


def ranked_sessions(rows, sessions):
    """Gives its ordinal to each session that took place; `sessions` holds the last one of each series."""
    for row in rows:
        if row["series"] and row["État"] == "fait":
            sessions[row["series"]] = sessions.get(row["series"], 0) + 1
            row["Rang"] = sessions[row["series"]]
            row["Intitulé"] += f", {row['Rang']}e session"


def year_shares(first, last, rows):
    """How many activities each year gets: the years of the demonstration as they were, others like 2022."""
    shares = {year: YEAR_SHARES.get(year, 590) for year in range(first, last + 1)}
    whole, left, result = sum(shares.values()), rows, {}
    for year in sorted(shares):
        result[year] = left if year == last else rows * shares[year] // whole
        left -= result[year]
    return result


def registers(seed, first, last, rows):
    """(plan rows, activity rows) of the years from first to last, about `rows` activities in all."""
    plan_rows, activity_rows = [], []
    sessions = {name: before - 1 for name, _, _, _, _, before in words.SERIES}
    for year, count in year_shares(first, last, rows).items():
        draws = Draws(seed * 10_000 + year)
        lines = planned_lines(draws, year, max(count * 42 // 100, len(words.SERIES)))
        approved = date(year - 1, 12, draws.between(8, 20)).isoformat()
        plan_rows += [line.row(draws, year, "1", approved) for line in lines]
        late = []
        if year == 2024:
            late = revised_lines(draws, year, lines)
            plan_rows += [line.row(draws, year, "2", "2024-06-20") for line in late]
            draft = [PlanLine(f"P24v3-{number:03d}", drawn_project(draws, year, start=date(year, 12, number)))
                     for number in range(1, 25)]
            plan_rows += [line.row(draws, year, "3", "") for line in draft]
        made = [activity(draws, year, line.project, line.identifier) for line in lines if draws.chance(930)]
        special = list(membership_activities(year))
        several = [line for line in lines if not line.project.series]
        while len(made) < count * 75 // 100:
            line = draws.pick(several)
            made.append(activity(draws, year, line.project, line.identifier))
        made += [activity(draws, year, line.project, line.identifier) for line in late[-8:]]
        made += special
        while len(made) < count:
            made.append(activity(draws, year, drawn_project(draws, year)))
        made.sort(key=lambda row: row["order"])
        ranked_sessions(made, sessions)
        for number, row in enumerate(noted(made), 1):
            row["Identifiant"] = f"A{year % 100:02d}-{number:04d}"
        activity_rows += [[row.get(column, "") for column in ACTIVITY_HEADER] for row in made]
    return plan_rows, activity_rows
