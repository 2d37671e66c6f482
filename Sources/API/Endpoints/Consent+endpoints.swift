public import Broker

extension ShowConsent: Endpoint {
    public static var route: Route { Route(.post, "/consents/{handle}") }

    /// The same without narrowing, for a browser's address line and for `curl`.
    static var plainRoute: Route { Route(.get, "/consents/{handle}") }
}

extension ApproveConsent: Endpoint {
    public static var route: Route { Route(.post, "/consents/{handle}/approve") }
}

extension DeclineConsent: Endpoint {
    public static var route: Route { Route(.post, "/consents/{handle}/decline") }
}

extension FollowAccess: Endpoint {
    public static var route: Route { Route(.get, "/follow/{handle}") }
}

extension StopAccess: Endpoint {
    public static var route: Route { Route(.post, "/follow/{handle}/stop") }
}

extension AttachResult: Endpoint {
    public static var route: Route { Route(.post, "/follow/{handle}/attach") }
}

extension ShowEnrolment: Endpoint {
    public static var route: Route { Route(.get, "/confirmations/{handle}") }
}

extension DecideEnrolment: Endpoint {
    public static var route: Route { Route(.post, "/confirmations/{handle}") }
}
