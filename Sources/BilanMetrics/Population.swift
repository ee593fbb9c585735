internal import BilanModel

/// The sets of records that metrics count, in the words printed.
enum Population {
  static let done = Wording(
    "activités faites dont le début est sûrement dans la période et n’est pas après la date d’arrêt",
    "done activities whose start surely lies in the period and is not after the as-of day")
  static let doneWithDays = Wording(
    "activités faites, à dates exactes, qui ont des jours dans la période",
    "done activities with exact dates that have days in the period")
  static let doneOrWithDays = Wording(
    "activités faites à dates inexactes qui débutent dans la période, ou à dates exactes qui y ont des jours",
    "done activities with dates not exact that start in the period, or with exact dates that have days in it")
  static let started = Wording(
    "activités dont le début est sûrement dans la période", "activities whose start surely lies in the period")
  static let groups = Wording(
    "activités faites dans la période, avec au moins un État membre du groupe, la France exceptée",
    "done activities of the period with at least one member state of the group, France excepted")
  static let planLines = Wording(
    "lignes de la version approuvée et figée de chaque plan, prévues dans la période",
    "lines of the approved, frozen version of each plan that are planned in the period")
  static let all = Wording("toutes les activités lues", "all activities read")
}
