internal import ArgumentParser
internal import BilanCairo
internal import BilanDigest
internal import BilanModel
internal import BilanPublication
internal import BilanSheets
internal import BilanText
internal import BilanXlsx
internal import BilanYaml

/// `bilan doctor`: whether a machine has what a run needs, and what to do where it has not.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: ConsoleLanguage.say(
      "Dit si la machine a ce qu’il faut : polices, bibliothèques, droits d’écriture, place, et que faire sinon.",
      "Says whether the machine has what is needed: fonts, libraries, write access, space, and what to do if not."),
    discussion: ConsoleLanguage.say(
      "Rien n’est lu des registres, rien n’est écrit. Code de sortie 0, ou celui du premier défaut : 69, 73 ou 74.",
      "Nothing is read of the registers, nothing is written. Exit code 0, or that of the first fault: 69, 73 or 74."))

  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Dossier où l’on publiera ; à défaut le dossier courant.", "Folder to publish in; else the working folder."),
      valueName: ConsoleLanguage.say("dossier", "folder")))
  var output: String?
  @OptionGroup var language: LanguageOption

  mutating func validate() throws { try GivenPath.refuseEmpty([output], of: "--output") }

  func run() throws {
    let language = language.chosen ?? .french
    let places = [
      (Wording("sortie", "output"), output ?? "."), (Wording("provisoire", "temporary"), TrialFolder.place),
    ]
    let results = [fonts(language), libraries] + places.map { place($0, $1, language) }
    for result in results {
      let mark = result.status == .done ? Wording("en ordre", "in order") : Wording("défaut", "fault")
      let colon = Wording(" : ", ": ")[language]
      Console.output(
        [result.name[language], mark[language], VisibleText.line(result.words)].joined(separator: colon) + "\n")
      if let remedy = result.remedy {
        Console.output(Wording("  aide : ", "  hint: ")[language] + remedy[language] + "\n")
      }
    }
    if let fault = results.first(where: { $0.status != .done }) { throw fault.status.code }
  }

  /// What was found of one thing.
  private struct Result {
    let name: Wording
    let words: String
    var status = ExitStatus.done
    var remedy: Wording?
  }

  private func fonts(_ language: Language) -> Result {
    let name = Wording("polices", "fonts")
    do throws(DrawingError) {
      let book = try FontBook.ofReport(language)
      let folder = Environment.fonts ?? FontBook.folder
      return Result(name: name, words: "\(folder), " + book.files.map(\.name).joined(separator: ", "))
    } catch {
      return Result(
        name: name, words: error.words[language], status: error.status,
        remedy: Wording(
          "installer le paquet fonts-inter, ou nommer par BILAN_FONTS le dossier qui a les fichiers",
          "install the package fonts-inter, or name the folder that has the files by BILAN_FONTS"))
    }
  }

  /// The versions of the libraries: without one of them the program would not have started.
  private var libraries: Result {
    let all =
      FontBook.libraries + [
        ("libxlsxwriter", XlsxBackend.libraryVersion), ("expat", SheetReader.expatVersion),
        ("zlib", SheetReader.zlibVersion), ("libyaml", YamlText.libraryVersion), ("glib", FileDigest.libraryVersion),
      ]
    return Result(
      name: Wording("bibliothèques", "libraries"), words: all.map { "\($0) \($1)" }.joined(separator: ", "))
  }

  /// The least space, in megabytes: some editions of a large desk.
  private static let leastSpace = 200

  /// Whether a folder, or the nearest one above that is there, can be written to, and what space it has.
  private func place(_ name: Wording, _ path: String, _ language: Language) -> Result {
    guard let room = FolderRoom(path) else {
      return Result(
        name: name, words: path, status: .cannotCreate,
        remedy: Wording(
          "le dossier n’existe pas, ou ne peut pas être regardé : en nommer un autre",
          "the folder is not there, or cannot be looked at: name another one"))
    }
    guard room.isWritable else {
      return Result(
        name: name, words: room.path, status: .cannotCreate,
        remedy: Wording(
          "on ne peut pas y écrire : demander le droit d’écriture, ou nommer un autre dossier",
          "it cannot be written to: ask for the right to write, or name another folder"))
    }
    let free = NumberText.integer(room.megabytes, language)
    let words = Wording("\(room.path), \(free) Mo libres", "\(room.path), \(free) MB free")[language]
    guard room.megabytes >= Self.leastSpace else {
      return Result(
        name: name, words: words, status: .inputOutput,
        remedy: Wording(
          "il en faut \(Self.leastSpace) : faire de la place, ou garder moins d’éditions (--keep)",
          "\(Self.leastSpace) are needed: make room, or keep fewer editions (--keep)"))
    }
    return Result(name: name, words: words)
  }
}
