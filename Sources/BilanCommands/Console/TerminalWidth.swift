internal import Glibc

/// The width of the terminal that results are printed on.
enum TerminalWidth {
  /// In columns: what `COLUMNS` says, as for the help, else the terminal; nil where the standard output is none, so that
  /// what is kept in a file never depends on one.
  static var current: Int? {
    if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 { return columns }
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
