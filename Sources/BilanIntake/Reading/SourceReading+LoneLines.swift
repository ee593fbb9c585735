internal import BilanModel

extension SourceReading {
  /// Sets aside the lines with a single value that stand below every record, or whose words say that they are no
  /// records; the others are rejected records.
  mutating func settle(_ lines: [LoneLine], lastRecord: Int, _ layout: RegisterLayout) {
    let name = name
    for line in lines {
      if line.isFooter || line.line > lastRecord && !line.isRecord {
        report.counts.aside.footers += 1
        findings.append(.footerLine, in: name) {
          Problem.footerLine(line.text).at(Origin(file: name, line: line.line))
        }
      } else if line.isSection, !line.isRecord {
        report.counts.aside.sections += 1
        findings.append(.sectionLine, in: name) {
          Problem.sectionLine(layout.field(.marking) == nil ? line.text : nil).at(Origin(file: name, line: line.line))
        }
      } else {
        report.counts.rejected += 1
        report.rejects?.log.add(line, layout)
        findings.append(contentsOf: line.findings)
      }
    }
    report.rejects?.log.commit()
  }
}
