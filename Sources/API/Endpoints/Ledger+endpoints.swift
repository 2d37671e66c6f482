public import Broker

extension ShowLedger: Endpoint {
    public static var route: Route { Route(.post, "/ledger/entries") }
}

extension VerifyLedger: Endpoint {
    public static var route: Route { Route(.post, "/ledger/verify") }
}

extension ProveEntry: Endpoint {
    public static var route: Route { Route(.post, "/ledger/entries/{number}/proof") }
}

extension CompareLogins: Endpoint {
    public static var route: Route { Route(.post, "/machines/{machine}/logins") }
}

extension ShowReceipt: Endpoint {
    public static var route: Route { Route(.post, "/requests/{number}/receipt") }
}

extension FetchReceipt: Endpoint {
    public static var route: Route { Route(.post, "/follow/{handle}/receipt") }
}
