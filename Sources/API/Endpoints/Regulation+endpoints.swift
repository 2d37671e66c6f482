public import Desk

extension ListTariffs: Endpoint {
    public static var route: Route { Route(.get, "/tariffs") }
}

extension ShowTariff: Endpoint {
    public static var route: Route { Route(.get, "/tariffs/{name}") }
}

extension AddTariff: Endpoint {
    public static var route: Route { Route(.post, "/tariffs") }
}

extension ChangeTariff: Endpoint {
    public static var route: Route { Route(.post, "/tariffs/{name}") }
}

extension ChangePartner: Endpoint {
    public static var route: Route { Route(.post, "/clients/{name}/partner") }
}

extension ListPublications: Endpoint {
    public static var route: Route { Route(.get, "/calendar") }
}

extension CloseSupport: Endpoint {
    public static var route: Route { Route(.post, "/calendar/closures") }
}

extension ChangeHours: Endpoint {
    public static var route: Route { Route(.post, "/calendar/hours") }
}

extension ShortenDays: Endpoint {
    public static var route: Route { Route(.post, "/calendar/shortened") }
}

extension WithdrawPublication: Endpoint {
    public static var route: Route { Route(.post, "/calendar/{number}/withdraw") }
}

extension ImportYear: Endpoint {
    public static var route: Route { Route(.post, "/calendar/years") }
}

extension AddRelease: Endpoint {
    public static var route: Route { Route(.post, "/releases") }
}

extension ListReleases: Endpoint {
    public static var route: Route { Route(.get, "/releases") }
}

extension ReportReactions: Endpoint {
    public static var route: Route { Route(.post, "/reports/reactions") }
}
