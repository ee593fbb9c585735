internal import BilanScene

extension PDFFile {
  /// Says what the file is, in its catalog, its metadata and its information.
  mutating func describe(_ document: DocumentInformation) throws(PDFError) {
    guard !document.title.isEmpty else { throw .untitled }
    let producer = String(decoding: try dictionary(information)["Producer"]?.string ?? [], as: UTF8.self)
    let metadata = add(
      ["Type": .name("Metadata"), "Subtype": .name("XML")],
      stream: Array(XMPMetadata(document, producer: producer).text.utf8))
    let intent = try addOutputIntent()
    try update(root) { catalog in
      catalog["Lang"] = .text(document.language)
      catalog["ViewerPreferences"] = .dictionary(["DisplayDocTitle": .boolean(true)])
      catalog["Metadata"] = .reference(metadata)
      catalog["OutputIntents"] = .array([.reference(intent)])
      catalog["PageLabels"] = .dictionary(["Nums": .array([.integer(0), .dictionary(["S": .name("D")])])])
    }
    try openOutline()
    objects[information]?.value = .dictionary(Self.words(of: document, producer: producer))
  }

  /// What colours without a space of their own mean: those of screens.
  private mutating func addOutputIntent() throws(PDFError) -> Int {
    let profile = add(["N": .integer(3)], stream: [])
    try pack(ScreenProfile.bytes, into: profile)
    return add([
      "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"), "OutputConditionIdentifier": .text("sRGB"),
      "Info": .text("sRGB IEC61966-2.1"), "DestOutputProfile": .reference(profile),
    ])
  }

  /// An outline that is open counts its entries as a positive number, which the library writes as a negative one.
  private mutating func openOutline() throws(PDFError) {
    guard let outline = try dictionary(root)["Outlines"]?.reference else { return }
    guard let count = try dictionary(outline)["Count"]?.integer, count > .min else { return }
    try update(outline) { $0["Count"] = .integer(abs(count)) }
  }

  private static func words(of document: DocumentInformation, producer: String) -> PDFDictionary {
    let date = PDFValue.text("D:" + document.date.filter { !"-:T".contains($0) })
    var words: PDFDictionary = ["Title": .text(document.title)]
    for (key, text) in [("Author", document.author), ("Subject", document.subject), ("Keywords", document.keywords)]
    where !text.isEmpty { words[key] = .text(text) }
    words["Creator"] = .text(XMPMetadata.creator)
    words["Producer"] = .text(producer)
    words["CreationDate"] = date
    words["ModDate"] = date
    return words
  }
}
