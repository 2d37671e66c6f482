import Desk
import Indexing
import Wording

extension Page {
    /// Adds what a search found, with the hit in brackets.
    mutating func add(_ found: SearchPage) {
        if found.hits.isEmpty, !found.isCutShort { add(label(.nothingFound)) }
        for hit in found.hits {
            add(heading(of: hit))
            add(line(hit.snippet), indent: 4)
        }
        guard let next = found.next else { return }
        addGap()
        add("\(label(found.isCutShort ? .searchCutShort : .listGoesOn)) --before \(next)")
    }

    private func heading(of hit: SearchPage.Hit) -> String {
        let about = [hit.client, hit.state.map { words.state($0, waitingFor: nil) }, words.moment(hit.createdAt)]
        let what = hit.ticket.map { "\(label(.ticket)) \($0)" } ?? hit.article ?? ""
        return "\(what): \(hit.title) (\(about.compactMap { $0 }.joined(separator: ", ")))"
    }

    private func line(_ snippet: Snippet) -> String {
        snippet.hit.isEmpty ? snippet.after : "\(snippet.before)[\(snippet.hit)]\(snippet.after)"
    }
}
