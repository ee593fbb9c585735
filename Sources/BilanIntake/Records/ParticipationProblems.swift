internal import BilanModel

/// What may be wrong with lines that are joined into activities.
extension Problem {
  static let repeatedParticipation = Problem(
    .repeatedParticipation,
    Wording(
      "partenaire déjà nommé par une ligne de cette activité", "partner already named by a line of this activity"),
    hint: Wording(
      "une seule participation est comptée, avec les volumes des deux lignes",
      "a single participation is counted, with the volumes of both lines"))

  static let severalPartnersInLine = Problem(
    .severalPartners,
    Wording("plusieurs partenaires sur une ligne de participation", "several partners on a line of participation"),
    hint: Wording("une ligne par partenaire, chacune avec ses volumes", "a line a partner, each with its volumes"))

  /// A line of an activity of which another line has a marking that cannot be read.
  static let unreadLine = Problem(
    .unknownMarking,
    Wording(
      "la protection d’une autre ligne de la même activité ne se lit pas",
      "the marking of another line of the same activity cannot be read"),
    hint: Wording(
      "sous un plafond, l’activité entière est rejetée", "under a ceiling the whole activity is rejected"))

  /// A file whose lines are joined and of which a line, of it or of another file where `line` is nil, may be of any
  /// activity.
  static func unknownLine(_ line: HeldLines.UnknownLine?) -> Problem {
    switch line {
    case .broken:
      Problem(
        .unknownActivity,
        Wording(
          "une ligne ne se lit pas : elle peut être de toute activité, et au-dessus du plafond ; aucune n’est lue",
          "a line cannot be read: it may be of any activity, and above the ceiling; none is read"),
        hint: Wording("corriger la ligne, qui est citée plus haut", "mend the line, which is quoted above"))
    case .nameless:
      Problem(
        .unknownActivity,
        Wording(
          "une ligne qui est ou peut être au-dessus du plafond n’a pas d’identifiant : elle peut être de toute activité ; "
            + "aucune n’est lue",
          "a line that is or may be above the ceiling has no identifier: it may be of any activity; none is read"),
        hint: Wording("donner son identifiant à chaque ligne", "give each line its identifier"))
    case nil:
      Problem(
        .unknownActivity,
        Wording(
          "une ligne d’un autre fichier peut être de toute activité, et au-dessus du plafond ; aucune n’est lue",
          "a line of another file may be of any activity, and above the ceiling; none is read"),
        hint: Wording("corriger l’autre fichier", "mend the other file"))
    }
  }

  /// Identifiers that are those of the line above, in a file held against a ceiling.
  static let filledUnderCeiling = Problem(
    .unknownActivity,
    Wording(
      "sous un plafond, aucun identifiant ne se prend à la ligne au-dessus, qui peut être écartée ; aucune ligne n’est lue",
      "under a ceiling no identifier is taken from the line above, which may be withheld; no line is read"),
    hint: Wording(
      "donner son identifiant et sa protection à chaque ligne", "give each line its identifier and its marking"))

  /// A line without an identifier in a file whose lines are joined by it.
  static let namelessLine = Problem(
    .namelessLine,
    Wording(
      "ligne de participation sans identifiant : comptée comme une activité à elle seule",
      "line of participation without an identifier: counted as an activity of its own"),
    hint: Wording(
      "lui donner celui de son activité ; « id: {column: …, fill: down} » prend celui de la ligne au-dessus",
      "give it that of its activity; “id: {column: …, fill: down}” takes that of the line above"))

  /// Records whose line says its partner, its volumes, and nothing else of its own.
  static func bareLines(_ count: Int) -> Problem {
    Problem(
      .bareLines,
      Wording(
        "\(count) ligne\(count < 2 ? " ne dit en propre que son" : "s ne disent en propre que leur") partenaire, et compte\(count < 2 ? "" : "nt") chacune pour une activité",
        "\(count) line\(count == 1 ? " says" : "s say") nothing of \(count == 1 ? "its" : "their") own but the partner, and each counts as an activity"
      ),
      hint: Wording(
        "si elles sont de l’activité au-dessus : « rows: participation » et « id: {column: …, fill: down} »",
        "where they are of the activity above: “rows: participation” and “id: {column: …, fill: down}”"))
  }

  /// An identifier that looks like that of another activity, and is another.
  static func alikeIdentifier(_ value: String, first: Origin) -> Problem {
    Problem(
      .alikeIdentifier,
      quoting("identifiant presque pareil à un autre", "identifier almost the same as another", value),
      hint: Wording(
        "deux activités sont comptées ; voir \(first.row)",
        "two activities are counted; see \(first.row)"))
  }

  static func titlesDiffer(first: Origin) -> Problem {
    Problem(
      .titlesDiffer,
      Wording(
        "autre intitulé que la première ligne de la même activité",
        "another title than the first line of the same activity"),
      hint: Wording(
        "une seule activité est comptée ; voir \(first.row)",
        "a single activity is counted; see \(first.row)"))
  }

  static func linesDisagree(_ column: String, first: Origin) -> Problem {
    Problem(
      .linesDisagree,
      Wording(
        "« \(column) » contredit la première ligne de la même activité",
        "“\(column)” contradicts the first line of the same activity"),
      hint: Wording("voir \(first.row)", "see \(first.row)"))
  }
}
