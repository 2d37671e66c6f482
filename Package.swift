// swift-tools-version: 6.2
import PackageDescription

/// One language dialect for every target, so that no file decides its own.
let dialect: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
    .enableUpcomingFeature("ImmutableWeakCaptures"),  // SE-0481
]

/// Targets that touch C also mark every unsafe use (SE-0458).
let wrappersOfC: Set<String> = ["Cryptography", "Indexing", "MailReading", "Redaction", "SSHTransport", "TextEncoding"]

/// Targets whose code is C, C++ or a module map.
let foreign: Set<String> = ["CGMime", "COpenSSL", "CLibSSH", "CRE2", "CScrub", "CStemmer"]

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")

// From the bottom up: a target imports only what stands above it in this list.
let sources: [Target] = [
    // C libraries, each with one home.
    .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibSSH", pkgConfig: "libssh", providers: [.apt(["libssh-dev"])]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "CScrub"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // Pure values: no I/O, no clock.
    .target(name: "Cryptography", dependencies: ["COpenSSL"]),
    .target(name: "OpenSSHFormats", dependencies: ["Cryptography"]),
    .target(name: "TextEncoding"),
    .target(name: "Indexing", dependencies: ["CStemmer"]),
    .target(name: "Redaction", dependencies: ["CRE2", "Cryptography"]),
    .target(name: "Regulation"),
    .target(
        name: "Diagnostics",
        dependencies: [
            "Cryptography", "Redaction", "Regulation", "TextEncoding", .product(name: "Yams", package: "Yams"),
        ],
        resources: [
            .embedInCode("Profiles"), .embedInCode("Runner/Resources"), .embedInCode("Schema/Resources"),
        ]
    ),
    .target(name: "Ledger", dependencies: ["Cryptography", "OpenSSHFormats"]),
    .target(name: "Tickets", dependencies: ["Cryptography", "Regulation"]),
    .target(name: "MailReading", dependencies: ["CGMime", "Cryptography", "TextEncoding", "Tickets"]),
    .target(name: "Access", dependencies: ["Cryptography"]),

    // The outside world, and the words for it.
    .target(name: "SSHTransport", dependencies: ["CLibSSH", "Cryptography", "OpenSSHFormats"]),
    .target(
        name: "Store",
        dependencies: [
            "Access", "Cryptography", "Diagnostics", "Indexing", "Ledger", "Redaction", "Regulation", "Tickets",
            .product(name: "GRDB", package: "GRDB.swift"),
        ]
    ),
    .target(name: "Wording", dependencies: ["Access", "Cryptography", "Regulation", "Tickets"]),

    // Use cases.
    .target(
        name: "Desk",
        dependencies: [
            "Access", "Cryptography", "Diagnostics", "Indexing", "Ledger", "Regulation", "Store", "Tickets", "Wording",
        ]
    ),
    .target(
        name: "Broker",
        dependencies: [
            "Access", "Cryptography", "Desk", "Diagnostics", "Ledger", "OpenSSHFormats", "Redaction", "Regulation",
            "SSHTransport", "Store", "TextEncoding", "Tickets", "Wording", logging,
        ]
    ),

    // Faces.
    .target(
        name: "Mail",
        dependencies: ["Cryptography", "Desk", "Ledger", "Store", "Tickets", logging, serviceLifecycle]
    ),
    .target(
        name: "API",
        dependencies: [
            "Access", "Broker", "Desk", "Regulation", "Store", "Tickets", "Wording", hummingbird, httpTypes, logging,
            nioCore, serviceLifecycle,
            .product(name: "HummingbirdCore", package: "hummingbird"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "HummingbirdTLS", package: "hummingbird"),
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ]
    ),
    .target(
        name: "Web",
        dependencies: [
            "Access", "Cryptography", "Wording", hummingbird, httpTypes, logging, nioCore,
            .product(name: "Mustache", package: "swift-mustache"),
        ],
        resources: [.embedInCode("Templates")]
    ),
    .target(
        name: "PropuskCLI",
        dependencies: [
            "API", "Access", "Broker", "CScrub", "Cryptography", "Desk", "Diagnostics", "Indexing", "Ledger", "Mail",
            "MailReading",
            "OpenSSHFormats", "Redaction", "Regulation", "SSHTransport", "Store", "TextEncoding", "Tickets", "Web",
            "Wording", hummingbird, logging, serviceLifecycle,
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            .product(name: "Yams", package: "Yams"),
        ]
    ),
    .executableTarget(name: "propusk", dependencies: ["PropuskCLI"]),

    // What tests stand on: a loopback sshd, throw-away accounts and folders.
    .target(name: "PropuskTesting"),
]

let tests: [Target] = [
    .testTarget(name: "CryptographyTests", dependencies: ["Cryptography", "PropuskTesting"]),
    .testTarget(name: "OpenSSHFormatsTests", dependencies: ["Cryptography", "OpenSSHFormats", "PropuskTesting"]),
    .testTarget(name: "TextEncodingTests", dependencies: ["TextEncoding"], exclude: ["vectors.py"]),
    .testTarget(name: "RedactionTests", dependencies: ["Redaction"], exclude: ["dresses.py", "recognized.py"]),
    .testTarget(name: "IndexingTests", dependencies: ["Indexing"]),
    .testTarget(
        name: "DiagnosticsTests",
        dependencies: ["Cryptography", "Diagnostics", "PropuskTesting", "Redaction", "Regulation"],
        exclude: ["Analyzers/conditions.py", "vectors.py"]
    ),
    .testTarget(
        name: "LedgerTests",
        dependencies: ["Cryptography", "Ledger", "OpenSSHFormats", "PropuskTesting"],
        exclude: ["Support/tampering.py", "Vectors/vectors.go", "Vectors/vectors.py"]
    ),
    .testTarget(name: "RegulationTests", dependencies: ["Regulation"], exclude: ["vectors.py"]),
    .testTarget(name: "TicketsTests", dependencies: ["Cryptography", "Regulation", "Tickets"]),
    .testTarget(
        name: "MailReadingTests",
        dependencies: ["Cryptography", "MailReading", "Tickets"],
        exclude: ["Corpus", "vectors.py"]
    ),
    .testTarget(name: "AccessTests", dependencies: ["Access", "Cryptography"]),
    .testTarget(
        name: "SSHTransportTests",
        dependencies: ["CLibSSH", "Cryptography", "OpenSSHFormats", "PropuskTesting", "SSHTransport"],
        exclude: ["Support/peer.py"]
    ),
    .testTarget(
        name: "StoreTests",
        dependencies: [
            "Access", "Cryptography", "Indexing", "Ledger", "PropuskTesting", "Regulation", "Store", "Tickets",
            .product(name: "GRDB", package: "GRDB.swift"),
        ]
    ),
    .testTarget(name: "WordingTests", dependencies: ["Access", "Cryptography", "Store", "Wording"]),
    .testTarget(
        name: "DeskTests",
        dependencies: [
            "Access", "Broker", "Cryptography", "Desk", "OpenSSHFormats", "PropuskTesting", "Regulation", "Store",
            "Tickets",
            .product(name: "GRDB", package: "GRDB.swift"),
        ]
    ),
    .testTarget(
        name: "BrokerTests",
        dependencies: [
            "Access", "Broker", "Cryptography", "Desk", "Diagnostics", "OpenSSHFormats", "PropuskTesting",
            "Regulation", "SSHTransport", "Store",
            .product(name: "GRDB", package: "GRDB.swift"),
        ]
    ),
    .testTarget(
        name: "WebTests",
        dependencies: [
            "Access", "Cryptography", "Web", "Wording", hummingbird, httpTypes, nioCore,
            .product(name: "HummingbirdTesting", package: "hummingbird"),
        ]
    ),
    .testTarget(name: "MailTests", dependencies: ["Desk", "Mail", "PropuskTesting"]),
    .testTarget(
        name: "APITests",
        dependencies: [
            "API", "Access", "Broker", "Cryptography", "Desk", "Diagnostics", "PropuskTesting", "SSHTransport", "Store",
            "Tickets", hummingbird, logging, nioCore,
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
        ]
    ),
    .testTarget(
        name: "CLITests",
        dependencies: [
            "API", "Access", "Cryptography", "PropuskCLI", "PropuskTesting",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]
    ),
]

let package = Package(
    name: "propusk",
    // For Tests/Benchmarks, a package of its own, which measures these where they stand.
    products: [
        .library(
            name: "PropuskBroker",
            targets: [
                "Access", "Broker", "Cryptography", "Desk", "Diagnostics", "Indexing", "Ledger", "OpenSSHFormats",
                "Regulation",
                "SSHTransport", "Store",
            ]
        ),
        .library(name: "PropuskRedaction", targets: ["Redaction"]),
        .library(name: "PropuskDiagnostics", targets: ["Diagnostics", "Redaction"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: sources + tests
)

for target in package.targets where !foreign.contains(target.name) {
    target.swiftSettings = dialect + (wrappersOfC.contains(target.name) ? [.strictMemorySafety()] : [])
}
