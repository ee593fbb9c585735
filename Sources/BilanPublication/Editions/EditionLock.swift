internal import BilanModel
internal import Glibc

/// The right to work in a period folder, which one process has at a time: the lock of a file that stays in it.
///
/// The system lets it go when the process ends, however it ends.
final class EditionLock: Sendable {
  static let name = ".bilan-verrou"
  private static let mark = "bilan "
  private static let longest = 512

  private let file: OpenFile

  private init(_ file: OpenFile) { self.file = file }

  /// A lock that nobody holds names nobody.
  deinit { ftruncate(file.descriptor, 0) }

  /// Takes the lock of a folder; nil when the folder or its lock went away meanwhile, and all is to be tried again.
  static func take(in folder: OpenFolder) throws(PublicationError) -> EditionLock? {
    let path = Folder.path(folder.path, name)
    guard let (file, isMade) = try open(in: folder, path) else { return nil }
    guard let information = file.status, information.st_nlink > 0 else { return nil }
    guard information.isFile, information.st_nlink == 1, information.st_size <= longest,
      let bytes = file.bytes(atMost: longest)
    else { throw foreign(path) }
    let words = String(decoding: bytes, as: UTF8.self)
    guard words.isEmpty || words.hasPrefix(mark) else { throw foreign(path) }
    guard file.lock() else {
      let number = errno
      if number == EWOULDBLOCK { throw busy(folder.path, holder: holder(file)) }
      if words.isEmpty { remove(in: folder) }
      throw PublicationError(path: path, number: number, action: .cannotLock)
    }
    guard information.isSame(as: folder.status(of: name)) else { return nil }
    if isMade { share(file, information, with: folder.status) }
    sign(file)
    return EditionLock(file)
  }

  /// Opens the lock's file, which is made where there is none; nil when it went away meanwhile.
  private static func open(
    in folder: OpenFolder, _ path: String
  ) throws(PublicationError) -> (file: OpenFile, isMade: Bool)? {
    do throws(PublicationError) {
      return (try folder.file(name, O_RDWR | O_CREAT | O_EXCL, mode: 0o600), true)
    } catch {
      guard error.number == EEXIST else { throw error }
    }
    do throws(PublicationError) {
      return (try folder.file(name, O_RDWR), false)
    } catch {
      if error.number == ENOENT { return nil }
      throw [ELOOP, EISDIR, ENXIO].contains(error.number) ? foreign(path) : error
    }
  }

  /// Removes the lock's file, and so gives the folder up.
  static func remove(in folder: OpenFolder) { unlinkat(folder.descriptor, name, 0) }

  private static func foreign(_ path: String) -> PublicationError {
    PublicationError(
      .cannotCreate, path: path, action: .isForeign,
      reason: Wording("déplacez-le, ou choisissez un autre dossier", "move it away, or choose another folder"))
  }

  /// Lets those lock who may write in the folder, and nobody else: a lock that everybody may hold is one that anybody
  /// may keep for ever.
  ///
  /// Only a file that was made now is shared so; one that was there is left as somebody may have set it.
  private static func share(_ file: OpenFile, _ information: stat, with folder: stat?) {
    guard let folder else { return }
    if folder.st_gid != information.st_gid { fchown(file.descriptor, uid_t.max, folder.st_gid) }
    let group: mode_t = folder.st_mode & 0o020 == 0 ? 0 : 0o060
    let others: mode_t = folder.st_mode & 0o002 == 0 ? 0 : 0o006
    fchmod(file.descriptor, 0o600 | group | others)
  }

  /// Writes who holds the lock; on a full disk nobody knows.
  private static func sign(_ file: OpenFile) {
    let words = Array("\(mark)\(host) \(getpid())\n".utf8)
    pwrite(file.descriptor, words, words.count, 0)
    ftruncate(file.descriptor, off_t(words.count))
  }

  /// Who holds the lock, as its file says it.
  private static func holder(_ file: OpenFile) -> Wording {
    lseek(file.descriptor, 0, SEEK_SET)
    let words = String(decoding: file.bytes(atMost: longest) ?? [], as: UTF8.self)
    let parts = words.split(whereSeparator: \.isWhitespace)
    guard parts.count == 3, parts[1].allSatisfy(isOfHost), Int(parts[2]) != nil else {
      return Wording("il n’a pas encore dit son nom", "it has not yet said its name")
    }
    return Wording("poste « \(parts[1]) », processus \(parts[2])", "host “\(parts[1])”, process \(parts[2])")
  }

  private static func busy(_ path: String, holder: Wording) -> PublicationError {
    PublicationError(
      .busy, path: path,
      action: Wording("un autre processus y écrit une édition", "another process is writing an edition there"),
      reason: holder)
  }

  private static var host: String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let code = bytes.withUnsafeMutableBytes { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -1 }
      return gethostname(start.assumingMemoryBound(to: CChar.self), buffer.count - 1)
    }
    let name = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    return code == 0 && !name.isEmpty ? String(name.map { isOfHost($0) ? $0 : "_" }) : "localhost"
  }

  /// Whether a character may stand in the name of a host as it is shown.
  private static func isOfHost(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
  }
}
