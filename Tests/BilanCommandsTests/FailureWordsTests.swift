import BilanCairo
import BilanCommands
import BilanModel
import BilanPdf
import BilanPublication
import BilanScene
import BilanWorkbook
import BilanXlsx
import Foundation
import Testing

/// What the reader is told when something cannot be written, in his language.
@Suite struct FailureWordsTests {
  private static let english = [
    "cannot", "permission", "denied", "No such", "space left", "not ", " the ", " is ", "library ", "system error",
    "sheet",
  ]

  static let xlsx: [XlsxError] = [
    .invalid(WorkbookError([WorkbookProblem(sheet: "Annexe", place: Place(2, 1), "a number must be finite, not nan")])),
    .invalid(WorkbookError([WorkbookProblem("the document has no title")])),
    .unwritable(path: "out.xlsx", number: EACCES), .refused(step: "packing the file", code: 5, reason: "Zip error"),
    .decimalPoint(","), .incomplete(part: "xl/workbook.xml"), .lostTemporary,
  ]

  static let drawing: [DrawingError] = [
    .missingFont(file: "Inter.otf", package: "fonts-inter"), .unreadableFont(file: "Inter.otf", number: EIO),
    .unusableFont(file: "Inter.otf", package: "fonts-inter"),
    .invalidScene(
      page: 2, problems: [SceneProblem(place: "3.1", fault: .coordinate), SceneProblem(place: "", fault: .empty)]),
    .noPages, .invalidDate("demain"), .imageTooLarge(width: 1e6, height: .infinity), .library("out of memory"),
    .unfinished(.syntax(offset: 3, expected: "xref")), .unfinished(.object(3, expected: "a page")),
    .unfinished(.stream(3)), .unfinished(.content(page: 1, fault: "a mark is not closed")),
    .unfinished(.structure(place: 2, opened: "P", written: nil)), .unfinished(.untitled), .unfinished(.unnamed),
  ]

  @Test func `every failure has French words and English words`() {
    for words in Self.xlsx.map(\.words) + Self.drawing.map(\.words) {
      #expect(words.french != words.english)
      #expect(!Self.english.contains { words.french.contains($0) }, "\(words.french)")
    }
  }

  @Test(arguments: [EACCES, ENOSPC, EROFS, ENOENT, EFBIG, EDQUOT, EIO, 4095])
  func `an error of the system is in the language of the reader`(number: Int32) {
    let error = PublicationError(path: "out", number: number, action: Wording("écriture impossible", "cannot write"))
    #expect(error.text(.french) != error.text(.english))
    #expect(!Self.english.contains { error.text(.french).contains($0) }, "\(error.text(.french))")
  }

  @Test func `too many rows for a sheet are said with what to do`() throws {
    var sheet = Sheet("Participations")
    sheet[1_048_576, 0] = Cell(.number(1))
    let properties = Workbook.Properties(title: "t", subject: "s", author: "a", created: Day(unchecked: 2025, 1, 1))
    let workbook = Workbook(properties: properties, sheets: [sheet])
    let error = XlsxError.invalid(WorkbookError(WorkbookChecks.problems(workbook)))
    #expect(
      error.words.french
        == "« Participations » aurait 1\u{202F}048\u{202F}577 lignes, et une feuille d’Excel en a 1\u{202F}048\u{202F}576 au plus : "
        + "choisissez une période plus courte, ou retirez cette feuille de la définition du bilan (--report)")
    #expect(error.words.english.contains("would have 1,048,577 rows"))
  }
}
