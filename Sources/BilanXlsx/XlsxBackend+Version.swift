internal import CXlsxWriter

extension XlsxBackend {
  /// The version of the library that writes workbooks.
  package static var libraryVersion: String { unsafe String(cString: lxw_version()) }
}
