internal import BilanModel

/// The activities with a number or a date too far out to be true: they are counted as recorded, and reported.
struct Implausible: Sendable {
  private var numbers: [Origin] = []
  private var dates: [Origin] = []
  private static let days = Day(unchecked: 1900, 1, 1).number...Day(unchecked: 2100, 12, 31).number

  mutating func add(_ record: ActivityRecord, _ origin: @autoclosure () -> Origin) {
    if record.isImplausible { numbers.append(origin()) }
    if !Self.isPlausible(record.start) || !Self.isPlausible(record.end) { dates.append(origin()) }
  }

  private static func isPlausible(_ span: DaySpan) -> Bool {
    span.isMissing || days.contains(span.earliest) && days.contains(span.latest)
  }

  mutating func merge(_ other: Implausible) {
    numbers += other.numbers
    dates += other.dates
  }

  var findings: FindingLog {
    var log = FindingLog()
    for origin in numbers { log.append(.implausibleNumber, in: origin.file) { Self.number(origin) } }
    for origin in dates { log.append(.implausibleDate, in: origin.file) { Self.date(origin) } }
    return log
  }

  private static func number(_ origin: Origin) -> Finding {
    Finding(
      .implausibleNumber, origin,
      Wording(
        "plus d’un million de participants, ou plus de dix milliards d’euros, pour une activité",
        "more than a million participants, or more than ten thousand million euros, for one activity"),
      hint: Wording("vérifier les nombres de cette ligne", "check the numbers of this line"))
  }

  private static func date(_ origin: Origin) -> Finding {
    Finding(
      .implausibleDate, origin,
      Wording(
        "date avant 1900 ou après 2100 : l’activité manque sans doute à l’année que l’on a voulu écrire",
        "date before 1900 or after 2100: the activity may be missing from the year that was meant"),
      hint: Wording("vérifier l’année de cette ligne", "check the year of this line"))
  }
}
