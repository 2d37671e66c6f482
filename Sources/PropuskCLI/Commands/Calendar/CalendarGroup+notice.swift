import API
import ArgumentParser
import Desk
import Foundation
import Regulation
import Store
import Wording

extension CalendarGroup {
    struct Notice: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Print what clients have to know of closures and other hours to come, for the web site (clause 5)."
        )

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let answer = try await options.call(ListPublications())
            let now = Instant(Date())
            let open = answer.outcome.filter { publication in
                publication.withdrawnBy == nil && publication.change.isToCome(at: now)
            }
            guard !options.output.isJSON else {
                return Terminal.print(json: try JSONCoder(timeZone: answer.timeZone).encode(open))
            }
            var page = Page(Wording(options.output.language, timeZone: answer.timeZone))
            for line in page.words.notice(of: try open.map { try $0.change.change }) { page.add(line) }
            page.print()
        }
    }
}

extension PublicationColumns {
    /// Whether a closure or changed hours are not over yet.
    fileprivate func isToCome(at now: Instant) -> Bool {
        switch kind {
        case .closure: endsAt.map { now < Instant($0) } ?? false
        case .hours: throughDay.map { now.day <= $0 } ?? false
        case .withdrawal, .shortened, .year: false
        }
    }
}
