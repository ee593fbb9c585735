/// The list of the sheets of a workbook, its names of ranges, and the day that it counts from.
final class WorkbookPart: XMLHandler {
  struct Sheet {
    let info: SheetInfo
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  /// The names of ranges and constants, and what is said of them.
  private(set) var names: [String] = []
  private var isInSheets = false

  private static let list = XMLName("sheets")
  private static let sheet = XMLName("sheet")
  private static let properties = XMLName("workbookPr")
  private static let date1904 = XMLName("date1904")
  private static let name = XMLName("name")
  private static let state = XMLName("state")
  private static let identifier = XMLName("id")
  private static let definedName = XMLName("definedName")
  private static let comment = XMLName("comment")
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
    case WorkbookPart.definedName:
      names += [WorkbookPart.name, WorkbookPart.comment].compactMap { attributes[$0]?.string }
      names.append("")
    default: break
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    // What a name stands for: a constant in quotes, or a range.
    if !names.isEmpty, !isInSheets { names[names.count - 1] += unsafe String(decoding: text, as: UTF8.self) }
  }

  override func end(_ name: XMLName) {
    if name == WorkbookPart.list { isInSheets = false }
  }
}
