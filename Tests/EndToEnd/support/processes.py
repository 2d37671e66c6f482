"""What runs on this machine, read from /proc."""
import os
import time

# The environment that the bootstrap leaves: nothing else on a machine starts with exactly this.
BARE = (b"PATH=/usr/bin:/bin:/usr/sbin:/sbin", b"HOME=/")


def _read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def table():
    """Every living process as (pid, parent, uid, command line)."""
    found = []
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        stat = _read(f"/proc/{name}/stat")
        # The name in parentheses may itself hold spaces and parentheses.
        fields = stat[stat.rfind(b")") + 1 :].split()
        if len(fields) < 2 or fields[0] in (b"Z", b"X"):
            continue
        status = _read(f"/proc/{name}/status")
        uid = next((int(line.split()[1]) for line in status.splitlines() if line.startswith(b"Uid:")), -1)
        command = _read(f"/proc/{name}/cmdline").replace(b"\0", b" ").decode(errors="replace")
        found.append((int(name), int(fields[1]), uid, command))
    return found


def descendants(root):
    """The ids of all processes below `root`."""
    children = {}
    for pid, parent, _, _ in table():
        children.setdefault(parent, []).append(pid)
    found, waiting = [], [root]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def of_collections(account):
    """The processes that a collection started on an account, known by their bare environment, as (pid, command)."""
    found = []
    for pid, _, uid, command in table():
        if uid != account.uid:
            continue
        variables = _read(f"/proc/{pid}/environ").split(b"\0")
        if all(variable in variables for variable in BARE):
            found.append((pid, command[:60] + " … " + command[-60:] if len(command) > 120 else command))
    return found


def wait_until(is_so, seconds=10.0, what="it"):
    """Waits until `is_so()`; returns how long that took."""
    began = time.monotonic()
    while True:
        value = is_so()
        if value:
            return time.monotonic() - began
        if time.monotonic() - began > seconds:
            raise AssertionError(f"{what} did not happen within {seconds} s")
        time.sleep(0.02)


def cpu_seconds(pid):
    """User and system time of a process so far."""
    fields = _read(f"/proc/{pid}/stat")
    fields = fields[fields.rfind(b")") + 2 :].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_kilobytes(pid):
    """The most resident memory that a process ever had (VmHWM)."""
    for line in _read(f"/proc/{pid}/status").splitlines():
        if line.startswith(b"VmHWM:"):
            return int(line.split()[1])
    return 0


def forget_peak(pid):
    """Starts VmHWM anew, where the kernel lets us."""
    try:
        with open(f"/proc/{pid}/clear_refs", "w", encoding="ascii") as file:
            file.write("5")
    except OSError:
        pass
