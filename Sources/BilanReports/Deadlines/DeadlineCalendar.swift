internal import BilanMetrics
package import BilanModel
internal import BilanText

/// Deadlines as a calendar that others read (RFC 5545): an entry each, with its marking, under the same identifier each
/// night, so that a second reading changes entries instead of doubling them.
///
/// Nothing comes from the clock: entries are stamped with the day that the registers were closed.
package enum DeadlineCalendar {
  /// The calendar as UTF-8 text, its lines folded and ended as the format demands.
  package static func bytes(
    _ deadlines: [Deadline], asOf: Day, _ language: Language, version: String,
    directory: PartnerDirectory = .standard
  ) -> [UInt8] {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bilan//bilan \(version)//FR", "CALSCALE:GREGORIAN"]
    for (deadline, identifier) in zip(deadlines, DeadlineIdentifiers.of(deadlines, directory)) {
      lines += event(deadline, identifier, asOf, language, directory)
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap(folded)
  }

  private static func event(
    _ deadline: Deadline, _ identifier: String, _ asOf: Day, _ language: Language, _ directory: PartnerDirectory
  ) -> [String] {
    let words = DeadlineWords(deadline, asOf, language, directory)
    let last = deadline.day.latest
    return [
      "BEGIN:VEVENT", "UID:\(identifier)", "DTSTAMP:\(basic(asOf))T000000Z", "SEQUENCE:\(max(0, asOf.number))",
      "DTSTART;VALUE=DATE:\(basic(last))", "DTEND;VALUE=DATE:\(basic(last.advanced(by: 1)))",
      "SUMMARY:\(escaped("[\(deadline.marking.name)] \(words.summary)"))",
      "DESCRIPTION:\(escaped(words.description))", "CATEGORIES:\(escaped(deadline.kind.name[language]))",
      "CLASS:\(deadline.marking == .unprotected ? "PUBLIC" : "CONFIDENTIAL")", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// `20240901`.
  private static func basic(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// A text with what the format gives a meaning to written out; what breaks a line is an escaped break.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line in pieces of at most 75 bytes, no character cut, the later ones behind a space, each ended by CR LF.
  package static func folded(_ line: String) -> [UInt8] {
    var (bytes, room): ([UInt8], Int) = ([], 75)
    for scalar in line.unicodeScalars {
      let piece = Array(String(scalar).utf8)
      if piece.count > room {
        bytes += Array("\r\n ".utf8)
        room = 74
      }
      bytes += piece
      room -= piece.count
    }
    return bytes + Array("\r\n".utf8)
  }
}

/// What tells each deadline from all others, the same each night.
package enum DeadlineIdentifiers {
  /// One each, in their order; a second one of the same record and kind is numbered.
  package static func of(_ deadlines: [Deadline], _ directory: PartnerDirectory) -> [String] {
    var known: [String: Int] = [:]
    return deadlines.map { deadline in
      let partners = deadline.isToldByPartners ? deadline.partners.map { directory[$0].code } : []
      let name = ([deadline.kind.code, deadline.register] + deadline.key + partners).map(plain).joined(separator: "/")
      known[name, default: 0] += 1
      return (known[name] == 1 ? name : "\(name)/\(known[name] ?? 0)") + "@bilan"
    }
  }

  /// A word of letters, digits, hyphens and points; every other byte as two digits behind an equals sign.
  private static func plain(_ word: String) -> String {
    word.utf8.map { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46: String(UnicodeScalar(byte))
      default: "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

/// A deadline in words.
struct DeadlineWords {
  /// « session due : Dialogue stratégique (Belgique) ».
  let summary: String
  /// When, of which record, and how it is protected.
  let description: String
  /// When, as exactly as it is known.
  let day: String
  /// Whether it is overdue, in words; nil where it is not.
  let overdue: String?
  /// With whom.
  let partners: String

  init(_ deadline: Deadline, _ asOf: Day, _ language: Language, _ directory: PartnerDirectory) {
    partners = deadline.partners.map { directory[$0].name[language] }.joined(separator: ", ")
    day = DateText.partial(deadline.day, language)
    overdue =
      switch deadline.isOverdue(on: asOf) {
      case true?: Wording("en retard", "overdue")[language]
      case nil: Wording("peut-être en retard", "perhaps overdue")[language]
      case false?: nil
      }
    let name = deadline.title.isEmpty ? deadline.id : deadline.title
    let colon = Wording("\u{A0}: ", ": ")[language]
    summary = deadline.kind.name[language] + colon + name + (partners.isEmpty ? "" : " (\(partners))")
    description = [day + (overdue.map { " (\($0))" } ?? ""), deadline.id, deadline.marking.name]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
