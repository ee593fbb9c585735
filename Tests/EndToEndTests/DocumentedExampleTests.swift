import Foundation
import Testing

/// What the guide of `docs/sources.md` shows of a file is a part of it, and every file of it gives the same sums.
@Suite struct DocumentedExampleTests {
  /// A block of the guide and the file that the link before it names.
  struct Excerpt: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String

    var testDescription: String { "\(file): \(text.prefix(30))" }
  }

  @Test(arguments: Self.excerpts) func `what is shown of a file is a part of it`(_ excerpt: Excerpt) throws {
    let whole = try Package.text(excerpt.file)
    #expect(("\n" + whole).contains("\n" + excerpt.text))
  }

  @Test func `every file of the guide is shown, and says the same`() throws {
    let files = Set(Self.excerpts.map(\.file))
    #expect(files.count == 13 && files.allSatisfy { $0.hasPrefix("fixtures/sources/guide/") })
    let example = try #require(Case.all.first { $0.name == "check/guide" })
    let sums = example.expected.output.split(separator: "\n").filter {
      $0.hasPrefix("2024 ") || $0.hasPrefix("ensemble ")
    }
    #expect(sums.count == 14 && Set(sums.map { $0.drop { $0 != " " }.drop { $0 == " " } }).count == 1)
  }

  /// The blocks of the guide: configurations belong to the last one that is linked, other texts to the last file.
  private static let excerpts: [Excerpt] = {
    guard let page = try? Package.text("docs/sources.md"), let start = page.range(of: "## The guide\n"),
      let end = page.range(of: "### And then", range: start.upperBound..<page.endIndex)
    else { return [] }
    var excerpts: [Excerpt] = []
    var links: [Bool: String] = [:]
    var open: (language: Substring, lines: [Substring])?
    for line in page[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let (language, lines) = open {
          if language != "console", let file = links[language == "yaml"] {
            excerpts.append(Excerpt(file: file, text: lines.map { $0 + "\n" }.joined()))
          }
          open = nil
        } else {
          open = (line.dropFirst(3), [])
        }
      } else if open != nil {
        open?.lines.append(line)
      } else {
        for link in line.matches(of: /\]\(\.\.\/(fixtures\/[^)]+)\)/) {
          links[link.1.hasSuffix(".yaml")] = String(link.1)
        }
      }
    }
    return excerpts
  }()
}
