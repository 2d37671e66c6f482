import Foundation
import PropuskTesting

/// The second verifier, `scripts/verify-receipt.py`.
enum ReceiptScript {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../scripts/verify-receipt.py").standardizedFileURL.path

    /// Runs it as a person does.
    static func verify(_ receipt: [UInt8], key: String) async throws -> ProcessResult {
        let folder = try TemporaryFolder()
        let file = try folder.write(receipt, to: "receipt")
        return try await run(["/usr/bin/python3", path, file, "--key", key])
    }

    /// One process that tries many changed receipts: `tampering.py`.
    static func tamper(_ receipt: [UInt8], key: String) async throws -> ProcessResult {
        let folder = try TemporaryFolder()
        let file = try folder.write(receipt, to: "receipt")
        let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "tampering.py").path
        return try await run(["/usr/bin/python3", program, path, file, key])
    }
}
