/// What the amounts of a column are counted in, where the mapping says it.
package enum AmountUnit: Sendable, Hashable {
  /// 1, hundreds, thousands, millions of the currency.
  case times(Int)
  /// Hundredths of it: « centimes ».
  case hundredths
  /// Each cell says its own: « 12 k€ », « 3 450,50 € ».
  case cells
}
