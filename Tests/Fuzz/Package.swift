// swift-tools-version: 6.2
import PackageDescription

/// A package of its own: libFuzzer brings its own `main` and its own flags.
///
/// `scripts/fuzz redact SECONDS` builds and runs it.
let package = Package(
    name: "propusk-fuzz",
    dependencies: [.package(name: "propusk", path: "../..")],
    targets: [
        .executableTarget(
            name: "redact-fuzz",
            dependencies: [.product(name: "PropuskRedaction", package: "propusk")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        )
    ]
)
