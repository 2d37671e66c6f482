import Access

extension SessionFailure.Code {
    /// What to do where no check is named.
    var hint: Bilingual {
        switch self {
        case .unreachable, .notSSH:
            both(
                "проверьте адрес, порт и межсетевые экраны по пути",
                "check the address, the port and the firewalls between"
            )
        case .nameNotResolved:
            both("проверьте имя компьютера и серверы имён", "check the spelling of the host name and the name servers")
        case .deadlinePassed, .connectionClosed:
            both(
                "проверьте нагрузку компьютера и линию связи, затем сделайте новый запрос",
                "check the machine's load and the line, then make a new request"
            )
        case .hostKeyChanged, .hostKeyMissing:
            both(
                "спросите клиента, не переустанавливали ли компьютер; если нет, соединение могли перехватить",
                "ask the client whether the machine was reinstalled; if not, somebody may stand between"
            )
        case .keyExchangeFailed:
            both(
                "разрешите на сервере curve25519-sha256 с AES-GCM, AES-CTR или ChaCha20",
                "allow curve25519-sha256 with AES-GCM, AES-CTR or ChaCha20 on the server"
            )
        case .passRefused:
            both(
                "проверьте строку доверия и часы компьютера: пропуск действует две минуты",
                "check the trust line and the machine's clock: a pass is valid for two minutes"
            )
        case .channelRefused:
            both("проверьте MaxSessions в sshd_config", "check MaxSessions in sshd_config")
        case .commandRefused:
            both(
                "проверьте command= и ограничения в строке доверия",
                "check the forced command and the restrictions of the trust line"
            )
        case .errorFlood, .outputFlood, .runnerNotSeen:
            both(
                "проверьте файлы входа учётной записи (.bashrc, ~/.ssh/rc), оболочку и ForceCommand в sshd_config",
                "check the account's start files (.bashrc, ~/.ssh/rc), its shell, and ForceCommand in sshd_config"
            )
        case .protocolViolation:
            both("проверьте, какая программа отвечает на этом порту", "check which program answers on this port")
        case .cancelled, .interrupted:
            both("если сведения ещё нужны, сделайте новый запрос", "make a new request if it is still needed")
        case .unsupportedLibrary:
            both("оператору: обновите libssh", "operator: install the security update of libssh")
        case .invalidRequest:
            both("сверьте запись о компьютере и сертификат", "check the machine's record and the certificate")
        case .otherPlan, .scriptNotReceived:
            both(
                "сделайте новый запрос; если повторится, проверьте command= в строке доверия: она может быть от "
                    + "другого плана",
                "make a new request; if it happens again, check command= in the trust line: it may be another plan's"
            )
        case .gateRefused:
            both(
                "сверьте на компьютере файл контактов и часы; согласие и подпись сохранены в обращении",
                "compare the contacts file and the clock on the machine; the consent and its signature are kept "
                    + "in the ticket"
            )
        case .outputTruncated:
            both(
                "сделайте новый запрос; если повторится, вычеркните пробу, на которой вывод оборвался",
                "make a new request; if it happens again, strike out the probe at which the output ended"
            )
        case .other:
            both("покажите эти слова старшему сотруднику поддержки", "show these words to a supervisor")
        }
    }
}

extension SessionFailure.Check {
    /// What to look at; it follows "check:".
    var words: Bilingual {
        switch self {
        case .addressAndFirewall:
            both("адрес, порт и межсетевые экраны по пути", "the address, the port and the firewalls between")
        case .nameSpelling:
            both("имя компьютера и серверы имён", "the spelling of the host name and the name servers")
        case .clockSkew:
            both(
                "верны ли часы компьютера (пропуск действует две минуты)",
                "whether the machine's clock is right (a pass is valid for two minutes)"
            )
        case .validityWindow:
            both("не истёк ли пропуск, начал ли он действовать", "whether the pass has expired or is not yet valid")
        case .principal:
            both(
                "назван ли в строке доверия (principals) этот компьютер",
                "whether the trust line names this machine's principal"
            )
        case .trustLine:
            both(
                "на месте ли строка доверия и не прошёл ли её expiry-time",
                "whether the trust line is in place and its expiry-time has not passed"
            )
        case .sourceAddress:
            both(
                "видит ли компьютер Propusk под адресом, указанным в пропуске",
                "whether the machine sees the broker under the pass's source address"
            )
        case .account:
            both(
                "есть ли учётная запись, не заблокирована ли она, её ли домашний каталог и файл ключей",
                "whether the account exists, is not locked, and owns its home and key file"
            )
        case .publickeyDisabled:
            both(
                "включены ли PubkeyAuthentication и сертификаты в sshd_config",
                "whether PubkeyAuthentication and certificates are enabled in sshd_config"
            )
        case .secondFactor:
            both(
                "AuthenticationMethods в sshd_config: там требуется не только ключ",
                "AuthenticationMethods in sshd_config, which asks for more than a key"
            )
        case .penaltyBox:
            both(
                "не закрыл ли PerSourcePenalties (OpenSSH 9.8 и новее) вход для Propusk на время",
                "whether PerSourcePenalties (OpenSSH 9.8 and later) shut the broker out for a while"
            )
        case .tooManyConnections:
            both(
                "MaxStartups, и не перегружен ли компьютер соединениями",
                "MaxStartups, and whether somebody floods the machine with connections"
            )
        case .hostReinstalledOrIntercepted:
            both(
                "у клиента, не переустанавливали ли компьютер; если нет, соединение могли перехватить",
                "with the client whether the machine was reinstalled; if not, somebody may stand between"
            )
        case .oldOrRestrictedServer:
            both(
                "разрешены ли на сервере curve25519-sha256 с AES-GCM, AES-CTR или ChaCha20",
                "whether the server allows curve25519-sha256 with AES-GCM, AES-CTR or ChaCha20"
            )
        case .forcedCommand:
            both(
                "command= и ограничения в строке доверия",
                "the forced command and the restrictions of the trust line"
            )
        case .sessionsForbidden:
            both("MaxSessions и ForceCommand в sshd_config", "MaxSessions and ForceCommand in sshd_config")
        case .slowMachineOrLine: both("нагрузку компьютера и линию связи", "the machine's load and the line")
        case .libraryUpdate: both("обновления безопасности libssh", "for a security update of libssh")
        }
    }
}
