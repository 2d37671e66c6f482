// swift-tools-version: 6.2
import PackageDescription

/// What is fuzzed, each with the library that it is in.
let harnesses = [
    ("redact-fuzz", "PropuskRedaction"), ("frames-fuzz", "PropuskDiagnostics"), ("profile-fuzz", "PropuskDiagnostics"),
    ("rules-fuzz", "PropuskDiagnostics"),
]

/// A package of its own: libFuzzer brings its own `main` and its own flags.
///
/// `scripts/fuzz NAME SECONDS` builds and runs one of them.
let package = Package(
    name: "propusk-fuzz",
    dependencies: [.package(name: "propusk", path: "../..")],
    targets: harnesses.map { name, library in
        .executableTarget(
            name: name,
            dependencies: [.product(name: library, package: "propusk")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        )
    }
)
