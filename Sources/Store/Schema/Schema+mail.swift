extension Schema {
    /// When addresses got automatic answers: what a budget is counted from. Rows live for a day.
    static let mail = """
        CREATE TABLE automatic_answer(
            id INTEGER PRIMARY KEY, address TEXT NOT NULL, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX answer_to_address ON automatic_answer(address, at);
        """

    /// Each message is searched for codes that can still decide: they are few among many that cannot.
    static let openCodes = """
        CREATE INDEX invitation_open ON invitation(id) WHERE code_hash IS NOT NULL;
        CREATE INDEX enrolment_invitation_open ON enrolment_invitation(id) WHERE code_hash IS NOT NULL;
        """
}
