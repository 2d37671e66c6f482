"""asyncssh as its users write it: connect, run the script, read to the end. One process, one task a machine.

usage: asyncssh_loop.py PORT USER SCRIPT KEYS KNOWN_HOSTS     the same protocol on standard input as loop.c
"""
import asyncio
import sys
import time

import asyncssh

PORT, USER, SCRIPT, KEYS, KNOWN_HOSTS = sys.argv[1:]
with open(SCRIPT, "rb") as file:
    script = file.read()


async def collect(number):
    key = f"{KEYS}/{number}"
    async with asyncssh.connect("127.0.0.1", int(PORT), username=USER, client_keys=[(key, f"{key}-cert.pub")],
                                known_hosts=KNOWN_HOSTS, config=None, agent_path=None) as connection:
        process = await connection.create_process("propusk", encoding=None)
        process.stdin.write(script)
        # Standard input stays open behind the script: its end would end the run.
        output = await process.stdout.read()
        await process.wait_closed()
        if process.exit_status != 0:
            raise RuntimeError(f"the script ended with {process.exit_status}")
        return len(output)


def peak():
    """VmHWM: getrusage would tell the peak of whoever started us."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


async def main():
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        count, first = map(int, line.split())
        wall, cpu = time.monotonic(), time.process_time()
        results = await asyncio.gather(*(collect(first + i) for i in range(count)), return_exceptions=True)
        wall, cpu = time.monotonic() - wall, time.process_time() - cpu
        failures = [result for result in results if not isinstance(result, int)]
        if failures:
            print(f"asyncssh: {failures[0]!r}", file=sys.stderr)
        received = sum(result for result in results if isinstance(result, int))
        print(f"{wall * 1e3:.3f} {cpu * 1e3:.3f} {len(failures)} {received} {peak()}", flush=True)


asyncio.run(main())
