internal import BilanModel
internal import CArguments

/// What the process was started with.
enum Arguments {
  /// The words of the command line after the name of the program, a French name of a command as the English one.
  static let all: [String] = FrenchCommands.translated(given)

  /// As they were given; a byte that is no UTF-8 is kept, as in a name of a file.
  private static let given: [String] = (0..<bilan_argument_count()).dropFirst().map { index in
    var bytes: [UInt8] = []
    var place = bilan_argument(index)
    while let byte = place?.pointee, byte != 0 {
      bytes.append(UInt8(bitPattern: byte))
      place = place?.advanced(by: 1)
    }
    return FileName.text(bytes)
  }
}
