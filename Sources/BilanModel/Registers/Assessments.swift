/// One sentence of judgement on a relation, in a year (seed S2).
package struct Assessment: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// The year that it is of; empty where the text gives none.
  package var year: PartialDate?
  /// Whose judgement it is.
  package var office: NamedOffice?
  /// The sentence.
  package var text = ""

  package init(origin: Origin) { common = CommonValues(origin) }

  /// The register that its fields make.
  package static let register = Register(
    "assessments", Wording("Appréciations", "Assessments"),
    row: Wording(
      "une phrase d’appréciation d’une relation, pour une année", "one sentence of judgement on a relation in a year"),
    columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<Assessment>] =
    Field.common(partners: false) + [
      Field(\.year, CommonColumn.year),
      Field(
        \.office,
        Column(
          "office", .label, Wording("Organisme", "Office"), aliases: ["auteur", "bureau"], needsWholeHeader: true,
          help: Wording("organisme qui apprécie, sans nom de personne", "office that judges, without a name"))),
      Field(
        \.text, else: "",
        Column(
          "text", .text, required: true, Wording("Appréciation", "Text"), aliases: ["phrase", "assessment"],
          needsWholeHeader: true, help: Wording("la phrase", "the sentence"))),
    ]

  /// How its records are counted and shown.
  package static let declaration = Declaration<Assessment>(
    counted: .inYear(\.year), dimensions: DimensionOf.common + [.office(\.office)],
    figures: [
      DeclaredFigure(
        "assessments.written", Wording("Appréciations", "Assessments"),
        definition: Wording("appréciations portées pour la période", "assessments made for the period"), .count,
        cuts: [.total, .partner, .region, .office])
    ],
    rules: [.offices { [$0.office] }],
    sheet: SheetWords(
      "appreciations", Wording("Appréciations", "Assessments"), table: Wording("Appreciations", "Assessments")))
}
