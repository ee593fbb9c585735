internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// The names by which `bilan explain` takes the figures of the reading sheets.
  static let identifiers = SheetDefinition(
    "chiffres", Wording("Chiffres", "Figures"),
    purpose: Wording(
      "le nom de chaque chiffre des feuilles de lecture : « bilan explain » en donne les enregistrements",
      "the name of each figure of the reading sheets: “bilan explain” tells its records"),
    tabColour: Tab.data, isThere: { _ in true }
  ) { context, _ in IdentifiersSheet.sheet(of: [], context) }
}

/// A row a figure of a reading sheet: where it stands, and its name.
///
/// A list, since a cell has no room for a name and one
/// sheet holds those of every table alike.
enum IdentifiersSheet {
  /// A cell that holds a figure.
  private struct NamedCell: Sendable {
    let sheet: String
    let place: Place
    let name: String
  }

  private static let columns: [CellOf<NamedCell>] = [
    CellOf(TableColumn(Wording("Feuille", "Sheet"), widthLimit: 32)) { cell, _ in .text(cell.sheet) },
    CellOf(TableColumn(Wording("Cellule", "Cell"))) { cell, _ in .text(cell.place.reference()) },
    CellOf(TableColumn(Wording("Chiffre", "Figure"), widthLimit: 90)) { cell, _ in .text(cell.name) },
  ]

  private static let layout = TableLayout(
    name: Wording("Chiffres", "Figures"), columns: columns.map(\.column), lastPrinted: 2, isWide: false)

  /// The list of the figures of some sheets, in their order.
  static func sheet(of sheets: [Sheet], _ context: ReportContext) -> Sheet {
    let cells = sheets.flatMap { sheet in
      sheet.identifiers.sorted { $0.key < $1.key }.map { NamedCell(sheet: sheet.name, place: $0.key, name: $0.value) }
    }
    return DataSheetDraft(
      SheetCatalog.identifiers, context, table: layout,
      subtitle: Wording(
        "« bilan explain » suivi du nom d’un chiffre et des fichiers en donne les enregistrements ; d’un écart ou d’une évolution, ceux des deux chiffres.",
        "“bilan explain” followed by the name of a figure and the files tells its records; of a change, those of both figures."
      ),
      frozen: 0
    ).sheet(cells, columns, context)
  }
}
