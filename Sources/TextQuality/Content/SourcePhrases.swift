extension PhraseKind {
  // The four criteria of Silberg, Lundberg and Musacchio (1997), JAMA 277:1244: authorship,
  // attribution, disclosure and currency.

  /// Who wrote it.
  static let authorshipList = """
    about the author
    about the authors
    author affiliations
    author information
    authored by
    corresponding author
    edited by
    medically reviewed by
    medical reviewer
    reviewed by
    story by
    text by
    written by
    """

  /// Where its contents come from.
  static let attributionList = """
    a study published in
    according to a report
    according to a study
    according to research
    bibliography
    cited in
    doi
    et al
    further reading
    pmid
    pubmed
    published in the journal
    reference list
    research published in
    works cited
    """

  /// Who owns it, who paid for it, whose interests it may serve.
  static let disclosureList = """
    advertising policy
    affiliate disclosure
    affiliate link
    affiliate links
    competing interest
    competing interests
    conflict of interest
    conflicts of interest
    disclosure statement
    earn a commission
    financial disclosure
    financial disclosures
    funded by
    funding source
    funding sources
    funding was provided
    grant support
    no competing interests
    no disclosures
    owned and operated by
    received funding
    role of the funding source
    sponsored by
    sponsored post
    supported by a grant
    supported by grant
    supported by grants
    supported by the national
    the authors declare
    this study was supported by
    this work was supported by
    we may earn
    """

  /// When it was written or revised.
  static let dateList = """
    date last
    date of publication
    date published
    date reviewed
    first published
    last modified
    last revised
    last reviewed
    last updated
    page last
    posted on
    publication date
    published on
    published online
    received for publication
    review date
    reviewed on
    updated on
    """
}
