/// The list of the sheets of a workbook, and the day that it counts from.
final class WorkbookPart: XMLHandler {
  struct Sheet {
    let info: SheetInfo
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  private var isInSheets = false

  private static let list = XMLName("sheets")
  private static let sheet = XMLName("sheet")
  private static let properties = XMLName("workbookPr")
  private static let date1904 = XMLName("date1904")
  private static let name = XMLName("name")
  private static let state = XMLName("state")
  private static let identifier = XMLName("id")
  private static let most = 10_000

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case WorkbookPart.list: isInSheets = true
    case WorkbookPart.properties: is1904 = attributes[WorkbookPart.date1904]?.isTrue ?? false
    case WorkbookPart.sheet where isInSheets:
      guard let title = attributes[WorkbookPart.name]?.string,
        let relationship = attributes[WorkbookPart.identifier]?.string
      else { return }
      let state = attributes[WorkbookPart.state]?.string ?? "visible"
      sheets.append(
        Sheet(info: SheetInfo(name: title, isHidden: state != "visible"), relationship: relationship))
      if sheets.count > WorkbookPart.most { fail(.tooLarge(part: "workbook")) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if name == WorkbookPart.list { isInSheets = false }
  }
}
