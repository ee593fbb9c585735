/// A source and what its columns mean: how somebody else's file becomes a register without being touched.
package struct SourceMapping: Sendable, Hashable {
  /// What a line of the source is.
  package enum RowMeaning: String, Sendable, Hashable, CaseIterable {
    /// An activity; the same identifier twice is a mistake.
    case activity
    /// An activity and one of its partners; the same identifier on several lines is one activity, and the volumes of
    /// a line are those of its partner.
    case participation
  }

  /// Where the values of a register's column come from.
  package enum ColumnSource: Sendable, Hashable {
    /// A column of the source by its header, or a path of keys of a JSON record such as `lieu.pays`.
    case column(String)
    /// The same value for every record.
    case constant(String)
    /// A date in three columns; month and day may be absent.
    case date(day: String?, month: String?, year: String)
    /// A date in two columns, of the year of the source; the day may be absent.
    case dayOfYear(day: String?, month: String)
    /// A list in several columns, or the numbers of a sum.
    case columns([String])
    /// Columns of which the first that has a value says it: the real day, else the planned one.
    case either([String])
    /// Columns of ticks, each of which stands for a value.
    case ticks([Tick])
    /// The last day, by a column that says how long the record lasts.
    case duration(String)
  }

  /// A column of ticks and the value that a tick in it stands for.
  package struct Tick: Sendable, Hashable {
    /// The value, as the register knows it.
    package let value: String
    /// The header of the column.
    package let header: String

    package init(value: String, header: String) {
      self.value = value
      self.header = header
    }
  }

  /// A column of the register with its source and the translation of its values, compared by folded key.
  package struct ColumnMapping: Sendable, Hashable {
    /// Where the values come from.
    package var source: ColumnSource
    /// What the source writes → what the register understands; an empty translation means « no value ».
    package var translations: [String: String]
    /// What values that fit a pattern are read as, where no translation names them; the pattern that says most comes first.
    package var patterns: [Pattern] = []
    /// What amounts are counted in; nil where the mapping does not say.
    package var unit: AmountUnit?
    /// What stands for a meaning that waits for somebody: the records of such a value are rejected.
    package static let undecided = "?"
    /// Whether an empty value is that of the record above, as in merged cells.
    package var isFilled = false
    /// Whether a last day is the one before that which the source writes, as in calendars.
    package var isDayBefore = false
    /// Whether each line of a long file states the volume of the whole activity, and not that of its partner.
    package var isOfActivity = false

    package init(_ source: ColumnSource, translations: [String: String] = [:], unit: AmountUnit? = nil) {
      self.source = source
      self.translations = translations
      self.unit = unit
    }
  }

  /// What the values that fit a pattern are read as.
  package struct Pattern: Sendable, Hashable {
    /// The values that are meant.
    package let values: ValuePattern
    /// What the register understands; empty for no value.
    package let translation: String

    package init(_ values: ValuePattern, _ translation: String) {
      self.values = values
      self.translation = translation
    }
  }

  /// Which records are taken, by what a column of the source says.
  package struct Condition: Sendable, Hashable {
    /// The header of the column, or the path of keys of a JSON record.
    package let header: String
    /// The values that are meant; an empty one is an empty cell.
    package let values: [ValuePattern]
    /// Whether the records with those values are kept and the others left out, or the other way round.
    package let keeps: Bool

    package init(header: String, values: [ValuePattern], keeps: Bool) {
      self.header = header
      self.values = values
      self.keeps = keeps
    }

    /// Whether a record with a value is taken.
    package func takes(_ value: some StringProtocol) -> Bool {
      values.contains { $0.matches(value) } == keeps
    }
  }

  /// File names, in which `*` and `?` stand for any characters and one character.
  package var files: [String]
  /// Code of the register; nil recognises it.
  package var register: String?
  /// How the text of the file is read.
  package var dialect = Dialect()
  /// What one row of the file is.
  package var rows = RowMeaning.activity
  /// By register column code.
  package var columns: [String: ColumnMapping] = [:]
  /// The year of records without a date.
  package var year: Int?
  /// ISO 4217 code of amounts, so that no header says it; amounts in another currency than the report are named and
  /// never added to it.
  package var currency: String?
  /// The marking of every record of the source, at least; a record's own joins it.
  package var marking: Marking?
  /// The headers of columns that hold no markings, whatever their names and values seem.
  package var notMarkings: [String] = []

  /// Files of rejected records of the source that were mended, in the same columns: each takes the place of the line that
  /// its reason names.
  package var corrections: [String] = []
  /// Which records are taken; all where there is none, else those that every one of them takes.
  package var conditions: [Condition] = []
  /// What else is read of the same file: its other sheets, or other arrays of its JSON, each with a mapping of its own.
  package var others: [SourceMapping] = []

  /// Whether the identifier of a line may be that of the line above.
  package var fillsIdentifiers: Bool { rows == .participation && columns["id"]?.isFilled == true }

  /// The volumes that each line states of its whole activity.
  package var rolesOfActivity: Set<Role> {
    let register = Activity.register
    return Set(
      Role.volumes.filter { role in
        rows == .participation && register.column(role).map { columns[$0.code]?.isOfActivity ?? false } ?? false
      })
  }

  /// The same without what else is read of the file.
  package var alone: SourceMapping {
    var mapping = self
    mapping.others = []
    return mapping
  }

  /// The same for one sheet of the file.
  package func reading(sheet: String?) -> SourceMapping {
    var mapping = self
    (mapping.dialect.sheet, mapping.dialect.moreSheets) = (sheet, [])
    return mapping
  }

  /// Whether two mappings of one file read nothing twice: other sheets of a workbook, or other arrays of a JSON text.
  package func isApart(from other: SourceMapping) -> Bool {
    func sheets(_ dialect: Dialect) -> Set<String> {
      Set(dialect.sheet.map { ([$0] + dialect.moreSheets).map(foldedKey) } ?? [])
    }
    let (own, others) = (sheets(dialect), sheets(other.dialect))
    if !own.isEmpty, !others.isEmpty { return own.isDisjoint(with: others) }
    func areApart(_ path: [String], _ other: [String]) -> Bool {
      let (path, other) = (path.map(foldedKey), other.map(foldedKey))
      return !path.isEmpty && !other.isEmpty && !path.starts(with: other) && !other.starts(with: path)
    }
    return areApart(dialect.recordsPath, other.dialect.recordsPath)
      || dialect.recordsPath.map(foldedKey) == other.dialect.recordsPath.map(foldedKey)
        && areApart(dialect.eachPath, other.dialect.eachPath)
  }

  package init(files: [String]) { self.files = files }
}

extension SourceMapping.ColumnSource {
  /// The headers that it names.
  package var headers: [String] {
    switch self {
    case .column(let header), .duration(let header): [header]
    case .columns(let headers), .either(let headers): headers
    case .ticks(let ticks): ticks.map(\.header)
    case .constant: []
    case .date(let day, let month, let year): [day, month, year].compactMap { $0 }
    case .dayOfYear(let day, let month): [day, month].compactMap { $0 }
    }
  }
}
