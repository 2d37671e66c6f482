"""What a phone of one Android version answers: transcripts, printed by commands under mksh, Android's own shell."""
import os
import shutil
import stat
import tempfile

SHELL = "/bin/mksh"
TRANSCRIPTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "transcripts", "android")

# One program under the names of the phone's commands. A file `dumpsys package ru.mobis` is the answer to that command;
# a program `dumpsys package ru.mobis.sh` runs instead: a phone that hangs, or never stops.
PROGRAM = r"""#!/bin/mksh
question="${0##*/} $*"
if [[ -f $PHONE/$question.sh ]]; then
    exec /bin/mksh "$PHONE/$question.sh"
elif [[ -f $PHONE/$question ]]; then
    exec /bin/cat "$PHONE/$question"
fi
case $question in
getprop*)
    # An unknown property is an empty line.
    value=$(/bin/grep -F "[$1]: " "$PHONE/getprop")
    value=${value#*: \[}
    print -r -- "${value%]}" ;;
'dumpsys package '*) /bin/cat "$PHONE/dumpsys package" 2>/dev/null; print -r -- "Unable to find package: $2" ;;
'dumpsys '*) print -r -- "Can't find service: $1"; exit 0 ;;
'cmd appops get '*) print -ru2 -- "Error: No UID for $3 in user 0"; exit 255 ;;
*) print -ru2 -- "/system/bin/sh: ${0##*/}: not found"; exit 127 ;;
esac
"""
COMMANDS = ("dumpsys", "getprop", "pm", "cmd", "settings", "am")
# Which Androids speak the second version of the shell's protocol.
SECOND = {"9", "12", "15", "7.1"}


class Phone:
    """A folder with the transcripts of one version, which a test may add to."""

    def __init__(self, android, home=None):
        self.folder = tempfile.mkdtemp(prefix="phone-", dir=home)
        os.chmod(self.folder, 0o755)
        shutil.copytree(f"{TRANSCRIPTS}/{android}", f"{self.folder}/answers")
        os.mkdir(f"{self.folder}/bin")
        for name in COMMANDS:
            path = f"{self.folder}/bin/{name}"
            with open(path, "w", encoding="ascii") as file:
                file.write(PROGRAM)
            os.chmod(path, stat.S_IRWXU)
        features = b"features=shell_v2,cmd,stat_v2" if android in SECOND else b""
        model = self.property("ro.product.model").replace(" ", "_").encode()
        name = self.property("ro.product.name").encode()
        self.banner = (b"device::ro.product.name=" + name + b";ro.product.model=" + model + b";ro.product.device="
                       + name + b";" + features)
        self.environment = {"PATH": f"{self.folder}/bin", "PHONE": f"{self.folder}/answers"}

    def property(self, key):
        with open(f"{self.folder}/answers/getprop", encoding="utf-8") as file:
            for line in file:
                if line.startswith(f"[{key}]: ["):
                    return line.rstrip("\n")[len(key) + 5 : -1]
        return ""

    def answers(self, question, text):
        """Changes what the phone answers; a name that ends with `.sh` is a program."""
        with open(f"{self.folder}/answers/{question}", "w", encoding="utf-8") as file:
            file.write(text)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
