/// Why a plan could not be made.
public struct PlanError: Error, Equatable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: Sendable, Equatable {
        /// The profile has no input of that name.
        case unknownInput
        /// A value is missing, and the profile has no default.
        case missingInput
        /// A value is not of its input's type.
        case invalidInput
        /// The plan has no probe of that id.
        case unknownProbe
        /// No probe is left.
        case empty
        /// The plan was rendered with another version of the runner.
        case otherRunner
        /// The script would be longer than 256 kB or would not be plain ASCII.
        case unusableScript
        /// The profile asks nothing of a machine of this kind.
        case otherPlatform
        /// A question of a kind that is not asked on this platform.
        case unsupportedQuestion
    }

    /// What went wrong.
    public let code: Code
    /// On what.
    public let context: String
    /// What is wrong with the value of the input that the context names.
    public var flaw: InputFlaw?

    /// One line in lower case, with a hint.
    public var description: String {
        switch code {
        case .unknownInput: "profile has no input '\(context)'; see the profile for the names it takes"
        case .missingInput: "input '\(context)' is missing; give it as \(context)=VALUE"
        case .invalidInput: "input '\(context)' \(flaw.map(\.description) ?? "is refused")"
        case .unknownProbe: "plan has no probe '\(context)'; name one of those it shows"
        case .empty: "no probe is left in the plan; decline the request instead"
        case .otherRunner: "plan was rendered with \(context), which is no longer used; make a new request"
        case .unusableScript: "script cannot be used: \(context); correct the profile"
        case .otherPlatform: "profile asks nothing of machines with \(context); name another profile"
        case .unsupportedQuestion:
            "probe '\(context)' is of a kind that this platform does not know; correct the profile"
        }
    }
}
