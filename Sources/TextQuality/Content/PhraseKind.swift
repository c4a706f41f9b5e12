/// What a phrase speaks for.
enum PhraseKind: Int, CaseIterable {
  case promotion, tortured, boilerplate, authorship, attribution, disclosure, date

  /// The phrases, one to a line, in lower case.
  var phrases: [[String]] {
    let list =
      switch self {
      case .promotion: Self.promotionList
      case .tortured: Self.torturedList
      case .boilerplate: Self.boilerplateList
      case .authorship: Self.authorshipList
      case .attribution: Self.attributionList
      case .disclosure: Self.disclosureList
      case .date: Self.dateList
      }
    return list.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}
