public import Broker
public import Desk

extension ListCollections: Endpoint {
    public static var route: Route { Route(.post, "/collections/list") }
}

extension ShowCollection: Endpoint {
    public static var route: Route { Route(.get, "/collections/{number}") }
}

extension ReadFile: Endpoint {
    public static var route: Route { Route(.post, "/tickets/{number}/read-file") }
}

extension DiffCollections: Endpoint {
    public static var route: Route { Route(.post, "/collections/diff") }
}

extension ReanalyzeFacts: Endpoint {
    public static var route: Route { Route(.post, "/findings/reanalyze") }
}

extension AcceptFinding: Endpoint {
    public static var route: Route { Route(.post, "/findings/{number}/accept") }
}

extension DismissFinding: Endpoint {
    public static var route: Route { Route(.post, "/findings/{number}/dismiss") }
}

extension ShowBlock: Endpoint {
    public static var route: Route { Route(.get, "/tickets/{number}/i-block") }
}
