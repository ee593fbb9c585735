package import BilanCairo
package import BilanModel
internal import BilanPdf
internal import BilanPublication
internal import BilanScene
internal import BilanText
internal import BilanWorkbook
package import BilanXlsx

extension XlsxError {
  /// Why the workbook could not be written, and what to do where there is something.
  package var words: Wording {
    switch self {
    case .invalid(let error):
      let words = error.problems.map(\.words)
      return Wording(words.map(\.french).joined(separator: "\n"), words.map(\.english).joined(separator: "\n"))
    case .unwritable(let path, let number):
      let reason = SystemWords.text(number)
      let path = VisibleText.line(path)
      return Wording(
        "\(path) : \(Wording.cannotWrite.french) (\(reason.french))",
        "\(path): \(Wording.cannotWrite.english) (\(reason.english))")
    case .refused(_, let code, _):
      return Wording(
        "l’écriture du fichier a échoué (erreur \(code) de la bibliothèque) : le disque est plein, ou un fichier y est "
          + "limité en taille",
        description)
    case .decimalPoint(let point):
      return Wording("les nombres seraient écrits avec « \(point) » pour virgule", description)
    case .incomplete(let part):
      return Wording("le fichier n’est pas entier, « \(part) » est coupé : le disque est peut-être plein", description)
    case .lostTemporary:
      return Wording("un fichier temporaire n’a pas pu être écrit : le disque est peut-être plein", description)
    case .tooLarge:
      return Wording("le classeur dépasserait 4 Gio : choisissez une période plus courte", description)
    }
  }
}

extension XlsxError {
  /// What the process ends with when the workbook could not be written.
  var kind: PublicationError.Kind {
    switch self {
    case .unwritable(_, let number): PublicationError.Kind(number: number, action: .cannotCreate)
    case .refused, .incomplete, .lostTemporary: .inputOutput
    case .invalid, .decimalPoint, .tooLarge: .cannotCreate
    }
  }
}

extension WorkbookProblem {
  /// What Excel would refuse, and where.
  fileprivate var words: Wording {
    let cell = place.map { ", cellule \($0.reference())" } ?? ""
    let place = sheet.map { "« \($0) »" + cell }
    guard let rows else {
      return Wording("\(place ?? "le classeur") : contenu que le format d’Excel n’admet pas", description)
    }
    func number(_ value: Int, _ language: Language) -> String { NumberText.integer(value, language) }
    return Wording(
      "\(place ?? "une feuille") aurait \(number(rows, .french)) lignes, et une feuille d’Excel en a "
        + "\(number(ExcelLimits.rows, .french)) au plus : choisissez une période plus courte, ou retirez cette feuille "
        + "de la définition du bilan (--report)",
      "\(sheet.map { "“\($0)”" } ?? "a sheet") would have \(number(rows, .english)) rows, and a sheet of Excel has "
        + "\(number(ExcelLimits.rows, .english)) at most: choose a shorter period, or leave the sheet out of the "
        + "definition of the report (--report)")
  }
}

extension DrawingError {
  /// Why a drawing could not be written, and what to do where there is something.
  package var words: Wording {
    switch self {
    case .missingFont(let file, let package):
      Wording("la police \(file) manque ; installez le paquet Debian \(package)", description)
    case .unreadableFont(let file, let number):
      Wording(
        "la police \(file) n’a pas pu être lue (\(SystemWords.text(number).french))",
        "the font file \(file) cannot be read (\(SystemWords.text(number).english))")
    case .unusableFont(let file, let package):
      Wording(
        "la police \(file) n’a pas pu être chargée telle qu’elle est sur le disque : réinstallez le paquet Debian "
          + "\(package), ou examinez le disque", description)
    case .invalidScene(let page, let problems):
      Wording(
        "la page \(page) ne peut pas être dessinée : "
          + problems.map { ($0.place.isEmpty ? "" : "élément \($0.place), ") + $0.fault.french }.joined(
            separator: " ; "),
        description)
    case .noPages: Wording("un document a au moins une page", description)
    case .invalidDate(let date): Wording("« \(date) » n’est pas une date comme 2025-01-15T00:00:00Z", description)
    case .imageTooLarge(let width, let height):
      Wording("une image de \(Int(clamping: width)) × \(Int(clamping: height)) pixels est trop grande", description)
    case .unfinished(let error):
      Wording(
        "le PDF dessiné n’a pas pu être complété (\(error.french)) : c’est un défaut du programme, à signaler",
        description)
    case .library(let message):
      Wording("la bibliothèque de dessin a échoué (« \(message) ») : la mémoire manque peut-être", description)
    }
  }
}

extension DrawingError {
  /// What the process ends with when a drawing could not be made.
  var status: ExitStatus {
    if case .missingFont = self { .unavailable } else { .inputOutput }
  }
}

extension PDFError {
  fileprivate var french: String {
    switch self {
    case .syntax(let offset, _): "octet \(offset) inattendu"
    case .object(let number, _): "objet \(number) inattendu"
    case .stream(let number): "flux de l’objet \(number) illisible"
    case .content(let page, _): "page \(page), contenu inattendu"
    case .structure(let place, _, _): "élément de structure \(place) inattendu"
    case .untitled: "pas de titre"
    case .unnamed: "pas d’empreinte SHA-256"
    }
  }
}

extension SceneProblem.Fault {
  fileprivate var french: String {
    switch self {
    case .empty: "rien n’y est dessiné"
    case .pageSize: "ses dimensions sont impossibles"
    case .coordinate: "une coordonnée n’est pas un nombre, ou est trop grande"
    case .colour: "une opacité n’est pas entre 0 et 1"
    case .stroke: "un trait n’a pas d’épaisseur possible"
    case .textSize: "la taille d’un texte n’est pas entre 0 et 1000"
    case .level: "le niveau d’un titre n’est pas entre 1 et 6"
    case .rowOutsideTable: "une ligne est hors d’un tableau"
    case .cellOutsideRow: "une case est hors d’une ligne"
    case .tableContent: "un tableau contient autre chose que des lignes et un titre"
    case .rowContent: "une ligne contient autre chose que des cases"
    }
  }
}

extension Int {
  /// The whole number nearest to a size; the greatest one where there is none.
  fileprivate init(clamping size: Double) { self = Int(exactly: size.rounded()) ?? .max }
}
