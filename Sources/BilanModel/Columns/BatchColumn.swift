/// The values of one column for each record of a batch.
package enum BatchColumn: Sendable {
  /// The source has no such column: every value is missing.
  case absent
  /// Identifiers, free text, references; empty where the value is missing or was not asked for.
  case texts(Texts)
  /// Labels.
  case labels(Labels)
  /// Lists of labels.
  case labelLists(Lists, names: [String])
  /// Positions in the vocabulary; `missingTerm` where there is none.
  case terms([UInt8])
  /// Markings.
  case markings(Markings)
  /// Lists of partners, as their indices in the directory of the run.
  case partners(Lists)
  /// Dates.
  case dates(Dates)
  /// Whole numbers; `missingNumber` where there is none.
  case counts([Int64])
  /// Cents; `missingNumber` where there is none.
  case money([Int64])

  /// The code that stands for no term.
  package static let missingTerm: UInt8 = 255
  /// The number that stands for no count and no amount.
  package static let missingNumber = Int64.min
  /// The day number that stands for no date.
  package static let missingDay = Int32.min
}

/// Texts one after the other in one buffer of UTF-8.
package struct Texts: Sendable {
  /// The texts one after the other, UTF-8.
  package var bytes: [UInt8] = []
  /// Where each text ends; it starts where the one before ends.
  package var ends: [Int] = []

  package init() {}

  /// Adds the text of the next row, as UTF-8.
  package mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// The text of a row; nil when it is empty.
  package subscript(row: Int) -> String? {
    let start = row == 0 ? 0 : ends[row - 1]
    return start == ends[row] ? nil : String(decoding: bytes[start..<ends[row]], as: UTF8.self)
  }
}

/// Labels as codes of a dictionary of the batch's own; −1 where the value is missing.
package struct Labels: Sendable {
  /// Of each row the place of its name; −1 without one.
  package var codes: [Int32] = []
  /// Each name once, in the order of their first row.
  package var names: [String] = []

  package init() {}

  /// The label of a row; nil when it is missing.
  package subscript(row: Int) -> String? { codes[row] < 0 ? nil : names[Int(codes[row])] }
}

/// Short lists of codes, one after the other.
package struct Lists: Sendable {
  /// The codes of all rows one after the other.
  package var codes: [Int16] = []
  /// Where each list ends; it starts where the one before ends.
  package var ends: [Int] = []

  package init() {}

  /// Adds the list of the next row.
  package mutating func append(_ list: some Sequence<Int16>) {
    codes.append(contentsOf: list)
    ends.append(codes.count)
  }

  /// Where the codes of a row stand in `codes`.
  package func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}

/// Dates as the day numbers of their earliest and latest day; `missingDay` in both where there is none.
package struct Dates: Sendable {
  /// Of each row the number of the earliest day.
  package var earliest: [Int32] = []
  /// Of each row the number of the latest day.
  package var latest: [Int32] = []

  package init() {}

  /// Adds the date of the next row, nil when it is missing.
  package mutating func append(_ date: PartialDate?) {
    earliest.append(date?.earliest.number ?? BatchColumn.missingDay)
    latest.append(date?.latest.number ?? BatchColumn.missingDay)
  }

  /// The date of a row; nil when it is missing.
  package subscript(row: Int) -> PartialDate? {
    guard earliest[row] != BatchColumn.missingDay else { return nil }
    return PartialDate(earliest: Day(number: earliest[row]), latest: Day(number: latest[row]))
  }
}
