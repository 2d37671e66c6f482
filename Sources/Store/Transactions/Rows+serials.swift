extension Rows {
    /// What a restore raises: 1 at first. Numbers of rows may come again after a restore; with it they don't.
    public func serialEpoch() throws -> Int64 {
        try Int64(setting("serial epoch") ?? "") ?? 1
    }

    /// The serial of the certificate that a contact makes for a request: the epoch in the upper 31 bits, the request in
    /// the lower 32.
    ///
    /// The contact's own key signs it, so the broker's counter need not stand in it; that one request has one such
    /// certificate is what keeps it unique.
    public func heldSerial(ofRequest request: Int64) throws -> Int64 {
        guard request > 0, request < 1 << 32 else { throw StoreError(.failed, "request \(request) has no serial") }
        return try serialEpoch() << 32 | request
    }

    /// The key id of the next pass of a request: `propusk/t42/r17/p1`, and after a restore `propusk/e59/t42/r17/p1`.
    public func nextKeyId(of request: AccessRequest) throws -> String {
        let epoch = try serialEpoch()
        let front = epoch > 1 ? "propusk/e\(epoch)" : "propusk"
        return "\(front)/t\(request.ticketId)/r\(request.id ?? 0)/p\(request.attempts + 1)"
    }
}
