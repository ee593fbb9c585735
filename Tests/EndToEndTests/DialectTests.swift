import Foundation
import Testing

/// One set of records written in many ways, and cut in many ways, gives one set of documents.
@Suite struct DialectTests {
  /// A record in the words of the register: its number tells everything.
  private static func record(_ index: Int) -> [(key: String, value: String)] {
    func pick(_ values: [String], _ step: Int) -> String { values[index / step % values.count] }
    let partners = ["États-Unis", "Canada", "Côte d’Ivoire", "Italie|Grèce", "Otan", "Corée du Sud|Japon"]
    let kinds = ["visite", "exercice", "réunion d’experts", "stage", "escale"].filter { $0 != "escale" }
    let day = "2024-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)-\(index % 19 + 10)"
    return [
      ("Identifiant", "A\(index)"), ("Intitulé", "Activité « \(index) », dite \"n° \(index)\" ; été"),
      ("Partenaires", pick(partners, 1)), ("Nature", pick(kinds, 2)), ("Début", day),
      // Nothing is found in them: the column of a finding is that of its dialect.
      ("État", pick(["fait", "fait", "reporté", "annulé"], 3)), ("Cause", pick(["", "", "exercice", "météo"], 3)),
      ("Participants français", "\(index % 40)"),
      ("Coût (€)", index % 7 == 0 ? "" : "\(index * 1234 % 50_000).\(index % 90 + 10)"),
      ("Protection", pick(["", "NP"], 5)), ("Note", index % 9 == 0 ? "œuvre à 50 €" : ""),
    ]
  }

  private static let records = (1...60).map(record)

  /// The records as CSV, by a separator and a way to write each value.
  private static func csv(_ separator: String, _ write: (String, String) -> String = { $1 }) -> String {
    func row(_ values: [String]) -> String {
      values.map { value in
        value.contains(separator) || value.contains("\"") ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
      }.joined(separator: separator)
    }
    let rows = records.map { record in row(record.map { write($0.key, $0.value) }) }
    return ([row(records[0].map(\.key))] + rows).joined(separator: "\n") + "\n"
  }

  /// A value as a French spreadsheet writes it.
  private static func french(_ key: String, _ value: String) -> String {
    switch key {
    case "Coût (€)": return value.replacing(".", with: ",")
    case "Début": return value.split(separator: "-").reversed().joined(separator: "/")
    default: return value
    }
  }

  /// The records as JSON objects, lists as arrays and numbers as numbers.
  private static let objects = records.map { record in
    let members = record.filter { !$0.value.isEmpty }.map { key, value -> String in
      switch key {
      case "Participants français", "Coût (€)": return "\"\(key)\": \(value)"
      case "Partenaires":
        return "\"\(key)\": [\(value.split(separator: "|").map { "\"\($0)\"" }.joined(separator: ", "))]"
      default: return "\"\(key)\": \"\(value.replacing("\"", with: "\\\""))\""
      }
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  /// Every file has the same name, and each record stands on the same line.
  private static let dialects = [
    ("utf8", csv(","), "cat"), ("windows", csv(";", french), "iconv -f UTF-8 -t WINDOWS-1252"),
    ("utf16", csv("\t"), "(printf '\\377\\376'; iconv -f UTF-8 -t UTF-16LE)"),
    ("json", "[\n" + objects.joined(separator: ",\n") + "\n]\n", "cat"),
    ("ndjson", "\n" + objects.joined(separator: "\n") + "\n", "cat"),
  ]

  @Test func `five dialects of one data set give the same bytes but for the checksum of the source`() throws {
    var lines = ["unmasked() { sed -E 's/[0-9a-f]{64}/SHA/g' \"$1\"; }"]
    for (name, text, write) in Self.dialects {
      lines += [
        "mkdir -p \(name)/parts && cat > text <<'END'", text + "END", "cat text | \(write) > \(name)/actes",
        "(cd \(name) && bilan report actes --year 2024 --as-of 2025-01-15 --output out) > \(name)/said 2>&1 || cat \(name)/said",
        "(cd \(name)/parts && unpack ../out/2024/1/2024_bilan.xlsx) && rm \(name)/out/2024/1/2024_bilan.xlsx",
        "for file in $(find \(name)/parts \(name)/out -type f -name '*[lsn]'); do",
        "  unmasked $file > masked && mv masked $file; done",
        "diff -r utf8/parts \(name)/parts && diff -r -x SHA256SUMS -x manifest.json utf8/out \(name)/out && echo \(name) same",
      ]
    }
    lines += ["grep -h '\"source\\|\"kept\\|\"records' utf8/out/2024/1/2024_bilan.json | cut -c 1-90", "cat */said"]
    let outcome = try Shell.run(lines.joined(separator: "\n"))
    let said = outcome.output.split(separator: "\n")
    #expect(Self.dialects.allSatisfy { said.contains("\($0.0) same") }, "\(outcome.output.prefix(3000))")
    #expect(outcome.output.contains("\"records\": 60, \"kept\": 60"))
    for name in ["UTF-8, séparateur « , »", "Windows-1252", "UTF-16 LE", "JSON UTF-8", "NDJSON"] {
      #expect(outcome.output.contains(name), "\(name) was not read as such")
    }
  }

  @Test func `shuffling the rows or splitting the file in ten changes positions only`() throws {
    let outcome = try Shell.run(
      """
      records=fixtures/demo/activites.csv
      head -n 1 $records > head
      grep '^A2[34]-' $records | grep -v '"' | head -n 400 > rows
      mkdir whole shuffled split
      cat head rows > whole/a.csv
      (cat head; awk '{ print (NR * 7919) % 401 " " $0 }' rows | sort -n | cut -d ' ' -f 2-) > shuffled/a.csv
      for part in 0 1 2 3 4 5 6 7 8 9; do (cat head; awk "NR % 10 == $part" rows) > split/$part.csv; done
      for way in whole shuffled split; do
        bilan report $way/*.csv --year 2024 --as-of 2025-01-15 --allow-empty --output $way/out > /dev/null 2> $way/said
        mkdir $way/parts && (cd $way/parts && unpack ../out/2024/1/2024_bilan.xlsx)
        echo "=== $way"
        tail -n 1 $way/said
        for sheet in 1 2 3 4 5 6 7 8 9 10 13 14 15 16; do echo "=== $sheet"; cat $way/parts/xl/worksheets/sheet$sheet.xml; echo; done
        echo "=== strings"; cat $way/parts/xl/sharedStrings.xml; echo
        echo "=== figures"; sed -n '/"figures"/,$p' $way/out/2024/1/2024_bilan.json
        echo "=== charts"; cksum < $way/out/2024/1/2024_graphiques.pdf
      done
      """)
    var ways: [String: [String: String]] = [:]
    var way = ""
    for part in outcome.output.components(separatedBy: "=== ").dropFirst() {
      let name = String(part.prefix { $0 != "\n" })
      let text = String(part.dropFirst(name.count + 1))
      if ["whole", "shuffled", "split"].contains(name) { way = name } else { ways[way, default: [:]][name] = text }
    }
    let whole = try #require(ways["whole"])
    #expect(whole.count == 17)
    let expected = try Self.cells(whole)
    #expect(expected["13"]?.contains("Intitulé") == true)
    for other in ["shuffled", "split"] {
      let parts = try #require(ways[other])
      #expect(parts["figures"] == whole["figures"])
      #expect(parts["charts"] == whole["charts"])
      let found = try Self.cells(parts)
      for (sheet, cells) in expected { #expect(found[sheet] == cells, "sheet \(sheet), \(other)") }
    }
  }

  /// The sheets with their texts in place, without the columns that say where a record stands and the number of sources.
  private static func cells(_ parts: [String: String]) throws -> [String: String] {
    let strings = try #require(parts["strings"]).matches(of: /<si>(.*?)<\/si>/.dotMatchesNewlines()).map {
      String($0.1)
    }
    var sheets: [String: String] = [:]
    for (name, xml) in parts where Int(name) != nil {
      var places: Set<Substring> = []
      let rows = xml.matches(of: /<c r="([A-Z]+)([0-9]+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/).compactMap { cell -> String? in
        var value = String(cell.4 ?? "")
        if cell.3.contains("t=\"s\""), let match = value.firstMatch(of: /<v>([0-9]+)<\/v>/), let index = Int(match.1) {
          value = strings[index].replacing(/[0-9]+\ssources?,\s/, with: "")
        }
        if value.contains(">Fichier<") || value.contains(">Ligne<") { places.insert(cell.1) }
        return places.contains(cell.1)
          ? nil : "\(cell.1)\(cell.2)\(cell.3.replacing(/\ss="[0-9]+"/, with: "")) \(value)"
      }
      sheets[name] = rows.joined(separator: "\n")
    }
    return sheets
  }
}
