public import Desk

extension OpenTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets") }
}

extension ShowTicket: Endpoint {
    public static var route: Route { Route(.get, "/tickets/{number}") }
}

extension ExplainTicket: Endpoint {
    public static var route: Route { Route(.get, "/tickets/{number}/clocks") }
}

extension TakeNextTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/next") }
}

extension HearClient: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/words") }
}

extension ReplyTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/reply") }
}

extension DraftReply: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/draft") }
}

extension AskForMissing: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/question") }
}

extension NoteTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/note") }
}

extension AssignTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/assign") }
}

extension ClassifyTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/classify") }
}

extension RaiseTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/raise") }
}

extension FileForClient: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/client") }
}

extension TagTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/tags") }
}

extension WaitTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/wait") }
}

extension ResumeTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/resume") }
}

extension DeferTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/defer") }
}

extension CloseTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/close") }
}

extension ReopenTicket: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/reopen") }
}

extension MergeTickets: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/merge") }
}

extension AddFile: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/files") }
}

extension FetchFile: Endpoint {
    public static var route: Route { Route(.get, "/files/{number}") }
}

extension ListTickets: Endpoint {
    public static var route: Route { Route(.post, "/tickets/list") }

    /// The whole list, for whoever asks for nothing else.
    public static var plainRoute: Route { Route(.get, "/tickets") }
}

extension AskIdentity: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/identify") }
}

extension ShowIdentity: Endpoint {
    public static var route: Route { Route(.get, "/identities/{handle}") }
}

extension ConfirmIdentity: Endpoint {
    public static var route: Route { Route(.post, "/identities/{handle}") }
}
