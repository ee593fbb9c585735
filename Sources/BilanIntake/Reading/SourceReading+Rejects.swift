internal import BilanModel

extension SourceReading {
  /// Makes ready to keep the rejected records of the file, where they are asked for.
  mutating func keepRejects(_ format: SourceFormat, _ detection: EncodingDetection) {
    guard options.keepsRejects else { return }
    report.rejects = RejectedRecords(
      path: name, held: detection.file.held, identity: detection.file.identity, format: format,
      encoding: detection.file.encoding,
      dialect: mapping?.dialect ?? Dialect())
    report.rejects?.sheet = report.sheet?.name
  }

  /// Makes ready to keep the rejected records of a CSV file, with its header.
  mutating func keepRejects(
    _ format: SourceFormat, _ detection: EncodingDetection, _ header: CSVHeader, _ head: borrowing SourceHead
  ) {
    keepRejects(format, detection)
    report.rejects?.delimiter = header.delimiter
    report.rejects?.width = header.names.count
    report.rejects?.header = RecordExtent(start: head.offset(of: header.start), end: head.offset(of: header.next))
  }
}
