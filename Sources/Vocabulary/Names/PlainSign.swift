internal import Segmentation

/// The signs that a name may be broken by.
enum PlainSign {
  case space, hyphen, apostrophe, other

  /// Reads the sign at `index`, and moves past it.
  init(_ text: Span<UInt8>, at index: inout Int) {
    switch UTF8Scalar.decode(text, at: &index) {
    case 0xa0, 0x2000...0x200b, 0x202f, 0x205f, 0xfeff: self = .space
    case 0xad, 0x2010...0x2015, 0x2212, 0xfe63, 0xff0d: self = .hyphen
    case 0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x2bc, 0x2032: self = .apostrophe
    default: self = .other
    }
  }
}
