internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// The sheets of the registers that are counted by their declarations: a table that reads them all, a data sheet each.
///
/// A register that was not read has none.
enum RegisterSheets {
  /// The sheets of a report; none when no such register was read.
  static func sheets(of facts: Facts) -> [SheetDefinition] {
    let read = facts.registers.filter(\.isRead)
    return RegisterPages.sheets(of: facts) + read.map(data)
  }

  /// The data sheet of a register.
  private static func data(_ register: any RegisterFacts) -> SheetDefinition {
    let words = register.sheet.asData
    let row = register.register.row
    let purpose = Wording(
      "\(row.french), une ligne par période et par partenaire", "\(row.english), one row a period and partner")
    return .data(words, purpose: purpose, isThere: { _ in true }) { context, _ in
      let table = register.table(context.facts.directory)
      let definition = SheetDefinition.data(words, purpose: purpose, isThere: { _ in true }) { _, _ in
        Sheet(words.name[context.language])
      }
      let draft = DataSheetDraft(
        definition, context, table: layout(table, words),
        subtitle: Wording(
          "Une ligne par enregistrement, période et partenaire ; « Compte » vaut 1 sur la première.",
          "One row a record, period and partner; “Counts” is 1 on the first."),
        frozen: 3)
      return draft.sheet(count: table.rows.count) { $1 += contents(table.rows[$0], context) }
    }
  }

  private static func layout(_ table: RegisterTable, _ words: SheetWords) -> TableLayout {
    let columns = table.columns.enumerated().map { place, column in
      TableColumn(
        column.header, place == 0 ? NumberFormat.year : column.kind.numberFormat,
        isAmount: column.isAmount && !column.tellsZero,
        widthLimit: 36)
    }
    return TableLayout(name: words.table, columns: columns, lastPrinted: columns.count - 1, isWide: true)
  }

  private static func contents(_ row: RegisterTable.Row, _ context: ReportContext) -> [Content] {
    [row.period.map { PeriodLabel.content($0, context) } ?? .blank]
      + row.values.dropFirst().map { value in value.map { content($0, context) } ?? .blank }
  }

  private static func content(_ value: FieldValue, _ context: ReportContext) -> Content {
    let language = context.language
    switch value {
    case .text(let text): return .optional(text)
    case .words(let words): return .text(words[language])
    case .partners(let partners):
      return .text(partners.map { context.facts.directory[$0].name[language] }.joined(separator: ", "))
    case .date(let date):
      let exact = Content.exact(date)
      return exact == .blank ? .text(DateText.partial(date, language)) : exact
    case .number(let number): return .number(Double(number))
    case .money(let euros): return .optional(euros)
    case .ratio(let part, let whole): return .number(Double(part) / Double(whole))
    }
  }
}

extension SheetWords {
  /// The same of a data sheet, where a reading sheet bears the name.
  var asData: SheetWords {
    guard RegisterPages.isNamed(name) else { return self }
    return SheetWords(code, Wording("Données \(name.french)", "\(name.english) data"), table: table)
  }
}

extension RegisterTable.Column.Kind {
  /// The number format of the cells; nil for text.
  fileprivate var numberFormat: String? {
    switch self {
    case .text: nil
    case .number: NumberFormat.integer
    case .money: NumberFormat.decimal2
    case .decimal: NumberFormat.decimal(3)
    case .day: NumberFormat.day
    }
  }
}
