public import ArgumentParser
public import Regulation
public import Tickets

// Vocabularies that options take as they are.
extension Channel: ExpressibleByArgument {}
extension TicketState.Name: ExpressibleByArgument {}
extension DeferralEnd: ExpressibleByArgument {}
extension Waiting: ExpressibleByArgument {}
extension ChangedHours.Days: ExpressibleByArgument {}
