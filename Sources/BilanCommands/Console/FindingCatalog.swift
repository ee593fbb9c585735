internal import BilanConfiguration
internal import BilanInspection
internal import BilanIntake
internal import BilanMetrics
package import BilanModel
internal import BilanReports
internal import BilanRules
internal import BilanYaml

/// Every kind of finding of every module, in the order of the documentation; a new kind is one declaration in its
/// module and its name in the list above it.
package enum FindingCatalog {
  /// Kinds that belong together, under a heading.
  package struct Chapter: Sendable {
    /// Its heading in the documentation.
    package let title: String
    /// In the order of the documentation.
    package let kinds: [FindingKind]
  }

  /// Every kind of finding, by where it is found.
  package static let chapters = [
    Chapter(title: "Files, headers and mappings", kinds: FindingKind.files),
    Chapter(title: "Workbooks", kinds: FindingKind.workbooks),
    Chapter(title: "Lines and records", kinds: FindingKind.records),
    Chapter(title: "Values", kinds: FindingKind.values),
    Chapter(title: "Records beside others, and beside the period", kinds: FindingKind.metrics),
    Chapter(title: "A first look", kinds: FindingKind.inspection),
    Chapter(title: "The text of a configuration or a definition", kinds: FindingKind.yaml),
    Chapter(title: "Configurations", kinds: FindingKind.configuration),
    Chapter(title: "Definitions of reports", kinds: FindingKind.definition),
    Chapter(title: "Texts of a desk", kinds: FindingKind.deskTexts),
    Chapter(title: "Rules of the registers", kinds: FindingKind.rules),
    Chapter(title: "Checks of competence", kinds: FindingKind.competence),
  ].filter { !$0.kinds.isEmpty }

  /// Every kind of finding, in the order of the chapters.
  package static let all: [FindingKind] = chapters.flatMap(\.kinds)

  /// The documentation of every kind, for `docs/findings.md`.
  package static func markdown() -> String {
    var lines = [
      "# Findings", "",
      "Every kind of finding, by the code that stands in brackets in its line and in the JSON edition. An error rejects",
      "the record, or the whole file where it is about the file; a warning and a note reject nothing. Each finding says",
      "its place, the value and what was expected. Generated from the catalogue: do not edit.",
    ]
    for chapter in chapters { lines += section(chapter) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ chapter: Chapter) -> [String] {
    var lines = [
      "", "## \(chapter.title)", "", "| code | severity | what it is | what to do |", "|---|---|---|---|",
    ]
    var shown: Set<String> = []
    for kind in chapter.kinds where shown.insert(kind.code).inserted {
      let severities = chapter.kinds.filter { $0.code == kind.code }.map(\.severity.name.english)
      let cells = ["`\(kind.code)`", severities.joined(separator: " or "), both(kind.meaning), both(kind.remedy)]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines
  }

  private static func both(_ words: Wording) -> String { "\(words.english)<br>*\(words.french)*" }
}
