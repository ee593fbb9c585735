/// The way that a source is written.
package enum SourceFormat: String, Sendable {
  case csv, json, ndjson

  var name: String {
    switch self {
    case .csv: "CSV"
    case .json: "JSON"
    case .ndjson: "NDJSON"
    }
  }
}
