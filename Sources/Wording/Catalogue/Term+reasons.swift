import Access

extension Term {
    /// Reasons that modules below word in English for logs: what to look for in one, and what people read instead.
    ///
    /// A reason that is not here is quoted as it is.
    static let recordedReasons: [(sign: String, words: Bilingual)] = [
        // A result that a contact sent.
        (
            "no result of a propusk script",
            both("это не вывод скрипта Propusk", "it is not what a Propusk script prints")
        ),
        (
            "results of another plan are kept already",
            both("результатов другого плана уже принято достаточно", "enough results of another plan are kept already")
        ),
        // A contact's own certificate.
        ("it is for another key than", both("он для другого ключа, не для ключа пропуска", "it is for another key")),
        ("its key id is not the one", both("в нём другое имя ключа", "its key id is not the one that was asked for")),
        ("its serial number is", both("в нём другой номер", "its serial number is not the one that was asked for")),
        ("it forces no command", both("в нём нет принудительной команды", "it forces no command")),
        (
            "it forces another command",
            both("в нём другая команда, не от этого плана", "it forces another command than this plan's")
        ),
        (
            "not for exactly the machine's principal",
            both("в нём не имя этого компьютера", "it is not for exactly the machine's principal")
        ),
        (
            "its source addresses are not",
            both("в нём другие адреса", "its source addresses are not the ones asked for")
        ),
        (
            "it permits ",
            both("в нём лишние разрешения: нужен ключ -O clear", "it permits too much: sign with -O clear")
        ),
        ("it is valid for ", both("он действует слишком долго", "it is valid for too long")),
        (
            "by an authority that is not trusted here",
            both(
                "его подписал не тот ключ, которому доверяет компьютер",
                "it is not signed by the key of the machine's owner"
            )
        ),
        ("its signature is not valid", both("подпись неверна", "its signature is not valid")),
        ("it is a host certificate", both("это сертификат компьютера", "it is a host certificate")),
        (
            "it becomes valid only in",
            both("он ещё не действует: сверьте часы", "it is not valid yet: compare the clocks")
        ),
        (
            " s ago; compare the clocks",
            both("он истёк: заверьте пропуск снова", "it has expired: certify the pass again")
        ),
        ("its serial is out of range", both("номер вне пределов", "its serial is out of range")),
        // A key that was pasted.
        (
            "a certificate where a plain key belongs",
            both("это сертификат, а нужен сам ключ", "it is a certificate where a plain key belongs")
        ),
        (
            "a plain key where a certificate",
            both("это ключ, а нужен сертификат", "it is a key where a certificate belongs")
        ),
        (
            "key too short",
            both("ключ слишком короткий: RSA нужен от 2048 бит", "the key is too short: RSA needs 2048 bits")
        ),
        ("an RSA key in it has fewer", both("ключ RSA в нём слишком короткий", "an RSA key in it is too short")),
        (
            "cannot sign certificates here",
            both("таким ключом нельзя заверять", "such a key cannot sign certificates here")
        ),
        ("unknown algorithm", both("неизвестный вид ключа", "the algorithm is unknown")),
        ("ends too early", both("строка оборвана", "the line ends too early")),
        ("bytes left over", both("в конце лишнее", "something is left over at the end")),
        ("not a key", both("это не ключ", "it is not a key")),
    ]
}
