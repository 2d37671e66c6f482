import Access

extension Wording {
    /// What stands above the checkpoint of the ledger, with which every message closes.
    ///
    /// Whoever keeps the message is a witness: the ledger can no longer tell another history to anybody.
    public var checkpointIntroduction: String {
        both(
            """
            Контрольная точка журнала на момент отправки. Сохраните письмо: по ней можно \
            проверить, что записи потом не меняли (propusk receipt, --since).
            """,
            """
            The ledger's checkpoint at the time of sending. Keep this message: with it you can check that \
            the record was not changed afterwards (propusk receipt, --since).
            """
        )[language]
    }
}
