import BilanIntake
import BilanModel
import Testing

/// Files of DOS and of old Macs, which a source declares.
@Suite struct OlderEncodingTests {
  private static let text = "Objet;Pays;Nature;D%but;%tat\nM%l%e;Br%sil;Stage;2024-03-01;fait\n"

  private static func bytes(_ small: UInt8, _ capital: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "%") {
        bytes.append(bytes.last == UInt8(ascii: ";") ? capital : small)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  @Test(
    arguments: [(Dialect.Encoding.cp850, UInt8(0x82), UInt8(0x90)), (.macRoman, 0x8E, 0x83)])
  func `a declared encoding gives the letters back`(
    _ encoding: Dialect.Encoding, _ small: UInt8, _ capital: UInt8
  ) throws {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.dialect.encoding = encoding
    mapping.columns = [
      "title": .init(.column("Objet")), "partners": .init(.column("Pays")), "kind": .init(.column("Nature")),
      "start": .init(.column("Début")), "status": .init(.column("État")),
    ]
    let reading = try read(files: [("a.csv", Self.bytes(small, capital))], mapping: mapping)
    #expect(reading.records == ["activities title=Mélée partners=BRA kind=course start=2024-03-01 status=fait"])
    #expect(reading.codes == [])
  }

  @Test func `without a word of it the doubt names the key`() throws {
    let reading = try read(files: [("a.csv", Self.bytes(0x82, 0x90))])
    let doubt = try #require(reading.report.findings.first { $0.kind.code == "doubtful-encoding" })
    #expect(
      doubt.hint?.french == "dans la source : « encoding: cp850 » ; ou enregistrez le fichier en UTF-8")
  }
}
