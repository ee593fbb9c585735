package import BilanModel

/// What may be wrong with the texts that a desk writes for a document.
extension FindingKind {
  /// Of their form, their marking and their figures.
  package static let deskTexts: [FindingKind] = [
    .deskText, .deskTextUnmarked, .deskTextWithheld, .deskTextSpeaking, .deskTextFigure,
  ]

  static let deskText = FindingKind(
    "desk-text", .error,
    Wording(
      "un texte du bureau a une forme que le programme ne lit pas", "a text of the desk has a form that is not read"),
    fix: Wording(
      "l’écrire en titres, paragraphes et listes simples, comme reports/README.md le montre",
      "write it in headings, paragraphs and simple lists, as reports/README.md shows"))
  static let deskTextUnmarked = FindingKind(
    "desk-text-unmarked", .warning,
    Wording(
      "un texte du bureau est sans marquage lisible : il est laissé de côté", "a text has no marking: it is left out"),
    fix: Wording("écrire « marquage: » dans son en-tête", "write “marquage:” in its head"))
  static let deskTextWithheld = FindingKind(
    "desk-text-withheld", .warning,
    Wording(
      "un texte du bureau est au-dessus du plafond : il est laissé de côté",
      "a text is above the ceiling: it is left out"),
    fix: Wording(
      "relever le plafond, ou écrire un texte qui y tient", "raise the ceiling, or write a text that keeps to it"))
  static let deskTextSpeaking = FindingKind(
    "desk-text-speaks", .warning,
    Wording(
      "les mots d’un texte du bureau parlent d’une protection au-dessus de la sienne : sous un plafond qui ne l’admet pas, il est laissé de côté",
      "the words of a text speak of a marking above its own: under a ceiling that does not admit it, it is left out"),
    fix: Wording(
      "relever le marquage de son en-tête, ou écrire la phrase autrement",
      "raise the marking of its head, or write the sentence in other words"))
  static let deskTextFigure = FindingKind(
    "desk-text-figure", .warning,
    Wording(
      "un chiffre d’un texte du bureau n’est plus celui qui est calculé", "a figure of a text is not the computed one"),
    fix: Wording(
      "relire la phrase : le chiffre imprimé est celui qui est calculé",
      "read the sentence again: the figure printed is the computed one"))
}

extension Finding {
  /// A form that is not read.
  static func deskText(_ words: Wording, _ origin: Origin) -> Finding { Finding(.deskText, origin, words) }

  /// A text without a marking that is known.
  static func deskTextUnmarked(_ origin: Origin) -> Finding {
    Finding(
      .deskTextUnmarked, origin,
      Wording("texte sans marquage lisible, laissé de côté", "text without a readable marking, left out"))
  }

  /// A line that speaks of a marking above that of its text.
  static func deskTextSpeaking(_ origin: Origin) -> Finding {
    Finding(
      .deskTextSpeaking, origin,
      Wording(
        "la ligne parle d’une protection au-dessus de celle de l’en-tête",
        "the line speaks of a marking above that of the head"))
  }

  /// A text above the ceiling.
  package static func deskTextWithheld(_ text: DeskText) -> Finding {
    Finding(
      .deskTextWithheld, text.origin,
      Wording(
        "texte marqué \(text.marking.name), au-dessus du plafond, laissé de côté",
        "text marked \(text.marking.name), above the ceiling, left out"))
  }

  /// A figure that is not what the text says.
  static func deskTextFigure(_ stated: String, _ printed: String, _ origin: Origin) -> Finding {
    Finding(
      .deskTextFigure, origin,
      Wording("« \(stated) » écrit, « \(printed) » calculé", "“\(stated)” written, “\(printed)” computed"))
  }
}
