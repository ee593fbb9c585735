/// The columns that every register has.
package enum CommonColumn {
  /// The record's own name.
  package static let identifier = Column(
    "id", .identifier, role: .identifier, Wording("Identifiant", "Identifier"), aliases: identifierAliases,
    elsewhere: identifiersElsewhere, needsWholeHeader: true,
    help: Wording(
      "nom unique de l’enregistrement\u{202F}; sans lui, la ligne est l’identité",
      "unique name of the record; without it, the line is the identity"))
  static let identifierAliases = ["ref", "référence", "n°", "numéro"]
  static let identifiersElsewhere = [
    "identifiant unique", "identifier", "dossier", "n° dossier", "code", "reference", "num", "no", "uid", "key",
  ]
  /// What the record is.
  package static func title(required: Bool) -> Column {
    Column(
      "title", .text, role: .title, required: required, Wording("Intitulé", "Title"),
      aliases: ["titre", "libellé", "objet", "nom"],
      elsewhere: [
        "intitulé de l'activité", "activité", "nom de l'activité", "description", "subject", "name", "désignation",
        "mission", "objet de la mission", "objet du déplacement", "motif du déplacement", "motif", "purpose",
        "évènement", "sujet", "thème", "event", "activity",
      ],
      help: Wording("ce que c’est, en une ligne", "what it is, in one line"))
  }
  /// Whom the record is with.
  package static func partners(required: Bool) -> Column {
    Column(
      "partners", .partners, role: .partners, required: required, Wording("Partenaires", "Partners"),
      aliases: ["partenaire", "partner", "pays", "country", "countries", "nation", "nations"],
      elsewhere: [
        "pays partenaire", "pays partenaires", "nation partenaire", "état partenaire", "pays visité", "pays hôte",
        "pays concerné", "pays concernés", "états", "états partenaires", "partenaires étrangers", "nationalité",
        "nationalités", "states", "partner states", "code iso", "iso3", "organisation", "partner country",
        "country name", "state", "code pays", "iso", "bénéficiaire",
      ],
      help: Wording(
        "un ou plusieurs États ou organisations, par code ou par nom, séparés par «\u{A0};\u{A0}» ou «\u{A0}|\u{A0}»",
        "one or several states or organisations, by code or name, separated by “;” or “|”"))
  }
  /// How the record is protected.
  package static let marking = Column(
    "marking", .marking, role: .marking, Wording("Protection", "Marking"),
    aliases: ["mention", "mention de protection", "classification", "confidentialité"],
    elsewhere: [
      "niveau de protection", "degré de protection", "classif", "niveau de classification", "marquage",
      "marquage de protection", "niveau de confidentialité", "security marking", "security classification",
    ],
    help: Wording(
      "niveau, mentions particulières et destinataires, NP si vide",
      "level, caveats and who it may be released to, NP when empty"))
  /// The document that the record comes from.
  package static let source = source(aliases: ["référence documentaire", "document", "pièce"])
  /// The same under other names, where a document is another column of the register.
  static func source(aliases: [String]) -> Column {
    Column(
      "source", .text, role: .source, Wording("Source", "Source"), aliases: aliases,
      elsewhere: ["url", "lien", "link"], needsWholeHeader: true,
      help: Wording("document ou dossier d’où vient l’enregistrement", "document or file that the record comes from"))
  }
  /// A free remark.
  package static let note = Column(
    "note", .text, role: .note, Wording("Note", "Note"),
    aliases: ["remarque", "remarques", "observations", "commentaire", "comment"],
    elsewhere: ["commentaires", "observation", "notes", "comments", "précisions", "description"],
    needsWholeHeader: true, help: Wording("remarque libre", "free remark"))

  /// The pillar of a record, which its kind tells where it says none.
  package static let pillar = Column(
    "pillar", .choice(Pillar.terms), role: .pillar, Wording("Pilier", "Pillar"), aliases: ["axe"],
    elsewhere: ["volet", "domaine d'action", "ligne d'effort"], subject: .masculine("pilier", "pillar"),
    help: Wording("pilier\u{202F}; à défaut celui de la nature", "pillar; else that of the kind"))
  /// The kind of an activity, done or planned.
  package static func kind(_ help: Wording) -> Column {
    Column(
      "kind", .choice(ActivityKind.terms), role: .kind, required: true, Wording("Nature", "Kind"),
      aliases: ["type", "type d'activité", "nature d'activité"],
      elsewhere: [
        "catégorie", "category", "type d'action", "nature de l'action", "genre", "type de mission", "format",
      ],
      subject: .feminine("nature", "kind"), help: help)
  }
}
