import BilanConfiguration
import BilanInspection
import BilanModel
import Foundation
import Testing

/// What is proposed for a sound file that somebody keeps in another way gives the same figures as it stands, or leaves
/// something to decide, or is read with a warning or an error.
@Suite struct ProposedHabitTests {
  private static let seeds = 0..<6
  /// Where words for no value stand there is none, and nothing to ask.
  private static let habits = Habit.all.filter { $0.name != "words for no value" } + Habit.proposed

  @Test(arguments: Self.habits) func `one habit is proposed rightly, or asked about`(_ habit: Habit)
    throws
  {
    for seed in Self.seeds { try hold([habit], seed: seed) }
  }

  @Test(arguments: Habit.proposed.indices) func `two habits together are proposed rightly, or asked about`(
    place: Int
  ) throws {
    for step in 1...5 {
      try hold([Habit.proposed[place], Self.habits[(place + step * step) % Self.habits.count]], seed: step)
    }
  }

  @Test func `of the file without a habit nothing is asked`() throws {
    for seed in Self.seeds {
      let sound = SoundFile(seed: seed)
      let (mapping, asks) = try Self.proposed(sound)
      #expect(!asks)
      #expect(try HabitLawTests.read(sound, mapping).figures == HabitLawTests.read(sound).figures)
    }
  }

  private func hold(_ habits: [Habit], seed: Int) throws {
    var changed = SoundFile(seed: seed)
    for habit in habits { habit.apply(&changed) }
    let (mapping, asks) = try Self.proposed(changed)
    guard !asks, let mapping else { return }
    let expected = try HabitLawTests.read(SoundFile(seed: seed)).figures
    let (figures, told) = try HabitLawTests.read(changed, mapping)
    guard figures != expected, told.isEmpty else { return }
    let differences = Set(figures).symmetricDifference(expected).sorted().prefix(4)
    Issue.record(
      """
      \(habits.map(\.name).joined(separator: " + ")), seed \(seed): nothing is asked, and \(differences)
      \(String(decoding: changed.bytes.prefix(600), as: UTF8.self))
      """)
  }

  /// What is proposed for a file, nil where nothing is, and whether it leaves anything to decide.
  private static func proposed(_ file: SoundFile) throws -> (mapping: SourceMapping?, asks: Bool) {
    let path = try file.written()
    defer { try? FileManager.default.removeItem(at: path) }
    let inspection = Inspection([path.path])
    guard let text = inspection.text(.french, showsValues: true) else { return (nil, true) }
    let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
    #expect(findings.isEmpty, "\(text)")
    return (configuration?.sources.first?.mapping, !text.contains("# Rien à décider"))
  }
}
