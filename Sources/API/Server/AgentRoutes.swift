import Access
public import Broker
import Desk
import Foundation
import Glibc
public import Hummingbird
public import Logging

/// The API for the people of the support desk: every use case but those of contacts, on the Unix socket alone.
///
/// The caller is known by what the kernel says of the peer: the server's own user or root. There is no password to
/// leak and no address to reach it from elsewhere. The use cases of contacts are left out on purpose: nobody at the
/// vendor's side approves in a client's place.
public enum AgentRoutes {
    /// A router with all of them.
    public static func router(for broker: Broker, logger: Logger) -> Router<ConnectionContext> {
        let router = Router(context: ConnectionContext.self)
        let writer = AnswerWriter(timeZone: broker.settings.timeZone, logger: logger)
        router.add(middleware: UnknownAddress(writer: writer))
        let server = EndpointServer(router: router, writer: writer) { request, connection in
            try await principal(of: request, over: connection, for: broker)
        }
        serveDesk(server, broker)
        serveTickets(server, broker.desk)
        serveKnowledge(server, broker.desk)
        serveBroker(server, broker)
        serveLedger(server, broker)
        LedgerRoutes(router: router, writer: writer, principal: server.principal).serve(broker)
        return router
    }

    private static func serveDesk(_ server: EndpointServer, _ broker: Broker) {
        server.serve(AddClient.self, on: broker.desk)
        server.serve(ChangeClient.self, on: broker.desk)
        server.serve(ListClients.self, on: broker.desk)
        server.serve(ListContacts.self, on: broker.desk)
        server.serve(ChangePartner.self, on: broker.desk)
        server.serve(ImportClients.self, on: broker, limit: EndpointServer.attachmentLimit)
        serveRegulation(server, broker.desk)
    }

    private static func serveRegulation(_ server: EndpointServer, _ desk: Desk) {
        server.serve(ListTariffs.self, on: desk)
        server.serve(ShowTariff.self, on: desk)
        server.serve(AddTariff.self, on: desk)
        server.serve(ChangeTariff.self, on: desk)
        server.serve(ListPublications.self, on: desk)
        server.serve(CloseSupport.self, on: desk)
        server.serve(ChangeHours.self, on: desk)
        server.serve(ShortenDays.self, on: desk)
        server.serve(WithdrawPublication.self, on: desk)
        server.serve(ImportYear.self, on: desk)
        server.serve(AddRelease.self, on: desk)
        server.serve(ListReleases.self, on: desk)
        server.serve(ReportReactions.self, on: desk)
    }

    private static func serveTickets(_ server: EndpointServer, _ desk: Desk) {
        server.serve(OpenTicket.self, on: desk)
        server.serve(ShowTicket.self, on: desk)
        server.serve(ExplainTicket.self, on: desk)
        server.serve(TakeNextTicket.self, on: desk)
        server.serve(HearClient.self, on: desk)
        server.serve(ReplyTicket.self, on: desk)
        server.serve(DraftReply.self, on: desk)
        server.serve(AskForMissing.self, on: desk)
        server.serve(NoteTicket.self, on: desk)
        server.serve(AssignTicket.self, on: desk)
        server.serve(ClassifyTicket.self, on: desk)
        server.serve(RaiseTicket.self, on: desk)
        server.serve(FileForClient.self, on: desk)
        server.serve(TagTicket.self, on: desk)
        server.serve(WaitTicket.self, on: desk)
        server.serve(DeferTicket.self, on: desk)
        server.serve(ResumeTicket.self, on: desk)
        server.serve(CloseTicket.self, on: desk)
        server.serve(ReopenTicket.self, on: desk)
        server.serve(MergeTickets.self, on: desk)
        server.serve(AddFile.self, on: desk, limit: EndpointServer.fileLimit)
        server.serve(FetchFile.self, on: desk)
        server.serve(AskIdentity.self, on: desk)
        server.serve(ListTickets.self, on: desk)
        server.serve(ListTickets.self, on: desk, at: ListTickets.plainRoute)
    }

    private static func serveKnowledge(_ server: EndpointServer, _ desk: Desk) {
        server.serve(Search.self, on: desk)
        server.serve(AddArticle.self, on: desk)
        server.serve(ChangeArticle.self, on: desk)
        server.serve(RetireArticle.self, on: desk)
        server.serve(ListArticles.self, on: desk)
        server.serve(ShowArticle.self, on: desk)
        server.serve(SuggestArticles.self, on: desk)
        server.serve(ListCanned.self, on: desk)
        server.serve(ShowCanned.self, on: desk)
        server.serve(ListCollections.self, on: desk)
        server.serve(ShowCollection.self, on: desk)
        server.serve(DiffCollections.self, on: desk)
        server.serve(AcceptFinding.self, on: desk)
        server.serve(DismissFinding.self, on: desk)
        server.serve(ShowBlock.self, on: desk)
        server.serve(AddCanned.self, on: desk)
        server.serve(RetireCanned.self, on: desk)
    }

    private static func serveBroker(_ server: EndpointServer, _ broker: Broker) {
        server.serve(AddAgent.self, on: broker)
        server.serve(ChangeAgent.self, on: broker)
        server.serve(LockAgent.self, on: broker)
        server.serve(ListAgents.self, on: broker)
        server.serve(AddContact.self, on: broker)
        server.serve(ChangeContact.self, on: broker)
        server.serve(AddContactKey.self, on: broker)
        server.serve(RemoveContactKey.self, on: broker)
        server.serve(ListEnrolments.self, on: broker)
        server.serve(RenewEnrolment.self, on: broker)
        server.serve(AddMachine.self, on: broker)
        server.serve(ChangeMachine.self, on: broker)
        server.serve(LockMachine.self, on: broker)
        server.serve(ListMachines.self, on: broker)
        server.serve(ShowTrust.self, on: broker)
        server.serve(RequestAccess.self, on: broker)
        server.serve(ShowRequest.self, on: broker)
        server.serve(ListRequests.self, on: broker)
        server.serve(ListRequests.self, on: broker, at: ListRequests.plainRoute)
        server.serve(WithdrawRequest.self, on: broker)
        server.serve(ReanalyzeFacts.self, on: broker)
        server.serve(ReadFile.self, on: broker)
        server.serve(ListProfiles.self, on: broker)
        server.serve(ShowStatus.self, on: broker)
    }

    private static func serveLedger(_ server: EndpointServer, _ broker: Broker) {
        server.serve(ShowLedger.self, on: broker)
        server.serve(VerifyLedger.self, on: broker)
        server.serve(ProveEntry.self, on: broker)
        server.serve(CompareLogins.self, on: broker, limit: EndpointServer.attachmentLimit)
        server.serve(ShowReceipt.self, on: broker)
    }

    private static func principal(
        of request: Request,
        over connection: ConnectionContext,
        for broker: Broker
    ) async throws -> Principal {
        let user = try await connection.peerUser()
        let actor = "local:uid" + (user.map { String($0) } ?? "?")
        guard let user, user == 0 || user == geteuid() else {
            throw Refusal(.notPermitted, ["permission": Permission.read.rawValue, "actor": actor])
        }
        guard let name = request.headers[.propuskAs] else { return .owner(actor: actor) }
        return try await broker.agent(named: name, actingAs: actor)
    }
}
