import Access
import Cryptography
import Foundation
import Web

extension ConsentDocument {
    /// A script that depends on its probes, as a rendered plan does.
    static func script(of probes: [Probe]) -> String {
        (["#!/bin/sh", "# runner 1"] + probes.map { "probe \($0.id) '\($0.command)'" }).joined(separator: "\n") + "\n"
    }

    /// A request as a client of the support desk would get it.
    static func sample(
        reason: String = "Узнать версию сервера",
        subject: String = "Не обновляется прайс",
        client: String = "Ромашка",
        state: RequestState = .requested,
        grade: Grade = .code,
        address: String = "192.0.2.10:22",
        language: Language = .ru
    ) -> ConsentDocument {
        let probes = [
            Probe(
                id: "os",
                sentence: Bilingual(ru: "Имя и версия системы.", en: "Name and version of the system."),
                sensitivity: "public",
                command: "uname -sr && echo \"<os>\"",
                clause: "4.1",
                timeLimit: 5,
                cap: 4096,
                isStruck: false
            ),
            Probe(
                id: "uptime",
                sentence: Bilingual(ru: "Время работы.", en: "Time since the start."),
                sensitivity: "internal",
                command: "cat /proc/uptime",
                clause: "4.1",
                timeLimit: 5,
                cap: 65_536,
                isStruck: false
            ),
        ]
        return ConsentDocument(
            origin: "support.example.ru",
            request: 17,
            ticket: 42,
            subject: subject,
            client: client,
            contact: "Пётр Сидоров",
            language: language,
            agent: "ivan",
            actor: "ivan+local:uid1000",
            machine: "srv-1c",
            address: address,
            user: "support",
            hostKeyFingerprint: "SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM",
            clockOffset: 0,
            scope: .collection,
            reason: reason,
            minutesAsked: 30,
            minutes: 30,
            requestedAt: Date(timeIntervalSince1970: 1_795_373_297),
            lapsesAt: Date(timeIntervalSince1970: 1_795_459_697),
            profile: "posix-basics 1.0.0",
            profileTitle: Bilingual(ru: "Основные сведения", en: "Basics"),
            probes: probes,
            script: script(of: probes),
            planDigest: SHA256.digest(Array(script(of: probes).utf8)).hex,
            runner: "1",
            grade: grade,
            held: grade == .held && state == .requested
                ? HeldPass(
                    publicKey: "ssh-ed25519 AAAAPass",
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

extension FollowedAccess {
    /// A collection that is done.
    static func sample(
        state: RequestState = .completed,
        awaitsResult: Bool = false,
        text: String = "Linux 6.1\n",
        failure: SessionFailure? = nil
    ) -> FollowedAccess {
        FollowedAccess(
            document: .sample(state: state),
            state: state,
            grade: .code,
            failure: failure,
            expiresAt: Date(timeIntervalSince1970: 1_795_375_097),
            endedAt: state.isFinal ? Date(timeIntervalSince1970: 1_795_373_400) : nil,
            awaitsResult: awaitsResult,
            passes: awaitsResult ? [] : [Pass(serial: 281_474_976_710_657, keyId: "propusk/t42/r17/p1")],
            runs: state == .completed
                ? [
                    Run(
                        road: "direct",
                        origin: "measured",
                        isComplete: true,
                        failure: nil,
                        beganAt: Date(timeIntervalSince1970: 1_795_373_300),
                        milliseconds: 912,
                        redactions: 3,
                        answers: [
                            Answer(probe: "os", unknown: nil, text: text),
                            Answer(probe: "uptime", unknown: "timeOut", text: nil),
                        ]
                    )
                ] : []
        )
    }
}
