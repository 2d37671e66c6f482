public import Access
public import Diagnostics
import Ledger
import OpenSSHFormats

extension Refusal {
    /// Bytes that could not be read.
    init(_ code: Code, _ error: FormatError, _ context: [String: String] = [:]) {
        self.init(code, error.reason, context)
    }

    /// A plan that cannot be made.
    public init(_ error: PlanError) {
        var context = ["field": "input"]
        switch error.code {
        case .unknownInput, .missingInput, .invalidInput: context["input"] = error.context
        case .unknownProbe, .unsupportedQuestion: context["probe"] = error.context
        case .otherPlatform: context["platform"] = error.context
        case .empty, .otherRunner, .unusableScript: break
        }
        self.init(.invalidInput, error.reason, context)
    }

    /// A checkpoint that is none of this ledger's.
    init(checkpoint error: LedgerError) {
        self.init(.invalidInput, error.reason, ["field": "checkpoint"])
    }

    /// A signature that doesn't count.
    init(_ refusal: SignatureRefusal) {
        var context: [String: String] = [:]
        switch refusal {
        case .otherKey(let fingerprint): context["fingerprint"] = fingerprint
        case .algorithmNotAllowed(let name), .unsupportedHash(let name): context["algorithm"] = name
        default: break
        }
        self.init(.signatureRefused, refusal.reason, context)
    }

    /// A certificate that is not the one that was asked for.
    init(_ refusal: HeldCertificateCheck.Refusal) {
        var context: [String: String] = [:]
        switch refusal {
        case .extensionNotAllowed(let name): context["permitted"] = name
        case .certificate(.signatureAlgorithmNotAllowed(let name)): context["algorithm"] = name
        default: break
        }
        self.init(.certificateRefused, refusal.reason, context)
    }
}

extension FormatError {
    /// The reason in the catalogue.
    fileprivate var reason: Refusal.Reason {
        switch code {
        case .truncated: .brokenOff
        case .trailingBytes, .tooLarge: .tooMuch
        case .malformedText, .malformedInteger, .malformedLine, .notBase64, .malformedOption, .malformedDate,
            .malformedPrincipal:
            .malformedLine
        case .unknownAlgorithm: .unknownAlgorithm
        case .algorithmMismatch: .algorithmsDiffer
        case .malformedKey: .notAKey
        case .weakKey: .weakKey
        case .certificateAsKey: .certificateAsKey
        case .keyAsCertificate: .keyAsCertificate
        case .unknownCertificateKind: .malformedCertificate
        case .malformedSignature: .malformedSignature
        }
    }
}

extension PlanError {
    fileprivate var reason: Refusal.Reason {
        switch (code, flaw) {
        case (.unknownInput, _): .unknownInput
        case (.otherPlatform, _): .otherPlatform
        case (.missingInput, _): .missingInput
        case (.invalidInput, .relativePath), (.invalidInput, nil): .relativePath
        case (.invalidInput, .tooLong): .tooLong
        case (.invalidInput, .hiddenCharacters): .controlCharacters
        case (.invalidInput, .parentFolder): .parentFolder
        case (.invalidInput, .excluded(.database)): .excludedDatabase
        case (.invalidInput, .excluded(.secret)): .excludedSecret
        case (.invalidInput, .excluded(.device)): .excludedDevice
        case (.invalidInput, .notAPort): .notAPort
        case (.invalidInput, .notAName): .notAnInputName
        case (.invalidInput, .notAWindowsPath): .notAWindowsPath
        case (.invalidInput, .notAPackage): .notAPackage
        case (.invalidInput, .notASerial): .notASerial
        case (.unknownProbe, _): .unknownProbe
        case (.empty, _): .nothingLeft
        case (.otherRunner, _): .otherRunner
        case (.unusableScript, _): .unusableScript
        case (.unsupportedQuestion, _): .unsupportedQuestion
        }
    }
}

extension LedgerError {
    fileprivate var reason: Refusal.Reason {
        switch code {
        case .unknownSigner, .wrongOrigin: .otherLog
        case .invalidSignature: .changedCheckpoint
        case .outOfBounds, .notIncluded, .inconsistent, .wrongOpening: .otherHistory
        case .malformedText, .notBase64, .malformedNumber, .malformedKeyName, .malformedKey, .malformedNote,
            .malformedCheckpoint, .malformedTilePath, .malformedTile, .malformedProof, .notCanonical, .malformedEvent,
            .malformedReceipt, .cannotSign:
            .notACheckpoint
        }
    }
}

extension SignatureRefusal {
    fileprivate var reason: Refusal.Reason {
        switch self {
        case .malformed(let error): error.reason
        case .unsupportedVersion, .reservedNotEmpty: .signatureFormat
        case .unsupportedHash, .algorithmNotAllowed: .signatureAlgorithm
        case .otherKey: .unregisteredKey
        case .wrongNamespace: .otherNamespace
        case .userAbsent: .tokenUntouched
        case .badSignature: .badSignature
        }
    }
}

extension HeldCertificateCheck.Refusal {
    fileprivate var reason: Refusal.Reason {
        switch self {
        case .certificate(let refusal): refusal.reason
        case .otherSubject: .otherPassKey
        case .keyIDDiffers: .otherKeyID
        case .serialDiffers: .otherSerial
        case .forceCommandMissing: .noCommand
        case .forceCommandDiffers: .otherCommand
        case .principalsDiffer: .otherPrincipal
        case .sourceAddressDiffers: .otherSourceAddress
        case .extensionNotAllowed: .tooManyPermissions
        case .validForTooLong: .validForTooLong
        }
    }
}

extension CertificateRefusal {
    fileprivate var reason: Refusal.Reason {
        switch self {
        case .malformed(let error): error.reason
        case .authorityIsCertificate: .certificateAsKey
        case .unknownAuthority: .otherAuthority
        case .weakKey: .weakKey
        case .signatureAlgorithmNotAllowed: .signatureAlgorithm
        case .badSignature: .badCertificateSignature
        case .wrongKind: .hostCertificate
        case .optionsUnsorted, .duplicateOption, .unknownCriticalOption, .malformedOption: .malformedCertificate
        case .noPrincipal, .malformedPrincipal, .principalNotListed: .otherPrincipal
        case .emptyWindow: .neverValid
        case .notYetValid: .notYetValid
        case .expired: .expired
        case .sourceAddressNotAllowed: .otherSourceAddress
        }
    }
}
