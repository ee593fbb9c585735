internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import Glibc

// bilan-aggregate aggregate FILE FOLDER [--threads N]
//
// Reads records through intake into the tally of records, and writes two tables of sums, `cells.csv` and `totals.csv`,
// in the words of the programs that it is compared with.

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 3, words[0] == "aggregate" else {
  print("bilan-aggregate aggregate FILE FOLDER [--threads N]")
  exit(64)
}
let series = PeriodSeries.civilYears
let (path, folder) = (words[1], words[2])
let threads = words.firstIndex(of: "--threads").flatMap { words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil }

var options = IntakeOptions(threads: threads)
options.keepsRepeats = true
// No record is shown, so that their texts are not kept.
options.detail = Period(year: 1)
let (tally, report) = Intake.read([path], options: options, into: RecordTally(series: series))
for finding in report.findings.prefix(5) { print(finding.origin.line, finding.code, finding.message[.english]) }
guard report.counts.rejected == 0, tally.undated == 0, report.sources.allSatisfy(\.isRead) else {
  print("\(report.counts.rejected) records rejected, \(tally.undated) without a day")
  exit(1)
}
mkdir(folder, 0o777)
let tables = Tables(tally, series)
guard write(tables.cells, to: folder + "/cells.csv"), write(tables.totals, to: folder + "/totals.csv") else { exit(73) }

func write(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  let isWritten = fputs(text, file) >= 0
  return fclose(file) == 0 && isWritten
}
