public import Access

/// What each part of a trust line does, and what to know before it is put on a machine.
public enum TrustWording {
    /// What an option of `authorized_keys` does here.
    ///
    /// - Parameter option: its name; `key` for the key, `comment` for the last word.
    public static func meaning(of option: String, isHeld: Bool) -> Bilingual {
        switch option {
        case "cert-authority":
            Bilingual(
                ru: "ключ в этой строке не входит сам: он только удостоверяет временные пропуска",
                en: "the key of this line logs nobody in: it only vouches for temporary passes"
            )
        case "restrict":
            Bilingual(
                ru: "запрещено всё лишнее: терминал, перенаправление портов, агент ключей, X11, ~/.ssh/rc",
                en: "everything else is off: terminal, port forwarding, agent, X11, ~/.ssh/rc"
            )
        case "pty":
            Bilingual(
                ru: "разрешает терминал; нужно только для интерактивного доступа",
                en: "allows a terminal; needed for interactive access only"
            )
        case "principals":
            Bilingual(
                ru: "принимаются только пропуска, выписанные для этого компьютера",
                en: "only passes made out for this machine are taken"
            )
        case "expiry-time":
            Bilingual(
                ru: "с этого дня sshd сам перестаёт принимать строку",
                en: "from this day on sshd ignores the line by itself"
            )
        case "command":
            Bilingual(
                ru: "выполняется только эта команда: она сверяет SHA-256 сценария и запускает только его",
                en: "only this command runs: it compares the script's SHA-256 and runs nothing else"
            )
        case "key":
            isHeld
                ? Bilingual(
                    ru: "ваш собственный ключ: пропуск без вашей подписи здесь не действует",
                    en: "your own key: a pass without your signature is worth nothing here"
                )
                : Bilingual(
                    ru: "ключ, которым Propusk подписывает пропуска",
                    en: "the key with which Propusk signs passes"
                )
        default:
            Bilingual(ru: "пометка для людей", en: "a note for people")
        }
    }

    /// What to know, in order.
    public static func notes(
        user: String,
        isHeld: Bool,
        isPinned: Bool,
        isInteractive: Bool,
        isWindows: Bool = false
    ) -> [Bilingual] {
        var notes =
            isWindows
            ? windowsSteps(user: user)
            : [
                Bilingual(
                    ru: "добавьте строку в ~\(user)/.ssh/authorized_keys; чтобы отозвать доверие, удалите её",
                    en: "add the line to ~\(user)/.ssh/authorized_keys; to withdraw the trust, delete it"
                )
            ]
        if isHeld {
            notes.append(
                Bilingual(
                    ru: "сохраните сценарий одобрения ниже и прочтите его: им вы подписываете каждый пропуск сами",
                    en: "keep the approve script below and read it: with it you sign each pass yourself"
                )
            )
        } else if !isPinned {
            notes.append(
                Bilingual(
                    ru: "украденный ключ Propusk открыл бы с этой строкой всю учётную запись; "
                        + "сильнее строка с command= для одного запроса или доверие вашему собственному ключу",
                    en: "with this line a stolen key of Propusk would open the whole account; stronger are the line "
                        + "with command= for one request, and trust in your own key"
                )
            )
        }
        if isInteractive {
            notes.append(
                Bilingual(
                    ru: "для интерактивного доступа заведите отдельную учётную запись, у которой домашний каталог, "
                        + ".ssh и файл ключей принадлежат root",
                    en: "for interactive access make an account of its own whose home, .ssh and key file belong to root"
                )
            )
        }
        return notes
    }

    /// Gives the key with which the client verifies receipts and checkpoints.
    public static func ledgerKey(_ key: String) -> Bilingual {
        Bilingual(
            ru: "сохраните ключ журнала: им проверяются квитанции и контрольные точки, без нас: \(key)",
            en: "keep the ledger's key: with it receipts and checkpoints are verified, without us: \(key)"
        )
    }

    /// Says that the machine's sshd doesn't know `expiry-time`.
    public static let expiryUnknown = Bilingual(
        ru: "sshd этого компьютера старше 7.7 и не знает expiry-time: удалите строку сами, когда она станет не нужна",
        en: "this machine's sshd is older than 7.7 and doesn't know expiry-time: delete the line when it is not needed"
    )
}
