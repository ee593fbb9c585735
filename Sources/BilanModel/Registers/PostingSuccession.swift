/// Who holds a post after whom: the days on which nobody does, and those on which two do.
///
/// Postings are of one post where its words, its partner and its side (an organisation, a foreign army) are the same. A
/// vacancy is told of the holder before it; behind the last holder it is open, for nothing says whether the post goes on.
/// Where the dates of some holder leave a day of a period open, nothing is known of the period.
extension Posting {
  /// What the postings of one post say of this one.
  package struct Succession: Sendable, Hashable {
    /// The days that are told of this one, those that its post may have among them.
    var told: [PostDays] = []
    /// Those that the post may have.
    var doubts: [PostDays] = []

    /// How many days of a period are of a kind and told of this one; nil where the post may have more or fewer.
    fileprivate func days(_ kind: PostDays.Kind, in place: RecordPeriod) -> Int? {
      func parts(_ days: [PostDays]) -> [Int] {
        days.filter { $0.kind == kind }
          .map { place.period.overlap(from: $0.first, to: min($0.last, place.asOf)) }.filter { $0 > 0 }
      }
      let told = parts(told)
      return told.isEmpty ? 0 : parts(doubts).isEmpty ? told.reduce(0, +) : nil
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
      let places = holders.value.sorted { (order(postings[$0]), $0) < (order(postings[$1]), $1) }
      let days = PostDays.of(places.map { PostHolder(postings[$0]) })
      let doubts = days.map { $0.day }.filter { !$0.isSure }
      for place in places { postings[place].succession.doubts = doubts }
      for (holder, day) in days { postings[places[holder]].succession.told.append(day) }
    }
    return postings
  }

  /// What holders are sorted by: their first days, at the earliest and at the latest; those of whom none is known come
  /// first, in the order of their last days.
  private static func order(_ posting: Posting) -> Int64 {
    guard let start = posting.start else { return Int64(posting.end?.latest.number ?? 0) - 1 << 62 }
    return Int64(start.earliest.number) << 31 + Int64(start.latest.number)
  }

  /// The first day that anything is known of it, which is none behind its last one: that of a stay whose beginning is not
  /// stated.
  var firstTold: PartialDate? {
    guard let start, let end else { return start ?? end }
    return PartialDate(earliest: start.earliest, latest: min(start.latest, end.latest)) ?? start
  }

  /// The last day that anything is known of it: the vacancy behind it lasts until another comes.
  var lastDay: PartialDate? {
    guard let end, !succession.told.contains(where: { $0.kind == .openVacancy }) else { return nil }
    let vacant = succession.told.filter { $0.kind == .vacancy }.map(\.last).max()
    return vacant.map { end.notBefore(PartialDate($0)) } ?? end
  }

  /// The vacancy behind it is no part of its stay.
  package func isOwn(_ period: Period) -> Bool { end.map { $0.latest >= period.first } ?? true }

  /// The days without a holder behind this one, until another came.
  static let vacancy = Amount<Posting>("vacancy_days", Wording("Jours de vacance", "Days of vacancy"), .days) {
    $0.succession.days(.vacancy, in: $1)
  }

  /// The days without a holder behind the last one.
  static let openVacancy = Amount<Posting>(
    "open_vacancy_days", Wording("Jours de vacance ouverte", "Days of open vacancy"), .days
  ) { $0.succession.days(.openVacancy, in: $1) }

  /// The days on which the one before is still there.
  static let handover = Amount<Posting>("handover_days", Wording("Jours de tuilage", "Days of hand-over"), .days) {
    $0.succession.days(.handover, in: $1)
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
