/// Reads the package that the library has written back, to see that every part is there to its end and says what the workbook said.
///
/// The library looks at few of its writes: when the disk is full for a moment, the file is short and the answer is “no
/// error”. So every part is unpacked, has the length and the checksum that the package says, is well-formed XML, and a
/// sheet has as many rows, cells and formulas as were given to the library.
package enum PackageCheck {
  /// Throws the first part that is not whole; the counts of the sheets are in their order, nil where they are not known.
  package static func check(_ path: String, sheets: [SheetCounts]? = nil) throws(XlsxError) {
    let package = try PackageParts(path: path)
    var left: [String: SheetCounts] = [:]
    for (index, counts) in (sheets ?? []).enumerated() { left[PackageParts.sheet(index)] = counts }
    for entry in package.entries {
      var scan = XMLScan()
      try unsafe package.unpack(entry) { piece, count, isLast in unsafe scan.take(piece, count, isLast: isLast) }
      let expected = left.removeValue(forKey: entry.name)
      guard scan.isWhole, expected.map({ $0 == scan.counts }) ?? true else { throw .incomplete(part: entry.name) }
    }
    if let missing = left.keys.min() { throw .incomplete(part: missing) }
  }
}
