/// Why a PDF could not be finished: it is not such as the drawing library writes it.
package enum PDFError: Error, Hashable, CustomStringConvertible {
  /// At a byte of the file stands something else.
  case syntax(offset: Int, expected: String)
  /// An object is not there, or is not what it should be.
  case object(Int, expected: String)
  /// The stream of an object cannot be packed or unpacked.
  case stream(Int)
  /// The marks of a page are not such as can be told apart, by their tags, from decoration; page 1 is the first.
  case content(page: Int, fault: String)
  /// A structure element is not the one that was opened at its place, 1 for the first; nil where there is none.
  case structure(place: Int, opened: String?, written: String?)
  /// A document without a title.
  case untitled
  /// The system has no checksum to name a document by.
  case unnamed

  /// What is wrong.
  package var description: String {
    switch self {
    case .syntax(let offset, let expected): "\(expected) is not at byte \(offset)"
    case .object(let number, let expected): "object \(number) is not \(expected)"
    case .stream(let number): "the stream of object \(number) cannot be packed or unpacked"
    case .content(let page, let fault): "page \(page): \(fault)"
    case .structure(let place, let opened, let written):
      "structure element \(place) is \(written ?? "missing") instead of \(opened ?? "none")"
    case .untitled: "a document needs a title"
    case .unnamed: "the system computes no SHA-256"
    }
  }
}
