import BilanConfiguration
import BilanModel
import Testing

/// What a desk says of all of its documents: title, office, what they leave out.
@Suite struct DocumentChoicesTests {
  private func decode(_ text: String) -> (configuration: Configuration?, messages: [String]) {
    let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
    return (configuration, findings.map { $0.text(.french) })
  }

  @Test(arguments: [
    ("title: 'Coopération {période}'\noffice: {fr: Bureau, en: Desk}\nwithout: [groupes]"),
    ("titre: 'Coopération {période}'\nbureau: {fr: Bureau, en: Desk}\nsans: [groupes]"),
  ])
  func `the words of documents are given by keys in either language`(_ text: String) throws {
    let (configuration, messages) = decode(text)
    let documents = try #require(configuration).documents
    #expect(messages == [] && documents.title == Wording("Coopération {période}", "Coopération {période}"))
    #expect(documents.office == Wording("Bureau", "Desk"))
    #expect(documents.without.map(\.text) == ["groupes"] && documents.without.first?.origin.line == 3)
  }

  @Test(arguments: [
    ("titre: Coopération", "definition-title-without-period"),
    ("titre: 'A {période}'\ntitle: 'B {période}'", "yaml-duplicate-key"),
    ("titre: '{période} \(String(repeating: "é", count: 10_000))'", "definition-long-title"),
    ("sans: groupes", "definition-wrong-type"), ("bureau: {fr: A}", "definition-missing-key"),
  ])
  func `words of documents that are none are refused at their place`(_ text: String, _ code: String) throws {
    let (configuration, messages) = decode(text)
    #expect(configuration == nil && messages.count == 1)
    #expect(try #require(messages.first).contains("[\(code)]"))
  }

  @Test func `a control character in a title is shown, not drawn`() throws {
    let title = try #require(decode("titre: \"A\\u0007\\u202E {période}\"").configuration?.documents.title)
    #expect(title.french.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
  }
}
