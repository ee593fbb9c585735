package import BilanModel
internal import BilanTables
internal import BilanYaml

/// What a desk leaves out of its documents by name, without a definition of its own: sheets, charts, lists, what the
/// program writes itself, sections by their titles, and tables by the partners, pillars, groups or attributions.
package struct OmittedParts: Sendable, Hashable {
  private let keys: Set<String>

  /// Parts by their names, in any spelling.
  package init(_ names: [String]) { keys = Set(names.map { foldedKey($0) }) }

  /// Every name that may be left out, in the order of the documentation.
  ///
  /// Data sheets stay, for others compute on them, and so does *Lecture*.
  package static let names: [String] = {
    let sheets = SheetCatalog.all.filter { !$0.isData && $0.code != SheetCatalog.reading.code }.map(\.code)
    let all = sheets + ChartRules.all.map(\.code) + ListRules.all.map(\.code) + DocumentPart.allCases.map(\.rawValue)
    var known: Set<String> = []
    return all.filter { known.insert($0).inserted }
  }()

  /// The titles of the sections of the documents built in.
  private static let titles = [DocumentDefinition.activity, .briefing].flatMap(\.sections).flatMap(\.title.plain)

  /// The names that are none.
  package static func unknown(_ names: [DocumentChoices.Name]) -> [Finding] {
    let keys = (Self.names + titles).map { foldedKey($0) }
    return names.filter { !keys.contains(foldedKey($0.text)) }.map { name in
      // The titles are too many for a list: they are there to be the nearest.
      let isNear = nearestKey(to: foldedKey(name.text), among: keys) != nil
      return .unknownWord(name.text, known: Self.names + (isNear ? titles : []), name.origin)
    }
  }

  fileprivate func hold(_ name: String) -> Bool { keys.contains(foldedKey(name)) }

  /// Whether a table of the values of a dimension is left out: `groupes` names those by group too.
  fileprivate func hold(_ dimension: Dimension?) -> Bool {
    DocumentDefinition.dimensions.contains { $0.dimension == dimension && hold($0.word + "s") }
  }
}

extension ReportDefinition {
  /// The definition without some parts; nil where no chart is left of it.
  package func without(_ parts: OmittedParts) -> ReportDefinition? {
    var rest = self
    rest.sheets = sheets.filter { !parts.hold($0.code) }
    rest.charts = charts.filter { !parts.hold($0.code) }
    return rest.charts.isEmpty ? nil : rest
  }
}

extension DocumentDefinition {
  /// The definition without some parts, nor the sections that had nothing else; nil where none is left.
  package func without(_ parts: OmittedParts) -> DocumentDefinition? {
    var rest = self
    rest.sections = sections.compactMap { section in
      guard !section.title.plain.contains(where: parts.hold) else { return nil }
      var left = section
      left.blocks = section.blocks.compactMap { $0.without(parts) }
      let isEmpty = left.blocks != section.blocks && !left.blocks.contains { $0.block.tells }
      return isEmpty ? nil : left
    }
    return rest.sections.isEmpty ? nil : rest
  }
}

extension DocumentDefinition.Order {
  fileprivate func without(_ parts: OmittedParts) -> DocumentDefinition.Order? {
    switch block {
    case .chart(let part), .message(let part, _), .list(let part): return parts.hold(part.code) ? nil : self
    case .part(let part): return parts.hold(part.rawValue) ? nil : self
    case .table(let table): return parts.hold(table.dimension) ? nil : self
    case .columns(let columns):
      let left = columns.map { column in
        DocumentDefinition.Column(
          twelfths: column.twelfths, blocks: column.blocks.compactMap { $0.without(parts) })
      }
      return left.allSatisfy(\.blocks.isEmpty)
        ? nil : DocumentDefinition.Order(block: .columns(left), condition: condition)
    case .heading, .text, .numbers, .desk, .register, .pageBreak: return self
    }
  }
}

extension DocumentDefinition.Block {
  /// Whether it says more than what others are called.
  fileprivate var tells: Bool {
    switch self {
    case .heading, .pageBreak, .part(.foot): false
    case .columns(let columns): columns.flatMap(\.blocks).contains { $0.block.tells }
    default: true
    }
  }
}

extension DocumentDefinition.Template {
  /// Its words in each language, where it is nothing else.
  fileprivate var plain: [String] {
    let both = [french, english].compactMap { pieces -> String? in
      guard pieces.count == 1, case .words(let words) = pieces[0] else { return nil }
      return words
    }
    return both.count == 2 && both[0] == both[1] ? [both[0]] : both
  }
}
