internal import ArgumentParser
internal import BilanModel
internal import BilanPublication

/// A kind of file that a chart is written as.
enum ChartFormat: String, ExpressibleByArgument, CaseIterable {
  case pdf, svg, png

  /// The format that is asked for, by itself or by the extension of the file; the two must not contradict each other.
  ///
  /// A device or a pipe has no extension; any other name must.
  init(_ asked: ChartFormat?, output: String?) throws {
    guard let output, !WholeFile.isDeviceOrPipe(output) else {
      self = asked ?? .pdf
      return
    }
    let shown = VisibleText.line(output)
    guard let told = ChartFormat.told(by: output) else {
      throw ValidationError(
        ConsoleLanguage.say(
          "« \(shown) » : le nom du fichier doit finir par .pdf, .svg ou .png",
          "“\(shown)”: the name of the file must end with .pdf, .svg or .png"))
    }
    guard asked == nil || asked == told else {
      throw ValidationError(
        ConsoleLanguage.say(
          "« \(shown) » contredit --format \(asked?.rawValue ?? "")",
          "“\(shown)” contradicts --format \(asked?.rawValue ?? "")"))
    }
    self = told
  }

  private static func told(by name: String) -> ChartFormat? {
    let name = "/" + name.lowercased()
    return allCases.first { name.hasSuffix("." + $0.rawValue) && !name.hasSuffix("/." + $0.rawValue) }
  }
}
