import BilanIntake
import BilanModel
import Testing

/// Between the tokens of JSON stand blanks, tabs and line ends, and nothing else that looks like space.
@Suite struct JSONSpaceTests {
  private static let record =
    #"{"title": "Visite", "partners": "USA", "kind": "visit", "status": "fait", "start": "2024-01-05"}"#
  private static let odd = [
    "\0", "\u{B}", "\u{C}", "\u{1}", "\u{1C}", "\u{7F}", "\u{85}", "\u{A0}", "\u{200B}", "\u{2028}", "\u{3000}",
    "\u{FEFF}",
  ]
  /// The tokens of texts that are read without a fault.
  private static let texts: [[String]] = [
    ["[", "]"], ["[", record, "]"], ["[", record, ",", record, "]"], ["[\n", record, ",\n", record, "\n]"],
    [record], [record + "\n", record],
  ]

  @Test(arguments: [1, 7, 1 << 16]) func `another space between tokens is an error wherever it stands`(
    _ blockSize: Int
  ) throws {
    let options = IntakeOptions(blockSize: blockSize)
    for tokens in Self.texts {
      let sound = try read(tokens.joined(), name: "a.json", options: options).report.findings
      #expect(sound.allSatisfy { $0.severity != .error })
      for space in Self.odd {
        for place in 0...tokens.count where !(place == 0 && space == "\u{FEFF}") {
          let text = (tokens[..<place] + [space] + tokens[place...]).joined()
          let findings = try read(text, name: "a.json", options: options).report.findings
          #expect(findings.contains { $0.severity == .error }, "\(text.debugDescription)")
        }
      }
    }
  }

  @Test func `spaces of JSON change nothing`() throws {
    for tokens in Self.texts {
      let plain = try read(tokens.joined(), name: "a.json")
      let spaced = try read(tokens.joined(separator: " \t\r\n "), name: "a.json")
      #expect(spaced.codes == plain.codes && spaced.records.count == plain.records.count)
    }
  }
}
