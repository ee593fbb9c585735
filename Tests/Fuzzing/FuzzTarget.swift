import Glibc

/// What is fuzzed: each takes any bytes, and stops the program when a law does not hold.
enum FuzzTarget: String, CaseIterable {
  case text, csv, json, ndjson, sheets, dates, numbers, yaml, pdf

  /// The one that the environment names.
  static let chosen: FuzzTarget = {
    guard let name = getenv("FUZZ_TARGET").map({ String(cString: $0) }), let target = FuzzTarget(rawValue: name) else {
      fatalError("FUZZ_TARGET must be one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .text: fuzzText(bytes)
    case .csv: fuzzCSV(bytes)
    case .json: fuzzJSON(bytes)
    case .ndjson: fuzzNDJSON(bytes)
    case .sheets: fuzzSheets(bytes)
    case .dates: fuzzDates(bytes)
    case .numbers: fuzzNumbers(bytes)
    case .yaml: fuzzYaml(bytes)
    case .pdf: fuzzPDF(bytes)
    }
  }
}

/// The program: libFuzzer with its own arguments, `FUZZ_TARGET` choosing what its inputs are given to.
@main enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments) { fuzzOneInput($0, $1) })
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Stops the program, so that the input is kept, unless a law holds.
func hold(_ isTrue: Bool, _ law: @autoclosure () -> String) {
  if !isTrue { fatalError(law()) }
}
