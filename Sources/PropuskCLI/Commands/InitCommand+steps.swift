import Access

extension InitCommand {
    /// What to do after `init`.
    static func nextSteps(_ folder: DataFolder, _ language: Language) -> String {
        let commands = """
                export PROPUSK_DATA='\(folder.path)'
                propusk serve --http 127.0.0.1:8080
                propusk agent add NAME --key ~/.ssh/id_ed25519.pub --role supervisor
                propusk client add 'NAME' --tariff standard
                propusk contact add --client 'NAME' --name 'PERSON' --email ADDRESS
                propusk machine add srv-1 --client 'NAME' --address HOST:22 --user support --host-key 'ssh-ed25519 …'
                propusk machine trust srv-1
            """
        switch language {
        case .ru:
            return """
                Папка данных создана: \(folder.path)
                Ключи в keys/ читает только владелец; сохраните их в надёжном месте: authority.pem открывает
                каждый компьютер, который ему доверяет. Прочтите propusk.yaml: письма пока складываются в outbox/.

                Дальше:

                \(commands)
                """
        case .en:
            return """
                The data folder is made: \(folder.path)
                Only its owner reads the keys in keys/; keep a copy in a safe place: authority.pem opens every machine
                that trusts it. Read propusk.yaml: messages go to outbox/ for now.

                Next:

                \(commands)
                """
        }
    }
}
