import Cryptography

extension VerifierKey {
    /// What a signature of this key proves; nil where it does not fit the text.
    func verified(_ signature: NoteSignature, of text: String) -> VerifiedSignature? {
        switch kind {
        case .ed25519:
            guard key.isValid(signature.signature, for: Array(text.utf8)) else { return nil }
            return VerifiedSignature(key: self, time: nil)
        case .cosignature:
            guard signature.signature.count == 8 + 64,
                let time = Int(exactly: BigEndian.number(of: signature.signature.prefix(8))),
                key.isValid(Array(signature.signature.dropFirst(8)), for: VerifierKey.cosigned(text, at: time))
            else { return nil }
            return VerifiedSignature(key: self, time: time)
        }
    }

    /// What a witness signs (C2SP `tlog-cosignature`): a line of its own in front, so that the signature can be taken
    /// for no other, the time, then the whole text of the checkpoint.
    static func cosigned(_ text: String, at time: Int) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
    }
}
