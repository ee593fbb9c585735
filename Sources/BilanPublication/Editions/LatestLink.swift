internal import BilanModel
internal import Glibc

/// `dernier`, which names the latest edition of a period folder: a link to its number or, where links do not exist, a
/// file of one line that holds it.
enum LatestLink {
  static let name = "dernier"

  /// The number that it names, nil when there is none; throws when something has its name that bilan did not make.
  static func number(in period: OpenFolder) throws(PublicationError) -> Int? {
    guard let information = try period.look(at: name) else { return nil }
    guard let number = PeriodFolder.number(try words(period, information)) else {
      throw PublicationError(
        .cannotCreate, path: Folder.path(period.path, name), action: .isForeign,
        reason: Wording("déplacez-le, ou choisissez un autre dossier", "move it away, or choose another folder"))
    }
    return number
  }

  /// The target of the link or the line of the file; nothing where it is neither.
  private static func words(_ period: OpenFolder, _ information: stat) throws(PublicationError) -> String {
    if information.isLink { return try period.target(of: name) }
    guard information.isFile, information.st_size <= 16 else { return "" }
    var bytes = try period.file(name).bytes(atMost: 16) ?? []
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Has it name an edition, in one step: it is made in the working folder, and takes its place by a rename.
  static func set(_ number: Int, in period: OpenFolder, through working: OpenFolder) throws(PublicationError) {
    guard try self.number(in: period) != number else { return }
    try make(number, in: working)
    guard renameat(working.descriptor, name, period.descriptor, name) == 0 else {
      throw PublicationError(path: Folder.path(period.path, name), number: errno, action: .cannotPublish)
    }
  }

  private static func make(_ number: Int, in working: OpenFolder) throws(PublicationError) {
    if symlinkat("\(number)", working.descriptor, name) == 0 { return }
    let refusal = errno
    guard [EPERM, ENOTSUP, ENOSYS, EINVAL, EACCES].contains(refusal) else {
      throw PublicationError(path: Folder.path(working.path, name), number: refusal, action: .cannotCreate)
    }
    var file = try GrowingFile(name, in: working)
    try file.append(Array("\(number)\n".utf8))
    _ = try file.finish(lasting: true)
  }
}
