import BilanXlsx
import Foundation

// unpack FILE [PART] : writes the parts of a workbook into the working folder, or prints one of them, for the cases.
// The machine need not have a program for it.

let arguments = CommandLine.arguments.dropFirst()
guard let file = arguments.first else { exit(64) }
let package = try PackageParts(path: file)
if let name = arguments.dropFirst().first {
  guard let part = try package.part(name) else { exit(1) }
  FileHandle.standardOutput.write(Data(part))
} else {
  for name in package.names {
    let place = URL(filePath: name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(package.part(name) ?? []).write(to: place)
  }
}
