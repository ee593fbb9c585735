internal import BilanModel

/// The activities with a number or a date too far out to be true: they are counted as recorded, and reported.
struct Implausible: Sendable {
  /// A date that is reported, and where.
  private struct Place: Sendable {
    let origin: Origin
    let first: Int32
    let last: Int32
  }

  private let currency: Currency
  private var numbers: [Origin] = []
  private var dates: [Place] = []
  private var longOnes: [Place] = []
  private var years = YearCensus()
  private static let days = Day(unchecked: 1901, 1, 1).number...Day(unchecked: 2100, 12, 31).number
  /// Two years and the day after.
  private static let longest: Int32 = 732

  /// Of a report whose amounts are in a currency.
  init(_ currency: Currency) { self.currency = currency }

  /// Adds the activity of a row; where it stands is looked up for the few that are noted, and no closure holds the batch.
  mutating func add(_ record: ActivityRecord, _ batch: Batch, _ row: Int) {
    if record.isImplausible { numbers.append(batch.origin(row)) }
    let (start, end) = (record.start, record.end)
    if !Self.isPlausible(start) {
      dates.append(Place(origin: batch.origin(row), first: start.earliest, last: start.earliest))
    } else if !Self.isPlausible(end) {
      dates.append(Place(origin: batch.origin(row), first: end.earliest, last: end.earliest))
    } else if !start.isMissing {
      if years.add(start.earliest) { years.keep(start.earliest, batch.origin(row)) }
      if !end.isMissing, end.earliest > start.latest, end.earliest - start.latest > Self.longest {
        longOnes.append(Place(origin: batch.origin(row), first: start.earliest, last: end.latest))
      }
    }
  }

  private static func isPlausible(_ span: DaySpan) -> Bool {
    span.isMissing || days.contains(span.earliest) && days.contains(span.latest)
  }

  mutating func merge(_ other: Implausible) {
    numbers += other.numbers
    dates += other.dates
    longOnes += other.longOnes
    years.merge(other.years)
  }

  var findings: FindingLog {
    var log = FindingLog()
    for origin in numbers { log.append(.implausibleNumber, in: origin.file) { Self.number(origin, currency) } }
    for place in dates { log.append(.implausibleDate, in: place.origin.file) { Self.date(place) } }
    for place in longOnes { log.append(.longActivity, in: place.origin.file) { Self.long(place) } }
    for (day, origin) in years.distant { log.append(.distantDate, in: origin.file) { Self.distant(day, origin) } }
    return log
  }

  private static func number(_ origin: Origin, _ currency: Currency) -> Finding {
    Finding(
      .implausibleNumber, origin,
      Wording(
        "plus d’un million de participants, ou plus de dix milliards \(currency.ofFrench), pour une activité",
        "more than a million participants, or more than ten thousand million \(currency.name.english), for one activity"
      ),
      hint: Wording("vérifier les nombres de cette ligne", "check the numbers of this line"))
  }

  private static func date(_ place: Place) -> Finding {
    let day = Day(number: place.first).iso
    return Finding(
      .implausibleDate, place.origin,
      Wording(
        "date \(day), avant 1901 ou après 2100 : l’activité manque sans doute à l’année que l’on a voulu écrire",
        "date \(day), before 1901 or after 2100: the activity may be missing from the year that was meant"),
      hint: Wording("vérifier l’année de cette ligne", "check the year of this line"))
  }

  private static func long(_ place: Place) -> Finding {
    let (first, last) = (Day(number: place.first).iso, Day(number: place.last).iso)
    return Finding(
      .longActivity, place.origin,
      Wording(
        "l’activité dure plus de deux ans, du \(first) au \(last) : tous ses jours comptent",
        "the activity lasts more than two years, from \(first) to \(last): all of its days count"),
      hint: Wording("vérifier les deux dates", "check both dates"))
  }

  private static func distant(_ day: Int32, _ origin: Origin) -> Finding {
    let first = Day(number: day).iso
    return Finding(
      .distantDate, origin,
      Wording(
        "début \(first), à des décennies des autres activités", "start \(first), decades from the other activities"),
      hint: Wording("vérifier l’année de cette ligne", "check the year of this line"))
  }
}

/// How many activities start in each year, about, and the first of those of each.
struct YearCensus: Sendable {
  /// From 1901 on.
  private var counts = [Int](repeating: 0, count: 201)
  private var first: [Int: [(day: Int32, origin: Origin)]] = [:]
  private static let base = Day(unchecked: 1901, 1, 1).number
  /// The starts that are remembered of a year, and what makes them few and far.
  private static let kept = 3
  private static let far = 30

  /// Counts a start; whether it is one of the first of its year, which are to be kept.
  mutating func add(_ day: Int32) -> Bool {
    let year = Self.year(day)
    counts[year] += 1
    return counts[year] <= YearCensus.kept
  }

  /// Keeps a start, and where it stands.
  mutating func keep(_ day: Int32, _ origin: Origin) { first[Self.year(day), default: []].append((day, origin)) }

  private static func year(_ day: Int32) -> Int { min(200, Int(day - base) * 4 / 1461) }

  mutating func merge(_ other: YearCensus) {
    for (year, found) in other.first {
      first[year] = Array(((first[year] ?? []) + found).prefix(YearCensus.kept))
    }
    for year in counts.indices { counts[year] += other.counts[year] }
  }

  /// The starts of years with few, thirty years or more from the year in the middle of all.
  var distant: [(day: Int32, origin: Origin)] {
    let all = counts.reduce(0, +)
    guard all >= 5 else { return [] }
    var before = 0
    let middle = counts.firstIndex { count in
      before += count
      return 2 * before >= all
    }
    guard let middle else { return [] }
    return first.keys.sorted().filter {
      abs($0 - middle) >= YearCensus.far && counts[$0] <= max(1, min(YearCensus.kept, all / 50))
    }.flatMap { first[$0] ?? [] }
  }
}
