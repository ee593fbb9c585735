package import BilanModel
internal import BilanYaml

extension Configuration {
  /// What a text that may be a configuration says of partners and of the currency alone, for a look at files that it does
  /// not describe yet; nil where it says nothing of them, or with what is wrong where that cannot be told.
  package static func decodeWords(_ bytes: [UInt8], file: String) -> (words: DeskWords?, findings: [Finding]) {
    guard let root = YamlText.read(bytes, file: file).root, case .mapping(let entries) = root.value else {
      return (nil, [])
    }
    let values = Dictionary(entries.map { (KeyNames.key($0.key), $0.value) }) { first, _ in first }
    guard values["partners"] != nil || values["currency"] != nil else { return (nil, []) }
    var reading = YamlReading(file: file, names: KeyNames.all)
    var configuration = Configuration()
    if let node = values["partners"] {
      (configuration.partners, configuration.memberships) = reading.ownPartners(node)
    }
    let currency = values["currency"].flatMap { reading.reportCurrency($0) } ?? .euro
    let isWhole = !reading.findings.contains { $0.severity == .error }
    return (
      isWhole ? DeskWords(directory: configuration.directory, currency: currency) : nil, reading.findings
    )
  }
}
