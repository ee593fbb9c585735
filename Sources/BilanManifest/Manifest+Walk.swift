internal import BilanModel

extension Manifest {
  /// The text of a manifest from its first byte to its last: the one place where its keys stand.
  mutating func walk<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed("{\n  \"format\": \(Manifest.format),\n  \"program\": ")
    try program.walk(&form)
    try walkRequest(&form)
    try form.fixed(",\n  \"fonts\": ")
    try form.lines(&fonts, blank: Font(file: "", sha256: "")) { form, font throws(Form.Failure) in
      try font.walk(&form)
    }
    try form.fixed(",\n  \"sources\": ")
    try form.lines(&sources, blank: Source(file: "", sha256: "")) { form, source throws(Form.Failure) in
      try source.walk(&form)
    }
    try form.fixed(",\n  \"marking\": ")
    try form.text(&marking)
    try form.fixed(",\n  \"findings\": ")
    let finding = FindingCount(severity: .note, code: "", count: 0)
    try form.lines(&findings, blank: finding) { form, finding throws(Form.Failure) in try finding.walk(&form) }
    try form.fixed(",\n  \"outputs\": ")
    try form.lines(&outputs, blank: Output(file: "", bytes: 0, sha256: "")) { form, output throws(Form.Failure) in
      try output.walk(&form)
    }
    try form.fixed("\n}\n")
  }

  /// What was asked for.
  private mutating func walkRequest<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed(",\n  \"first_day\": ")
    var (first, last) = (period.first, period.last)
    try form.value(&first, \.iso, Day.init(iso:))
    try form.fixed(",\n  \"last_day\": ")
    try form.value(&last, \.iso, Day.init(iso:))
    guard let period = Period(first: first, last: last) else { return try form.refuse() }
    self.period = period
    try form.fixed(",\n  \"as_of\": ")
    try form.value(&asOf, \.iso, Day.init(iso:))
    try form.fixed(",\n  \"language\": ")
    try form.value(&language, \.rawValue, Language.init(rawValue:))
    try form.fixed(",\n  \"definition\": ")
    try definition.walk(&form)
    try form.fixed(",\n  \"ceiling\": ")
    try form.optional(&ceiling, blank: "") { form, code throws(Form.Failure) in try form.text(&code) }
    try form.fixed(",\n  \"release_to\": ")
    try form.lines(&releaseTo, blank: "") { form, code throws(Form.Failure) in try form.text(&code) }
    try form.fixed(",\n  \"configuration\": ")
    try form.optional(&configuration, blank: "") { form, sum throws(Form.Failure) in try form.checksum(&sum) }
  }
}

extension Manifest.Program {
  fileprivate mutating func walk<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed("{\"name\": \"\(Self.name)\", \"version\": ")
    try form.text(&version)
    try form.fixed(", \"build\": ")
    try form.optional(&build, blank: "") { form, sum throws(Form.Failure) in try form.checksum(&sum) }
    try form.fixed("}")
  }
}

extension Manifest.Definition {
  fileprivate mutating func walk<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed("{\"name\": ")
    try form.text(&name)
    try form.fixed(", \"sha256\": ")
    try form.checksum(&sha256)
    try form.given(&title, as: ", \"title\": ")
    try form.given(&office, as: ", \"office\": ")
    try form.fixed("}")
  }
}

extension Manifest.Font {
  fileprivate mutating func walk<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed("{\"file\": ")
    try form.text(&file)
    try form.fixed(", \"sha256\": ")
    try form.checksum(&sha256)
    try form.fixed("}")
  }
}

extension Manifest.Source {
  fileprivate mutating func walk<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed("{\"file\": ")
    try form.text(&file)
    try form.fixed(", \"sha256\": ")
    try form.checksum(&sha256)
    try form.fixed(", \"register\": ")
    try form.optional(&register, blank: "") { form, code throws(Form.Failure) in try form.text(&code) }
    try form.fixed(", \"imposed\": ")
    try form.bool(&isImposed)
    try form.fixed(", \"mapping\": ")
    try form.optional(&mapping, blank: 0) { form, number throws(Form.Failure) in try form.number(&number) }
    try form.fixed(", \"read\": ")
    try form.number(&read)
    try form.fixed(", \"kept\": ")
    try form.number(&kept)
    try form.fixed(", \"rejected\": ")
    try form.number(&rejected)
    try form.fixed(", \"withheld\": ")
    try form.number(&withheld)
    try form.fixed(", \"set_aside\": ")
    try form.number(&setAside)
    try form.fixed("}")
  }
}

extension Manifest.FindingCount {
  fileprivate mutating func walk<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed("{\"severity\": ")
    try form.value(&severity, \.name.english) { name in Severity.allCases.first { $0.name.english == name } }
    try form.fixed(", \"code\": ")
    try form.text(&code)
    try form.fixed(", \"count\": ")
    try form.number(&count)
    try form.fixed("}")
  }
}

extension Manifest.Output {
  fileprivate mutating func walk<Form: ManifestForm>(_ form: inout Form) throws(Form.Failure) {
    try form.fixed("{\"file\": ")
    try form.text(&file)
    try form.fixed(", \"bytes\": ")
    try form.number(&bytes)
    try form.fixed(", \"sha256\": ")
    try form.checksum(&sha256)
    try form.fixed("}")
  }
}
