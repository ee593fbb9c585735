internal import CExpat

/// What hears the elements and texts of a part.
class XMLHandler {
  private(set) var failure: SheetError?
  /// Whether nothing more of the part is of use.
  var isDone = false

  /// Only subclasses are made.
  init() {}

  /// An element starts.
  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  /// An element ends.
  func end(_ name: XMLName) {}
  /// A stretch of the text of the innermost element; a text may come in several.
  func text(_ text: UnsafeBufferPointer<UInt8>) {}

  /// Ends the reading with an error.
  final func fail(_ error: SheetError) {
    failure = failure ?? error
    isDone = true
  }
}

/// The reading of a part of a package as XML.
///
/// No document type is admitted, so that no entity but the five of XML is ever known and no other file is asked for.
@safe final class XMLReading {
  private let handler: XMLHandler
  private let part: String
  private let parser: XML_Parser
  private var depth = 0

  /// The most elements in one another, and the most bytes of one tag.
  private static let deepest = 256
  private static let longestTag = 1 << 20

  /// Reads a part to its end, or as far as the handler wants.
  static func read(_ package: ZipPackage, _ entry: ZipEntry, _ handler: XMLHandler) throws(SheetError) {
    let reading = try XMLReading(handler, part: entry.name)
    let pieces = try PartReader(package, entry)
    var given = 0
    while let piece = try pieces.next() {
      try reading.parse(piece, isLast: false)
      given += piece.count
      if handler.isDone { return }
      let place = unsafe Int(XML_GetCurrentByteIndex(reading.parser))
      if given - place > longestTag { throw .tooLarge(part: entry.name) }
    }
    try reading.parse([], isLast: true)
  }

  private init(_ handler: XMLHandler, part: String) throws(SheetError) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .tooLarge(part: part) }
    self.handler = handler
    self.part = part
    unsafe self.parser = unsafe parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in
        if let context = unsafe context, let name = unsafe name {
          unsafe XMLReading.with(context) { unsafe $0.start(name, attributes) }
        }
      },
      { context, name in
        if let context = unsafe context, let name = unsafe name {
          unsafe XMLReading.with(context) { unsafe $0.end(name) }
        }
      })
    unsafe XML_SetCharacterDataHandler(parser) { context, text, count in
      if let context = unsafe context, let text = unsafe text {
        unsafe XMLReading.with(context) { unsafe $0.text(text, count) }
      }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      if let context = unsafe context { unsafe XMLReading.with(context) { $0.refuseDocumentType() } }
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  @inline(__always)
  private static func with(_ context: UnsafeMutableRawPointer, _ body: (XMLReading) -> Void) {
    unsafe Unmanaged<XMLReading>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  private func parse(_ piece: [UInt8], isLast: Bool) throws(SheetError) {
    let status = unsafe piece.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    }
    if let failure = handler.failure { throw failure }
    guard status == XML_STATUS_OK || handler.isDone else { throw .damaged(part: part) }
  }

  @inline(__always)
  private func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth &+= 1
    if depth > XMLReading.deepest { stop(.tooLarge(part: part)) }
    guard !handler.isDone else { return }
    unsafe handler.start(XMLName(pointer: name), XMLAttributes(attributes))
  }

  @inline(__always)
  private func end(_ name: UnsafePointer<CChar>) {
    depth &-= 1
    guard !handler.isDone else { return }
    unsafe handler.end(XMLName(pointer: name))
  }

  @inline(__always)
  private func text(_ text: UnsafePointer<CChar>, _ count: Int32) {
    guard !handler.isDone else { return }
    let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    unsafe handler.text(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  private func refuseDocumentType() { stop(.documentType(part: part)) }

  private func stop(_ error: SheetError) {
    handler.fail(error)
    unsafe XML_StopParser(parser, 0)
  }
}
