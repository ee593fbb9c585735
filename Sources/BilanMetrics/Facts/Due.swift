package import BilanModel

/// What is due on the day that the registers were closed, as `bilan watch` tells it.
package struct Due: Sendable {
  /// The earliest first.
  package let deadlines: [Deadline]
  /// Between which days they were looked for.
  package let watch: Watch
  /// The kinds of which nothing is known, and why.
  package let unknown: [Deadline.Kind: Absence]

  package init(_ deadlines: [Deadline], _ watch: Watch, unknown: [Deadline.Kind: Absence] = [:]) {
    self.deadlines = deadlines
    self.watch = watch
    self.unknown = unknown
  }

  /// Whether some registers that make something due were not read.
  package var isPartial: Bool { unknown.values.contains(.noData) }

  /// The same with the files of the records named in another way.
  func namingFiles(_ name: (String) -> String) -> Due {
    Due(deadlines.map { $0.namingFile(name) }, watch, unknown: unknown)
  }
}
