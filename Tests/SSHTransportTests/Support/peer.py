"""An SSH server that lets its client in and then misbehaves; the login name says how.

usage: peer.py     serves on a free loopback port until its standard input ends

The first line of its output is the port and the host key. Each later one is an attempt to log in: the name, the method
and, for a secret, the first eight digits of its SHA-256. The right secret is "open sesame".

It needs asyncssh (Debian's python3-asyncssh), and takes from below its surface what no honest server would send.
"""

import asyncio
import hashlib
import sys
import warnings

warnings.simplefilter("ignore")  # of cryptography, about ciphers that asyncssh only names

import asyncssh  # noqa: E402
from asyncssh.packet import Boolean, String, UInt32  # noqa: E402

DISCONNECT, IGNORE, DEBUG, BANNER, GLOBAL_REQUEST = 1, 2, 4, 53, 80
CHANNEL_OPEN, WINDOW_ADJUST, DATA, EXTENDED_DATA, EOF, CLOSE, CHANNEL_REQUEST, SUCCESS = 90, 93, 94, 95, 96, 97, 98, 99
ESCAPES = "\x1b]0;owned\x07\u202e\n"
SECRET = "open sesame"


def note(name, method, secret=None):
    digest = "" if secret is None else " " + hashlib.sha256(secret.encode()).hexdigest()[:8]
    print(name, method + digest, flush=True)


async def endlessly(conn, send, chan=None):
    """Sends as fast as the client reads, until it hangs up, and overhears its answers."""
    conn.process_packet = lambda *packet: True
    if chan:
        chan.process_packet = conn.process_packet
    while conn._transport:
        if conn._transport.get_write_buffer_size() < 1 << 20:
            for _ in range(100):
                send()
        await asyncio.sleep(0.001)


class Session(asyncssh.SSHServerSession):
    def __init__(self, peer):
        self.peer, self.how = peer, peer.how

    def connection_made(self, chan):
        self.chan, self.conn = chan, chan.get_connection()
        before = getattr(self, "opened_" + self.how.replace("-", "_"), None)
        if before:
            asyncio.get_running_loop().call_soon(lambda: asyncio.ensure_future(before()))

    def exec_requested(self, command):
        if self.how in ("never-answers", "talks-before-the-answer", "closes-the-channel"):
            # asyncssh would answer by itself.
            self.chan._report_response = lambda result: None
        return self.how != "refuses-the-command"

    def eof_received(self):
        return True

    def session_started(self):
        asyncio.ensure_future(self.act())

    async def act(self):
        act = getattr(self, self.how.replace("-", "_"), None)
        if act:
            await act()
        else:
            self.say("fine\n")
            self.chan.exit(0)

    def say(self, text):
        self.chan.write(text.encode())

    def send(self, kind, *fields):
        self.chan.send_packet(kind, *fields)

    async def endlessly(self, send):
        await endlessly(self.conn, send, self.chan)

    # Before the command was asked for

    async def opened_closes_the_channel(self):
        self.send(CLOSE)

    async def opened_talks_before_the_answer(self):
        await self.endlessly(lambda: self.send(DATA, String(b"x" * 1000)))

    # In place of a command

    async def never_answers(self):
        await asyncio.sleep(3600)

    async def sends_no_status(self):
        self.say("half")
        self.send(EOF)
        self.send(CLOSE)

    async def keeps_the_channel(self):
        self.say("half")
        self.send(EOF)

    async def talks_after_the_status(self):
        self.send(CHANNEL_REQUEST, String("exit-status"), Boolean(False), UInt32(5))
        for _ in range(16):
            self.say("late ")
            await asyncio.sleep(0.5)
        self.send(EOF)
        self.send(CLOSE)

    async def talks_after_the_close(self):
        self.say("before")
        self.send(CLOSE)
        for _ in range(50):
            self.send(DATA, String(b"after"))
            self.send(EXTENDED_DATA, UInt32(1), String(b"after"))
            self.send(CHANNEL_REQUEST, String("exit-status"), Boolean(False), UInt32(7))

    async def talks_after_the_end(self):
        self.say("before")
        self.send(EOF)
        for _ in range(50):
            self.send(DATA, String(b" after"))
        self.chan.exit(0)

    async def adjusts_the_window(self):
        await self.endlessly(lambda: self.send(WINDOW_ADJUST, UInt32(0xFFFFFFFF)))

    async def asks_globally(self):
        await self.endlessly(lambda: self.conn.send_packet(GLOBAL_REQUEST, String("x@y"), Boolean(True)))

    async def asks_on_the_channel(self):
        await self.endlessly(lambda: self.send(CHANNEL_REQUEST, String("z"), Boolean(True)))

    async def answers_unasked(self):
        await self.endlessly(lambda: self.send(SUCCESS))

    async def sends_nothing_in_pieces(self):
        await self.endlessly(lambda: self.send(DATA, String(b"")))

    async def ignores_endlessly(self):
        await self.endlessly(lambda: self.conn.send_packet(IGNORE, String(b"x" * 1000)))

    async def debugs_endlessly(self):
        text = String(ESCAPES * 50)
        await self.endlessly(lambda: self.conn.send_packet(DEBUG, Boolean(True), text, String("")))

    async def sends_large_packets(self):
        self.conn.send_packet(IGNORE, String(b"x" * 200_000))
        self.conn.send_packet(DEBUG, Boolean(True), String("y" * 200_000), String(""))
        self.say("fine\n")
        self.chan.exit(0)

    async def sends_a_huge_packet(self):
        self.conn.send_packet(IGNORE, String(b"x" * 1_000_000))

    async def forges_a_signal(self):
        name, words = String("TERM" + ESCAPES), String(ESCAPES)
        self.send(CHANNEL_REQUEST, String("exit-signal"), Boolean(False), name, Boolean(True), words, String(ESCAPES))
        self.send(EOF)
        self.send(CLOSE)

    async def sends_unknown_data(self):
        self.send(EXTENDED_DATA, UInt32(7), String(b"seven"))
        self.say("fine\n")
        self.chan.exit(0)

    async def opens_channels(self):
        session = asyncssh.SSHTCPSession
        agent = self.conn.create_agent_channel()
        tries = {
            "x11": lambda: self.conn.create_x11_connection(session),
            "forwarded-tcpip": lambda: self.conn.create_connection(session, "localhost", 22),
            "auth-agent": lambda: agent.open(asyncssh.SSHUNIXSession),
        }
        for kind, attempt in tries.items():
            try:
                await attempt()
                self.say(f"{kind} opened\n")
            except asyncssh.ChannelOpenError:
                self.say(f"{kind} refused\n")
        self.chan.exit(0)

    async def opens_channels_endlessly(self):
        numbers = map(UInt32, (self.chan._recv_chan, 100, 100))
        fields = [String("forwarded-tcpip"), *numbers, String("a"), UInt32(1), String("b"), UInt32(2)]
        await self.endlessly(lambda: self.conn.send_packet(CHANNEL_OPEN, *fields))

    async def says_goodbye(self):
        self.conn.send_packet(DISCONNECT, UInt32(2), String("tired" + ESCAPES), String(""))

    async def takes_no_input(self):
        await asyncio.sleep(3600)

    async def takes_tiny_packets(self):
        await asyncio.sleep(3600)


class Peer(asyncssh.SSHServer):
    def connection_made(self, conn):
        self.conn, self.how, self.rounds = conn, "", 0

    def begin_auth(self, name):
        self.how = name
        note(name, "begins")
        if name == "never-lets-in":
            return asyncio.Future()
        if name == "greets-hugely":
            self.greet("z" * 200_000)
        if name == "greets-endlessly":
            asyncio.ensure_future(endlessly(self.conn, lambda: self.greet(ESCAPES)))
            return asyncio.Future()
        # Whoever comes is let in, unless the name is about logging in.
        return name.startswith("login-")

    def greet(self, text):
        self.conn.send_packet(BANNER, String(text), String(""))

    def session_requested(self):
        if self.how == "never-opens":
            return asyncio.Future()
        if self.how == "refuses-the-channel":
            return False
        if self.how == "takes-no-input":
            return self.conn.create_server_channel(None, "strict", 1, 32768), Session(self)
        if self.how == "takes-tiny-packets":
            return self.conn.create_server_channel(None, "strict", 1 << 21, 10), Session(self)
        return self.conn.create_server_channel(None), Session(self)

    # Logging in with a secret

    def public_key_auth_supported(self):
        return self.how == "login-by-key"

    def password_auth_supported(self):
        return self.how in ("login-by-password", "login-and-change")

    def validate_password(self, name, secret):
        note(name, "password", secret)
        if name == "login-and-change":
            raise asyncssh.PasswordChangeRequired("choose another")
        return secret == SECRET

    def kbdint_auth_supported(self):
        return self.how.startswith("login-") and not self.password_auth_supported() and self.how != "login-by-key"

    def get_kbdint_challenge(self, name, lang, submethods):
        note(name, "keyboard-interactive")
        prompts = {
            "login-echoing": [("Password: ", True)],
            "login-with-two": [("Password: ", False), ("Code: ", False)],
            "login-in-rounds": [],
            "login-politely": [],
        }
        return "", "", "", prompts.get(name, [("Password: ", False)])

    def validate_kbdint_response(self, name, responses):
        note(name, "response", "".join(responses))
        self.rounds += 1
        if name == "login-in-rounds":
            return "", "wait", "", []
        if name == "login-politely":
            return [("", "", "", [("Пароль: ", False)]), ("", "welcome", "", []), True][self.rounds - 1]
        if name == "login-with-code":
            return "", "", "", [("Code" + ESCAPES, False)]
        return list(responses) == [SECRET]


async def main():
    key = asyncssh.generate_private_key("ssh-ed25519")
    server = await asyncssh.listen(
        "127.0.0.1", 0, server_factory=Peer, server_host_keys=[key], encoding=None, line_editor=False
    )
    line = key.export_public_key().decode().split()[:2]
    print(server.sockets[0].getsockname()[1], *line, flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
