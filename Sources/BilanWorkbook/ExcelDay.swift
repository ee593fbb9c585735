package import BilanModel

extension Day {
  /// The number that Excel stores for this day, true from 1900-03-01 on.
  package var excelSerial: Int { Int(number) + 25_569 }

  /// The day of a number that Excel stores, from 61 (1900-03-01) on.
  package init(excelSerial: Int) { self.init(number: Int32(clamping: excelSerial - 25_569)) }
}

extension Day {
  /// Seconds from 1970-01-01 to noon of this day, both UTC: a moment that is this day in every inhabited time zone.
  package var noonSeconds: Int { Int(number) * 86_400 + 43_200 }
}
