package import BilanModel

extension PartialDate {
  /// The date of some words, in any of the forms that records use; nil where they are none.
  package init?(written words: String) {
    guard let date = try? WrittenDate.read(words) else { return nil }
    self = date
  }
}
