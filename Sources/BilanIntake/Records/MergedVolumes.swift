internal import BilanModel

/// The volumes of activities whose cells were merged: where no line but the first of any has one, they are those of the
/// whole activity, and not of the partner of that line.
struct MergedVolumes {
  /// The sources that take identifiers from the line above.
  private let sources: Set<Int>
  /// The activities of each of them.
  private var activities: [Int: [Int]] = [:]
  /// The sources in which another line than a first one has a volume.
  private var own: Set<Int> = []

  init(_ sources: Set<Int>) { self.sources = sources }

  /// Takes the first line of an activity.
  mutating func begin(_ activity: Int, _ source: Int) {
    if sources.contains(source) { activities[source, default: []].append(activity) }
  }

  /// Takes another line of an activity.
  mutating func take(_ line: Activity, _ source: Int) {
    guard sources.contains(source) else { return }
    if line.participantsFrench != nil || line.participantsPartner != nil || line.cost != nil { own.insert(source) }
  }

  /// Takes from the partners of first lines what is of all.
  func settle(_ all: inout [Activity]) {
    for (source, places) in activities where !own.contains(source) {
      for place in places where all[place].shares.count > 1 { all[place].shares = [] }
    }
  }
}
