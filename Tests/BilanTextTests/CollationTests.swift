import BilanText
import Testing

@Suite struct CollationTests {
  @Test(arguments: [
    ["cote", "côte", "coté", "côté"], ["Allemagne", "Égypte", "Espagne", "États-Unis", "Zambie"],
    ["Corée du Nord", "Corée du Sud", "Coréen"], ["oeil", "œil", "offre"], ["a", "A", "à", "À", "b"],
    ["Guinée", "Guinée-Bissau", "Guinée équatoriale", "Guyana"], ["Côte d’Ivoire", "Croatie", "Cuba"],
    ["Îles Cook", "Inde", "Iran"], ["", "a"],
  ])
  func `words stand in French order whatever order they come in`(expected: [String]) {
    #expect(Collation.sorted(expected) == expected)
    #expect(Collation.sorted(expected.reversed()) == expected)
    for (left, right) in zip(expected, expected.dropFirst()) {
      #expect(Collation.precedes(left, right) && !Collation.precedes(right, left))
    }
  }

  @Test func `elements with the same text keep their order`() {
    let elements = [("b", 1), ("a", 2), ("b", 3), ("a", 4)]
    #expect(Collation.sorted(elements) { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }

  @Test func `the order is total`() {
    let words = ["été", "Été", "ete", "E\u{301}té", "éte", "eté", "Ete", "", "-", "l’été", "l'été"]
    for left in words {
      #expect(!Collation.precedes(left, left))
      for right in words where !left.unicodeScalars.elementsEqual(right.unicodeScalars) {
        #expect(Collation.precedes(left, right) != Collation.precedes(right, left), "\(left) \(right)")
      }
    }
  }
}
