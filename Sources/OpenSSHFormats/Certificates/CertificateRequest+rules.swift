extension CertificateRequest {
    /// The first rule that the request breaks; nil where it may be signed.
    public var refusal: IssuanceError.Reason? {
        if subject.isWeak { return .weakSubjectKey }
        if serial == 0 { return .serialIsZero }
        if !PrincipalName.isKeyID(keyID) { return .malformedKeyID }
        if !PrincipalName.mayBeIssued(principal) { return .malformedPrincipal }
        if validBefore <= validAfter { return .emptyWindow }
        let seconds = validBefore - validAfter
        if seconds > CertificateRequest.longestValidity { return .windowTooLong(seconds: seconds) }
        return commandRefusal ?? addressRefusal ?? extensionRefusal
    }

    private var commandRefusal: IssuanceError.Reason? {
        if forceCommand.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
            return .forceCommandMissing
        }
        let count = forceCommand.utf8.count
        if count > CertificateRequest.longestCommand { return .forceCommandTooLong(bytes: count) }
        return forceCommand.utf8.contains(0) ? .malformedForceCommand : nil
    }

    private var addressRefusal: IssuanceError.Reason? {
        for (index, text) in sourceAddresses.enumerated() {
            guard AddressRange(text) != nil else { return .malformedSourceAddress(text) }
            if sourceAddresses[..<index].contains(text) { return .malformedSourceAddress(text) }
        }
        return sourceAddresses.count > 64 ? .malformedSourceAddress("\(sourceAddresses.count) ranges") : nil
    }

    /// Forwarding, X11 and rc files are never permitted: a pass is for what was approved.
    private var extensionRefusal: IssuanceError.Reason? {
        guard let first = extensions.first else { return nil }
        guard first == CertificateOption.permitPTY else { return .extensionNotAllowed(first) }
        return extensions.count == 1 ? nil : .extensionNotAllowed(extensions[1])
    }
}
