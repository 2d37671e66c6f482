public import Broker

extension AddAgent: Endpoint {
    public static var route: Route { Route(.post, "/agents") }
}

extension ChangeAgent: Endpoint {
    public static var route: Route { Route(.post, "/agents/{name}/change") }
}

extension LockAgent: Endpoint {
    public static var route: Route { Route(.post, "/agents/{name}/lock") }
}

extension ListAgents: Endpoint {
    public static var route: Route { Route(.get, "/agents") }
}

extension AddContact: Endpoint {
    public static var route: Route { Route(.post, "/contacts") }
}

extension ImportClients: Endpoint {
    public static var route: Route { Route(.post, "/clients/import") }
}

extension ChangeContact: Endpoint {
    public static var route: Route { Route(.post, "/contacts/{email}") }
}

extension AddContactKey: Endpoint {
    public static var route: Route { Route(.post, "/contacts/{email}/keys") }
}

extension RemoveContactKey: Endpoint {
    public static var route: Route { Route(.post, "/contacts/{email}/keys/remove") }
}

extension ListEnrolments: Endpoint {
    public static var route: Route { Route(.get, "/enrolments") }
}

extension RenewEnrolment: Endpoint {
    public static var route: Route { Route(.post, "/enrolments/{number}/renew") }
}

extension ChangeMachine: Endpoint {
    public static var route: Route { Route(.post, "/machines/{name}") }
}

extension AddMachine: Endpoint {
    public static var route: Route { Route(.post, "/machines") }
}

extension LockMachine: Endpoint {
    public static var route: Route { Route(.post, "/machines/{name}/lock") }
}

extension ListMachines: Endpoint {
    public static var route: Route { Route(.get, "/machines") }
}

extension ShowTrust: Endpoint {
    public static var route: Route { Route(.post, "/machines/{machine}/trust") }
}

extension RequestAccess: Endpoint {
    public static var route: Route { Route(.post, "/requests") }
}

extension ShowRequest: Endpoint {
    public static var route: Route { Route(.get, "/requests/{number}") }
}

extension ListRequests: Endpoint {
    public static var route: Route { Route(.post, "/requests/list") }

    /// The usual list, for `curl`.
    static var plainRoute: Route { Route(.get, "/requests") }
}

extension WithdrawRequest: Endpoint {
    public static var route: Route { Route(.post, "/requests/{number}/withdraw") }
}

extension ListProfiles: Endpoint {
    public static var route: Route { Route(.get, "/profiles") }
}

extension ShowStatus: Endpoint {
    public static var route: Route { Route(.get, "/status") }
}
