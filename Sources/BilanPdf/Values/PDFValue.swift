/// A value as a PDF holds it (ISO 32000-1, 7.3).
package enum PDFValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number with a fraction, in its very digits.
  case real(String)
  /// Without its slash; ASCII, escapes as they are written.
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary(PDFDictionary)
  /// Another object, by its number; all are of generation 0.
  case reference(Int)
}

extension PDFValue {
  /// Words for a reader: ASCII as it is, all else in UTF-16 with its mark.
  package static func text(_ text: String) -> PDFValue {
    let isPlain = text.utf8.allSatisfy { 32...126 ~= $0 }
    return .string(
      isPlain ? Array(text.utf8) : [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// The number of an object that is referred to.
  package var reference: Int? { if case .reference(let number) = self { number } else { nil } }

  /// A whole number.
  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }

  /// A number, whole or not.
  package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let digits): Double(digits)
    default: nil
    }
  }

  /// A name without its slash.
  package var name: String? { if case .name(let name) = self { name } else { nil } }

  /// The values of an array.
  package var array: [PDFValue]? { if case .array(let values) = self { values } else { nil } }

  /// The bytes of a string.
  package var string: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }

  /// The entries of a dictionary.
  package var dictionary: PDFDictionary? { if case .dictionary(let entries) = self { entries } else { nil } }
}

/// A dictionary whose entries keep the order in which they were written.
package struct PDFDictionary: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// One entry.
  package struct Entry: Sendable, Hashable {
    /// The key, without its slash.
    package var key: String
    /// What stands under it.
    package var value: PDFValue
  }

  /// In the order of their writing.
  package private(set) var entries: [Entry]

  /// A dictionary of entries in their order.
  package init(dictionaryLiteral elements: (String, PDFValue)...) {
    entries = elements.map { Entry(key: $0.0, value: $0.1) }
  }

  /// What stands under a key; nil takes the entry away.
  package subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}
