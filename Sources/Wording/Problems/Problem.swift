/// What a face could not take or do, before or beside any rule: a body that is no command, an option that is missing, a
/// folder that cannot be used.
///
/// Like a refusal it is data: a code and the values that its wording needs. `Wording` makes the words.
public struct Problem: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable, CaseIterable {
        // Bodies and answers of the API.
        case bodyNotJSON, bodyNotObject, bodyWrongKind, contentTypeWrong, bodyTooLarge
        case keyInPath, keyUnknown, keyMissing, keyNull, keyWrongKind, keyValueRefused
        case addressUnknown, stopping, unexpected

        // The command line.
        case commandLineWrong, optionMissing, optionInvalid, optionsExclude, optionsBelongTogether, optionWithout
        case logLevelUnknown, keyTwice, planNotNamed, dataNotNamed, serverNotNamed, serversDiffer, listenAddressInvalid
        case codeNotGiven, passwordNotGiven, planNotRead

        // Times on the command line.
        case timeMalformed, timeWithoutOffset, monthMalformed, yearWithoutCalendar, minutesNotPositive, timeBackwards
        case minutesMalformed, linesRefused

        // The server that a command asks.
        case serverNotRunning, serverUnreachable, answerUnreadable, callImpossible
        case serverDistrusted, serverOfOtherName, serverWithoutTLS, certificateUnreadable, tlsKeyUnrelated

        // Files and the data folder.
        case fileUnreadable, fileNotWritten, fileNotOpened, fileTooLarge, fileNotUTF8, fileEmpty, modeNotNarrowed,
            messageUnreadable
        case folderNotMade, folderMissing, folderNotEmpty, folderNotOurs, folderOpen, folderForeign, folderInUse
        case receiptBroken, socketPathTooLong, secretOpen, secretNotHexadecimal, keyUnreadable, keysNotMade,
            databaseFailed
        case folderExists, backupMissing, backupDamaged, checkpointRefused

        // The configuration.
        case settingsUnreadable, settingsNotYAML, settingsEmpty, settingsNotMapping, settingRepeated, settingMissing
        case settingInvalid, settingUnknown, httpOverheard

        // Profiles, scripts and passes on the command line.
        case profileNotFound, profileRefused, findingsFound, profileTestsFailed, scriptNotASCII, approveScriptMissing
        case passNotWanted, gateMissing, textWithheld
        case statementNotWanted, statementUnreadable, statementNotNamed, statementNotPlain
    }

    /// What is wrong.
    public var code: Code
    /// What the wording needs: keys, paths, limits; `details` are words of the system or a library, always quoted.
    /// Never a secret, never the value of a body's key.
    public var context: [String: String]

    /// A problem with the values that its wording needs.
    public init(_ code: Code, _ context: [String: String] = [:]) {
        self.code = code
        self.context = context
    }
}

extension Problem: CustomStringConvertible {
    /// For logs and test failures; people read what ``Wording`` makes of it.
    public var description: String {
        let details = context.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([code.rawValue] + details).joined(separator: " ")
    }
}
