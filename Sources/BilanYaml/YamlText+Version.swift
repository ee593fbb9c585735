internal import CYaml

extension YamlText {
  /// The version of the library that reads the text.
  package static var libraryVersion: String { unsafe String(cString: yaml_get_version_string()) }
}
