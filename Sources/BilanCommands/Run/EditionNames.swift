internal import BilanLayout
internal import BilanManifest
package import BilanModel

/// The names of an edition: of its files, and of the folder of its period.
package struct EditionNames: Sendable, Hashable {
  /// What every file name starts with: the period, `2024`, `2024-S1`, `2024-T3`, `2024-03`, else its two days.
  let prefix: String

  package init(_ series: PeriodSeries) {
    prefix = Self.short(series.base) ?? String(series.label(0).map { $0 == "/" ? "_" : $0 })
  }

  /// A half-year, a quarter or a month of one year, so that names are in the order of time; the same in every language.
  private static func short(_ period: Period) -> String? {
    let (year, start, end) = (period.first.year, period.first.month, period.last.month)
    let isOfMonths = period.first.civil.day == 1 && period.last.advanced(by: 1).civil.day == 1
    guard isOfMonths, year == period.last.year else { return nil }
    switch end - start {
    case 0: return "\(year)-" + (start < 10 ? "0" : "") + "\(start)"
    case 2 where start % 3 == 1: return "\(year)-T\(start / 3 + 1)"
    case 5 where start % 6 == 1: return "\(year)-S\(start / 6 + 1)"
    default: return nil
    }
  }

  var workbook: String { "\(prefix)_bilan.xlsx" }
  var charts: String { "\(prefix)_graphiques.pdf" }
  var figures: String { "\(prefix)_bilan.json" }
  /// The files that every edition holds.
  package var documents: [String] { [workbook, charts, figures] }

  /// The folder of the editions of profiles, beside those of reports.
  static let profilesFolder = "fiches"
  /// The profiles of all partners in one file.
  var profiles: String { "\(prefix)_fiches.pdf" }
  /// What the profiles print, figure by figure.
  var profileFigures: String { "\(prefix)_fiches.json" }
  /// The profile of one partner.
  func profile(_ code: String) -> String { "\(prefix)_fiche_\(EditionNames.plain(code)).pdf" }

  /// The folder of the editions of the documents of a format, beside those of reports.
  static func documentsFolder(_ format: PageFormat) -> String { word(format) + "s" }
  /// The document of a format.
  func document(_ format: PageFormat) -> String { "\(prefix)_\(Self.word(format)).pdf" }
  /// What it prints, figure by figure.
  func documentFigures(_ format: PageFormat) -> String { "\(prefix)_\(Self.word(format)).json" }

  private static func word(_ format: PageFormat) -> String { format == .a4 ? "rapport" : format.rawValue }

  /// The files in which an edition says what it was made from and what it holds.
  package static let records = [Manifest.fileName, ChecksumList.fileName]

  /// Whether names are those of the files of an edition: its documents, its records, rejected ones, and nothing else.
  package func areOfEdition(_ names: Set<String>) -> Bool {
    let required = documents + EditionNames.records
    return names.isSuperset(of: required)
      && names.subtracting(required).allSatisfy { $0.hasPrefix("\(prefix)_\(RejectsFiles.start)") }
  }

  /// The folder of the period's editions, `2024-NP-en`: what tells them from those of another marking or language.
  ///
  /// What follows `+` is the name of a definition, so that none can pass for a marking.
  package func folder(ceiling: Ceiling?, _ language: Language, definition: String?) -> String {
    var name = prefix
    if let ceiling { name += "-\(EditionNames.unlikeLanguage(EditionNames.plain(ceiling.code)))" }
    if language != .french { name += "-\(language.rawValue)" }
    if let definition { name += "+\(EditionNames.plain(definition))" }
    return name
  }

  /// The code of a ceiling whose last caveat cannot pass for a language: `DR-%65n` for a caveat `en`.
  private static func unlikeLanguage(_ code: String) -> String {
    guard let last = code.split(separator: "-").last, Language(rawValue: last.lowercased()) != nil,
      let first = last.utf8.first
    else { return code }
    return code.dropLast(last.count) + "%" + String(first, radix: 16, uppercase: true) + last.dropFirst()
  }

  /// A text as part of the name of a folder on any disk, of no two texts the same: a space as `_`, what may not stand
  /// there as `%2A`.
  private static func plain(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if scalar == " " { return "_" }
      let isPlain =
        scalar.properties.isAlphabetic || (48...57).contains(scalar.value) || "-.,".contains(Character(scalar))
      if isPlain { return String(scalar) }
      return String(scalar).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }.joined()
  }
}
