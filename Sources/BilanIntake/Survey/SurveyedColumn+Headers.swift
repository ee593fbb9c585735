internal import BilanModel

extension SurveyedColumn {
  /// The most columns of a file that are looked at.
  private static let limit = 1000

  /// The columns of CSV headers; those that share one are told from each other by the headings above them.
  static func columns(_ names: [String], under headings: [String]) -> [SurveyedColumn] {
    let headers = SourceHeaders(names)
    let counts = names.reduce(into: [:]) { $0[foldedKey($1), default: 0] += 1 }
    return names.prefix(limit).enumerated().map { place, name in
      let header = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let references = [header, name].filter { text in
        text.contains { !$0.isWhitespace } && text.unicodeScalars.allSatisfy { !$0.properties.isNoncharacterCodePoint }
          && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      }
      let reference = references.first { (try? headers.position(of: $0, for: CommonColumn.identifier.code)) == place }
      let isShared = counts[foldedKey(name), default: 0] > 1 && !header.isEmpty
      let heading = isShared && headings.indices.contains(place) ? headings[place] + " " : ""
      return SurveyedColumn(
        name: reference ?? "#\(place + 1)", header: header.isEmpty ? "#\(place + 1)" : heading + header)
    }
  }

  /// The column of a path of keys.
  init(path: [String]) {
    let name = path.joined(separator: ".")
    let isNameable =
      path.allSatisfy { !foldedKey($0).isEmpty } && (path.count == 1 || !path.contains { $0.contains(".") })
    self.init(name: isNameable ? name : nil, header: name)
  }
}
