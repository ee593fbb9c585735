internal import ArgumentParser
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// The workbook of some registers, made to be filled in, as a file.
enum IntakeFile {
  /// What it is called where nobody says.
  static let name = Wording("saisie.xlsx", "intake.xlsx")

  /// The registers of some codes or names, each once.
  static func registers(_ names: [String]) throws -> [Register] {
    var found: [Register] = []
    for name in names {
      guard let register = Register.all.first(where: { $0.isNamed(name) }) else { throw unknown(name) }
      if !found.contains(where: { $0.code == register.code }) { found.append(register) }
    }
    return found
  }

  private static func unknown(_ name: String) -> ValidationError {
    let words =
      Register.all.flatMap { [$0.code, foldedKey($0.name.french)] } + BuiltInDefinition.allCases.map(\.rawValue)
    let nearest = nearestKey(to: foldedKey(name), among: words)
    return ValidationError(
      ConsoleLanguage.say("registre inconnu « \(name) »", "unknown register “\(name)”")
        + (nearest.map { ConsoleLanguage.say(" ; vouliez-vous dire « \($0) » ?", "; did you mean “\($0)”?") }
          ?? ConsoleLanguage.say(" (connus : ", " (known: ") + Register.all.map(\.code).joined(separator: ", ") + ")"))
  }

  /// The bytes of the workbook, made in a folder that nobody sees.
  static func bytes(_ registers: [Register], _ language: Language) throws -> [UInt8] {
    try IntakeTemplate.build(registers, language).bytes()
  }
}

/// A file that is written where there is none.
enum NewFile {
  /// Ends the run where something stands at a path.
  static func refuse(_ path: String, _ language: Language) throws {
    guard try Folder.exists(path) else { return }
    let shown = VisibleText.line(path)
    Console.error(
      Wording(
        "« \(shown) » existe : rien n’est écrit par-dessus\n", "“\(shown)” exists: nothing is written over it\n")[
          language])
    throw ExitStatus.cannotCreate.code
  }

  /// Writes a file where nothing stands, and says where.
  static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
    try refuse(path, language)
    let (folder, name) = (Folder.parent(of: path), Folder.name(of: path))
    let kept = try KeptFiles(folder)
    // Where another has just taken the name, nothing is lost either.
    let written = try kept.write(under: { $0 == 1 ? name : "\(name).\($0)" }) { output in try output.append(bytes) }
    PublicationPrinter.showFile(folder == "." ? written : Folder.path(folder, written))
  }
}
