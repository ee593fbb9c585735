internal import BilanModel

/// What a run is asked for, each value with where it comes from: an option, the environment, `bilan.yaml`, or nowhere.
///
/// The values that are given stand as `bilan.yaml` would say them; the others are comments.
struct ShownSettings {
  private struct Key {
    let names: [String]
    var option: String?
    var standard = Wording("", "")
  }

  private static let none = Wording("aucun", "none")
  private static let keys: [Key] = [
    Key(names: ["year"], option: "--year"), Key(names: ["period"], option: "--period"),
    Key(names: ["from"], option: "--from"), Key(names: ["to"], option: "--to"),
    Key(names: ["as_of"], option: "--as-of"), Key(names: ["output"], option: "--output"),
    Key(names: ["keep"], option: "--keep", standard: Wording("toutes", "all")),
    Key(names: ["floor"], option: "--floor", standard: Wording("0.5", "0.5")),
    Key(names: ["language"], option: "--language", standard: Wording("fr", "fr")),
    Key(names: ["ceiling"], option: "--ceiling", standard: none),
    Key(names: ["release_to"], option: "--release-to", standard: none), Key(names: ["caveats"], standard: none),
    Key(names: ["report"], option: "--report", standard: Wording("annuel", "annuel")),
    Key(names: ["title"], option: "--title"), Key(names: ["office"], option: "--office"),
    Key(names: ["without"], standard: none), Key(names: ["partners"], standard: none),
    Key(names: ["currency"], standard: Wording("EUR", "EUR")),
    Key(names: ["cadence_tolerance"], standard: Wording("0", "0")), Key(names: ["opinion_target_days"], standard: none),
    Key(names: ["exists_since"], standard: Wording("{university_exchange: 2024}", "{university_exchange: 2024}")),
    Key(names: ["registers_from"], standard: none), Key(names: ["regions"], standard: none),
    Key(names: ["rules"], standard: none),
    Key(names: ["journal"], option: "--journal", standard: none),
  ]

  private let lines: [String]

  /// The values of a run: what `written` says is of the configuration, `held` of another one that gives the ceiling.
  init(_ settings: Settings, _ language: Language) {
    let arguments = Arguments.all
    let taken = Environment.taken(by: arguments)
    var rows: [(text: String, origin: String)] = settings.paths.map { path in
      ("# " + Wording("source : ", "source: ")[language] + VisibleText.line(path), "")
    }
    for key in Self.keys {
      if let option = key.option, let value = Self.value(of: option, in: arguments) {
        rows.append(("\(key.names[0]): \(value)", option))
      } else if let variable = taken.first(where: { $0.option == key.option }) {
        rows.append(("\(key.names[0]): \(Environment.value(of: variable.name) ?? "")", variable.name))
      } else if let (value, origin) = settings.written(key.names) {
        rows.append(("\(key.names[0]): \(value)", origin))
      } else {
        let value = key.standard[language]
        rows.append(("# \(key.names[0]):" + (value.isEmpty ? "" : " " + value), Wording("défaut", "default")[language]))
      }
    }
    rows.append(
      Environment.fonts.map { ("# BILAN_FONTS: \($0)", "BILAN_FONTS") }
        ?? ("# BILAN_FONTS:", Wording("défaut", "default")[language]))
    let width = min(40, rows.map(\.text.count).max() ?? 0)
    lines = rows.map { text, origin in
      let text = VisibleText.line(text)
      return origin.isEmpty
        ? text : text + String(repeating: " ", count: max(0, width - text.count)) + "  # " + VisibleText.line(origin)
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// What the command line gives behind an option.
  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.prefix(while: { $0 != "--" }).enumerated() {
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
      if argument == option { return arguments.dropFirst(index + 1).first }
    }
    return nil
  }
}
