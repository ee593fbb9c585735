import BilanModel

/// Keeps activities.
struct ActivityList: Tally {
  private(set) var activities: [Activity] = []

  mutating func add(_ batch: Batch) {
    for row in 0..<batch.count { if let activity = Activity(batch, row: row) { activities.append(activity) } }
  }

  mutating func merge(_ other: consuming ActivityList) { activities += other.activities }
}
