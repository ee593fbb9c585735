import BilanPdf
import Foundation

/// The rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that can be judged without another program.
struct DocumentRules {
  /// The structure types that need no map to others (ISO 32000-1, 14.8.4).
  static let types: Set = [
    "Document", "Sect", "P", "H1", "H2", "H3", "H4", "H5", "H6", "Figure", "Table", "TR", "TH", "TD", "Caption", "Span",
    "Link",
  ]

  let file: PDFFile
  private(set) var broken: [String] = []

  /// The rules that a file breaks, each with its place; none when it keeps all.
  static func broken(by file: PDFFile) throws -> [String] {
    var rules = DocumentRules(file: file)
    try rules.judgeCatalog()
    try rules.judgePages()
    try rules.judgeStructure()
    rules.judgeFonts()
    return rules.broken
  }

  private init(file: PDFFile) { self.file = file }

  private mutating func hold(_ isKept: Bool, _ rule: String) { if !isKept { broken.append(rule) } }

  private mutating func judgeCatalog() throws {
    let catalog = try file.dictionary(file.root)
    hold(!(catalog["Lang"]?.string ?? []).isEmpty, "a language")
    hold(catalog["ViewerPreferences"]?.dictionary?["DisplayDocTitle"] == .boolean(true), "a title that is shown")
    hold(file.resolved(catalog["MarkInfo"])?.dictionary?["Marked"] == .boolean(true), "marked as tagged")
    let metadata = catalog["Metadata"]?.reference.flatMap { file.object($0) }
    let words = String(decoding: metadata?.stream ?? [], as: UTF8.self)
    for claim in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>"] {
      hold(words.contains(claim), "metadata with \(claim)")
    }
    hold(metadata?.value.dictionary?["Filter"] == nil, "metadata that anyone can read")
    hold(catalog["OutputIntents"]?.array?.count == 1, "the meaning of colours")
    let outline = file.resolved(catalog["Outlines"])?.dictionary
    hold((outline?["Count"]?.integer ?? 1) > 0, "an open outline")
    hold(
      try file.dictionary(file.information)["CreationDate"]?.string?.starts(with: Array("D:2".utf8)) ?? false, "a date")
  }

  private mutating func judgePages() throws {
    for (index, number) in try file.pages().enumerated() {
      let page = try file.dictionary(number)
      hold(page["Tabs"] == .name("S"), "page \(index + 1): links in the order of the structure")
      let content = try String(decoding: file.content(file.reference("Contents", of: number)), as: UTF8.self)
      hold(Self.isMarked(content), "page \(index + 1): tags or marks on all that is painted")
      let tagged = content.matches(of: /\/MCID (\d+)/).compactMap { Int($0.1) }
      hold(tagged == Array(tagged.indices), "page \(index + 1): tags in their order")
      hold(owners(of: page).count == tagged.count, "page \(index + 1): an element for each tag")
    }
  }

  /// Whether every painting operator stands in a tag or a mark.
  private static func isMarked(_ content: String) -> Bool {
    let bare = content.replacing(/\((?:\\.|[^()\\])*\)/, with: "()")
    var depth = 0
    for word in bare.split(whereSeparator: { $0.isWhitespace || "[]()<>".contains($0) }) {
      switch word {
      case "BDC", "BMC": depth += 1
      case "EMC": depth -= 1
      case "Tj", "TJ", "f", "f*", "S", "B", "b", "Do", "sh": if depth == 0 { return false }
      default: break
      }
    }
    return depth == 0
  }

  /// The elements that own the tags of a page.
  private func owners(of page: PDFDictionary) -> [PDFValue] {
    let root = try? file.reference("StructTreeRoot", of: file.root)
    let tree = root.flatMap { file.resolved(try? file.dictionary($0)["ParentTree"])?.dictionary?["Nums"]?.array } ?? []
    guard let key = page["StructParents"], let place = tree.firstIndex(of: key), place + 1 < tree.count else {
      return []
    }
    return file.resolved(tree[place + 1])?.array ?? []
  }

  private mutating func judgeStructure() throws {
    for (place, element) in try file.structure().enumerated() {
      let entries = try file.dictionary(element.number)
      hold(Self.types.contains(element.type), "element \(place + 1): \(element.type) is a type")
      if element.type == "Figure" {
        hold(!(entries["Alt"]?.string ?? []).isEmpty, "element \(place + 1): words for a figure")
      }
      if element.type == "TH" { hold(entries["A"]?.dictionary?["Scope"] != nil, "element \(place + 1): a scope") }
    }
  }

  private mutating func judgeFonts() {
    for (number, object) in file.objects.enumerated() {
      guard let font = object?.value.dictionary else { continue }
      if font["Type"] == .name("Font"), font["Subtype"] != .name("CIDFontType0") {
        hold(font["ToUnicode"] != nil, "font \(number): its letters in Unicode")
      }
      if font["Type"] == .name("FontDescriptor") { hold(font["FontFile3"] != nil, "font \(number): embedded") }
      if font["Subtype"] == .name("Type1") {
        hold(
          file.resolved(font["FontDescriptor"])?.dictionary?["CharSet"] != nil,
          "font \(number): the names of its letters")
      }
    }
  }
}
