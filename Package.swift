// swift-tools-version: 6.2

import PackageDescription

/// The settings of every Swift target: language mode 6, every upcoming feature that we rely on,
/// each use of unsafe memory marked, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "corpus",
  products: [
    .executable(name: "corpus", targets: ["corpus"]),
    .library(name: "CorpusKit", targets: ["CorpusKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // One C library each: a module map or a shim, nothing else.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    // Not a library: operations on vectors that Swift cannot say in one instruction.
    .target(name: "CMasks"),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CXML2", dependencies: ["CLibXML2"]),

    // The built-in vocabulary and assertion rules, compiled in as bytes.
    .target(name: "CVocabularyData"),

    // The reference statistics of text quality, compiled in as bytes.
    .target(name: "CLanguageModels"),

    // Word and sentence boundaries, case folding, terms. The only target that imports ICU.
    .target(name: "Segmentation", dependencies: ["CICU", "CMasks"], swiftSettings: strict),

    // Files in, documents out: formats, encodings, and the map back to source bytes.
    .target(
      name: "Documents",
      dependencies: ["CGumbo", "CSimdJSON", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),

    // Concepts, their names, where a text mentions them, and what a sentence says of two.
    .target(
      name: "Vocabulary",
      dependencies: ["CArchive", "CVocabularyData", "CXML2", "Segmentation"],
      exclude: ["Data"],
      swiftSettings: strict),

    // Whether a text is what it seems: reference statistics, signals, verdicts with reasons.
    .target(
      name: "TextQuality",
      dependencies: ["CLanguageModels", "Segmentation"],
      exclude: ["Models"],
      swiftSettings: strict),

    // Exact and near-duplicate documents: sketches, shards, clusters.
    .target(name: "Duplicates", swiftSettings: strict),

    // Association statistics: pure functions of counts.
    .target(
      name: "Association",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: strict),

    // One document to observations; shards, workers, merge.
    .target(
      name: "Indexing",
      dependencies: [
        "Association", "Documents", "Duplicates", "Segmentation", "TextQuality", "Vocabulary",
      ],
      swiftSettings: strict),

    // Tables, their columns, and the files they are written to.
    .target(
      name: "Reporting",
      dependencies: [
        "Association", "CCrypto", "Documents", "Indexing", "Segmentation", "TextQuality",
        "Vocabulary",
      ],
      swiftSettings: strict),

    // The facade: configuration in, results out. The only public names.
    .target(
      name: "CorpusKit",
      dependencies: [
        "Association", "Documents", "Indexing", "Reporting", "Segmentation", "TextQuality",
        "Vocabulary", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),

    // The command line: arguments, progress, exit codes.
    .executableTarget(
      name: "corpus",
      dependencies: [
        "CorpusKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "CorpusTestSupport", path: "Tests/CorpusTestSupport", swiftSettings: strict),
    .testTarget(
      name: "AssociationTests", dependencies: ["Association"], exclude: ["References"],
      swiftSettings: strict),
    .testTarget(
      name: "DuplicatesTests", dependencies: ["CorpusTestSupport", "Duplicates", "TextQuality"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TextQuality"], swiftSettings: strict),
    .testTarget(
      name: "SegmentationTests", dependencies: ["Segmentation", "TextQuality"],
      swiftSettings: strict),
    .testTarget(
      name: "TextQualityTests", dependencies: ["Segmentation", "TextQuality"],
      swiftSettings: strict),
    .testTarget(
      name: "VocabularyTests",
      dependencies: ["CorpusTestSupport", "Segmentation", "TextQuality", "Vocabulary"],
      swiftSettings: strict),
    .testTarget(
      name: "IndexingTests",
      dependencies: [
        "Association", "CorpusTestSupport", "Documents", "Indexing", "Segmentation", "TextQuality",
        "Vocabulary",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["CorpusTestSupport", "Reporting", "TextQuality"],
      swiftSettings: strict),
    .testTarget(
      name: "CorpusCommandTests",
      dependencies: ["CorpusTestSupport", "Segmentation", "TextQuality", "corpus"],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// Benchmarks, and the package that they need: only when asked for, so that nobody else waits.
if Context.environment["CORPUS_BENCHMARKS"] != nil {
  let benchmark = Target.Dependency.product(name: "Benchmark", package: "benchmark")
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  package.targets += [
    .target(
      name: "BenchmarkText", dependencies: [benchmark, "Segmentation", "TextQuality"],
      path: "Benchmarks/BenchmarkText", swiftSettings: strict),
    .executableTarget(
      name: "SegmentFiles", dependencies: ["Documents", "Segmentation"],
      path: "Benchmarks/SegmentFiles", swiftSettings: strict),
    .executableTarget(
      name: "FindDuplicates", dependencies: ["Duplicates", "TextQuality"],
      path: "Benchmarks/FindDuplicates", swiftSettings: strict),
  ]
  package.targets += ["Count", "Fold", "Match", "Score", "Segment"].map { name in
    .executableTarget(
      name: name,
      dependencies: [
        benchmark, "BenchmarkText", "Indexing", "Segmentation", "TextQuality", "Vocabulary",
      ],
      path: "Benchmarks/\(name)", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  }
}
