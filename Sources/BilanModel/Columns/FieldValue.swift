/// A value of a record as a document shows it, before it is in a language.
package enum FieldValue: Sendable, Hashable {
  case text(String)
  /// A word of the trade.
  case words(Wording)
  case partners([PartnerIndex])
  case date(PartialDate)
  case number(Int)
  case money(Euros)
  /// A whole number over another.
  case ratio(Int, over: Int)
}
