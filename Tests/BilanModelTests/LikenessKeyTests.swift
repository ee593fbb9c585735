import BilanModel
import Testing

/// Which identifiers look the same to those who read them, and which do not.
struct LikenessKeyTests {
  @Test(
    arguments: [
      ["e-1", "E1", "e 1", "e–1", "e_1", "ｅ１", "е-1"], ["0012", "12", "12.0", "12,00", " 12 "],
      ["A-007-B", "a7b", "A 7 B"],
      ["2024-01-12", "2024-1-12", "2024/1/12"], ["é-1", "E1"], ["0", "00", "0.0"], ["—"],
    ])
  func `what parts words, zeros and letters of other scripts tell no two identifiers apart`(_ alike: [String]) {
    #expect(Set(alike.map { likenessKey($0) }).count == 1)
  }

  @Test(
    arguments: [
      ["2024-1-12", "2024-11-2", "2024-112", "2024112"], ["12.5", "125", "12"], ["1.10", "1.1", "110", "1"],
      ["A1", "A2", "A10", "A100", "B1"], ["e1", "1"], ["—", "*"],
    ])
  func `other numbers are other identifiers`(_ different: [String]) {
    #expect(Set(different.map { likenessKey($0) }).count == different.count)
  }
}
