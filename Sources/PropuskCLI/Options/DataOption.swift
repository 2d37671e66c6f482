import ArgumentParser
import Foundation
import Wording

/// Which data folder a command works on.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder; by default PROPUSK_DATA.")
    var path: String?

    /// The folder.
    ///
    /// - Throws: a usage error where neither names one.
    func folder() throws -> DataFolder {
        guard let path = path ?? ProcessInfo.processInfo.environment["PROPUSK_DATA"], !path.isEmpty else {
            throw CommandFailure(.usage, .dataNotNamed)
        }
        return DataFolder(path: path)
    }
}
