package import BilanModel

/// What is due on the day that the registers were closed, as `bilan watch` tells it.
package struct Due: Sendable {
  /// The earliest first.
  package let deadlines: [Deadline]
  /// Between which days they were looked for.
  package let watch: Watch

  package init(_ deadlines: [Deadline], _ watch: Watch) {
    self.deadlines = deadlines
    self.watch = watch
  }

  /// The same with the files of the records named in another way.
  func namingFiles(_ name: (String) -> String) -> Due {
    Due(deadlines.map { $0.namingFile(name) }, watch)
  }
}
