import Broker
import Desk
import Testing

@testable import API

@Suite struct RouteTests {
    private let routes = [
        AddClient.route, ListClients.route, AddContact.route, AddContactKey.route, ListContacts.route, OpenTicket.route,
        ShowTicket.route,
        ListTickets.route, AddAgent.route, LockAgent.route, ListAgents.route, AddMachine.route, LockMachine.route,
        ListMachines.route, ShowTrust.route, RequestAccess.route, ShowRequest.route, ListRequests.route,
        WithdrawRequest.route, ListProfiles.route, ShowStatus.route, ShowConsent.route, ShowConsent.plainRoute,
        ApproveConsent.route, DeclineConsent.route, FollowAccess.route, StopAccess.route, AttachResult.route,
    ]

    @Test func `Every use case has a route of its own`() {
        #expect(Set(routes.map { "\($0.method) \($0.routerPath)" }).count == routes.count)
    }

    @Test func `A read changes nothing, hence only a POST has a verb or makes something`() {
        let reads = routes.filter { $0.method == .get }.map(\.path)
        #expect(reads.allSatisfy { !$0.hasSuffix("/approve") && !$0.hasSuffix("/stop") && !$0.hasSuffix("/lock") })
    }

    @Test func `Placeholders become places for the router`() {
        #expect(ShowTrust.route.routerPath == "/api/v1/machines/{0}/trust")
        #expect(ShowTrust.route.placeholders == ["machine"])
    }

    @Test(arguments: [
        ("srv-1", "/api/v1/machines/srv-1/trust"),
        ("a/b?c#d", "/api/v1/machines/a%2Fb%3Fc%23d/trust"),
        ("..", "/api/v1/machines/%2E%2E/trust"),
        ("имя", "/api/v1/machines/%D0%B8%D0%BC%D1%8F/trust"),
    ])
    func `A value cannot leave its segment`(name: String, path: String) {
        #expect(ShowTrust.route.path(filling: ["machine": name]) == path)
    }

    @Test func `An empty or missing value is no path`() {
        #expect(ShowTrust.route.path(filling: ["machine": ""]) == nil)
        #expect(ShowTrust.route.path(filling: [:]) == nil)
    }
}
