import API
import ArgumentParser
import Desk
import Foundation
import Regulation
import Wording

/// By which calendar a command counts.
///
/// A closure that was published moves deadlines: where a data folder is named, only its server's calendar will do, and a
/// server that doesn't answer is an error, not a reason to count by another calendar.
struct CalendarOptions: ParsableArguments {
    @OptionGroup var data: DataOption
    @OptionGroup var output: OutputOptions

    @Flag(help: "Count by the calendar that came with the program, without the server's publications.")
    var shipped = false

    /// The calendar, and its version; nil for the one that came with the program.
    ///
    /// - Throws: ``CommandFailure``, `APIClientError`.
    func calendar() async throws -> (calendar: PublishedCalendar, version: Int?) {
        let named = data.path ?? ProcessInfo.processInfo.environment["PROPUSK_DATA"] ?? ""
        guard !shipped, !named.isEmpty else { return (try PublishedCalendar(), nil) }
        let session = DeskSession(
            folder: try data.folder(),
            agent: nil,
            language: output.language,
            isJSON: output.isJSON
        )
        let publications = try await session.call(ListPublications()).outcome
        let calendar = try PublishedCalendar(publications: publications.map { try $0.publication })
        return (calendar, calendar.version)
    }

    /// Asks the calendar, and words what it has no answer to.
    func answer<Value>(_ ask: (WorkCalendar) throws -> Value) async throws -> (value: Value, version: Int?) {
        let (calendar, version) = try await calendar()
        do {
            return (try ask(calendar.current), version)
        } catch CalendarError.noCalendar(let year) {
            throw CommandFailure(.refused, .yearWithoutCalendar, ["year": String(year)], code: "noCalendar")
        } catch CalendarError.noMinutes(let minutes) {
            throw CommandFailure(.refused, .minutesNotPositive, ["value": String(minutes)], code: "noMinutes")
        } catch CalendarError.backwards {
            throw CommandFailure(.refused, .timeBackwards, code: "backwards")
        }
    }

    /// Prints an answer: as JSON for programs, else as `describe` makes it, with the calendar below.
    func print(_ answer: some Encodable, version: Int?, _ describe: (inout Page) -> Void) throws {
        guard !output.isJSON else { return Terminal.print(json: try output.coder.encode(answer)) }
        var page = Page(Wording(output.language, timeZone: .gmt))
        describe(&page)
        page.addGap()
        page.add("(\(page.words.calendarSource(version: version)))")
        page.print()
    }
}
