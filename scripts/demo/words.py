"""The words of the demonstration: partners, kinds of activity, subjects, places. All that happens is invented."""
from collections import namedtuple

# spoken: the name as a sentence says it, article included; trend: how its weight moves over the years.
Partner = namedtuple("Partner", "code name spoken weight region trend cities")

FIRST_TREND_YEAR = 2020
TRENDS = {  # percent of the weight in 2020, 2021, 2022, 2023, 2024
    "stable": (100, 100, 100, 100, 100),
    "east": (50, 60, 130, 160, 190),
    "down": (170, 140, 100, 65, 35),
    "pacific": (55, 60, 95, 125, 150),
    "up": (80, 85, 100, 110, 120),
}

PARTNERS = [
    Partner("DEU", "Allemagne", "l’Allemagne", 120, "Europe", "stable", ("Berlin", "Müllheim", "Strausberg")),
    Partner("GBR", "Royaume-Uni", "le Royaume-Uni", 105, "Europe", "stable", ("Londres", "Andover", "Warminster")),
    Partner("USA", "États-Unis", "les États-Unis", 110, "Amérique du Nord", "stable",
            ("Washington", "Fort Irwin", "Carlisle")),
    Partner("BEL", "Belgique", "la Belgique", 100, "Europe", "up", ("Bruxelles", "Arlon", "Marche-en-Famenne")),
    Partner("ITA", "Italie", "l’Italie", 80, "Europe", "stable", ("Rome", "Turin", "Modène")),
    Partner("ESP", "Espagne", "l’Espagne", 60, "Europe", "stable", ("Madrid", "Saragosse")),
    Partner("POL", "Pologne", "la Pologne", 55, "Flanc est", "east", ("Varsovie", "Orzysz")),
    Partner("EST", "Estonie", "l’Estonie", 55, "Flanc est", "east", ("Tallinn", "Tapa")),
    Partner("ROU", "Roumanie", "la Roumanie", 60, "Flanc est", "east", ("Bucarest", "Cincu")),
    Partner("GRC", "Grèce", "la Grèce", 40, "Europe", "up", ("Athènes",)),
    Partner("NLD", "Pays-Bas", "les Pays-Bas", 40, "Europe", "stable", ("La Haye", "Utrecht")),
    Partner("CAN", "Canada", "le Canada", 40, "Amérique du Nord", "stable", ("Ottawa", "Petawawa")),
    Partner("NOR", "Norvège", "la Norvège", 32, "Grand Nord", "up", ("Oslo", "Bardufoss")),
    Partner("SWE", "Suède", "la Suède", 30, "Grand Nord", "up", ("Stockholm", "Boden")),
    Partner("FIN", "Finlande", "la Finlande", 30, "Grand Nord", "up", ("Helsinki", "Rovaniemi")),
    Partner("PRT", "Portugal", "le Portugal", 22, "Europe", "stable", ("Lisbonne",)),
    Partner("LUX", "Luxembourg", "le Luxembourg", 18, "Europe", "up", ("Luxembourg",)),
    Partner("CZE", "Tchéquie", "la Tchéquie", 20, "Flanc est", "up", ("Prague",)),
    Partner("LTU", "Lituanie", "la Lituanie", 22, "Flanc est", "east", ("Vilnius", "Rukla")),
    Partner("CHE", "Suisse", "la Suisse", 18, "Europe", "stable", ("Berne",)),
    Partner("AUT", "Autriche", "l’Autriche", 14, "Europe", "stable", ("Vienne",)),
    Partner("UKR", "Ukraine", "l’Ukraine", 28, "Flanc est", "east", ("Kyiv",)),
    Partner("JPN", "Japon", "le Japon", 36, "Indo-Pacifique", "pacific", ("Tokyo", "Nihonbara")),
    Partner("IND", "Inde", "l’Inde", 36, "Indo-Pacifique", "pacific", ("New Delhi", "Umroi")),
    Partner("AUS", "Australie", "l’Australie", 28, "Indo-Pacifique", "pacific", ("Canberra", "Townsville")),
    Partner("IDN", "Indonésie", "l’Indonésie", 20, "Indo-Pacifique", "pacific", ("Jakarta",)),
    Partner("SGP", "Singapour", "Singapour", 20, "Indo-Pacifique", "pacific", ("Singapour",)),
    Partner("ARE", "Émirats arabes unis", "les Émirats arabes unis", 45, "Moyen-Orient", "up", ("Abou Dabi",)),
    Partner("QAT", "Qatar", "le Qatar", 28, "Moyen-Orient", "stable", ("Doha",)),
    Partner("SAU", "Arabie saoudite", "l’Arabie saoudite", 24, "Moyen-Orient", "stable", ("Riyad",)),
    Partner("JOR", "Jordanie", "la Jordanie", 26, "Moyen-Orient", "stable", ("Amman",)),
    Partner("LBN", "Liban", "le Liban", 26, "Moyen-Orient", "stable", ("Beyrouth",)),
    Partner("EGY", "Égypte", "l’Égypte", 22, "Moyen-Orient", "stable", ("Le Caire",)),
    Partner("MAR", "Maroc", "le Maroc", 34, "Afrique", "stable", ("Rabat", "Benguérir")),
    Partner("SEN", "Sénégal", "le Sénégal", 40, "Afrique", "down", ("Dakar", "Thiès")),
    Partner("CIV", "Côte d’Ivoire", "la Côte d’Ivoire", 44, "Afrique", "down", ("Abidjan", "Bouaké")),
    Partner("DJI", "Djibouti", "Djibouti", 36, "Afrique", "stable", ("Djibouti", "Arta")),
    Partner("TCD", "Tchad", "le Tchad", 36, "Afrique", "down", ("N’Djamena",)),
    Partner("GAB", "Gabon", "le Gabon", 30, "Afrique", "down", ("Libreville",)),
    Partner("MRT", "Mauritanie", "la Mauritanie", 18, "Afrique", "stable", ("Nouakchott", "Atar")),
    Partner("BEN", "Bénin", "le Bénin", 20, "Afrique", "up", ("Cotonou",)),
    Partner("BRA", "Brésil", "le Brésil", 24, "Amérique latine", "stable", ("Brasilia", "Manaus")),
    Partner("OTAN", "Otan", "l’Otan", 45, "Europe", "up", ("Bruxelles", "Mons", "Lille")),
    Partner("UE", "UE", "l’UE", 34, "Europe", "up", ("Bruxelles",)),
]
BY_CODE = {partner.code: partner for partner in PARTNERS}
ORGANISATIONS = ("OTAN", "UE")
TAUGHT_REGIONS = ("Afrique", "Moyen-Orient", "Flanc est")

# What a kind looks like: its French name, how often it is drawn, French and partner participants, days, euros for a
# participant and a day.
Kind = namedtuple("Kind", "code name weight french foreign days rate")
KINDS = [
    Kind("exercise", "Exercice", 150, (25, 320), (20, 280), (4, 18), 38),
    Kind("unit_exchange", "Échange d’unités", 80, (20, 60), (20, 60), (6, 20), 42),
    Kind("staff_talks", "Réunion d’états-majors", 110, (4, 14), (4, 14), (1, 3), 210),
    Kind("expert_meeting", "Réunion d’experts", 110, (2, 9), (2, 12), (1, 4), 190),
    Kind("operational_support", "Soutien opérationnel", 40, (12, 90), (0, 40), (20, 75), 31),
    Kind("capability_partnership", "Partenariat capacitaire", 40, (4, 18), (4, 16), (2, 5), 170),
    Kind("course", "Stage de formation", 120, (1, 8), (2, 26), (5, 45), 64),
    Kind("university_exchange", "Échange universitaire", 26, (1, 4), (1, 5), (40, 110), 58),
    Kind("training_detachment", "Détachement d’instruction", 70, (6, 28), (30, 140), (12, 40), 46),
    Kind("export_support", "Soutien à l’exportation", 60, (3, 18), (3, 20), (1, 8), 150),
    Kind("demonstration", "Démonstration", 40, (8, 40), (5, 25), (1, 4), 120),
    Kind("visit", "Visite", 130, (3, 12), (3, 14), (1, 4), 260),
    Kind("dialogue_session", "Session de dialogue", 30, (6, 16), (6, 16), (1, 2), 230),
    Kind("committee_session", "Session de comité", 40, (6, 20), (6, 20), (1, 2), 220),
    Kind("council_session", "Session de conseil", 8, (8, 18), (8, 18), (1, 1), 320),
    Kind("event", "Événement", 52, (2, 30), (2, 40), (1, 4), 140),
]
KIND = {kind.code: kind for kind in KINDS}
PILLAR = {
    **dict.fromkeys(("exercise", "staff_talks", "expert_meeting", "operational_support"), "Alliances"),
    **dict.fromkeys(("unit_exchange", "course", "university_exchange", "training_detachment"), "Formation"),
    **dict.fromkeys(("capability_partnership", "export_support", "demonstration"), "Soutien aux exportations"),
    **dict.fromkeys(("visit", "dialogue_session", "committee_session", "council_session", "event"),
                    "Rencontres de haut niveau"),
}

# A dialogue, committee or council that meets every year: name, kind, partner, lead, month, session of 2020.
SERIES = [
    ("Dialogue stratégique franco-allemand", "dialogue_session", "DEU", "DGRIS", 10, 14),
    ("Dialogue stratégique franco-britannique", "dialogue_session", "GBR", "DGRIS", 6, 9),
    ("Dialogue stratégique franco-japonais", "dialogue_session", "JPN", "DGRIS", 11, 5),
    ("Dialogue militaire franco-polonais", "dialogue_session", "POL", "EMA", 3, 7),
    ("Dialogue militaire franco-indien", "dialogue_session", "IND", "EMA", 9, 18),
    ("Dialogue d’armement franco-émirien", "dialogue_session", "ARE", "DGA", 2, 11),
    ("Comité de coopération militaire franco-belge", "committee_session", "BEL", "EMA", 5, 22),
    ("Comité mixte franco-marocain", "committee_session", "MAR", "EMA", 4, 17),
    ("Comité des affaires stratégiques franco-canadien", "committee_session", "CAN", "DGRIS", 12, 6),
    ("Conseil de défense franco-hellénique", "council_session", "GRC", "MINISTRE", 9, 2),
]

EXERCISES = ["Mistral d’acier", "Lys boréal", "Granit", "Étoile du Sud", "Vent d’est", "Jade vert", "Aurore polaire",
             "Sable doré", "Pont de bois", "Cuirasse", "Rempart", "Chêne vert", "Triton", "Harfang", "Garrigue",
             "Ambre", "Bouclier alpin", "Grand duc", "Source vive", "Œil de lynx", "Corail", "Marteau", "Quercy"]
SUBJECTS = ["la logistique", "l’artillerie", "le génie", "la cyberdéfense", "le renseignement", "la défense NRBC",
            "la doctrine interarmes", "le combat en montagne", "l’aérocombat", "le soutien santé", "les drones",
            "l’interopérabilité des radios", "le combat en zone urbaine", "la lutte contre les engins explosifs"]
DOMAINS = ["logistique", "artillerie", "génie", "cyber", "renseignement", "NRBC", "doctrine", "montagne",
           "aérocombat", "santé", "drones", "communications", "zone urbaine", "déminage"]
COURSES = ["Stage d’aguerrissement", "Stage de chef de section", "Stage d’état-major tactique", "Stage montagne",
           "Stage de tireur d’élite", "Stage de démineur", "Stage de guidage d’appuis feu", "Cours de français militaire",
           "Stage d’officier NRBC", "Stage de chef de peloton blindé"]
SCHOOLS = ["écoles de Saint-Cyr Coëtquidan", "école de guerre – Terre", "école de cavalerie de Saumur",
           "école d’artillerie de Draguignan", "école du génie d’Angers"]
EQUIPMENT = ["véhicules blindés", "canons automoteurs", "radios tactiques", "drones légers", "matériels de pontage",
             "moyens optroniques", "simulateurs d’instruction", "hélicoptères légers"]
EVENTS = ["Colloque sur {subject}", "Conférence des commandants des forces terrestres", "Séminaire sur {subject}",
          "Cérémonie commémorative", "Salon professionnel de l’armement terrestre", "Journée des attachés de défense"]
FRENCH_PLACES = ["Paris", "Mailly-le-Camp", "Canjuers", "Suippes", "Mourmelon", "Saumur", "Draguignan", "Lille",
                 "Saint-Cyr Coëtquidan", "Angers", "Castelnaudary", "Pau", "Modane", "Sissonne"]
CAUSES = [("engagement opérationnel", 38), ("budget", 22), ("fait du partenaire", 24), ("conditions sanitaires", 6),
          ("météo", 10)]
HEALTH_CAUSES = [("conditions sanitaires", 72), ("fait du partenaire", 12), ("engagement opérationnel", 12),
                 ("budget", 4)]
LEVELS = [("chef d’état-major des armées", 10), ("chef d’état-major d’armée", 24), ("directeur ou général", 40),
          ("officier supérieur", 26)]
MONTHS = list(zip(range(1, 13), (6, 8, 10, 9, 11, 11, 5, 2, 11, 12, 10, 5)))


def of(spoken):
    """« de » before a spoken name: du Canada, des États-Unis, de la Belgique, de l’Italie, de Singapour."""
    if spoken.startswith("le "):
        return "du " + spoken[3:]
    return "des " + spoken[4:] if spoken.startswith("les ") else "de " + spoken


def coming_from(spoken):
    """« de » before a spoken name that loses its article: du Canada, de Belgique, d’Italie, de l’Otan."""
    if spoken in ("l’Otan", "l’UE"):
        return "de " + spoken
    for article, word in (("la ", "de "), ("l’", "d’")):
        if spoken.startswith(article):
            return word + spoken[len(article):]
    return of(spoken)


def into(partner):
    """Where one goes: au Canada, aux États-Unis, en Belgique, à Singapour."""
    if partner.code in ORGANISATIONS:
        return "au siège " + of(partner.spoken)
    for article, word in (("les ", "aux "), ("le ", "au "), ("la ", "en "), ("l’", "en ")):
        if partner.spoken.startswith(article):
            return word + partner.spoken[len(article):]
    return "à " + partner.spoken
