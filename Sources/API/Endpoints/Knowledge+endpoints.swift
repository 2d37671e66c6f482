public import Desk

extension Search: Endpoint {
    public static var route: Route { Route(.post, "/search") }
}
