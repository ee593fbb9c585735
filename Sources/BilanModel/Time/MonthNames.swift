/// The names of the months, January first.
package enum MonthNames {
  /// `janvier` and `January`.
  package static let all: [Wording] = [
    Wording("janvier", "January"), Wording("février", "February"), Wording("mars", "March"), Wording("avril", "April"),
    Wording("mai", "May"), Wording("juin", "June"), Wording("juillet", "July"), Wording("août", "August"),
    Wording("septembre", "September"), Wording("octobre", "October"), Wording("novembre", "November"),
    Wording("décembre", "December"),
  ]
}
