/// What a setting or an option should be: the name under which `Wording` has the words, and an example.
struct Expectation: Hashable {
    let name: String
    let example: String?

    init(_ name: String, _ example: String? = nil) {
        self.name = name
        self.example = example
    }

    /// The values that the wording of a problem needs.
    var values: [String: String] {
        var values = ["expectation": name]
        values["example"] = example
        return values
    }
}
