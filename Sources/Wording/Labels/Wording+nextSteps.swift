import Access

extension Wording {
    /// What to do after the data folder of a new instance was made.
    public func nextSteps(after path: String) -> String {
        let commands = """
                export PROPUSK_DATA='\(path)'
                propusk serve --http 127.0.0.1:8080
                propusk agent add NAME --key ~/.ssh/id_ed25519.pub --role supervisor
                propusk client add 'NAME' --tariff standard
                propusk contact add --client 'NAME' --name 'PERSON' --email ADDRESS
                propusk machine add srv-1 --client 'NAME' --address HOST:22 --user support --host-key 'ssh-ed25519 …'
                propusk machine trust srv-1
            """
        return both(
            """
            Папка данных создана: \(path)
            Ключи в keys/ читает только владелец; сохраните их в надёжном месте: authority.pem открывает
            каждый компьютер, который ему доверяет. Прочтите propusk.yaml: письма пока складываются в outbox/.

            Дальше:

            \(commands)
            """,
            """
            The data folder is made: \(path)
            Only its owner reads the keys in keys/; keep a copy in a safe place: authority.pem opens every machine
            that trusts it. Read propusk.yaml: messages go to outbox/ for now.

            Next:

            \(commands)
            """
        )[language]
    }
}
