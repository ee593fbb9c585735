/// The rows of RFC 4180 by the plainest reading: one character after the other.
struct PlainCSV {
  private(set) var records: [[String]] = []
  private var blank: Set<Int> = []

  init(_ text: [UInt8]) {
    var fields: [String] = []
    var field: [UInt8] = []
    var index = 0
    var isQuoted = false
    var wasQuoted = false
    func close() {
      fields.append(String(decoding: field, as: UTF8.self))
      field = []
      wasQuoted = false
    }
    while index < text.count {
      let byte = text[index]
      index += 1
      if isQuoted {
        if byte != 34 {
          field.append(byte)
        } else if index < text.count, text[index] == 34 {
          field.append(34)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 34 where field.isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      case 44: close()
      case 10, 13:
        if byte == 13, index < text.count, text[index] == 10 { index += 1 }
        if fields.isEmpty, field.isEmpty, !wasQuoted { blank.insert(records.count) }
        close()
        records.append(fields)
        fields = []
      default: field.append(byte)
      }
    }
    if !fields.isEmpty || !field.isEmpty || wasQuoted {
      close()
      records.append(fields)
    }
  }

  /// The records of so many fields, or one more that is empty; an empty line is one where there is a single field.
  func rows(width: Int) -> [[String]] {
    records.enumerated().filter { width == 1 || !blank.contains($0.offset) }.map(\.element).filter {
      $0.count == width || ($0.count == width + 1 && $0.last == "")
    }.map { Array($0.prefix(width)) }
  }
}
