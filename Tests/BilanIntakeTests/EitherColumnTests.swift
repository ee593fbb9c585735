import BilanIntake
import BilanModel
import Testing

/// A column that is read where another is empty.
struct EitherColumnTests {
  private static func read(_ lines: String, _ names: [String]) throws -> [String] {
    let reading = try BilanIntakeTests.read("Objet;Pays;Réel;Prévu;Voulu\n" + lines) { mapping in
      mapping.columns["start"] = .init(.either(names), translations: [translationKey("néant"): ""])
    }
    #expect(reading.codes.allSatisfy { $0 == "undated" || $0 == "missing-mapped-column" }, "\(reading.codes)")
    return reading.records.map { record in
      record.split(separator: " ").first { $0.hasPrefix("start=") }.map { String($0.dropFirst(6)) } ?? ""
    }
  }

  @Test(
    arguments: [
      ("2024-03-04;2024-03-01;", "2024-03-04"), (";2024-03-01;", "2024-03-01"), ("  ;2024-03-01;", "2024-03-01"),
      (";;2024-02-01", ""), (";;", ""), ("néant;2024-03-01;", ""),
    ])
  func `the first that is not empty says the value`(_ cells: String, _ day: String) throws {
    #expect(try Self.read("a;Chili;\(cells)\n", ["Réel", "Prévu"]) == [day])
  }

  @Test func `there may be several`() throws {
    #expect(try Self.read("a;Chili;;;2024-02-01\n", ["Réel", "Prévu", "Voulu"]) == ["2024-02-01"])
  }
}
