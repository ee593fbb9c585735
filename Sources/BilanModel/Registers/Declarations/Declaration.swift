/// How the rows of a register are counted and shown: what follows from it needs no other list.
package struct Declaration<Record: RegisterRecord>: Sendable {
  /// In which periods.
  package let counted: CountingRule<Record>
  /// What the records of the register say of one another, and those of other registers of them, where they do.
  ///
  /// That one follows another, which then ends; that activities are sessions of one. The mentions are nil where no register
  /// that may name them was read.
  package let together: (@Sendable ([Record], [String: [Mention]]?) -> [Record])?
  /// Whom the record is with, what it is about: the values of each dimension that its figures are cut by.
  package let dimensions: [DimensionOf<Record>]
  /// What a question may cut them by besides, and no document does.
  package let questions: [DimensionOf<Record>]
  /// What a row adds, in the order of the columns.
  package let amounts: [Amount<Record>]
  /// In which periods a record is an act of the attributions that it serves, nil where its dates do not say; nil for a
  /// register of none.
  package let acts: (@Sendable (Record, RecordPeriod) -> Bool?)?
  /// What the records make due; nil for a register of nothing that is.
  package let deadlines: (@Sendable ([Record], Watch) -> [Deadline])?
  /// What is published, in the order of the documentation.
  package let figures: [DeclaredFigure<Record>]
  /// What each record is checked for.
  package let rules: [Rule<Record>]
  /// The words of its data sheet.
  package let sheet: SheetWords

  package init(
    counted: CountingRule<Record>, together: (@Sendable ([Record], [String: [Mention]]?) -> [Record])? = nil,
    dimensions: [DimensionOf<Record>], questions: [DimensionOf<Record>] = [], amounts: [Amount<Record>] = [],
    figures: [DeclaredFigure<Record>] = [],
    rules: [Rule<Record>] = [], acts: (@Sendable (Record, RecordPeriod) -> Bool?)? = nil,
    deadlines: (@Sendable ([Record], Watch) -> [Deadline])? = nil, sheet: SheetWords
  ) {
    self.acts = acts
    self.deadlines = deadlines
    self.counted = counted
    self.together = together
    self.dimensions = dimensions
    self.questions = questions
    self.amounts = amounts
    self.figures = figures
    self.rules = rules
    self.sheet = sheet
  }
}

extension Declaration {
  /// The values that a record has of a dimension, published or not; none of one that the register does not have.
  package func values(of dimension: Dimension, _ record: Record) -> [DimensionValue] {
    let known = dimensions.first { $0.dimension == dimension } ?? questions.first { $0.dimension == dimension }
    return known?.values(record) ?? []
  }
}

/// The values that a record has of a dimension.
package struct DimensionOf<Record: Sendable>: Sendable {
  /// Of what.
  package let dimension: Dimension
  /// Each value once; none leaves the record out of the cuts by the dimension, `unstated` keeps it in.
  package let values: @Sendable (Record) -> [DimensionValue]
  /// Every value that there may be, where records cannot name others; empty where they can.
  package let vocabulary: [Term]
  /// The property that it is as it stands, whose column then says it; nil for one that is made of others.
  package let property: (any PartialKeyPath<Record> & Sendable)?

  package init(
    _ dimension: Dimension, among vocabulary: [Term] = [], property: (any PartialKeyPath<Record> & Sendable)? = nil,
    _ values: @escaping @Sendable (Record) -> [DimensionValue]
  ) {
    self.dimension = dimension
    self.vocabulary = vocabulary
    self.property = property
    self.values = values
  }

  /// The partners of a record.
  package static func partners(_ property: any KeyPath<Record, [PartnerIndex]> & Sendable) -> DimensionOf {
    DimensionOf(.partner) { record in Set(record[keyPath: property]).sorted().map(DimensionValue.partner) }
  }

  /// The pillar of a record.
  package static func pillar(_ property: any KeyPath<Record, Pillar> & Sendable) -> DimensionOf {
    DimensionOf(.pillar, among: Pillar.terms) { [.pillar($0[keyPath: property])] }
  }

  /// The regions of the states among the partners of a record, each once; its organisations stand apart from them.
  package static func regions(_ property: any KeyPath<Record, [PartnerIndex]> & Sendable) -> DimensionOf {
    DimensionOf(.region, among: Region.terms + [.organisations]) { DimensionValue.regions(of: $0[keyPath: property]) }
  }

  /// The attributions of the chief of defence that a record serves.
  package static func attributions(_ served: @escaping @Sendable (Record) -> [Attribution]) -> DimensionOf {
    DimensionOf(.attribution, among: Attribution.terms) { record in
      let served = served(record).reduce(into: [DimensionValue]()) { points, point in
        let value = DimensionValue(point.term)
        if !points.contains(value) { points.append(value) }
      }
      return served.isEmpty ? [.unstated] : served
    }
  }

  /// The office of a record, under its own code where it is known, else in the words of the record.
  package static func office(_ property: any KeyPath<Record, NamedOffice?> & Sendable) -> DimensionOf {
    DimensionOf(.office) { record in [record[keyPath: property].map { $0.value } ?? .unstated] }
  }

  /// The offices of a record, each once; it counts for each of them.
  package static func offices(_ named: @escaping @Sendable (Record) -> [NamedOffice]) -> DimensionOf {
    DimensionOf(.office) { record in
      let offices = Set(named(record).map(\.value))
      return offices.isEmpty ? [.unstated] : Array(offices)
    }
  }

  /// The one value that a closed vocabulary has in a record, `unstated` where it has none.
  package static func term<Value: Vocabulary>(
    _ dimension: Dimension, _ property: any KeyPath<Record, Value?> & Sendable
  ) -> DimensionOf {
    DimensionOf(dimension, among: Value.terms, property: property) { record in
      record[keyPath: property].map { [.word($0.code, $0.name)] } ?? [.unstated]
    }
  }

  /// The kind of a record, in a closed vocabulary of its register.
  package static func kind<Value: Vocabulary>(_ property: any KeyPath<Record, Value> & Sendable) -> DimensionOf {
    DimensionOf(.kind, among: Value.terms, property: property) { record in
      [.word(record[keyPath: property].code, record[keyPath: property].name)]
    }
  }

  /// The words that a record gives itself, `unstated` where it gives none.
  package static func label(_ dimension: Dimension, _ property: any KeyPath<Record, String?> & Sendable) -> DimensionOf
  {
    DimensionOf(dimension) { record in record[keyPath: property].map { [.word($0, Wording($0, $0))] } ?? [.unstated] }
  }

  /// The words that a record gives itself, several of one dimension, each once.
  package static func labels(_ dimension: Dimension, _ property: any KeyPath<Record, [String]> & Sendable)
    -> DimensionOf
  {
    DimensionOf(dimension) { record in
      let words = Set(record[keyPath: property]).sorted()
      return words.isEmpty ? [.unstated] : words.map { .word($0, Wording($0, $0)) }
    }
  }
}

/// What the data sheet of a register and its table are called.
package struct SheetWords: Sendable {
  /// The word of report definitions: `sieges`.
  package let code: String
  /// The name printed.
  package let name: Wording
  /// The table that formulas call: letters and digits only.
  package let table: Wording

  package init(_ code: String, _ name: Wording, table: Wording) {
    self.code = code
    self.name = name
    self.table = table
  }
}
