// swift-tools-version: 6.2
import PackageDescription

let dialect: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A package of its own, so that the product's has neither benchmarks nor what only they need.
///
/// Built with `-Xswiftc -enable-testing`: issuing a pass is internal to the broker, and is measured where it stands.
let package = Package(
    name: "propusk-benchmarks",
    dependencies: [.package(name: "propusk", path: "../..")],
    targets: [
        .executableTarget(
            name: "bench",
            dependencies: [.product(name: "PropuskBroker", package: "propusk")],
            swiftSettings: dialect
        ),
        .executableTarget(
            name: "bench-redact",
            dependencies: [.product(name: "PropuskRedaction", package: "propusk")],
            swiftSettings: dialect
        ),
    ]
)
