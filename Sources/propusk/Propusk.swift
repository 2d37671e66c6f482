import PropuskCLI

@main struct Propusk {
    static func main() async { await PropuskCommand.start() }
}
