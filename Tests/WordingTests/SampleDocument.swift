import Access
import Cryptography
import Foundation

extension ConsentDocument {
    /// A request as a client of the support desk would get it.
    static func sample(
        reason: String = "Узнать версию сервера и сборки",
        subject: String = "Не обновляется прайс",
        minutes: Int = 30,
        struck: Set<String> = [],
        grade: Grade = .code,
        state: RequestState = .requested
    ) -> ConsentDocument {
        let script = "#!/bin/sh\n# propusk runner 1\nprobe os 'uname -sr'\nprobe uptime 'cat /proc/uptime'\n"
        return ConsentDocument(
            origin: "support.example.ru",
            request: 17,
            ticket: 42,
            subject: subject,
            client: "ООО «Ромашка»",
            contact: "Пётр Сидоров",
            language: .ru,
            agent: "ivan",
            actor: "ivan+local:uid1000",
            machine: "srv-1c",
            address: "192.0.2.10:22",
            user: "support",
            hostKeyFingerprint: "SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM",
            clockOffset: 0,
            scope: .collection,
            reason: reason,
            minutesAsked: 30,
            minutes: minutes,
            requestedAt: Date(timeIntervalSince1970: 1_795_373_297),
            lapsesAt: Date(timeIntervalSince1970: 1_795_459_697),
            profile: "posix-basics 1.0.0",
            profileTitle: Bilingual(ru: "Основные сведения о компьютере", en: "Basics of the machine"),
            probes: [
                Probe(
                    id: "os",
                    sentence: Bilingual(ru: "Имя и версия системы.", en: "Name and version of the system."),
                    sensitivity: "public",
                    command: "uname -sr",
                    clause: "4.1",
                    timeLimit: 5,
                    cap: 4096,
                    isStruck: struck.contains("os")
                ),
                Probe(
                    id: "uptime",
                    sentence: Bilingual(ru: "Время работы.", en: "Time since the start."),
                    sensitivity: "internal",
                    command: "cat /proc/uptime",
                    clause: "4.1",
                    timeLimit: 5,
                    cap: 65_536,
                    isStruck: struck.contains("uptime")
                ),
            ],
            script: script,
            planDigest: SHA256.digest(Array(script.utf8)).hex,
            runner: "1",
            grade: grade,
            held: grade == .held
                ? HeldPass(
                    publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPass",
                    forceCommand: "/usr/bin/env -i /bin/sh -c 'x'",
                    principal: "propusk-srv-1c",
                    keyId: "propusk/t42/r17/p1",
                    serial: 17,
                    authorityFingerprint: "SHA256:contact"
                ) : nil,
            state: state,
            decidedBy: state == .requested ? nil : "Пётр Сидоров"
        )
    }
}
