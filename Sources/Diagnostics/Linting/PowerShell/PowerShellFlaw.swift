/// What is wrong with a line of PowerShell.
struct PowerShellFlaw: Error, Equatable {
    let text: String

    init(_ text: String) { self.text = text }
}
