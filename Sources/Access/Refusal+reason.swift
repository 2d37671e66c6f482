extension Refusal {
    /// Why a value was refused, where the code alone doesn't say it.
    ///
    /// It travels as `reason` in the context, under its stable name, with the values that its wording needs beside it.
    /// People read what `Wording` makes of it; no rule hands them the words of a log.
    public enum Reason: String, Codable, Sendable, CaseIterable {
        // Texts and names.
        case empty, reserved
        case tooLong = "too long"
        case controlCharacters = "control characters"
        case unknownName = "unknown name"

        // Tickets.
        case hasComma = "has a comma"
        case notAPage = "not a page"
        case releaseWithoutDevelopment = "release without development"

        // Tariffs, contracts and partners.
        case limitOutOfBounds, categoriesWithoutLimit, categoryWithoutEffect, contractEmpty, partnerOfItself
        case clockWentBack = "clock went back"
        case releaseIsThere = "release is there"
        case accessAskedFor = "access asked for"

        // Days and times.
        case notADay = "not a day"
        case notATime = "not a time"
        case notATimeOfDay = "not a time of day"
        case offsetMissing = "offset missing"

        // The calendar.
        case emptyInterval, noHours, closuresOverlap, hoursOverlap, nothingToWithdraw, yearGap
        case unknownLine, lineTwice, fileIncomplete
        case outsideYear, notADayOfRest, notAWorkingDay, dayTwice, holidayNotMoved, shortenedNotWorked

        // Tables of clients.
        case notATable, columnMissing, columnUnknown, columnTwice, quoteOpen, fieldCount
        case tariffMissing, rowsDisagree, contactElsewhere, contactDiffers, addressMissing

        // Codes.
        case burnt

        // Keys, certificates and signatures as bytes.
        case brokenOff, tooMuch, malformedLine, unknownAlgorithm, algorithmsDiffer, notAKey, weakKey
        case certificateAsKey, keyAsCertificate, hostCertificate, malformedSignature, malformedCertificate
        case cannotCertify, unknownKeyOfContact

        // A pass that the contact certified.
        case otherAuthority, badCertificateSignature, signatureAlgorithm, otherPassKey, otherKeyID, otherSerial
        case noCommand, otherCommand, otherPrincipal, otherSourceAddress, tooManyPermissions, validForTooLong
        case neverValid, notYetValid, expired

        // A signed statement.
        case statementEndMissing, signatureFormat, unregisteredKey, otherNamespace, tokenUntouched, badSignature

        // Profiles and plans.
        case unknownInput, missingInput, relativePath, parentFolder, excludedDatabase, excludedSecret, excludedDevice
        case notAPort, notAnInputName, notAWindowsPath, notAPackage, notASerial
        case unknownProbe, nothingLeft, otherRunner, unusableScript, unsupportedQuestion, otherPlatform

        // Searches.
        case noWords, tooManyWords, prefixTooShort

        // Results.
        case noFrames, tooManyOtherResults

        // Numbers.
        case outOfRange

        // Machines.
        case notAVersion = "not a version such as 9.2"
        case gateNeedsNewer, gateRunsItselfOnly, gateOrAuthority, onlySignedIsDemanded, notHeldByAuthority
        case heldNeedsShell, terminalEscapes
        case lentByHand
        case dayHasBegun = "day has begun"

        // The ledger.
        case notACheckpoint, changedCheckpoint, otherLog, otherHistory, beyondLedger, noTile, tooManyLogins

        // The database.
        case full, readOnly, newerVersion, busy, damaged, constraint, failed
    }

    /// A refusal with its reason, and the values that the wording of both needs.
    public init(_ code: Code, _ reason: Reason, _ context: [String: String] = [:]) {
        self.init(code, context.merging(["reason": reason.rawValue]) { $1 })
    }

    /// The reason; nil where none is given.
    public var reason: Reason? { context["reason"].flatMap { Reason(rawValue: $0) } }
}
