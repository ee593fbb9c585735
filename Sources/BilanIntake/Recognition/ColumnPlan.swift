internal import BilanModel

/// Where the values of a register's column come from in one file.
enum ColumnPlan: Sendable, Hashable {
  /// A field of the records.
  case field(Int)
  case constant(String)
  /// A date in three fields; month and day may be absent.
  case date(day: Int?, month: Int?, year: Int)
  /// A date in two fields, of the year of the source.
  case dayOfYear(day: Int?, month: Int)
  /// A list, or the numbers of a sum, in several fields.
  case fields([Int])
  /// Fields of which the first that is not empty has the value.
  case either([Int])
  /// Fields of ticks, and what each stands for.
  case ticks([Int], [String])
  /// A field that says how long the record lasts.
  case duration(Int)

  /// The field that a finding about the value points at.
  var field: Int? {
    switch self {
    case .field(let field), .date(_, _, let field), .dayOfYear(_, let field), .duration(let field): field
    case .fields(let fields), .either(let fields), .ticks(let fields, _): fields.first
    case .constant: nil
    }
  }

  /// Every field that is read.
  var fields: [Int] {
    switch self {
    case .field(let field), .duration(let field): [field]
    case .fields(let fields), .either(let fields), .ticks(let fields, _): fields
    case .constant: []
    case .date(let day, let month, let year): [day, month, year].compactMap { $0 }
    case .dayOfYear(let day, let month): [day, month].compactMap { $0 }
    }
  }
}

/// The columns of a register as a mapping finds them among the headers of a file.
///
/// Only the columns that the mapping names are read: a header that happens to bear the name of a column of the register
/// is not taken for it. The headers left over are `unused`, and the file's description says them.
struct MappedColumns {
  let register: Register
  /// For each column of the register where it comes from, nil when the mapping does not name it.
  private(set) var plans: [ColumnPlan?]
  private(set) var unused: [String] = []
  private(set) var problems: [Problem] = []

  init(_ mapping: SourceMapping, _ register: Register, headers: SourceHeaders) {
    self.register = register
    plans = [ColumnPlan?](repeating: nil, count: register.columns.count)
    for (index, column) in register.columns.enumerated() {
      guard let source = mapping.columns[column.code]?.source else { continue }
      plans[index] = plan(source, column, headers)
    }
    var used = Set(plans.flatMap { $0?.fields ?? [] })
    used.formUnion(mapping.conditions.compactMap { try? headers.position(of: $0.header, for: "where") })
    for (position, header) in headers.names.enumerated()
    where !used.contains(position) && !RejectionReason.isNamed(header) {
      let isNameless = foldedKey(header).isEmpty
      if !isNameless || position < headers.names.count - 1 { unused.append(isNameless ? "#\(position + 1)" : header) }
    }
    for (index, column) in register.columns.enumerated() where column.isRequired && mapping.columns[column.code] == nil
    {
      let hasYear = mapping.year != nil && index == register.span?.start
      if !hasYear { problems.append(.unmappedColumn(column)) }
    }
  }

  private mutating func plan(
    _ source: SourceMapping.ColumnSource, _ column: Column, _ headers: SourceHeaders
  ) -> ColumnPlan? {
    switch source {
    case .constant(let text): return .constant(text)
    case .column(let header): return position(header, column, headers).map { .field($0) }
    case .duration(let header): return position(header, column, headers).map { .duration($0) }
    case .columns(let names): return positions(names, column, headers).map { .fields($0) }
    case .either(let names): return positions(names, column, headers).map { .either($0) }
    case .ticks(let ticks):
      return positions(ticks.map(\.header), column, headers).map { .ticks($0, ticks.map(\.value)) }
    case .date(let day, let month, let year):
      let places = [day, month, year].map { $0.flatMap { position($0, column, headers) } }
      guard let year = places[2] else { return nil }
      return .date(day: places[0], month: places[1], year: year)
    case .dayOfYear(let day, let month):
      let dayPlace = day.flatMap { position($0, column, headers) }
      guard let place = position(month, column, headers) else { return nil }
      return .dayOfYear(day: dayPlace, month: place)
    }
  }

  /// The places of some headers; nil where one is not found.
  private mutating func positions(_ names: [String], _ column: Column, _ headers: SourceHeaders) -> [Int]? {
    let places = names.compactMap { position($0, column, headers) }
    return places.count == names.count ? places : nil
  }

  private mutating func position(_ header: String, _ column: Column, _ headers: SourceHeaders) -> Int? {
    do throws(Problem) {
      return try headers.position(of: header, for: column.code)
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// How many headers the mapping uses.
  var used: Int { Set(plans.flatMap { $0?.fields ?? [] }).count }
}

/// The headers of a file, found by name or by place.
struct SourceHeaders {
  let names: [String]
  private let byName: [String: [Int]]
  private let byKey: [String: [Int]]

  init(_ names: [String]) {
    self.names = names
    byName = Dictionary(grouping: names.indices) { names[$0] }
    byKey = Dictionary(grouping: names.indices) { foldedKey(names[$0]) }
  }

  /// The place of the header of a name: as it is written, else but for accents, case and punctuation, else `#3` for the
  /// third; `code` is the key of the configuration that names it.
  func position(of name: String, for code: String) throws(Problem) -> Int {
    let found = byName[name] ?? byKey[foldedKey(name)] ?? []
    if found.count > 1 { throw .ambiguousMappedColumn(name, code, places: found.map { $0 + 1 }) }
    if let only = found.first, !foldedKey(name).isEmpty || byName[name] != nil, !isPlace(name) || byName[name] != nil {
      return only
    }
    // The reasons that stand before rejected records do not move the columns.
    let first = names.first.map(RejectionReason.isNamed) == true ? 0 : 1
    if isPlace(name), let place = Int(name.dropFirst()), place > 0, names.indices.contains(place - first) {
      return place - first
    }
    let nearest = nearestKey(to: foldedKey(name), among: byKey.keys.filter { !$0.isEmpty }.sorted())
    throw .missingMappedColumn(name, code, nearest: nearest.flatMap { byKey[$0]?.first }.map { names[$0] })
  }

  private func isPlace(_ name: String) -> Bool {
    name.hasPrefix("#") && name.utf8.count > 1 && name.dropFirst().utf8.allSatisfy { (48...57).contains($0) }
  }

  /// How many of the headers that a mapping names are there.
  func known(to mapping: SourceMapping) -> Int {
    mapping.columns.values.flatMap(\.source.headers).count { (byName[$0] ?? byKey[foldedKey($0)]) != nil }
  }
}
