/// A kind of table: its code, its names, and its columns in the order that the documentation shows.
package struct Register: Sendable {
  package let code: String
  package let name: Wording
  /// What one row is, in one sentence.
  package let row: Wording
  package let columns: [Column]
  /// The columns within whose values an identifier is unique; none where it is so in the whole register.
  package let scope: [String]
  /// Whether a source may hold it partner by partner: lines of one identifier are then one record.
  package let joinsLines: Bool
  private let positions: [String: Int]

  package init(
    _ code: String, _ name: Wording, row: Wording, scope: [String] = [], joinsLines: Bool = false, columns: [Column]
  ) {
    self.code = code
    self.name = name
    self.row = row
    self.columns = columns
    self.scope = scope
    self.joinsLines = joinsLines
    positions = Dictionary(columns.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  /// The position of the column of a code, nil when there is none.
  package func index(of code: String) -> Int? { positions[code] }

  /// Every register that bilan knows, in the order of the documentation.
  package static let all: [Register] = [.activities, .plans]
}

/// The columns that every register has.
enum CommonColumn {
  static let identifier = Column(
    "id", .identifier, Wording("Identifiant", "Identifier"),
    aliases: ["ref", "référence", "n°", "numéro"],
    help: Wording(
      "nom unique de l’enregistrement\u{202F}; sans lui, la ligne est l’identité",
      "unique name of the record; without it, the line is the identity"))
  static let title = Column(
    "title", .text, required: true, Wording("Intitulé", "Title"), aliases: ["titre", "libellé", "objet", "nom"],
    help: Wording("ce que c’est, en une ligne", "what it is, in one line"))
  static func partners(required: Bool) -> Column {
    Column(
      "partners", .partners, required: required, Wording("Partenaires", "Partners"),
      aliases: ["partenaire", "partner", "pays", "country", "countries", "nation", "nations"],
      help: Wording(
        "un ou plusieurs États ou organisations, par code ou par nom, séparés par «\u{A0};\u{A0}» ou «\u{A0}|\u{A0}»",
        "one or several states or organisations, by code or name, separated by “;” or “|”"))
  }
  static let marking = Column(
    "marking", .marking, Wording("Protection", "Marking"),
    aliases: ["mention", "mention de protection", "classification", "confidentialité"],
    help: Wording(
      "niveau, mentions particulières et destinataires, NP si vide",
      "level, caveats and who it may be released to, NP when empty"))
  static let source = Column(
    "source", .text, Wording("Source", "Source"), aliases: ["référence documentaire", "document", "pièce"],
    help: Wording("document ou dossier d’où vient l’enregistrement", "document or file that the record comes from"))
  static let note = Column(
    "note", .text, Wording("Note", "Note"),
    aliases: ["remarque", "remarques", "observations", "commentaire", "comment"],
    help: Wording("remarque libre", "free remark"))
}
