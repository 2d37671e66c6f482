/// The time zone of the regulation (clause 2.2: "московское время (GMT+3)").
///
/// Moscow has stood at UTC+3 without summer time since 26 October 2014, and the regulation itself fixes GMT+3. The
/// arithmetic is therefore one addition, needs no time zone database, and gives the same answer on every machine. Should
/// the law change, a year with another offset needs a new calendar anyway.
enum Moscow {
    /// Seconds east of Greenwich.
    static let offset = 3 * 3_600
    /// Seconds of a civil day: without summer time every day has as many.
    static let day = 86_400
}
