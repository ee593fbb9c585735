internal import CExpat
internal import CZlib

extension SheetReader {
  /// The versions of the libraries that read workbooks.
  package static var expatVersion: String {
    unsafe String(cString: XML_ExpatVersion()).split(separator: "_").last.map(String.init) ?? ""
  }
  /// That of what unpacks them.
  package static var zlibVersion: String { unsafe String(cString: CZlib.zlibVersion()) }
}
