internal import CICU

/// ICU's error codes, under ICU's own name: see the shim for why it is another in C.
typealias UErrorCode = CICUErrorCode
