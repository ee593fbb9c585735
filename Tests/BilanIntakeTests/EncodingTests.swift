import BilanIntake
import BilanModel
import Foundation
import Testing

@Suite struct EncodingTests {
  static let header = "Identifiant;Intitulé;Partenaires;Nature;Début;État"
  static let text =
    header + "\nA1;Œuvre d’été à 50 €;Côte d’Ivoire;Visite;été 2018;prévu\n"
    + "A2;\"Réunion « à \"\"Orléans\"\" »\nsuite\";États-Unis;Exercice;1er mars 2018;annulé\n"

  static func encoded(_ text: String, _ encoding: String.Encoding, mark: [UInt8] = []) -> [UInt8] {
    mark + Array(text.data(using: encoding, allowLossyConversion: false) ?? Data())
  }

  static let latin = text.replacing("Œuvre d’été à 50 €", with: "uvre d'ete").replacing("’", with: "'")

  static let cases: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", encoded(text, .utf8)), ("UTF-8", encoded(text, .utf8, mark: [0xEF, 0xBB, 0xBF])),
    ("UTF-16 LE", encoded(text, .utf16LittleEndian, mark: [0xFF, 0xFE])),
    ("UTF-16 BE", encoded(text, .utf16BigEndian, mark: [0xFE, 0xFF])),
    ("UTF-16 LE", encoded(text, .utf16LittleEndian)), ("UTF-16 BE", encoded(text, .utf16BigEndian)),
    ("Windows-1252", encoded(text, .windowsCP1252)),
    ("Windows-1252", encoded(text.replacing("\n", with: "\r\n"), .windowsCP1252)),
  ]

  @Test(arguments: cases.indices) func `every encoding gives the same records`(_ index: Int) throws {
    let (name, bytes) = Self.cases[index]
    #expect(!bytes.isEmpty)
    let plain = try read(Self.text)
    #expect(plain.records.count == 2)
    for size in [1, 2, 3, 7, 64, 1 << 18] {
      let reading = try read(files: [("a.csv", bytes)], options: IntakeOptions(threads: 3, blockSize: size))
      #expect(reading.records.map { $0.replacing("\r\n", with: "\n") } == plain.records)
      #expect(reading.codes == [])
      #expect(reading.report.sources.first?.encoding == name)
    }
  }

  @Test func `Latin-1 and Latin-9 are told apart by their euro and their oe`() throws {
    func encoding(_ title: String, _ bytes: [UInt8]) throws -> (String?, String?) {
      let line = Self.encoded("A1;\(title)", .isoLatin1) + bytes + Self.encoded(";USA;Visite;2018;fait\n", .isoLatin1)
      let reading = try read(files: [("a.csv", Self.encoded(Self.header + "\n", .isoLatin1) + line)])
      return (reading.report.sources.first?.encoding, reading.records.first)
    }
    #expect(try encoding("été", []).0 == "ISO-8859-1")
    let half = try encoding("1 ", [0xBD])
    #expect(half.0 == "ISO-8859-1" && half.1?.contains("1 ½") == true)
    let heart = try encoding("c", [0xBD] + Array("ur".utf8))
    #expect(heart.0 == "ISO-8859-15" && heart.1?.contains("cœur") == true)
    #expect(try encoding("5 ", [0xA4]).1?.contains("5 €") == true)
    let apostrophe = try encoding("l", [0x92] + Array("an".utf8))
    #expect(apostrophe.0 == "Windows-1252" && apostrophe.1?.contains("l’an") == true)
  }

  @Test func `an accent far from the start still tells the encoding`() throws {
    let plain = (0..<3000).map { "B\($0),visit,USA,visit,2018,fait\n" }.joined()
    let bytes =
      Array("id,title,partners,kind,start,status\n\(plain)".utf8)
      + Self.encoded("A1,été,USA,visit,2018,fait\n", .windowsCP1252)
    let reading = try read(files: [("a.csv", bytes)])
    #expect(reading.codes == [])
    #expect(reading.records.contains { $0.contains("title=été") })
    #expect(reading.report.sources.first?.encoding == "ISO-8859-1")
    #expect(reading.report.sources.first?.kept == 3001)
  }

  @Test func `half a character of UTF-16 refuses its record only`() throws {
    let start = Self.encoded(Self.header + "\nA1;x", .utf16LittleEndian, mark: [0xFF, 0xFE])
    let end = Self.encoded("y;USA;Visite;2018;fait\nA2;z;USA;Visite;2018;fait\n", .utf16LittleEndian)
    for size in [1, 10, 1 << 18] {
      let reading = try read(
        files: [("a.csv", start + [0x00, 0xD8] + end)], options: IntakeOptions(blockSize: size))
      #expect(reading.codes == ["invalid-utf8"])
      #expect(reading.records.count == 1)
    }
  }

  @Test func `JSON in UTF-16 is read too`() throws {
    let json = #"[{"id":"é","title":"🇫🇷","partners":"USA","kind":"visit","status":"fait"}]"#
    let reading = try read(files: [("a.json", Self.encoded(json, .utf16BigEndian, mark: [0xFE, 0xFF]))])
    #expect(reading.records == ["activities id=é title=🇫🇷 partners=USA kind=visit status=fait"])
  }
}
