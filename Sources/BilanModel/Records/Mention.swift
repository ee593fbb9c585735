/// A record of another register that names one by its identifier: a session names its dialogue.
package struct Mention: Sendable, Hashable {
  /// Its first day, perhaps partial.
  package let day: PartialDate?
  /// What became of it; nil where its register does not say.
  package let status: Status?
  /// Its rank among those that name the same.
  package let rank: Int?

  package init(day: PartialDate?, status: Status?, rank: Int?) {
    self.day = day
    self.status = status
    self.rank = rank
  }

  /// The same with what an as-of day says of its day: what is recorded as done has begun by then, however vague its start.
  package func known(on asOf: Day) -> Mention {
    guard (status ?? .done) == .done, let day, day.earliest <= asOf else { return self }
    return Mention(day: day.notAfter(PartialDate(asOf)), status: status, rank: rank)
  }
}
