import BilanDigest
import Foundation
import Testing

@Suite struct FileDigestTests {
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `the digest is that of the published test vectors`(part: String, times: Int, digest: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(String(repeating: part, count: times).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(FileDigest.sha256(ofFile: file.path) == digest)
    #expect(FileDigest.sha256(of: Array(String(repeating: part, count: times).utf8)) == digest)
  }

  @Test func `a file that is not there has no digest`() {
    #expect(FileDigest.sha256(ofFile: "/nonexistent/file") == nil)
  }
}
