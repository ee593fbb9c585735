/// The words that a desk’s files may use, and what they count in.
package struct DeskWords: Sendable {
  /// The spellings of markings, with the caveats of the desk.
  package var markings: MarkingWords
  /// The partners that a record may name, with those of the desk.
  package var directory: PartnerDirectory
  /// The currency of all amounts of its report.
  package var currency: Currency

  package init(
    markings: MarkingWords = .standard, directory: PartnerDirectory = .standard, currency: Currency = .euro
  ) {
    self.markings = markings
    self.directory = directory
    self.currency = currency
  }

  /// Whether the desk has partners of its own.
  package var hasOwnPartners: Bool { directory.indices.contains { directory.isOwn($0) } }

  /// The registers, whose columns of amounts say the currency.
  package var registers: [Register] { Register.all(in: currency) }
}
