/// How much is protected, from the least to the most.
package enum ProtectionLevel: UInt8, Sendable, Comparable, CaseIterable {
  case unprotected, restricted
  /// Of Otan and the UE alone: France has no such level since July 2021.
  case confidential
  case secret, topSecret

  /// The lower level first.
  package static func < (left: ProtectionLevel, right: ProtectionLevel) -> Bool { left.rawValue < right.rawValue }
}

/// A level as France, Otan or the UE writes it; nothing above « non protégé » is without one.
///
/// Sources: IGI 1300 (arrêté of 9 August 2021) for the French ones; the security rules of Otan and of the Council of the
/// UE (decision 2013/488/UE) for theirs. A level is at the height of the French one of its name.
package enum Classification: UInt8, Sendable, CaseIterable {
  case restricted, secret, topSecret
  case natoUnclassified, natoRestricted, natoConfidential, natoSecret, cosmicTopSecret
  case otanUnclassified, otanRestricted, otanConfidential, otanSecret, otanTopSecret
  case unionRestricted, unionConfidential, unionSecret, unionTopSecret

  /// Whose level it is.
  enum Issuer: UInt8, CaseIterable { case france, nato, union }

  var issuer: Issuer {
    switch self {
    case .restricted, .secret, .topSecret: .france
    case .unionRestricted, .unionConfidential, .unionSecret, .unionTopSecret: .union
    default: .nato
    }
  }

  /// The French level that it is protected as.
  package var level: ProtectionLevel {
    switch self {
    case .natoUnclassified, .otanUnclassified: .unprotected
    case .restricted, .natoRestricted, .otanRestricted, .unionRestricted: .restricted
    case .natoConfidential, .otanConfidential, .unionConfidential: .confidential
    case .secret, .natoSecret, .otanSecret, .unionSecret: .secret
    case .topSecret, .cosmicTopSecret, .otanTopSecret, .unionTopSecret: .topSecret
    }
  }

  /// What is printed, in every language.
  package var name: String {
    switch self {
    case .restricted: "DIFFUSION RESTREINTE"
    case .secret: "SECRET"
    case .topSecret: "TRÈS SECRET"
    case .natoUnclassified: "NATO UNCLASSIFIED"
    case .natoRestricted: "NATO RESTRICTED"
    case .natoConfidential: "NATO CONFIDENTIAL"
    case .natoSecret: "NATO SECRET"
    case .cosmicTopSecret: "COSMIC TOP SECRET"
    case .otanUnclassified: "OTAN SANS CLASSIFICATION"
    case .otanRestricted: "OTAN DIFFUSION RESTREINTE"
    case .otanConfidential: "OTAN CONFIDENTIEL"
    case .otanSecret: "OTAN SECRET"
    case .otanTopSecret: "COSMIC TRÈS SECRET"
    case .unionRestricted: "RESTREINT UE/EU RESTRICTED"
    case .unionConfidential: "CONFIDENTIEL UE/EU CONFIDENTIAL"
    case .unionSecret: "SECRET UE/EU SECRET"
    case .unionTopSecret: "TRÈS SECRET UE/EU TOP SECRET"
    }
  }

  /// What is written in data: `DR`, `S`, `TS`, else the name.
  package var code: String {
    switch self {
    case .restricted: "DR"
    case .secret: "S"
    case .topSecret: "TS"
    default: name
    }
  }

  /// Other spellings that are read.
  ///
  /// Those of before July 2021 stand at what the reform made of them: Confidentiel Défense is protected as Secret, Secret
  /// Défense as Très Secret, Très Secret Défense as Très Secret with a special classification (décret n° 2019-1271 of
  /// 2 December 2019, article 11, 1°, a to c, held against its text; IGI 1300 of 2021 applies it).
  package var spellings: [String] {
    switch self {
    case .restricted: ["RESTRICTED", "DIFF RESTREINTE", "DIFFUSION RESTR"]
    case .secret: ["CONFIDENTIEL DÉFENSE", "CD"]
    case .topSecret:
      ["TOP SECRET", "SECRET DÉFENSE", "SD", "TRÈS SECRET DÉFENSE", "TSD", "TRÈS SECRET CLASSIFICATION SPÉCIALE"]
    case .natoUnclassified: ["NATO NON CLASSIFIED"]
    case .natoRestricted: ["RESTRICTED NATO"]
    case .natoConfidential: ["CONFIDENTIAL NATO"]
    case .natoSecret: ["SECRET NATO"]
    case .cosmicTopSecret: ["NATO COSMIC TOP SECRET", "NATO TOP SECRET", "CTS"]
    case .otanUnclassified: ["OTAN NON CLASSIFIÉ", "NON CLASSIFIÉ OTAN", "SANS CLASSIFICATION OTAN"]
    case .otanRestricted: ["OTAN RESTREINT", "OTAN DR", "DR OTAN", "DIFFUSION RESTREINTE OTAN", "RESTREINT OTAN"]
    case .otanConfidential: ["CONFIDENTIEL OTAN"]
    case .otanSecret: ["SECRET OTAN"]
    case .otanTopSecret: ["OTAN COSMIC TRÈS SECRET", "OTAN TRÈS SECRET", "TRÈS SECRET OTAN"]
    case .unionRestricted:
      [
        "RESTREINT UE", "UE RESTREINT", "EU RESTRICTED", "RESTRICTED EU", "R-UE/EU-R", "DIFFUSION RESTREINTE UE",
        "DR UE",
      ]
    case .unionConfidential: ["CONFIDENTIEL UE", "UE CONFIDENTIEL", "EU CONFIDENTIAL", "C-UE/EU-C"]
    case .unionSecret: ["SECRET UE", "UE SECRET", "EU SECRET", "S-UE/EU-S"]
    case .unionTopSecret: ["TRÈS SECRET UE", "UE TRÈS SECRET", "EU TOP SECRET", "TS-UE/EU-TS"]
    }
  }
}
