extension Schema {
    /// When addresses got automatic answers: what a budget is counted from. Rows live for a day.
    static let mail = """
        CREATE TABLE automatic_answer(
            id INTEGER PRIMARY KEY, address TEXT NOT NULL, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX answer_to_address ON automatic_answer(address, at);
        """
}
