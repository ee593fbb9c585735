internal import BilanModel

/// How files are named in an edition: by their last part, so that the same bytes come out whatever folder the run
/// stands in; two files of the same name keep as much of their path as tells them apart, and two whose names would still
/// look the same have a number behind them.
struct ShownFiles {
  /// By the bytes of the paths: letters with an accent of their own and such with one behind them are equal texts.
  private let names: [[UInt8]: String]
  /// The paths that are shown otherwise, as places refer to them, `folder/file.csv:`, by what stands before the colon
  /// from the last slash on.
  private let rewritten: [String: [Place]]
  /// Those of them without a slash, before which any words may stand.
  private let bare: [Place]

  private struct Place: Hashable {
    let path: String
    let name: String
  }

  init(_ files: [String]) {
    var names: [[UInt8]: String] = [:]
    var used: Set<String> = []
    let all = Dictionary(files.map { (Array($0.utf8), $0.split(separator: "/")) }) { first, _ in first }
    let namesakes = Dictionary(grouping: all.keys) { all[$0]?.last }
    for (file, parts) in all.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let others = (namesakes[parts.last] ?? []).filter { $0 != file }.compactMap { all[$0] }
      let enough = (1...max(1, parts.count)).first { count in
        !others.contains { $0.suffix(count) == parts.suffix(count) }
      }
      let name = VisibleText.line(parts.suffix(enough ?? parts.count).joined(separator: "/"))
      var (shown, number) = (name, 1)
      while !used.insert(shown).inserted {
        number += 1
        shown = "\(name) (\(number))"
      }
      names[file] = shown
    }
    self.names = names
    let places = names.map { (path: String(decoding: $0.key, as: UTF8.self), name: $0.value) }
      .filter { !$0.path.utf8.elementsEqual($0.name.utf8) }.map { Place(path: $0.path + ":", name: $0.name + ":") }
    bare = places.filter { !$0.path.contains("/") }
    rewritten = Dictionary(grouping: places.filter { $0.path.contains("/") }) {
      ShownFiles.end($0.path.utf8.dropLast())
    }
  }

  subscript(file: String) -> String { names[Array(file.utf8)] ?? file }

  /// A finding that names files as the edition does, those that it refers to included.
  func shown(_ finding: Finding) -> Finding {
    let origin = finding.origin.named(self[finding.origin.file])
    return Finding(
      finding.kind, origin, shown(finding.message), hint: finding.hint.map(shown), count: finding.count)
  }

  /// Words that may refer to another place, as `folder/file.csv:12`.
  private func shown(_ words: Wording) -> Wording { Wording(shown(words.french), shown(words.english)) }

  private func shown(_ words: String) -> String {
    // The longest first, of which others may be the end.
    places(in: words).sorted { ($1.path.utf8.count, $0.path) < ($0.path.utf8.count, $1.path) }
      .reduce(words) { $0.replacingOccurrences(of: $1.path, with: $1.name) }
  }

  /// The paths that stand before a colon of some words.
  private func places(in words: String) -> Set<Place> {
    var found: Set<Place> = []
    for colon in words.utf8.indices where words.utf8[colon] == UInt8(ascii: ":") {
      let before = words.utf8[...colon]
      for place in bare + (rewritten[ShownFiles.end(before.dropLast())] ?? []) where before.ends(with: place.path) {
        found.insert(place)
      }
    }
    return found
  }

  private static func end(_ path: Substring.UTF8View) -> String {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    return String(decoding: path[start...], as: UTF8.self)
  }
}

extension Substring.UTF8View {
  fileprivate func ends(with path: String) -> Bool { suffix(path.utf8.count).elementsEqual(path.utf8) }
}
