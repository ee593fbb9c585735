import BilanModel
import Testing

@Suite struct VocabularyTests {
  static let vocabularies: [(name: String, values: [UInt8], terms: [Term])] = [
    entry(Pillar.self), entry(ActivityKind.self), entry(Status.self), entry(Direction.self), entry(Level.self),
    entry(Group.self), entry(Office.self), entry(Attribution.self),
  ]

  static func entry<V: Vocabulary>(_ vocabulary: V.Type) -> (name: String, values: [UInt8], terms: [Term]) {
    (String(describing: vocabulary), vocabulary.allCases.map(\.rawValue), vocabulary.terms)
  }

  @Test func `the raw values of a vocabulary are its positions`() {
    for (name, values, _) in Self.vocabularies {
      #expect(values == (0..<values.count).map { UInt8($0) }, "\(name)")
      #expect(values.count < Int(BatchColumn.missingTerm), "\(name)")
    }
  }

  @Test func `every term has a code and names of its own`() {
    for (name, _, terms) in Self.vocabularies {
      #expect(Set(terms.map(\.code)).count == terms.count, "\(name)")
      for term in terms {
        #expect(!term.code.isEmpty && !term.name.french.isEmpty && !term.name.english.isEmpty, "\(name)")
        #expect(!term.name.french.contains("'") && !term.name.english.contains("'"), "\(term.name)")
      }
    }
  }

  @Test func `no word means two terms of one vocabulary`() {
    for (name, _, terms) in Self.vocabularies {
      var owners: [String: String] = [:]
      for term in terms {
        for word in [term.code, term.name.french, term.name.english] + term.aliases {
          let owner = owners.updateValue(term.code, forKey: foldedKey(word))
          #expect(owner == nil || owner == term.code, "\(name): \(word)")
          #expect(!foldedKey(word).isEmpty, "\(name): \(word)")
        }
      }
    }
  }

  @Test func `no alias of a term repeats its other words`() {
    for (name, _, terms) in Self.vocabularies {
      for term in terms {
        let known = Set([term.code, term.name.french, term.name.english].map { foldedKey($0) })
        let aliases = term.aliases.map { foldedKey($0) }
        #expect(known.isDisjoint(with: aliases) && Set(aliases).count == aliases.count, "\(name): \(term.code)")
      }
    }
  }

  @Test func `every kind has a pillar and each of the four pillars has kinds`() {
    #expect(Set(ActivityKind.allCases.map(\.pillar)) == Set(Pillar.allCases).subtracting([.none]))
  }

  @Test func `the eleven attributions are numbered as in the article`() {
    #expect(Attribution.allCases.map(\.number) == Array(1...11))
    #expect(Attribution.operationalAgreements.code == "11°")
  }
}

@Suite struct RegisterTests {
  @Test func `the codes of registers and of their columns are unique`() {
    #expect(Set(Register.all.map(\.code)).count == Register.all.count)
    for register in Register.all {
      #expect(Set(register.columns.map(\.code)).count == register.columns.count, "\(register.code)")
      for (position, column) in register.columns.enumerated() {
        #expect(register.index(of: column.code) == position)
      }
      #expect(register.index(of: "nothing") == nil)
    }
  }

  @Test func `no header means two columns of one register`() {
    for register in Register.all {
      var owners: [String: String] = [:]
      for column in register.columns {
        for header in [column.code, column.name.french, column.name.english] + column.aliases {
          let owner = owners.updateValue(column.code, forKey: foldedKey(header))
          #expect(owner == nil || owner == column.code, "\(register.code): \(header)")
        }
      }
    }
  }

  @Test func `every column says what it holds, in both languages`() {
    for register in Register.all {
      for column in register.columns {
        for wording in [column.name, column.help, register.name, register.row] {
          #expect(!wording.french.isEmpty && !wording.english.isEmpty, "\(column.code)")
          #expect(!wording.french.contains("'"), "\(wording.french)")
        }
      }
    }
  }

  @Test func `a reference names a register that exists`() {
    let codes = Register.all.map(\.code)
    for register in Register.all {
      for column in register.columns {
        guard let target = column.refersTo else { continue }
        #expect(codes.contains(target), "\(register.code).\(column.code)")
      }
    }
  }
}
