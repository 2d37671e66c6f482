public import Access

/// What a client does to put a gate on a machine, and what to know about it.
public enum GateWording {
    /// The steps, in order.
    public static func steps(folder: String, user: String) -> [Bilingual] {
        [
            Bilingual(
                ru:
                    "прочтите сценарий gate: он проверяет вашу подпись и выполняет только то, что вы подписали, один раз",
                en: "read the script gate: it verifies your signature and runs only what you signed, once"
            ),
            Bilingual(
                ru: "сверьте ключи в файле contacts со своими (ssh-keygen -l -f ФАЙЛ.pub) и лишние удалите: "
                    + "кто в нём записан, тот и одобряет",
                en: "compare the keys in the file contacts with your own (ssh-keygen -l -f FILE.pub) and delete the "
                    + "others: whoever stands in it approves"
            ),
            Bilingual(
                ru: "положите оба файла в \(folder) командами ниже, от root: учётной записи \(user) принадлежит "
                    + "только папка used",
                en: "put both files into \(folder) with the commands below, as root: only the folder used belongs to "
                    + "the account \(user)"
            ),
            Bilingual(
                ru: "после этого добавьте строку с command= в authorized_keys и удалите все прежние строки Propusk: "
                    + "sshd берёт первую подходящую",
                en: "then add the line with command= to authorized_keys and delete every earlier line of Propusk: sshd "
                    + "takes the first that fits"
            ),
            Bilingual(
                ru:
                    "оболочка учётной записи \(user) — /bin/sh (dash, BusyBox), или AcceptEnv в sshd_config пропускает только "
                    + "LANG и LC_*: иначе bash выполнит чужие переменные раньше сценария gate",
                en:
                    "let the login shell of \(user) be /bin/sh (dash, BusyBox), or AcceptEnv in sshd_config let through "
                    + "only LANG and LC_*: else bash runs the variables of a stranger before the gate"
            ),
            Bilingual(
                ru: "в \(folder)/used остаются каждое выполненное согласие и его подпись; папку нельзя очищать, пока "
                    + "сроки согласий не вышли",
                en: "\(folder)/used keeps every consent that ran, with its signature; don't empty it before the "
                    + "consents in it are over"
            ),
        ]
    }
}
