package import BilanModel

/// The files that a run reads, each with the mapping of its source.
package struct SourceFiles: Sendable {
  /// A file and the source of the configuration that it is read as.
  package struct File: Sendable, Hashable {
    /// The file as it is named in what is printed.
    package let path: String
    /// Nil for a file of the command line that no source names.
    package let mapping: SourceMapping?

    package init(path: String, mapping: SourceMapping?) {
      self.path = path
      self.mapping = mapping
    }
  }

  /// In the order of the sources, then of the patterns, then by name; or as the command line gives them.
  package private(set) var files: [File] = []
  /// The files of mended records of a file, by its path.
  package private(set) var corrections: [String: [String]] = [:]
  /// Patterns that no file meets, files that two sources claim.
  package private(set) var findings: [Finding] = []

  /// Finds the files of every source, or the source of every file given.
  ///
  /// Patterns stand in the folder of the configuration (`.` for the working one). Without files given on the command
  /// line, the sources' own are found among the names that `names` lists for a folder.
  package init(_ configuration: Configuration, folder: String, given: [String], names: (String) -> [String]) {
    var owners: [String: (path: String, source: Int, mapping: SourceMapping)] = [:]
    let output = configuration.output.map { SourceFiles.plain(SourceFiles.joined(folder, $0)) }
    for (index, source) in configuration.sources.enumerated() {
      var own: [String] = []
      for (file, origin) in zip(source.mapping.files, source.origins) {
        let pattern = FilePattern(file)
        let place = SourceFiles.joined(folder, pattern.folder)
        var found = pattern.isPattern ? names(place).filter(pattern.matches).sorted() : [pattern.name]
        if pattern.isPattern, SourceFiles.plain(place) == output {
          // What a run writes is not what the next one reads, or its rejects would double each time.
          for name in found where SourceFiles.isOfRejects(name) { findings.append(.ownRejects(name, origin)) }
          found.removeAll(where: SourceFiles.isOfRejects)
        }
        if found.isEmpty { findings.append(.noFile(file, origin)) }
        for name in found {
          let path = SourceFiles.joined(place, name)
          let key = SourceFiles.plain(path)
          if let owner = owners[key] {
            guard owner.source != index else { continue }
            if source.mapping.corrections.isEmpty, owner.mapping.takes(source.mapping) {
              owners[key]?.mapping.others.append(source.mapping)
            } else {
              findings.append(.fileOfTwoSources(path, owner.source + 1, origin))
            }
            continue
          }
          owners[key] = (path, index, source.mapping)
          own.append(path)
          if given.isEmpty { files.append(File(path: path, mapping: source.mapping)) }
        }
      }
      add(source, of: own, folder, isRead: given.isEmpty)
    }
    guard !given.isEmpty else {
      files = files.map { file in
        owners[SourceFiles.plain(file.path)].map { File(path: file.path, mapping: $0.mapping) } ?? file
      }
      return
    }
    // Of the other sources' files nothing is asked.
    findings.removeAll { $0.kind == .configurationNoFile || $0.severity == .note }
    files = given.map { path in
      File(path: path, mapping: owners[SourceFiles.plain(path)]?.mapping)
    }
    addCorrections(beside: Set(given.map(SourceFiles.plain)))
  }

  /// Takes the files of mended records of a source, which has one file then.
  private mutating func add(_ source: ConfiguredSource, of own: [String], _ folder: String, isRead: Bool) {
    guard !source.mapping.corrections.isEmpty, let file = own.first, let origin = source.origins.first else { return }
    guard own.count == 1 else { return findings.append(.correctionsOfSeveral(own, origin)) }
    let paths = source.mapping.corrections.map { SourceFiles.joined(folder, $0) }
    corrections[file] = paths
    if isRead { files += paths.map { File(path: $0, mapping: source.mapping.ofCorrections) } }
  }

  /// Takes those of the files that the command line gives, but those that it gives too.
  private mutating func addCorrections(beside given: Set<String>) {
    let known = corrections
    corrections = [:]
    for file in files {
      let own = known.first { SourceFiles.plain($0.key) == SourceFiles.plain(file.path) }?.value ?? []
      guard !own.isEmpty else { continue }
      corrections[file.path] = own
      files += own.filter { !given.contains(SourceFiles.plain($0)) }.map {
        File(path: $0, mapping: file.mapping?.ofCorrections)
      }
    }
  }

  /// Whether a name is one that rejected records are written back under.
  private static func isOfRejects(_ name: String) -> Bool { name.hasPrefix("rejets_") || name.contains("_rejets_") }

  /// A path below a folder; one from the root stays as it is.
  package static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder == "." { return path }
    if path == "." { return folder }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// A path without `.` and with `..` worked out, for comparison only.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension FilePattern {
  /// What stands after the folder.
  fileprivate var name: String {
    pattern.lastIndex(of: "/").map { String(pattern[pattern.index(after: $0)...]) } ?? pattern
  }
}

extension SourceMapping {
  /// What is said of a file of mended records: they stand in the only sheet of it, whatever those of the source.
  fileprivate var ofCorrections: SourceMapping { reading(sheet: nil).alone }

  /// Whether nothing that another source reads of the same file is read by this one.
  fileprivate func takes(_ other: SourceMapping) -> Bool { ([self] + others).allSatisfy { other.isApart(from: $0) } }
}
