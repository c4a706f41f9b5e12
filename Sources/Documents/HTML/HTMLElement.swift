import CGumbo

/// What an element does to the text in and around it.
struct HTMLElement {
  /// How far apart the text before and the text after stand.
  enum Separation: Int, Comparable {
    /// Words go on across the tag.
    case none
    /// A new line starts.
    case line
    /// A new paragraph starts.
    case paragraph

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
  }

  /// What stands between an element's tags.
  enum Content {
    /// Text, references and elements.
    case markup
    /// Text and references, up to the end tag.
    case text
    /// Text in which nothing is special, up to the end tag.
    case rawText
    /// Nothing; there is no end tag.
    case nothing
  }

  var separation = Separation.none
  var content = Content.markup

  /// Whether nothing in it is text.
  var isHidden = false

  /// Whether white space in it counts.
  var isPreformatted = false

  /// Whether its end tag may be left out, so that elements of its kind do not nest.
  var hasOptionalEnd = false
}

extension HTMLElement {
  /// The element of a kind.
  static func of(_ tag: GumboTag) -> HTMLElement {
    let index = Int(tag.rawValue)
    return index < table.count ? table[index] : HTMLElement()
  }

  /// The kind that a name stands for, in upper or lower case.
  static func tag(named name: ArraySlice<UInt8>) -> GumboTag {
    guard name.count <= 32 else { return GUMBO_TAG_UNKNOWN }
    // Safety: the name is read within the closure, up to its length.
    return unsafe name.withUnsafeBytes { buffer in
      unsafe gumbo_tagn_enum(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(buffer.count))
    }
  }

  private static let table: [HTMLElement] = {
    var table = [HTMLElement](repeating: HTMLElement(), count: Int(GUMBO_TAG_LAST.rawValue))
    func change(_ tags: [GumboTag], _ body: (inout HTMLElement) -> Void) {
      for tag in tags { body(&table[Int(tag.rawValue)]) }
    }
    change(paragraphs) { $0.separation = .paragraph }
    change(lines) { $0.separation = .line }
    change(hidden) { $0.isHidden = true }
    change(voids) { $0.content = .nothing }
    change(rawTexts) { $0.content = .rawText }
    change([GUMBO_TAG_TITLE, GUMBO_TAG_TEXTAREA]) { $0.content = .text }
    change([GUMBO_TAG_PRE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_LISTING, GUMBO_TAG_XMP]) {
      $0.isPreformatted = true
    }
    change(optionalEnds) { $0.hasOptionalEnd = true }
    return table
  }()

  private static let paragraphs = [
    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER, GUMBO_TAG_DETAILS, GUMBO_TAG_DL, GUMBO_TAG_FIELDSET,
    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_H1,
    GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HEADER,
    GUMBO_TAG_HGROUP, GUMBO_TAG_HR, GUMBO_TAG_LISTING, GUMBO_TAG_MAIN, GUMBO_TAG_NAV, GUMBO_TAG_OL,
    GUMBO_TAG_P, GUMBO_TAG_PLAINTEXT, GUMBO_TAG_PRE, GUMBO_TAG_SECTION, GUMBO_TAG_TABLE,
    GUMBO_TAG_UL, GUMBO_TAG_XMP,
  ]

  private static let lines = [
    GUMBO_TAG_BR, GUMBO_TAG_BUTTON, GUMBO_TAG_COL, GUMBO_TAG_COLGROUP, GUMBO_TAG_DATALIST,
    GUMBO_TAG_DD, GUMBO_TAG_DIR, GUMBO_TAG_DIV, GUMBO_TAG_DT, GUMBO_TAG_FRAME, GUMBO_TAG_FRAMESET,
    GUMBO_TAG_HTML, GUMBO_TAG_INPUT, GUMBO_TAG_LEGEND, GUMBO_TAG_LI, GUMBO_TAG_MENU,
    GUMBO_TAG_MENUITEM, GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION, GUMBO_TAG_SELECT,
    GUMBO_TAG_SUMMARY, GUMBO_TAG_TBODY, GUMBO_TAG_TD, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TFOOT,
    GUMBO_TAG_TH, GUMBO_TAG_THEAD, GUMBO_TAG_TR, GUMBO_TAG_TITLE,
  ]

  private static let hidden = [
    GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SCRIPT,
    GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_TITLE,
  ]

  private static let rawTexts = [
    GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_PLAINTEXT,
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_XMP,
  ]

  private static let voids = [
    GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BR,
    GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_FRAME, GUMBO_TAG_HR, GUMBO_TAG_IMG, GUMBO_TAG_IMAGE,
    GUMBO_TAG_INPUT, GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK, GUMBO_TAG_META, GUMBO_TAG_PARAM,
    GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR,
  ]

  private static let optionalEnds = [
    GUMBO_TAG_BODY, GUMBO_TAG_COLGROUP, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_HEAD, GUMBO_TAG_HTML,
    GUMBO_TAG_LI, GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION, GUMBO_TAG_P, GUMBO_TAG_RB, GUMBO_TAG_RP,
    GUMBO_TAG_RT, GUMBO_TAG_RTC, GUMBO_TAG_TBODY, GUMBO_TAG_TD, GUMBO_TAG_TFOOT, GUMBO_TAG_TH,
    GUMBO_TAG_THEAD, GUMBO_TAG_TR,
  ]
}

extension HTMLElement {
  /// Whether a name is one of HTML's.
  static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
    let tag = tag(named: name)
    return tag.rawValue < GUMBO_TAG_UNKNOWN.rawValue
      || tag.rawValue > GUMBO_TAG_UNKNOWN.rawValue && tag.rawValue < GUMBO_TAG_LAST.rawValue
  }
}
