/// The columns that several registers have, and say the same in each.
extension CommonColumn {
  /// The office that leads.
  static let lead = Column(
    "lead", .label, Wording("Pilote", "Lead"), aliases: ["organisme pilote", "responsable", "lead office"],
    elsewhere: ["organisme", "service", "pilote", "chef de file", "unité", "office", "owner", "poste", "bureau"],
    help: Wording("organisme qui conduit l’activité", "office that leads the activity"))
  /// The office that coordinates.
  static let coordinatedBy = Column(
    "coordinated_by", .label, Wording("Coordination", "Coordinated by"), aliases: ["coordonné par", "coordonnateur"],
    needsWholeHeader: true, help: Wording("organisme qui coordonne", "office that coordinates"))
  /// Other offices that take part.
  static let associated = Column(
    "associated", .labels, Wording("Associés", "Associated"), aliases: ["organismes associés"],
    needsWholeHeader: true,
    help: Wording("organismes associés, plusieurs possibles", "associated offices, several allowed"))
  /// What the record is about, of the domains of cooperation.
  static let domains = Column(
    "domains", .labels, Wording("Domaines", "Domains"), aliases: ["domaine", "domain", "thèmes"],
    elsewhere: ["thématique", "thématiques", "topics", "sujets", "tags", "mots clés"],
    help: Wording("domaines de coopération, plusieurs possibles", "domains of cooperation, several allowed"))
  /// Where.
  static let place = Column(
    "place", .label, Wording("Lieu", "Place"), aliases: ["ville", "location", "localisation", "city"],
    elsewhere: ["destination", "commune", "localité", "site", "lieu de l'activité", "town", "venue", "where"],
    help: Wording("lieu", "place"))
  /// The level of the French principal.
  static let level = Column(
    "level", .choice(Level.terms), role: .level, Wording("Niveau", "Level"), needsWholeHeader: true,
    subject: .masculine("niveau", "level"),
    help: Wording("niveau de l’autorité française", "level of the French principal"))
  /// Who gives and who receives.
  static let direction = Column(
    "direction", .choice(Direction.terms), role: .direction, Wording("Sens", "Direction"), needsWholeHeader: true,
    subject: .masculine("sens", "direction"),
    help: Wording("donnée, reçue, mutuelle ou en marge", "given, received, mutual or in the margins"))
  /// The points of article D3121-14 that the record serves.
  static let attributions = Column(
    "attributions", .choices(Attribution.terms), Wording("Attributions", "Attributions"),
    aliases: ["points de l'article", "points d3121 14"], needsWholeHeader: true,
    subject: .feminine("attribution", "attribution"),
    help: Wording(
      "points de l’article D3121-14 que sert l’enregistrement, s’il les dit lui-même",
      "points of article D3121-14 that the record serves, where it says them itself"))
  /// The decision that allows what the texts do not.
  static let derogation = Column(
    "derogation", .text, Wording("Dérogation", "Derogation"), aliases: ["référence de dérogation"],
    needsWholeHeader: true,
    help: Wording(
      "référence de la décision qui déroge aux textes", "reference of the decision that departs from the texts"))
  /// The day that the record was entered.
  static let enteredOn = Column(
    "entered_on", .date, role: .entered, Wording("Saisi le", "Entered on"), aliases: ["date de saisie", "saisie le"],
    needsWholeHeader: true, help: Wording("jour de la saisie", "day of entry"))
}

extension CommonColumn {
  /// The first day of what lasts.
  static let since = Column(
    "since", .date, role: .first, Wording("Depuis", "Since"), aliases: ["créé le", "créée le", "date de création"],
    needsWholeHeader: true,
    help: Wording("premier jour, ou date partielle", "first day, or a partial date"))
  /// The last day of what lasts.
  static let until = Column(
    "until", .date, role: .last, Wording("Jusqu’à", "Until"),
    aliases: ["jusqu'au", "date de fermeture", "supprimé le"],
    needsWholeHeader: true,
    help: Wording("dernier jour compris ; vide = existe encore", "last day included; empty = still exists"))
  /// The first day of a stay.
  static let stayStart = Column(
    "start", .date, role: .first, Wording("Début", "Start"),
    aliases: ["date de début", "start date", "prise de poste", "arrivée"],
    help: Wording("premier jour, ou date partielle", "first day, or a partial date"))
  /// The last day of a stay.
  static let stayEnd = Column(
    "end", .date, role: .last, Wording("Fin", "End"), aliases: ["date de fin", "end date", "départ"],
    help: Wording("dernier jour compris ; vide = en cours", "last day included; empty = still there"))
}

extension CommonColumn {
  /// The civil year that a record is of.
  static let year = Column(
    "year", .date, role: .first, Wording("Année", "Year"), aliases: ["exercice", "millésime"], needsWholeHeader: true,
    help: Wording("année civile", "civil year"))
}
