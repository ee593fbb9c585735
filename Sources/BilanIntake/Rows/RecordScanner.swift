/// Finds the records of one format in blocks of a file.
protocol RecordScanner {
  /// Reads records from `start` into the table until it is full or no whole record is left; returns where it stopped.
  mutating func scan(_ block: inout Block, from start: Int, isLast: Bool, into table: inout RecordTable) -> Int
  /// Refuses the record that starts the block and is longer than any may be; returns how far to go on from.
  mutating func giveUp(_ block: borrowing Block) -> Int
  /// Takes note that the bytes before `used` leave the block.
  mutating func leave(_ used: Int, of block: borrowing Block)
  /// The physical line of the place read to.
  var line: Int { get }
  /// How many characters of the block's first line left it.
  var charactersLeft: Int { get }
  /// Whether the text was as its format wants it, so that it may be cut into slices where the format says.
  var isRegular: Bool { get }
  /// Records refused, and blank lines met, since both were last set to 0.
  var refused: Int { get set }
  var blankLines: Int { get set }
  /// What is wrong with the writing of the records of the table in hand.
  var faults: [RecordFault] { get set }
  /// The keys that records had so far, where a mapping names keys.
  var keysMet: MetKeys { get }
}

extension RecordScanner {
  var keysMet: MetKeys { MetKeys() }
}

/// The keys of JSON records that a mapping uses, by field, and those that it does not, in the order met.
struct MetKeys: Sendable {
  var used: Set<Int> = []
  /// Whether keys led to an array of records in an object, where they should.
  var isWithinMet = false
  var unused: [String] = []
  /// The keys that nothing reads, whatever tells the columns, with some of the values of each by its place.
  var unread: [String] = []
  var samples = ValueSamples()
  /// Whether there were more keys than are looked at, which may hold markings.
  var isPastLimit = false
  /// The words of the stamps that reasons of rejected records bear.
  var stamps: Set<String> = []
  /// What stands beside the records says of the marking of them all; nil when it says nothing.
  var saidOutside: SaidOutside?
  /// What stands beside the records says of the unit of amounts.
  var units = SaidUnits()
  /// The arrays behind that of the records.
  var arrays = UnreadArrays()
  /// What stands behind that of the records says of how many there are.
  var records = SaidRecords()
}
