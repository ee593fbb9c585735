internal import BilanModel

/// What stands beside the records of a JSON text and says how many there are: an export may be one page of several.
struct SaidRecords: Sendable {
  struct Said: Sendable {
    let key: String
    let value: String
    /// How many records there are to be; nil where it says that there are more than these.
    let count: Int?
    /// 0 where it is not known.
    let line: Int
  }

  private(set) var said: [Said] = []
  /// How many arrays are open: what stands in one is said of its own elements.
  var openArrays = 0

  /// The most that is kept.
  private static let limit = 100

  /// Takes a member beside the records with its value, a text, a number or a word.
  mutating func take(member key: String, _ value: String, line: Int) {
    guard openArrays == 0, said.count < Self.limit, !value.isEmpty else { return }
    let name = foldedKey(key.partedAtCapitals).filter { $0.isLetter || $0.isNumber }
    if Self.counts.contains(name) {
      if let count = Int(value) { said.append(Said(key: key, value: value, count: count, line: line)) }
    } else if Self.tellsMore(name, value) {
      said.append(Said(key: key, value: value, count: nil, line: line))
    }
  }

  private static func tellsMore(_ name: String, _ value: String) -> Bool {
    let isNo = ["false", "0", "no", "non"].contains(foldedKey(value))
    if more.contains(name) { return !isNo }
    if last.contains(name) { return isNo }
    return pages.contains(name) && Int(value).map { $0 > 1 } ?? false
  }

  /// The first that says that there are more records than were read.
  func beyond(_ records: Int) -> Said? { said.first { $0.count.map { $0 > records } ?? true } }

  static func += (left: inout SaidRecords, right: SaidRecords) { left.said += right.said }

  /// The names of how many there are: OData, GeoJSON, Solr, Django and the rest.
  private static let counts: Set<String> = [
    "count", "total", "totalcount", "totalrecords", "totalresults", "totalrows", "totalitems", "totalelements",
    "totalhits", "totalfeatures", "recordcount", "rowcount", "itemcount", "resultcount", "recordstotal", "numfound",
    "numbermatched", "nbrecords", "nhits", "nombre", "nombretotal", "nbtotal", "nbenregistrements", "odatacount",
    "nombredenregistrements", "nombreenregistrements", "records", "rows", "hits", "of",
  ]

  /// The names of how many pages there are, and of whether this is the last one.
  private static let pages: Set<String> = [
    "pages", "totalpages", "pagecount", "lastpage", "numpages", "nbpages", "nombredepages", "pagestotal",
  ]
  private static let last: Set<String> = ["last", "islast", "islastpage", "complete", "iscomplete"]

  /// The names of what says that there are more, or where they are.
  private static let more: Set<String> = [
    "next", "nextpage", "nextlink", "nexturl", "nextcursor", "nextpagetoken", "nexttoken", "nextrecordsurl",
    "odatanextlink", "hasmore", "hasnext", "hasnextpage", "moreresults", "incompleteresults", "truncated",
    "istruncated", "tronque", "suite", "pagesuivante",
  ]
}
