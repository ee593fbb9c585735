import Foundation
import Testing

/// What the pages show must be what the program does: every command shown is run by a case or is a target of make,
/// and every output shown is a part of that case's.
@Suite struct DocumentationTests {
  /// A command shown on a page, with the output under it in a `console` block.
  struct Shown: Sendable, CustomTestStringConvertible {
    let page: String
    let command: String
    let output: String

    var testDescription: String { "\(page): \(command)" }
  }

  @Test(arguments: Self.shown)
  func `a command shown is a command that works`(_ shown: Shown) throws {
    let words = shown.command.split(separator: " ")
    switch words.first {
    case "bilan",
      "cd" where words.contains("&&"):
      let example = try #require(
        Case.all.first { commands(in: $0.command).contains(shown.command) },
        "no case under Tests/EndToEndTests/Cases runs it")
      let expected = example.expected
      let printed = [expected.output, expected.complaint].contains {
        shown.output.isEmpty || $0.contains(shown.output)
      }
      #expect(printed, "the case \(example.name) prints something else")
    case "make":
      let rules = try Package.text("Makefile").split(separator: "\n")
      for target in words.dropFirst() where !target.contains("=") {
        #expect(rules.contains { $0.hasPrefix("\(target):") }, "the Makefile has no \(target)")
      }
    case "git", "cd": break
    default: Issue.record("a page shows bilan, make, git and cd only; got \(shown.command)")
    }
  }

  @Test func `every page of the project is read`() {
    #expect(Self.pages.contains("README.md"))
    #expect(Self.shown.contains { $0.page == "README.md" && $0.command == "make report" })
  }

  /// The pages that a user reads, in the order of their names.
  static let pages: [String] = {
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: Package.root.appending(path: "docs").path)) ?? []
    return ["CONTRIBUTING.md", "README.fr.md", "README.md"]
      + docs.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }.sorted()
  }()

  /// Every command of the `sh` and `console` blocks of the pages.
  static let shown: [Shown] = pages.flatMap { page -> [Shown] in
    guard let text = try? Package.text(page) else { return [] }
    return blocks(of: text).flatMap { language, lines in
      language == "sh"
        ? commands(in: lines.joined(separator: "\n")).map { Shown(page: page, command: $0, output: "") }
        : session(lines, page)
    }
  }

  /// The fenced blocks of a page that hold commands, with their language.
  private static func blocks(of text: String) -> [(language: Substring, lines: [Substring])] {
    var blocks: [(language: Substring, lines: [Substring])] = []
    var open = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        open.toggle()
        if open { blocks.append((line.dropFirst(3), [])) }
      } else if open {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks.filter { $0.language == "sh" || $0.language == "console" }
  }

  /// The commands of a `console` block, each behind `$`, with the lines printed under it.
  private static func session(_ lines: [Substring], _ page: String) -> [Shown] {
    var shown: [Shown] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        shown.append(Shown(page: page, command: plain(line.dropFirst(2)), output: ""))
      } else if let last = shown.popLast() {
        shown.append(Shown(page: page, command: last.command, output: last.output + line + "\n"))
      }
    }
    return shown
  }
}

/// The commands among lines for the shell: comments left out, continued lines joined, the folder of the build dropped.
private func commands(in lines: String) -> [String] {
  lines.replacingOccurrences(of: "\\\n", with: " ").split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.map { plain($0) }.filter { !$0.isEmpty }
}

/// A command without the folder of the build, a trailing comment, or runs of spaces.
private func plain(_ command: Substring) -> String {
  var words = command.split(separator: " ")
  if let comment = words.firstIndex(where: { $0.hasPrefix("#") }) { words.removeSubrange(comment...) }
  if words.first == ".build/release/bilan" { words[0] = "bilan" }
  return words.joined(separator: " ")
}
