import Redaction

/// Any bytes: they are redacted or withheld, redacting twice changes nothing, and the secret of the session is gone.
private let redactors: [Redactor] = {
    do {
        let redactor = try Redactor(literals: ["c4n4ryQ9xT"], pseudonymKey: [1, 2, 3])
        return [redactor, redactor.alsoHiding([.network])]
    } catch {
        fatalError("\(error)")
    }
}()

@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
    for redactor in redactors {
        guard let once = redactor.redact(text).text else { continue }
        precondition(!once.text.contains("c4n4ryQ9xT"), "a secret got through")
        guard let twice = redactor.redact(once.text).text else { preconditionFailure("withheld the second time") }
        precondition(twice.text == once.text && twice.counts.isEmpty, "redacting twice changed something")
    }
    return 0
}
