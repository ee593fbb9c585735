import BilanManifest
import Foundation
import Testing

@Suite struct ChecksumListTests {
  @Test func `each file has a line, the manifest among them, in the order of the names`() {
    let outputs = [
      Manifest.Output(file: "2024_bilan.json", bytes: 3, sha256: Sample.sum),
      Manifest.Output(file: "z", bytes: 3, sha256: Sample.sum),
    ]
    let expected = """
      \(Sample.sum)  2024_bilan.json
      \(Sample.otherSum)  manifest.json
      \(Sample.sum)  z

      """
    #expect(String(decoding: ChecksumList.bytes(outputs, manifest: Sample.otherSum), as: UTF8.self) == expected)
  }

  @Test func `sha256sum reads the list, whatever the names`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let names = [" début", "*étoile", "-tiret", "\\barre", "ligne\n", "nouvelle\nligne", "retour\r", "é"]
    for name in names + ["manifest.json"] { try Data().write(to: folder.appending(path: name)) }
    let list = ChecksumList.bytes(names.map { Manifest.Output(file: $0, bytes: 0, sha256: empty) }, manifest: empty)
    try Data(list).write(to: folder.appending(path: "SHA256SUMS"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
