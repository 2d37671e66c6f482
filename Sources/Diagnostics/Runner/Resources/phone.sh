
# Phones: this part stands only in scripts that ask one, through the computer's own adb.
# barrier: why no phone can be asked. One server of adb serves everybody on a computer: what runs is used, and stays.
barrier=''

# first COMMAND...: the first line that a command prints.
first() { "$@" 2>/dev/null </dev/null | { read -r row; printf %s "$row"; }; }

# serves: whether something listens on the port of adb's server, 5037.
serves() { grep -q ':13AD 0*:0000 0A' /proc/net/tcp /proc/net/tcp6 2>/dev/null; }

# connect: finds adb's server, or starts one that ends with this script.
connect() {
    unset ADB_TRACE ADB_SERVER_SOCKET ANDROID_ADB_SERVER_ADDRESS ANDROID_ADB_SERVER_PORT ANDROID_SERIAL
    ours=$(first command adb version)
    [ -n "$ours" ] || return 0
    if serves; then
        # A client of another version would end the server that runs, which others may be using.
        barrier='propusk: other-server'
        # shellcheck disable=SC2010 # the names are numbers
        for row in $(ls -l /proc/[0-9]*/exe 2>/dev/null | grep -o '/proc/[0-9]*/exe -> .*/adb$' | grep -o '^[^ ]*'); do
            [ "$(first "$row" version)" = "$ours" ] || return 0
            barrier=''
        done
        return 0
    fi
    # A server without a key would make one and write it down, and no phone would know it.
    [ "$HOME" != / ] || HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    if ! [ -f "$HOME/.android/adbkey" ]; then
        barrier='propusk: no-key'
        return 0
    fi
    # shellcheck disable=SC2154 # the runner has set the mark
    trap 'slay "$mark."' EXIT
    : "$(PROPUSK_PROBE=$mark.adb. ADB_MDNS=0 command adb -P 5037 nodaemon server 9>&- >/dev/null &)"
    round=0
    until serves; do
        round=$((round + 1))
        [ "$round" -lt 40 ] || barrier='propusk: no-server'
        [ -z "$barrier" ] || return 0
        sleep 0.1
    done
    # A new server needs a moment to greet what is plugged in.
    round=0
    while [ "$round" -lt 20 ] && adb devices 2>/dev/null | grep -q -e offline -e authorizing -e connecting; do
        round=$((round + 1))
        sleep 0.1
    done
}

# adb WORD...: asks the server that is there. With -H a client never starts one, which would stay.
adb() {
    [ -z "$barrier" ] || { echo "$barrier" >&2; return 1; }
    command adb -H 127.0.0.1 -P 5037 "$@"
}
