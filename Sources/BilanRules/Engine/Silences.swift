internal import BilanModel

/// The rules that say nothing of a file because it lacks a column, or because a register was not read.
struct Silences: Sendable {
  private var files: [String: [String: Set<AskedColumn>]] = [:]
  /// By file, then by the name of the register that was not read.
  private var registers: [String: [Wording: Set<String>]] = [:]

  /// Notes that a rule lacks a column of a file.
  mutating func append(_ rule: CompetenceRule, _ column: AskedColumn, in file: String) {
    files[file, default: [:]][rule.id, default: []].insert(column)
  }

  /// Notes that a rule lacks a register to look at the records of a file.
  mutating func append(_ rule: CompetenceRule, for register: Register, in file: String) {
    registers[file, default: [:]][register.name, default: []].insert(rule.id)
  }

  mutating func merge(_ other: Silences) {
    files.merge(other.files) { $0.merging($1) { $0.union($1) } }
    registers.merge(other.registers) { $0.merging($1) { $0.union($1) } }
  }

  /// A note for each file that lacks columns, then one for each that lacks a register, in the order of their names.
  var findings: [Finding] {
    files.sorted { $0.key < $1.key }.map { file, rules in
      Finding(
        .silentRules, Origin(file: file),
        Wording(
          "contrôles de compétence muets faute de colonne : " + Silences.list(rules, .french),
          "checks of competence that say nothing, for want of a column: " + Silences.list(rules, .english)))
    }
      + registers.sorted { $0.key < $1.key }.flatMap { file, registers in
        registers.sorted { $0.key.french < $1.key.french }.map { register, rules in
          let list = rules.sorted().joined(separator: ", ")
          return Finding(
            .silentRules, Origin(file: file),
            Wording(
              "contrôles de compétence muets faute du registre « \(register.french) » : \(list)",
              "checks of competence that say nothing, for want of the register “\(register.english)”: \(list)"),
            hint: Wording(
              "donner aussi ce registre, ou tenir ces contrôles pour non faits",
              "give this register too, or take these checks as not made"))
        }
      }
  }

  /// `R02, R04 (« Pilote »), R21 (« Série »)`: the rules that lack the same columns together.
  private static func list(_ rules: [String: Set<AskedColumn>], _ language: Language) -> String {
    var lists: [(columns: Set<AskedColumn>, rules: [String])] = []
    for (rule, columns) in rules.sorted(by: { $0.key < $1.key }) {
      if let place = lists.firstIndex(where: { $0.columns == columns }) {
        lists[place].rules.append(rule)
      } else {
        lists.append((columns, [rule]))
      }
    }
    return lists.map { columns, rules in
      let names = columns.sorted { $0.place < $1.place }.map { column in
        Wording("« \(column.name.french) »", "“\(column.name.english)”")[language]
      }
      return rules.joined(separator: ", ") + " (" + names.joined(separator: ", ") + ")"
    }.joined(separator: ", ")
  }
}
