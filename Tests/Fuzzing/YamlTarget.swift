import BilanConfiguration
import BilanModel
import BilanReports
import BilanYaml

/// Any bytes as a configuration and as a definition of a report: a text without a value has a finding.
func fuzzYaml(_ bytes: [UInt8]) {
  let (root, findings) = YamlText.read(bytes, file: "bilan.yaml")
  hold(root != nil || !findings.isEmpty, "a text is refused without a finding")
  check(findings)
  let decoded = Configuration.decode(bytes, file: "bilan.yaml")
  hold(decoded.configuration != nil || !decoded.findings.isEmpty, "a configuration is refused without a finding")
  check(decoded.findings)
  let report = ReportDefinition.read(bytes, file: "report.yaml")
  hold(report.definition != nil || !report.findings.isEmpty, "a definition is refused without a finding")
  check(report.findings)
  // A scalar written back is the same scalar.
  guard let text = String(validating: bytes, as: UTF8.self), bytes.count < 4096 else { return }
  let again = YamlText.read(Array("key: \(YamlScalar.text(text))\n".utf8), file: "scalar.yaml")
  guard case .mapping(let entries) = again.root?.value, case .scalar(let back, _) = entries.first?.value.value else {
    return hold(false, "a scalar written back is no scalar: \(again)")
  }
  hold(back == text, "\(text.debugDescription) is read again as \(back.debugDescription)")
}

private func check(_ findings: [Finding]) {
  for finding in findings {
    hold(finding.origin.line >= 0 && finding.origin.column >= 0 && !finding.code.isEmpty, "a finding has its place")
  }
}
