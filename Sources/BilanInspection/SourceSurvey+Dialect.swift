internal import BilanIntake
internal import BilanModel

extension SourceSurvey {
  /// How the file is written, in the words of a configuration.
  var dialect: Dialect {
    var dialect = Dialect()
    if headerLine > 1 && delimiter != nil && headerLine != firstLine { dialect.headerLine = headerLine }
    if let sheet {
      dialect.sheet = sheet.name
      return dialect
    }
    (dialect.recordsPath, dialect.eachPath) = (recordsPath, eachPath)
    dialect.format = Dialect.Format(rawValue: format.rawValue)
    dialect.encoding = encoding
    dialect.delimiter = delimiter
    dialect.hasQuotes = hasQuotes
    return dialect
  }
}
