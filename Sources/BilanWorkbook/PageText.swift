extension PageSetup {
  /// The header in the format's own codes, empty when nothing is to be printed at the top.
  package var header: String {
    section("L", headerLeft, PageSetup.headerLook) + section("C", headerCentre, PageSetup.headerLook)
      + section("R", headerRight, PageSetup.headerLook)
  }

  /// The footer in the format's own codes; the page and the number of pages stand at the right.
  package var footer: String {
    section("L", footerLeft) + section("C", footerCentre) + "&R" + PageSetup.look + "&P / &N"
  }

  /// Size, colour and font of what is printed around the page.
  ///
  /// The font comes last: its closing quote keeps a text that
  /// starts with digits (`2024…`) from being read as a part of the size or the colour.
  private static let look = "&8&K666666&\"Calibri,Regular\""
  /// The look of the header.
  ///
  /// It is larger: it holds the marking, and shrinks with sheets that are fitted to a page. Its first line is empty, for
  /// LibreOffice cuts the accents of capitals off the first line of a page.
  private static let headerLook = "\n&11&K3A3A3A&\"Calibri,Bold\""

  /// One third of a header or footer, `&` doubled as the codes want it.
  private func section(_ code: String, _ text: String, _ look: String = look) -> String {
    guard !text.isEmpty else { return "" }
    let doubled = ExcelText.sanitised(text).split(separator: "&", omittingEmptySubsequences: false)
    return "&\(code)" + look + doubled.joined(separator: "&&")
  }
}
