"""OpenSSH's own client, one process a machine, under the same protocol on standard input as loop.c.

usage: openssh_loop.py PORT USER SCRIPT KEYS KNOWN_HOSTS
"""
import os
import resource
import selectors
import subprocess
import sys
import time

PORT, USER, SCRIPT, KEYS, KNOWN_HOSTS = sys.argv[1:]
with open(SCRIPT, "rb") as file:
    script = file.read()


def begin(number):
    key = f"{KEYS}/{number}"
    client = subprocess.Popen(
        ["ssh", "-F", "none", "-T", "-p", PORT, "-i", key, "-o", f"CertificateFile={key}-cert.pub",
         "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", f"UserKnownHostsFile={KNOWN_HOSTS}",
         "-o", "LogLevel=ERROR", f"{USER}@127.0.0.1", "propusk"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    # Standard input stays open behind the script, which fits the pipe's buffer.
    client.stdin.write(script)
    return client


def resident(client):
    """VmHWM at its first byte of output: rusage would tell the peak of whoever started it."""
    try:
        with open(f"/proc/{client.pid}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM:")), 0)
    except OSError:
        return 0


def collect(count, first):
    watch, received, failed, peaks = selectors.DefaultSelector(), 0, 0, {}
    for i in range(count):
        client = begin(first + i)
        watch.register(client.stdout, selectors.EVENT_READ, client)
    while watch.get_map():
        for key, _ in watch.select():
            data = os.read(key.fd, 65536)
            received += len(data)
            # All of them are there at once, so their memory adds up.
            peaks.setdefault(key.data.pid, resident(key.data))
            if data:
                continue
            watch.unregister(key.fileobj)
            key.data.wait()
            key.data.stdin.close()
            key.data.stdout.close()
            failed += key.data.returncode != 0
    return received, failed, sum(peaks.values())


for line in sys.stdin:
    count, first = map(int, line.split())
    wall, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    received, failed, peak = collect(count, first)
    wall, after = time.monotonic() - wall, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{wall * 1e3:.3f} {cpu * 1e3:.3f} {failed} {received} {peak}", flush=True)
