public import Desk

extension Search: Endpoint {
    public static var route: Route { Route(.post, "/search") }
}

extension AddArticle: Endpoint {
    public static var route: Route { Route(.post, "/articles") }
}

extension ChangeArticle: Endpoint {
    public static var route: Route { Route(.post, "/articles/{name}") }
}

extension RetireArticle: Endpoint {
    public static var route: Route { Route(.post, "/articles/{name}/retire") }
}

extension ListArticles: Endpoint {
    public static var route: Route { Route(.get, "/articles") }
}

extension ShowArticle: Endpoint {
    public static var route: Route { Route(.post, "/articles/{name}/show") }
}

extension SuggestArticles: Endpoint {
    public static var route: Route { Route(.post, "/suggestions") }
}

extension ListCanned: Endpoint {
    public static var route: Route { Route(.get, "/canned") }
}

extension ShowCanned: Endpoint {
    public static var route: Route { Route(.get, "/canned/{name}") }
}

extension AddCanned: Endpoint {
    public static var route: Route { Route(.post, "/canned") }
}

extension RetireCanned: Endpoint {
    public static var route: Route { Route(.post, "/canned/{name}/retire") }
}
