import ArgumentParser

/// `propusk calendar …`: the working time of support (clause 2.2), by the Russian production calendar.
struct CalendarGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Working time: deadlines, time that has passed, the days of a month.",
        discussion: """
            Monday to Friday, 08:00 to 18:00 in Moscow, by the production calendar of 2024 to 2027 and what was published \
            about it. Where a data folder is named, due, elapsed and show ask its server; without one, or with --shipped, \
            they count by the calendar that came with the program, and say so. Times are ISO 8601 with their offset, \
            2025-12-30T17:30:00+03:00.
            """,
        subcommands: [
            Due.self, Elapsed.self, Show.self, List.self, Close.self, Hours.self, Shorten.self, Withdraw.self,
            Import.self, Notice.self,
        ]
    )
}
