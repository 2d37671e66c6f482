public import Desk

extension AddClient: Endpoint {
    public static var route: Route { Route(.post, "/clients") }
}

extension ChangeClient: Endpoint {
    public static var route: Route { Route(.post, "/clients/{name}") }
}

extension ListClients: Endpoint {
    public static var route: Route { Route(.get, "/clients") }
}

extension ListContacts: Endpoint {
    public static var route: Route { Route(.get, "/contacts") }
}
