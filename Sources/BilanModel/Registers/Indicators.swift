/// A target, or a figure of context, for a partner, a region or the whole (the State’s yearly performance form).
package struct Indicator: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// The code of a metric, or free words.
  package var indicator = ""
  /// Of the staff’s map; nil for a partner or the whole.
  package var region: Region?
  /// Of the figure.
  package var year: PartialDate?
  /// What was reached; nil when not stated.
  package var value: DecimalNumber?
  /// What was aimed at; nil when not stated.
  package var target: DecimalNumber?
  /// In which both are counted.
  package var unit: String?
  /// The document that states it.
  package var document: String?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// The register that its fields make.
  package static let register = Register(
    "indicators", Wording("Indicateurs", "Indicators"),
    row: Wording(
      "une cible ou une donnée de contexte, pour un partenaire, une région ou l’ensemble",
      "a target or a figure of context for a partner, a region or the whole"),
    columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<Indicator>] =
    Field.common(partners: false, source: CommonColumn.source(aliases: ["référence documentaire", "pièce"])) + [
      Field(
        \.indicator, else: "",
        Column(
          "indicator", .label, required: true, Wording("Indicateur", "Indicator"), aliases: ["nom de l'indicateur"],
          needsWholeHeader: true,
          help: Wording("code d’un indicateur de bilan, ou mots libres", "code of a metric, or free words"))),
      Field(
        \.region,
        Column(
          "region", .choice(Region.terms), Wording("Région", "Region"), aliases: ["zone"], needsWholeHeader: true,
          subject: .feminine("région", "region"),
          help: Wording("région, si l’indicateur est d’une région", "region, where the indicator is of one"))),
      Field(\.year, CommonColumn.year),
      Field(
        \.value,
        Column(
          "value", .decimal, Wording("Valeur", "Value"), aliases: ["réalisé", "réalisation", "résultat"],
          needsWholeHeader: true, help: Wording("valeur constatée, dans son unité", "value seen, in its unit"))),
      Field(
        \.target,
        Column(
          "target", .decimal, Wording("Cible", "Target"), aliases: ["objectif", "prévision"], needsWholeHeader: true,
          help: Wording("valeur visée, dans son unité", "value aimed at, in its unit"))),
      Field(
        \.unit,
        Column(
          "unit", .label, Wording("Unité", "Unit"), aliases: ["unité de mesure"], needsWholeHeader: true,
          help: Wording("unité de la valeur et de la cible", "unit of the value and the target"))),
      Field(
        \.document,
        Column(
          "document", .text, Wording("Document", "Document"), aliases: ["document budgétaire"], needsWholeHeader: true,
          help: Wording("document d’où vient le chiffre", "document that the figure comes from"))),
    ]

  private static let value = Amount<Indicator>("value", Wording("Valeur", "Value"), \.value)
  private static let target = Amount<Indicator>("target", Wording("Cible", "Target"), \.target)
  /// What is followed.
  package static let name = Dimension("indicator", Wording("indicateur", "indicator"))

  /// How its records are counted and shown.
  package static let declaration = Declaration<Indicator>(
    counted: .inYear(\.year),
    dimensions: [
      .partners(\.common.partners), .label(name, \.statedIndicator), .label(unit, \.unit),
      DimensionOf(.region) { $0.scope },
    ],
    amounts: [value, target],
    figures: [
      DeclaredFigure(
        "indicators.value", Wording("Valeur", "Value"),
        definition: Wording(
          "somme des valeurs d’un indicateur dans une unité, pour un partenaire, une région ou l’ensemble : les unes ne "
            + "s’ajoutent pas aux autres",
          "sum of the values of an indicator in one unit, of a partner, a region or the whole: none adds to another"),
        .sum(value), cuts: scopes),
      DeclaredFigure(
        "indicators.target", Wording("Cible", "Target"),
        definition: Wording(
          "somme des cibles d’un indicateur dans une unité, pour un partenaire, une région ou l’ensemble",
          "sum of the targets of an indicator in one unit, of a partner, a region or the whole"),
        .sum(target), cuts: scopes),
      DeclaredFigure(
        "indicators.stated", Wording("Indicateurs renseignés", "Indicators stated"),
        definition: Wording("lignes d’indicateurs de la période", "rows of indicators of the period"), .count,
        cuts: [.total, Cut(name)]),
    ],
    sheet: SheetWords("indicateurs", Wording("Indicateurs", "Indicators"), table: Wording("Indicateurs", "Indicators")))

  /// An indicator in its unit, of the whole or a region, or of a partner.
  package static let scopes = [Cut(.region, name, unit), Cut(.partner, name, unit)]
  /// In which its value and its target are.
  package static let unit = Dimension("unit", Wording("unité", "unit"))

  /// What an indicator of no region and no partner is of.
  package static let whole = DimensionValue.word("ensemble", Wording("ensemble", "whole"))

  /// The region that it is of, or the whole; none where it is of a partner.
  private var scope: [DimensionValue] {
    if let region { return [.word(region.code, region.name)] }
    return common.partners.isEmpty ? [Indicator.whole] : []
  }

  private var statedIndicator: String? { indicator.isEmpty ? nil : indicator }
}
