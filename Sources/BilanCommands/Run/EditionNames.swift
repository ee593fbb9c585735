internal import BilanManifest
internal import BilanModel

/// The names of an edition: of its files, and of the folder of its period.
struct EditionNames: Sendable, Hashable {
  /// What every file name starts with: the label of the period, `2024`.
  let prefix: String

  init(_ series: PeriodSeries) { prefix = String(series.label(0).map { $0 == "/" ? "_" : $0 }) }

  var workbook: String { "\(prefix)_bilan.xlsx" }
  var charts: String { "\(prefix)_graphiques.pdf" }
  var figures: String { "\(prefix)_bilan.json" }
  /// The files that every edition holds.
  var documents: [String] { [workbook, charts, figures] }

  /// The files in which an edition says what it was made from and what it holds.
  static let records = [Manifest.fileName, ChecksumList.fileName]

  /// Whether names are those of the files of an edition: its documents, its records, rejected ones, and nothing else.
  func areOfEdition(_ names: Set<String>) -> Bool {
    let required = documents + EditionNames.records
    return names.isSuperset(of: required)
      && names.subtracting(required).allSatisfy { $0.hasPrefix("\(prefix)_\(RejectsFiles.start)") }
  }

  /// The folder of the period's editions, `2024-NP-en`: what tells them from those of another marking or language.
  ///
  /// What follows `+` is the name of a definition, so that none can pass for a marking.
  func folder(ceiling: Ceiling?, _ language: Language, definition: String?) -> String {
    var name = prefix
    if let ceiling { name += "-\(EditionNames.plain(ceiling.code, limit: 150))" }
    if language != .french { name += "-\(language.rawValue)" }
    if let definition { name += "+\(EditionNames.plain(definition))" }
    return name
  }

  /// A text as part of the name of a folder, on any disk.
  private static func plain(_ text: String, limit: Int = 40) -> String {
    String(text.prefix(limit).map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" })
  }
}
