internal import BilanScene
internal import CPangoCairo

/// The five faces of the report as the only fonts of a private fontconfig configuration.
///
/// Nothing of the machine is read: no other font, no configuration file, no cache.
@safe final class FontFiles {
  /// The Debian package that brings the files.
  static let package = "fonts-inter"
  /// Where that package puts them.
  static let folder = "/usr/share/fonts/opentype/inter"

  private let handle: OpaquePointer
  /// The file of each face, in the order of the faces.
  let files: [FontFile]
  /// The configuration, valid as long as this object.
  var configuration: OpaquePointer { unsafe handle }

  init(folder: String) throws(DrawingError) {
    var files: [FontFile] = []
    for face in Face.allCases { files.append(try FontFile(face.fileName, folder: folder)) }
    guard Self.isMachineOut, let handle = unsafe FcConfigCreate() else { throw .library("no font configuration") }
    unsafe (self.files, self.handle) = (files, handle)
    for file in files where unsafe FcConfigAppFontAddFile(handle, file.path) == 0 {
      throw .unusableFont(file: file.path, package: Self.package)
    }
  }

  deinit { unsafe FcConfigDestroy(handle) }

  /// Makes an empty configuration the process's own, once.
  ///
  /// A new font map starts a thread that loads the current configuration: without this it would read every font of the
  /// machine and complain on standard error when it can write no cache.
  private static let isMachineOut: Bool = {
    guard let empty = unsafe FcConfigCreate() else { return false }
    defer { unsafe FcConfigDestroy(empty) }
    return unsafe FcConfigSetCurrent(empty) != 0
  }()
}

extension FontBook {
  /// Where the files are that a book opens where it is told no folder.
  package static var folder: String { FontFiles.folder }
  /// The files that a book opens there, in the order of their names; nothing is opened to know.
  package static var paths: [String] { paths(in: folder) }
  /// The files that a book opens in a folder.
  package static func paths(in folder: String) -> [String] {
    Face.allCases.map { folder + "/" + $0.fileName }.sorted()
  }
  /// The libraries that set and draw text, with the versions that are loaded.
  package static var libraries: [(name: String, version: String)] {
    let fontconfig = Int(FcGetVersion())
    return unsafe [
      ("cairo", String(cString: cairo_version_string())), ("pango", String(cString: pango_version_string())),
      ("fontconfig", "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
    ]
  }
}

extension Face {
  /// The file of the face in the package.
  var fileName: String {
    switch self {
    case .regular: "Inter-Regular.otf"
    case .medium: "Inter-Medium.otf"
    case .semibold: "Inter-SemiBold.otf"
    case .bold: "Inter-Bold.otf"
    case .display: "InterDisplay-SemiBold.otf"
    }
  }

  /// The family that the file declares.
  var family: String { self == .display ? "Inter Display" : "Inter" }

  /// The weight that the file declares.
  var weight: PangoWeight {
    switch self {
    case .regular: PANGO_WEIGHT_NORMAL
    case .medium: PANGO_WEIGHT_MEDIUM
    case .semibold, .display: PANGO_WEIGHT_SEMIBOLD
    case .bold: PANGO_WEIGHT_BOLD
    }
  }
}
