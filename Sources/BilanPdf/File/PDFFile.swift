/// A PDF as a value: numbered objects, and which of them are the roots.
package struct PDFFile: Sendable, Hashable {
  /// One numbered object.
  package struct Object: Sendable, Hashable {
    /// What it is; of a stream its dictionary, without the length.
    package var value: PDFValue
    /// The bytes of a stream as they are packed.
    package var stream: [UInt8]?
  }

  /// By their numbers; nil where a number is free, as 0 is always.
  package var objects: [Object?]
  /// The number of the catalog.
  package var root: Int
  /// The number of what the file says of itself.
  package var information: Int
}

extension PDFFile {
  /// The object of a number; nil where there is none.
  package func object(_ number: Int) -> Object? { objects.indices.contains(number) ? objects[number] : nil }

  /// A value, or the one that it refers to.
  package func resolved(_ value: PDFValue?) -> PDFValue? {
    guard let number = value?.reference else { return value }
    return object(number)?.value
  }

  /// The dictionary of an object.
  package func dictionary(_ number: Int) throws(PDFError) -> PDFDictionary {
    guard let dictionary = object(number)?.value.dictionary else {
      throw .object(number, expected: "a dictionary")
    }
    return dictionary
  }

  /// The number that an entry of an object refers to.
  package func reference(_ key: String, of number: Int) throws(PDFError) -> Int {
    guard let reference = try dictionary(number)[key]?.reference else {
      throw .object(number, expected: "a dictionary with a reference under \(key)")
    }
    return reference
  }

  /// The unpacked bytes of a stream.
  package func content(_ number: Int) throws(PDFError) -> [UInt8] {
    guard let object = object(number), let stream = object.stream,
      object.value.dictionary?["Filter"] == .name("FlateDecode"), let bytes = Flate.unpacked(stream)
    else { throw .stream(number) }
    return bytes
  }

  /// The numbers of the pages in their order.
  package func pages() throws(PDFError) -> [Int] {
    let tree = try reference("Pages", of: root)
    let pages = (try dictionary(tree)["Kids"]?.array ?? []).compactMap(\.reference)
    for page in pages where try dictionary(page)["Type"] != .name("Page") {
      throw .object(page, expected: "a page")
    }
    return pages
  }

  /// Changes entries of the dictionary of an object.
  mutating func update(_ number: Int, _ change: (inout PDFDictionary) -> Void) throws(PDFError) {
    var entries = try dictionary(number)
    change(&entries)
    objects[number]?.value = .dictionary(entries)
  }

  /// Gives an object other bytes, which it keeps packed.
  mutating func pack(_ bytes: [UInt8], into number: Int) throws(PDFError) {
    guard let packed = Flate.packed(bytes), object(number) != nil else { throw .stream(number) }
    objects[number]?.stream = packed
    try update(number) { $0["Filter"] = .name("FlateDecode") }
  }

  /// Adds an object; its number is the next.
  mutating func add(_ dictionary: PDFDictionary, stream: [UInt8]? = nil) -> Int {
    objects.append(Object(value: .dictionary(dictionary), stream: stream))
    return objects.count - 1
  }
}
