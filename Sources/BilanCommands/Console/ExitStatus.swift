internal import ArgumentParser
internal import BilanPublication

/// The exit codes of the process, all of them; 64 and above are those of sysexits.h.
enum ExitStatus: Int32 {
  /// Done, and nothing was rejected.
  case done = 0
  /// Done, but records were rejected, and are in no figure; or an edition is not what it was.
  case recordsRejected = 1
  /// Nothing was made, for nothing has changed.
  case unchanged = 3
  /// The command line cannot be understood.
  case usage = 64
  /// No source can be used, or a definition has mistakes.
  case data = 65
  /// Something that must be installed is missing.
  case unavailable = 69
  /// The outputs cannot be made.
  case cannotCreate = 73
  /// Writing failed: the disk is full or faulty.
  case inputOutput = 74
  /// Another process is writing an edition in the same place.
  case busy = 75

  var code: ExitCode { ExitCode(rawValue) }

  /// What the failure of a publication ends with.
  init(_ kind: PublicationError.Kind) {
    switch kind {
    case .cannotCreate: self = .cannotCreate
    case .inputOutput: self = .inputOutput
    case .busy: self = .busy
    }
  }
}
