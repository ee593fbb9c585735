/// Who holds a post after whom: the days on which nobody does, and those on which two do.
///
/// Postings are of one post where its words, its partner and its side (an organisation, a foreign army) are the same. A
/// vacancy is told of the holder before it; behind the last holder it is open, for nothing says whether the post goes on.
extension Posting {
  /// What the postings of one post say of this one.
  package struct Succession: Sendable, Hashable {
    /// The last day without a holder behind this one; nil where another was there in time, or none has come.
    var vacantUntil: PartialDate?
    /// Whether nobody has come behind this holder.
    var isLast = false
    /// The days on which another holder is still there, its own first day being among them; nil where none is.
    var shared: Shared?

    /// Two days, both included; without the last one it goes on.
    struct Shared: Sendable, Hashable {
      var from: PartialDate
      var until: PartialDate?
    }
  }

  /// A post, as its holders name it.
  private struct Post: Hashable {
    let words: String
    let partners: [PartnerIndex]
    let host: Host
  }

  private var heldPost: Post? {
    guard let host, host != .france, !post.isEmpty, start != nil || end != nil else { return nil }
    return Post(words: foldedKey(post), partners: Set(common.partners).sorted(), host: host)
  }

  /// The postings with what those of the same post say of each.
  static func followed(_ postings: [Posting], _ mentions: [String: [Mention]]?) -> [Posting] {
    var postings = postings
    for holders in Dictionary(grouping: postings.indices, by: { postings[$0].heldPost }) where holders.key != nil {
      follow(holders.value.sorted { (order(postings[$0]), $0) < (order(postings[$1]), $1) }, in: &postings)
    }
    return postings
  }

  /// What holders are sorted by: their first days, at the earliest and at the latest; those of whom none is known come
  /// first, in the order of their last days.
  private static func order(_ posting: Posting) -> Int64 {
    guard let start = posting.start else { return Int64(posting.end?.latest.number ?? 0) - 1 << 62 }
    return Int64(start.earliest.number) << 31 + Int64(start.latest.number)
  }

  /// Tells each holder, in the order of their first days, of the one behind it; the one who stays longest is followed.
  private static func follow(_ holders: [Int], in postings: inout [Posting]) {
    guard var holder = holders.first else { return }
    var sharedUntil: PartialDate?
    for next in holders.dropFirst() {
      guard let start = postings[next].start else { continue }
      let (end, nextEnd) = (postings[holder].end, postings[next].end)
      if let end, end.latest < start.earliest {
        postings[holder].succession.vacantUntil = start.dayBefore
      } else if postings[holder].start != nil {
        let from = sharedUntil.flatMap(\.dayAfter).map { start.notBefore($0) } ?? start
        let until = PartialDate.earlier(end, nextEnd)
        postings[next].succession.shared = Succession.Shared(from: from, until: until)
        // Two who both stay share every later day already.
        guard let until else { break }
        sharedUntil = sharedUntil.map { until.notBefore($0) } ?? until
      }
      if end.map({ last in nextEnd.map { $0.latest > last.latest } ?? true }) ?? false { holder = next }
    }
    postings[holder].succession.isLast = true
  }

  /// The first day that anything is known of it: the last one of a stay whose beginning is not stated.
  var firstTold: PartialDate? { start ?? end }

  /// The last day that anything is known of it: the vacancy behind it lasts until another comes.
  var lastDay: PartialDate? {
    guard end != nil else { return nil }
    return succession.isLast ? nil : succession.vacantUntil ?? end
  }

  /// The vacancy behind it is no part of its stay.
  package func isOwn(_ period: Period) -> Bool { end.map { $0.latest >= period.first } ?? true }

  /// The days without a holder behind this one, until another came.
  static let vacancy = Amount<Posting>("vacancy_days", Wording("Jours de vacance", "Days of vacancy"), .days) {
    posting, place in
    guard let first = posting.end?.dayAfter, let last = posting.succession.vacantUntil else { return 0 }
    return place.period.part(from: first, to: place.closed(last))?.count
  }

  /// The days without a holder behind the last one.
  static let openVacancy = Amount<Posting>(
    "open_vacancy_days", Wording("Jours de vacance ouverte", "Days of open vacancy"), .days
  ) { posting, place in
    guard posting.succession.isLast, let first = posting.end?.dayAfter else { return 0 }
    return place.period.part(from: first, to: place.closed(nil))?.count
  }

  /// The days on which the one before is still there.
  static let handover = Amount<Posting>("handover_days", Wording("Jours de tuilage", "Days of hand-over"), .days) {
    posting, place in
    guard let shared = posting.succession.shared else { return 0 }
    return place.period.part(from: shared.from, to: place.closed(shared.until))?.count
  }

  /// What is published of it.
  static let successionFigures: [DeclaredFigure<Posting>] = [
    DeclaredFigure(
      "postings.vacancy_days", Wording("Jours de vacance", "Days of vacancy"),
      definition: Wording(
        "jours sans titulaire entre deux officiers français d’un même poste à l’étranger, de même intitulé et de même "
          + "partenaire",
        "days without a holder between two French officers of one post abroad, of the same words and partner"),
      .sum(vacancy), cuts: [.total, .partner, .region, .kind]),
    DeclaredFigure(
      "postings.open_vacancy_days", Wording("Jours de vacance ouverte", "Days of open vacancy"),
      definition: Wording(
        "jours sans titulaire après le dernier officier connu d’un poste, jusqu’à la fin de la période ou à la date "
          + "d’arrêt ; rien ne dit si le poste est maintenu",
        "days without a holder behind the last known officer of a post, up to the end of the period or the as-of day; "
          + "nothing says whether the post is kept"),
      .sum(openVacancy), cuts: [.total, .partner, .region, .kind]),
    DeclaredFigure(
      "postings.handover_days", Wording("Jours de tuilage", "Days of hand-over"),
      definition: Wording(
        "jours où un même poste à l’étranger a plus d’un titulaire",
        "days on which one post abroad has more than one holder"),
      .sum(handover), cuts: [.total, .partner, .region, .kind]),
  ]
}

extension PartialDate {
  /// The day before, as vague as this one.
  fileprivate var dayBefore: PartialDate? { advanced(by: CalendarDuration(days: 1), sign: -1) }
  /// The day after, as vague as this one.
  fileprivate var dayAfter: PartialDate? { advanced(by: CalendarDuration(days: 1)) }

  /// The earlier of two last days, none being later than any.
  fileprivate static func earlier(_ left: PartialDate?, _ right: PartialDate?) -> PartialDate? {
    guard let left, let right else { return left ?? right }
    return left.notAfter(right)
  }
}
