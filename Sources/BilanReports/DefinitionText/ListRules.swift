/// The lists of records that a definition may name, as their catalogue declares them.
package enum ListRules {
  /// One a list, in the order of the documentation.
  package static var all: [PartRule] { RecordList.all.map { PartRule($0.code, [RecordList.rows]) } }
}
