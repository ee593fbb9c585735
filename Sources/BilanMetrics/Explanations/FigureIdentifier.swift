package import BilanModel

/// What names a figure wherever it is printed: `activities.whole@2024/partner=USA/pillar=formation`.
///
/// The metric, the period, then a value of each dimension that cuts it, by codes; an empty value is the one that records
/// do not state. `/` and `%` in a value are written `%2F` and `%25`. Behind a figure, `/change` is its difference with the
/// period before, `/evolution` its relative change.
package struct FigureIdentifier: Sendable, Hashable {
  /// The code of the metric.
  package let metric: String
  /// The period, a civil year or its two days; nil where it is not said.
  package let period: String?
  /// `dimension=value`, one a dimension.
  package let conditions: [String]
  /// What is told of the figure where it is not the figure itself.
  package let aspect: Aspect?

  /// What is told of a figure beside the one of the period before.
  package enum Aspect: String, Sendable, Hashable, CaseIterable { case change, evolution }

  /// An identifier as it is written; its period and places may be missing.
  package init(_ text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let head = parts.removeFirst().split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    metric = String(head[0])
    var label = head.count > 1 ? String(head[1]) : nil
    if let first = label, let last = parts.first, Day(iso: first) != nil, Day(iso: last) != nil {
      label = "\(first)/\(last)"
      parts.removeFirst()
    }
    period = label
    aspect = parts.last.flatMap { Aspect(rawValue: $0) }
    if aspect != nil { parts.removeLast() }
    conditions = parts.map { $0.replacing("%2F", with: "/").replacing("%25", with: "%") }
  }

  /// The identifier of the figure of a metric at a place.
  package init(
    _ metric: Metric, at place: Coordinate, in period: Period, _ aspect: Aspect? = nil,
    directory: PartnerDirectory = .standard
  ) {
    self.init(code: metric.code, at: place, in: period, aspect, directory: directory)
  }

  /// The identifier of the figure of the metric of a code at a place.
  package init(
    code: String, at place: Coordinate, in period: Period, _ aspect: Aspect? = nil,
    directory: PartnerDirectory = .standard
  ) {
    metric = code
    self.aspect = aspect
    self.period = period.code
    conditions = place.dimensions.map { "\($0.code)=\(place.value(of: $0)?.term(in: directory).code ?? "")" }
  }

  /// What the identifiers of the figures of a metric by a cut have in common: the period and the value of each dimension
  /// stand in braces, to be filled in.
  package static func pattern(_ metric: Metric, by cut: Cut) -> String {
    (["\(metric.code)@{period}"] + cut.dimensions.map { "\($0.code)={\($0.code)}" }).joined(separator: "/")
  }

  /// The figure that a metric of changes tells, and how: it has the records of both periods.
  package var told: FigureIdentifier {
    let changes: [(metric: Metric, aspect: Aspect)] = [(.change, .change), (.evolution, .evolution)]
    guard let change = changes.first(where: { $0.metric.code == metric }), aspect == nil else { return self }
    return FigureIdentifier(Metric.whole.code, period, conditions, change.aspect)
  }

  private init(_ metric: String, _ period: String?, _ conditions: [String], _ aspect: Aspect) {
    (self.metric, self.period, self.conditions, self.aspect) = (metric, period, conditions, aspect)
  }

  /// As it is written.
  package var text: String {
    let escaped = conditions.map { $0.replacing("%", with: "%25").replacing("/", with: "%2F") }
    let told = [aspect?.rawValue].compactMap(\.self)
    return ([metric + (period.map { "@\($0)" } ?? "")] + escaped + told).joined(separator: "/")
  }
}
