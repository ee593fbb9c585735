/// What a record of any register says of itself: the columns that all registers have.
package struct CommonValues: Sendable, Hashable {
  /// The record’s own name; empty when it has none.
  package var id = ""
  /// What it is, in one line.
  package var title = ""
  /// In the order of the record.
  package var partners: [PartnerIndex] = []
  /// How it is protected.
  package var marking = Marking.unprotected
  /// The document that it comes from.
  package var source: String?
  /// A free remark.
  package var note: String?
  /// The points of article D3121-14 that it states itself.
  package var attributions: [Attribution] = []
  /// The decision that allows what the texts do not.
  package var derogation: String?
  /// The day that it was entered.
  package var enteredOn: PartialDate?
  /// Where it stands in its file.
  package var origin: Origin

  package init(_ origin: Origin) { self.origin = origin }
}

/// A record that keeps the columns of all registers in one value, and declares its own alone.
package protocol CommonRecord: RegisterRecord {
  /// What every record says.
  var common: CommonValues { get set }
}

extension CommonRecord {
  /// Where the record stands in its file.
  package var origin: Origin {
    get { common.origin }
    set { common.origin = newValue }
  }

  /// The points that the record states itself, else those of the table of attributions; none is an answer.
  package var points: [Attribution] { common.attributions.isEmpty ? served : common.attributions }
}

extension Field where Record: CommonRecord {
  /// The fields of the columns that every register has, in the order of the documentation.
  package static func common(
    partners: Bool = true, title: Bool = false, source: Column = CommonColumn.source
  ) -> [Field] {
    [
      Field(\.common.id, else: "", CommonColumn.identifier),
      Field(\.common.title, else: "", CommonColumn.title(required: title)),
      Field(\.common.partners, else: [], CommonColumn.partners(required: partners)),
      Field(\.common.marking, else: .unprotected, CommonColumn.marking),
      Field(\.common.source, source), Field(\.common.note, CommonColumn.note),
      Field(\.common.attributions, else: [], CommonColumn.attributions),
      Field(\.common.derogation, CommonColumn.derogation), Field(\.common.enteredOn, CommonColumn.enteredOn),
    ]
  }
}

extension DimensionOf where Record: CommonRecord {
  /// Those that every register has: partners, regions and attributions.
  package static var common: [DimensionOf] {
    [
      .partners(\.common.partners), .regions(\.common.partners),
      .attributions { $0.points },
    ]
  }
}
