/// Every metric, in the order of the documentation; a new metric is one file and one line here.
package enum MetricCatalog {
  package static let all: [Metric] = []
}
