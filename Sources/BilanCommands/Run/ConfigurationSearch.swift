internal import BilanConfiguration
internal import BilanModel
internal import BilanPublication

/// Where configurations may stand that speak of some files, whatever names them.
struct ConfigurationSearch {
  /// Every `bilan.yaml` of the working folder, of the folders of the files and of those of links on the way to them, and
  /// of all folders above, each once.
  private(set) var configurations: [String] = []
  /// What stands in one of those folders under a name that is nearly that one.
  private(set) var otherNames: [String] = []
  /// The folders that were looked into, by their paths without links.
  private var known: Set<String> = []
  private var seen: Set<String> = []
  private var named: Set<String> = []

  /// A folder that has lost its name, or that another stands in front of: a ceiling above it cannot be found any more.
  struct Lost: Error {
    let folder: String
  }

  init(_ files: [String]) throws {
    var folders = ["."]
    for file in files {
      let way = try PathWalk(to: file).folders
      if let last = way.last, try Folder.exists(file), try !Folder.exists(last) { throw Lost(folder: last) }
      for folder in [Folder.parent(of: file)] + way where !folders.contains(folder) { folders.append(folder) }
    }
    for folder in folders {
      try add(folder)
      addOtherNames(Folder.names(in: folder).filter(ConfigurationName.isNear), in: folder)
    }
    for folder in folders { try climb(from: folder) }
    // On a disk that does not tell capitals apart both names are one file.
    otherNames.removeAll { path in Folder.realPath(path).map(seen.contains) ?? false }
  }

  private mutating func add(_ folder: String) throws {
    let path = SourceFiles.joined(folder, ConfigurationName.own)
    guard try Folder.exists(path), seen.insert(Folder.realPath(path) ?? path).inserted else { return }
    configurations.append(path)
  }

  private mutating func addOtherNames(_ names: [String], in folder: String) {
    for path in names.map({ SourceFiles.joined(folder, $0) }) {
      guard named.insert(Folder.realPath(path) ?? path).inserted else { continue }
      otherNames.append(path)
    }
  }

  /// Looks into every folder above one, up to the root or to one that cannot be searched.
  private mutating func climb(from folder: String) throws {
    var folder = folder
    while let place = try ConfigurationSearch.place(of: folder), known.insert(place).inserted, place != "/" {
      folder = ConfigurationSearch.above(folder, place)
      do {
        try add(folder)
        // A folder far above may hold any number of names: the usual ones are asked for.
        let names = try ConfigurationName.usualNear.filter { try Folder.exists(SourceFiles.joined(folder, $0)) }
        addOtherNames(names, in: folder)
      } catch let error as PublicationError where error.isForbidden {
        return
      }
    }
  }

  /// Where a folder stands, all links followed; nil where it does not exist, or where one above may not be searched.
  private static func place(of folder: String) throws -> String? {
    do {
      let place = try Folder.realPath(of: folder)
      guard try Folder.isStanding(folder, at: place) else { throw Lost(folder: folder) }
      return place
    } catch let error as PublicationError where error.isForbidden {
      return nil
    }
  }

  /// The folder above one, by its shortest name.
  private static func above(_ folder: String, _ place: String) -> String {
    let parent = Folder.parent(of: folder)
    let last = Folder.name(of: folder)
    if last != ".", last != "..", Folder.realPath(parent) == Folder.parent(of: place) { return parent }
    return folder == "." ? ".." : Folder.path(folder, "..")
  }
}

/// The name of a configuration that nobody has to name.
enum ConfigurationName {
  static let own = "bilan.yaml"

  /// Whether a name is one that somebody takes for it, or has made of it: `bilan.yml`, `Bilan.yaml`, `.bilan.yaml`,
  /// `bilan.yaml.txt`.
  static func isNear(_ name: String) -> Bool {
    name != own && near.contains(foldedKey(InvisibleMarks.removed(from: name) ?? name))
  }

  /// Those of them that are looked for where folders are not listed.
  static let usualNear = [
    "bilan.yml", "Bilan.yaml", "Bilan.yml", "BILAN.YAML", "BILAN.YML", ".bilan.yaml", ".bilan.yml", "bilan.yaml.txt",
    "bilan.yml.txt",
  ]

  private static let near: Set<String> = ["bilan yaml", "bilan yml", "bilan yaml txt", "bilan yml txt"]
}
