package import BilanModel

/// The records that a metric counts, in the words printed, and the day that places them in a period.
package struct CountedRecords: Sendable {
  /// Which day places a record in a period (doctrine, point 2).
  package enum Rule: Sendable { case start, overlap, none }

  /// What is printed.
  package let words: Wording
  /// Which day.
  package let rule: Rule
  /// Whether records count once they are done alone.
  let areDone: Bool

  init(by rule: Rule, areDone: Bool = false, _ french: String, _ english: String) {
    self.rule = rule
    self.areDone = areDone
    words = Wording(french, english)
  }
}

extension CountedRecords {
  /// What figures leave out: of the rule of those that they count.
  static func open(_ rule: Rule) -> CountedRecords {
    CountedRecords(
      by: rule, "enregistrements qui peuvent compter dans la période, et que le chiffre ne compte pas",
      "records that may count in the period, and that the figure does not count")
  }

  /// Done activities, in the period of their start.
  static let done = CountedRecords(
    by: .start, areDone: true,
    "activités faites dont le début est sûrement dans la période et n’est pas après la date d’arrêt",
    "done activities whose start surely lies in the period and is not after the as-of day")

  /// Done activities, in the period of their start or in each that it may lie in.
  static let doneOrOpen = CountedRecords(
    by: .start, areDone: true,
    "activités faites dont le début est dans la période, ou, trop vague, y est peut-être",
    "done activities whose start lies in the period, or may, where it is too vague")

  /// Done activities, in each period that they have days in.
  static let doneWithDays = CountedRecords(
    by: .overlap, areDone: true,
    "activités faites, à dates exactes, qui ont des jours dans la période",
    "done activities with exact dates that have days in the period")

  /// Done activities of which the days in the period cannot be told.
  static let doneMaybeWithDays = CountedRecords(
    by: .overlap, areDone: true,
    "activités faites, à dates inexactes, qui ont peut-être des jours dans la période",
    "done activities with dates not exact that may have days in the period")

  /// Done activities that have days in the period, or may.
  static let doneOrWithDays = CountedRecords(
    by: .overlap, areDone: true,
    "activités faites qui ont des jours dans la période, ou qui, à dates inexactes, y en ont peut-être",
    "done activities that have days in the period, or may have with dates not exact")

  /// Activities of any status, in the period of their start.
  static let started = CountedRecords(
    by: .start,
    "activités dont le début est sûrement dans la période",
    "activities whose start surely lies in the period")

  /// Done activities with a member of a group, in the period of their start.
  static let groups = CountedRecords(
    by: .start, areDone: true,
    "activités faites dans la période, avec au moins un État membre du groupe, la France exceptée",
    "done activities of the period with at least one member state of the group, France excepted")

  /// Lines of the frozen plans, in the period that they are planned in.
  static let planLines = CountedRecords(
    by: .start,
    "lignes de la version approuvée et figée de chaque plan, prévues dans la période",
    "lines of the approved, frozen version of each plan that are planned in the period")

  /// Every activity that was read, in no period.
  static let all = CountedRecords(
    by: .none,
    "toutes les activités lues",
    "all activities read")

  /// Done activities with a member of a group, in each period that they have days in.
  static let groupsWithDays = CountedRecords(
    by: .overlap, areDone: true,
    "activités faites qui ont des jours dans la période, avec au moins un État membre du groupe, la France exceptée",
    "done activities that have days in the period, with at least one member state of the group, France excepted")

  /// Done activities that have begun by the end of a period, be it long before.
  static let begun = CountedRecords(
    by: .start, areDone: true,
    "activités faites dont le début est au plus tard à la fin de la période, ou à la date d’arrêt",
    "done activities that start by the end of the period, or the as-of day")
}
