import CLibSSH
import Glibc
import OpenSSHFormats

extension Session {
    /// Refuses what cannot be sent as it is, before anything is sent.
    func checkRequest() throws(TransportError) {
        func refuse(_ part: String, _ why: String) -> TransportError {
            TransportError(.invalidRequest, subject: part, detail: why)
        }
        guard Self.isWord(endpoint.host, limit: 255), endpoint.port != 0 else {
            throw refuse("the address", "a host name or address and a port from 1 to 65535 are needed")
        }
        guard Self.isWord(endpoint.user, limit: 255) else {
            throw refuse("the account", "a name of 1 to 255 characters without spaces or controls is needed")
        }
        guard Algorithms.hostKey(endpoint.hostKey.algorithm) != nil else {
            throw refuse("the pinned host key", "it must be Ed25519, ECDSA or RSA")
        }
        let command = run.command.utf8
        guard !command.isEmpty, command.count <= 65_536, !command.contains(0) else {
            throw refuse("the command", "it must have 1 to 65536 bytes and no NUL")
        }
        guard run.outputCap >= 0, run.errorCap >= 0 else { throw refuse("the caps", "they must not be negative") }
    }

    private static func isWord(_ text: String, limit: Int) -> Bool {
        let bytes = text.utf8
        return !bytes.isEmpty && bytes.count <= limit && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
            && text.first != "-"
    }

    /// The pass as libssh takes it.
    func proof(_ credential: SSHCredential) throws(TransportError) -> Proof {
        do {
            return try Proof(credential)
        } catch {
            throw TransportError(.invalidRequest, subject: "the pass", detail: error.words)
        }
    }

    /// A TCP connection to the first address that answers.
    func connect() async throws(TransportError) -> Descriptor {
        let addresses = try await addresses()
        var detail = ""
        for (index, address) in addresses.enumerated() {
            let isLast = index == addresses.count - 1
            do {
                return try await connect(to: address, until: endOfShare(of: addresses.count - index))
            } catch {
                guard case .unreachable = error.code else {
                    guard case .deadlinePassed(.connect) = error.code, !isLast else { throw error }
                    detail = error.detail
                    continue
                }
                detail = error.detail
            }
        }
        throw failure(.unreachable, detail, hints: [.addressAndFirewall])
    }

    private func addresses() async throws(TransportError) -> [SocketAddress] {
        if let address = NameLookup.numeric(host: endpoint.host, port: endpoint.port) { return [address] }
        let lookup = NameLookup(host: endpoint.host, port: endpoint.port)
        defer { thread.forget(lookup.descriptor) }
        while lookup.result == nil {
            try await wait(on: lookup.descriptor, for: EPOLLIN.rawValue, until: endOfShare(of: 1))
        }
        switch lookup.result {
        case .addresses(let found) where !found.isEmpty: return found
        case .failure(let words): throw failure(.nameNotResolved, words, hints: [.nameSpelling])
        default: throw failure(.nameNotResolved, hints: [.nameSpelling])
        }
    }

    private func connect(
        to address: SocketAddress,
        until end: ContinuousClock.Instant
    ) async throws(TransportError) -> Descriptor {
        guard let connection = Descriptor(socketOf: address.family) else { throw unreachable(errno) }
        var problem = address.connect(connection.number)
        if problem == EINPROGRESS {
            defer { thread.forget(connection.number) }
            try await wait(on: connection.number, for: EPOLLOUT.rawValue, until: end)
            problem = connection.takeError()
        }
        guard problem == 0 else { throw unreachable(problem) }
        return connection
    }

    private func unreachable(_ error: CInt) -> TransportError {
        failure(.unreachable, unsafe String(cString: strerror(error)).lowercased(), hints: [.addressAndFirewall])
    }
}
