import BilanPdf
import BilanScene
import Testing

@Suite struct FinisherTests {
  @Test func `the catalog says language, title, metadata and the meaning of colours`() throws {
    let file = try Sample.finished(Sample().bytes)
    let catalog = try file.dictionary(file.root)
    #expect(catalog["Lang"] == .string(Array("fr".utf8)))
    #expect(catalog["ViewerPreferences"] == .dictionary(["DisplayDocTitle": .boolean(true)]))
    #expect(catalog["MarkInfo"] == .dictionary(["Marked": .boolean(true)]))
    #expect(try file.dictionary(17)["Count"] == .integer(1))
    let intent = try file.dictionary(#require(catalog["OutputIntents"]?.array?.first?.reference))
    #expect(intent["S"] == .name("GTS_PDFA1"))
    let profile = try file.content(#require(intent["DestOutputProfile"]?.reference))
    #expect(profile.count == profile.prefix(4).reduce(0) { $0 << 8 | Int($1) })
    #expect(profile[36..<40].elementsEqual("acsp".utf8))
    #expect(profile[12..<24].elementsEqual("mntrRGB XYZ ".utf8))
  }

  @Test func `the metadata claims the standards and holds every mark of XML written out`() throws {
    let file = try Sample.finished(Sample().bytes)
    let stream = try file.object(file.reference("Metadata", of: file.root))?.stream ?? []
    let text = String(decoding: stream, as: UTF8.self)
    for words in [
      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Bilan &amp; suite &lt;été&gt;</rdf:li></rdf:Alt></dc:title>",
      "<xmp:CreateDate>2025-01-15T12:00:00Z</xmp:CreateDate>", "<pdf:Producer>cairo 1.16.0 (site)</pdf:Producer>",
      "<rdf:li>Bureau d’essai</rdf:li>", "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("Keywords"))
    #expect(text.hasPrefix("<?xpacket begin=\"\u{FEFF}\"") && text.hasSuffix("<?xpacket end=\"r\"?>"))
  }

  @Test func `the information says the same, by the dates that were given`() throws {
    let file = try Sample.finished(Sample().bytes)
    let words = try file.dictionary(file.information)
    #expect(words["CreationDate"] == .string(Array("D:20250115120000Z".utf8)))
    #expect(words["ModDate"] == words["CreationDate"])
    #expect(words["Title"]?.string?.prefix(4) == [0xFE, 0xFF, 0, 0x42])
    #expect(words["Keywords"] == nil)
  }

  @Test func `elements get the words, the sums and the scopes that were recorded`() throws {
    let file = try Sample.finished(Sample().bytes)
    #expect(try file.dictionary(8)["Alt"] == .text("Trois barres : 3, 2 et 1"))
    #expect(try file.dictionary(14)["A"] == .dictionary(["Summary": .text("Jours"), "O": .name("Table")]))
    #expect(try file.dictionary(16)["A"] == .dictionary(["Scope": .name("Column"), "O": .name("Table")]))
    #expect(try file.dictionary(12)["CharSet"] == .text("/space/quotedbl"))
    #expect(try file.dictionary(2)["Tabs"] == .name("S"))
    #expect(throws: PDFError.structure(place: 7, opened: nil, written: "TH")) {
      try Sample.finished(Sample().bytes, Sample.structure.dropLast())
    }
  }

  @Test func `words that are only heard get a space without ink, a mark and an owner`() throws {
    var structure = Sample.structure
    structure[6].spoken = "Écart"
    let sample = Sample.with {
      $0.content = $0.content.replacing("/TH << /MCID 2 >> BDC\nEMC\n", with: "")
      $0.objects[1] = $0.objects[1].replacing("/Parent", with: "/Resources << /Font << /f-0 11 0 R >> >> /Parent")
      $0.objects[8] = "<< /Nums [ 0 12 0 R ] >>"
      $0.objects[11] = "[ 7 0 R 8 0 R ]"
      $0.objects[10] = $0.objects[10].replacing("12 0 R", with: "19 0 R")
      $0.objects.append("<< /Type /FontDescriptor /FontName /ABCDEF+Inter >>")
      $0.objects[15] = "<< /Type /StructElem /S /TH /P 15 0 R >>"
    }
    let file = try Sample.finished(sample, structure)
    #expect(try file.dictionary(16)["K"] == .integer(2))
    #expect(try file.dictionary(16)["ActualText"] == .text("Écart"))
    #expect(try file.dictionary(16)["Pg"] == .reference(2))
    #expect(file.objects[12]?.value == .array([.reference(7), .reference(8), .reference(16)]))
    let content = try String(decoding: file.content(5), as: UTF8.self)
    let words =
      "/TH <</MCID 2>> BDC BT 9 0 0 -9 910 41 Tm /f-0 1 Tf ( )Tj ET EMC\n"
    #expect(content.hasSuffix("q 3 Tr\n" + words + "Q\n"))
    #expect(throws: PDFError.object(2, expected: "a page whose marks have owners")) {
      try Sample.finished(Sample().bytes, structure)
    }
    structure[6].page = 2
    #expect(throws: PDFError.object(18, expected: "of 2 pages")) { try Sample.finished(sample, structure) }
  }

  @Test func `a document without title is refused`() throws {
    var document = Sample.document
    document.title = ""
    #expect(throws: PDFError.untitled) { try PDFFinisher.finished(Sample().bytes, document, Sample.structure) }
  }

  @Test func `what stands outside the tags becomes decoration, and nothing else changes`() throws {
    let marked = try ArtifactMarking.marked(Array(Sample.content.utf8), page: 1)
    let text = String(decoding: marked, as: UTF8.self)
    let expected = Sample.content.replacing("\n0.5 w", with: "\n/Artifact BMC\n\n0.5 w")
      .replacing(" S\n", with: " S\n\nEMC\n").replacing("EMC\nQ", with: "EMC\n\nQ").replacing(
        "ET\nEMC\n", with: "ET\nEMC\n"
      )
      .replacing("f\nEMC\n", with: "f\nEMC\n\n")
    #expect(text.split(separator: "\n") == expected.split(separator: "\n"))
    #expect(text.matches(of: /\/Artifact BMC/).count == 1)
  }

  /// Content outside tags, and whether it paints.
  static let loose: [(String, Bool)] = [
    ("q Q", false), ("BT /f 1 Tf (a)Tj ET", true), ("BT /f 1 Tf [(a) 3 (b)]TJ ET", true), ("0 0 5 5 re f", true),
    ("0 0 5 5 re W n", false), ("/x5 Do", true), ("(S f S) pop", false), ("<0041> pop % S f", false), ("/S gs", false),
    ("0 0 m 1 1 l S", true), ("/Span << /ActualText <FEFF> >> BDC BT (a)Tj ET EMC", true), ("[(a\\) f)] 0 d", false),
  ]

  @Test(arguments: loose) func `decoration is marked when it paints`(_ content: String, _ paints: Bool) throws {
    let marked = String(decoding: try ArtifactMarking.marked(Array(content.utf8), page: 1), as: UTF8.self)
    #expect(marked == (paints ? "/Artifact BMC\n\(content)\nEMC\n" : content))
  }

  @Test func `the same file gives the same bytes, and its name comes from them`() throws {
    let bytes = try Sample.finished(Sample().bytes).bytes()
    #expect(try Sample.finished(Sample().bytes).bytes() == bytes)
    let other = try Sample.finished(Sample.with { $0.content += "\n0 0 5 5 re f" }).bytes()
    let names = try [bytes, other].map { try Written($0).trailer["ID"]?.array ?? [] }
    #expect(names[0].count == 2 && names[0][0] == names[0][1] && names[0][0].string?.count == 16)
    #expect(names[0] != names[1])
  }

  @Test func `a written file holds the objects that it was made of`() throws {
    let file = try Sample.finished(Sample().bytes)
    let written = try Written(file.bytes())
    for (number, object) in file.objects.enumerated() {
      guard let object else {
        #expect(written.rows[number][0] == 0)
        continue
      }
      guard object.stream == nil else {
        var dictionary = try #require(written.objects[number]?.dictionary)
        dictionary["Length"] = nil
        #expect(.dictionary(dictionary) == object.value)
        if dictionary["Filter"] != nil { #expect(try written.streams[number] == file.content(number)) }
        continue
      }
      #expect(written.objects[number] == object.value, "\(number)")
    }
    #expect(written.trailer["Root"] == .reference(18))
    #expect(written.trailer["Info"] == .reference(13))
  }
}
