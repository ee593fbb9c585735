internal import BilanManifest
internal import BilanModel

/// What `verify` says of an edition: each file, each source, and the whole.
struct EditionVerdict {
  /// What came of making the edition again.
  enum Trial {
    /// Its sources are not at hand.
    case none
    /// A source, or what was read of it, cannot serve.
    case refused(Rebuild.Refusal)
    case made(Rebuild)
  }

  /// One thing that was looked at.
  private struct Line {
    let name: Wording
    let words: Wording
    let holds: Bool

    init(_ name: Wording, _ words: Wording, holds: Bool) {
      self.name = name
      self.words = words
      self.holds = holds
    }

    init(_ name: String, _ words: Wording, holds: Bool) { self.init(Wording(name, name), words, holds: holds) }

    func text(_ language: Language) -> String {
      VisibleText.line(name[language]) + Wording(" : ", ": ")[language] + words[language] + "\n"
    }
  }

  private let lines: [Line]
  private let isRebuilt: Bool

  /// Whether everything that was looked at is as it was.
  var holds: Bool { lines.allSatisfy(\.holds) }

  init(_ files: EditionFiles, _ trial: Trial) {
    switch trial {
    case .none:
      lines = files.states.map { EditionVerdict.line($0.name, $0.state) }
      isRebuilt = false
    case .refused(let refusal):
      lines =
        files.states.map { EditionVerdict.line($0.name, $0.state) } + EditionVerdict.unread(refusal)
        + [Line(Manifest.Input.sources.words, EditionVerdict.consequence(refusal), holds: false)]
      isRebuilt = false
    case .made(let rebuild):
      lines =
        files.states.map { EditionVerdict.line($0.name, $0.state, rebuild) }
        + rebuild.addedFiles.map { Line($0, Wording("fait en plus", "made beside the others"), holds: false) }
        + EditionVerdict.inputs(files.manifest, rebuild.manifest)
        + EditionVerdict.sources(files.manifest.sources, rebuild.manifest.sources)
      isRebuilt = true
    }
  }

  /// The lines and the conclusion.
  func text(_ language: Language) -> String {
    let conclusion =
      switch (holds, isRebuilt) {
      case (true, true):
        Wording("édition entière, et refaite à l’octet près\n", "a whole edition, made again to the byte\n")
      case (true, false):
        Wording(
          "édition entière ; sans ses sources, elle n’a pas été refaite\n",
          "a whole edition; without its sources it was not made again\n")
      case (false, _): Wording("édition non conforme\n", "the edition is not what it was\n")
      }
    return lines.map { $0.text(language) }.joined() + conclusion[language]
  }
}

extension EditionVerdict {
  /// What became of a file, and whether it came out the same again.
  private static func line(_ name: String, _ state: EditionFiles.State, _ rebuild: Rebuild? = nil) -> Line {
    guard let rebuild, state != .added, name != ChecksumList.fileName else {
      return Line(name, state.words, holds: state == .whole)
    }
    let isSame = rebuild.isSame(name)
    let again =
      isSame
      ? Wording("refait à l’identique", "made again alike") : Wording("refait autrement", "made again otherwise")
    return Line(
      name, Wording("\(state.words.french), \(again.french)", "\(state.words.english), \(again.english)"),
      holds: isSame && state == .whole)
  }

  /// The sources that were not read, and why.
  private static func unread(_ refusal: Rebuild.Refusal) -> [Line] {
    refusal.sources.map { file, reason in
      func words(_ said: String, _ language: Language) -> String {
        said + (reason.map { " (\($0.shownMessage(language)))" } ?? "")
      }
      return Line(
        file, Wording(words("source non lue", .french), words("source not read", .english)), holds: false)
    }
  }

  /// What comes of a refusal.
  private static func consequence(_ refusal: Rebuild.Refusal) -> Wording {
    refusal.sources.isEmpty
      ? refusal.obstacle : Wording("l’édition n’a pas été refaite", "the edition was not made again")
  }

  /// What was asked for that is not asked for now; another build of the program is no fault if it makes the same.
  private static func inputs(_ original: Manifest, _ now: Manifest) -> [Line] {
    now.changedInputs(since: original).compactMap { input in
      switch input {
      case .sources: return nil
      case .program:
        let version = original.program.version
        return Line(
          input.words, Wording("autre construction que celle-ci (\(version))", "another build than this (\(version))"),
          holds: true)
      default: return Line(input.words, Wording("pas comme pour l’édition", "not as for the edition"), holds: false)
      }
    }
  }

  /// Each source of the edition, and those that are none.
  private static func sources(_ original: [Manifest.Source], _ now: [Manifest.Source]) -> [Line] {
    let given = Dictionary(now.map { ($0.file, $0) }) { first, _ in first }
    let known = Set(original.map(\.file))
    return original.map { source in line(source, given[source.file]) }
      + now.filter { !known.contains($0.file) }.map {
        Line($0.file, Wording("n’est pas une source de l’édition", "not a source of the edition"), holds: false)
      }
  }

  private static func line(_ source: Manifest.Source, _ now: Manifest.Source?) -> Line {
    guard let now else { return Line(source.file, Wording("source non donnée", "source not given"), holds: false) }
    guard now.sha256 == source.sha256 else {
      return Line(source.file, Wording("source modifiée", "source changed"), holds: false)
    }
    guard now.isImposed == source.isImposed, now.mapping == source.mapping, now.register == source.register else {
      return Line(source.file, Wording("source décrite autrement", "source described otherwise"), holds: false)
    }
    return Line(source.file, Wording("source inchangée", "source unchanged"), holds: true)
  }
}
