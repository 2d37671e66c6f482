import Foundation
import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// Stopping a run: the connection closes, and what runs on the machine loses its dead-man's handle.
struct CancellationTests {
    let transport = SSHTransport()

    /// Kills its whole process group when its standard input ends, as the runner does.
    private static func watching(_ mark: String) -> String {
        "sh -c 'exec 3<&0 </dev/null; (cat <&3 >/dev/null; kill -TERM 0) & exec 3<&-; echo up; sleep \(mark); wait'"
    }

    private func start(_ command: String, on machine: TestMachine, into collected: Collected) throws
        -> Task<TransportError.Code?, any Error>
    {
        let endpoint = try machine.endpoint
        return Task {
            let pass = try await machine.authority.pass()
            do throws(TransportError) {
                _ = try await transport.collect(CommandRun(command: command), at: endpoint, with: pass, into: collected)
                return nil
            } catch {
                return error.code
            }
        }
    }

    @Test func `a cancelled run closes, and what it started on the machine dies`() async throws {
        let machine = try await TestMachine()
        let mark = "\(Int.random(in: 100_000...999_999)).5"
        let collected = Collected()
        let task = try start(Self.watching(mark), on: machine, into: collected)
        #expect(await eventually { collected.text == "up\n" && !ProcessTable.running("sleep \(mark)").isEmpty })
        task.cancel()
        #expect(try await task.value == .cancelled)
        #expect(await eventually { ProcessTable.running("sleep \(mark)").isEmpty })
    }

    @Test func `a receiver that has enough also ends what runs`() async throws {
        let machine = try await TestMachine()
        let mark = "\(Int.random(in: 100_000...999_999)).5"
        _ = try await transport.run(
            CommandRun(command: Self.watching(mark)),
            at: machine.endpoint,
            with: machine.authority.pass(),
            output: { _ in .enough }
        )
        #expect(await eventually { ProcessTable.running("sleep \(mark)").isEmpty })
    }

    @Test func `a run that is cancelled before it begins does nothing`() async throws {
        let machine = try await TestMachine()
        let endpoint = try machine.endpoint
        let pass = try await machine.authority.pass()
        let code = await withTaskGroup(of: TransportError.Code?.self) { group in
            group.cancelAll()
            group.addTask { await transport.failure(at: endpoint, with: pass)?.code }
            return await group.next() ?? nil
        }
        #expect(code == .cancelled)
        #expect(!machine.server.log.contains("publickey"))
    }

    @Test func `a run can be cancelled in the middle of a flood`() async throws {
        let machine = try await TestMachine()
        let endpoint = try machine.endpoint
        let pass = try await machine.authority.pass()
        let mark = "propusk-flood-\(UUID().uuidString)"
        let task = Task {
            do throws(TransportError) {
                _ = try await transport.run(
                    CommandRun(command: "yes \(mark)", outputCap: .max),
                    at: endpoint,
                    with: pass,
                    output: { _ in .more }
                )
                return TransportError.Code?.none
            } catch {
                return error.code
            }
        }
        #expect(await eventually { !ProcessTable.running("yes \(mark)").isEmpty })
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(await eventually { ProcessTable.running("yes \(mark)").isEmpty })
    }
}
