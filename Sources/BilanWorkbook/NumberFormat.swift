/// The number formats of the documents, in the file format's neutral language: a French Excel shows `1 234,5`.
package enum NumberFormat {
  /// `1 234`.
  package static let integer = "#,##0"
  /// `1 234,5`.
  package static let decimal1 = "#,##0.0"
  /// `1 234,50`.
  package static let decimal2 = "#,##0.00"
  /// Numbers with so many decimals.
  package static func decimal(_ digits: Int) -> String {
    digits == 0 ? integer : integer + "." + String(repeating: "0", count: digits)
  }
  /// `12,5%`.
  package static let percent = "0.0%"
  /// `12%`.
  package static let wholePercent = "0%;−0%"
  /// `1 234 €`, with what stands beside amounts of the report.
  package static func money(_ sign: String) -> String { "#,##0\" \(sign)\"" }
  /// `€1,234`.
  package static func money(behind sign: String) -> String { "\"\(sign)\"#,##0" }
  /// `▲ 28`, `▼ 23`, `=`, of a format; colours come from a rule of signs.
  package static func signed(_ format: String) -> String { "▲ \(format);▼ \(format);=" }
  /// `▲ 28`, `▼ 23`, `=`.
  package static let signedInteger = signed(integer)
  /// `+28`, `−23`, `0`.
  package static let difference = "+#,##0;−#,##0;0"
  /// `+1,5`, `−0,5`, `=`: a difference of percentages, in points.
  package static let points = "+0.0;−0.0;="
  /// `+8,0%`, `−6,9%`, `=`.
  package static let change = "+0.0%;−0.0%;="
  /// `09/03/2024`.
  package static let day = "dd/mm/yyyy"
  /// A year, without a mark of thousands: `2024`.
  package static let year = "0"
}
