import Hummingbird
import NIOCore

extension Request {
    /// The whole body, within a bound.
    ///
    /// A body that is too long is read on and dropped, up to a second bound: a browser that is still sending would
    /// show a broken connection instead of the page that says what is wrong.
    ///
    /// - Throws: ``FormProblem/tooLarge``.
    func boundedBody(upTo limit: Int) async throws -> [UInt8] {
        let mostRead = max(64 << 20, limit)
        if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > mostRead {
            throw FormProblem.tooLarge
        }
        var bytes: [UInt8] = []
        var read = 0
        for try await buffer in body {
            read += buffer.readableBytes
            guard read <= mostRead else { break }
            if read <= limit { bytes.append(contentsOf: buffer.readableBytesView) }
        }
        guard read <= limit else { throw FormProblem.tooLarge }
        return bytes
    }
}
