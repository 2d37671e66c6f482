/// What the regulation says about a topic: in or out, by which item of which clause, in words, and whom to ask instead.
public struct ScopeRule: Hashable, Sendable {
    /// The topic.
    public let topic: SupportTopic
    /// The item of the regulation.
    public let item: ClauseItem
    /// What support does, or does not do, as one sentence to the client.
    public let text: ClauseText
    /// Whom to ask instead, the likeliest first (clause 1.3); empty for what support does.
    public let referrals: [Referral]

    /// Whether support answers it.
    public var isCovered: Bool { item.list == .covered }

    static func covered(_ topic: SupportTopic, _ clause: Clause, _ place: Int, ru: String, en: String) -> ScopeRule {
        let item = ClauseItem(clause, .covered, place)
        return ScopeRule(topic: topic, item: item, text: ClauseText(ru: ru, en: en), referrals: [])
    }

    static func excluded(
        _ topic: SupportTopic,
        _ clause: Clause,
        _ place: Int,
        ask referrals: [Referral],
        ru: String,
        en: String
    ) -> ScopeRule {
        let item = ClauseItem(clause, .excluded, place)
        return ScopeRule(topic: topic, item: item, text: ClauseText(ru: ru, en: en), referrals: referrals)
    }
}
