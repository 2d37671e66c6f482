# Propusk runner 1. The same bytes in every script; docs/formats/runner.md explains each part.
# It writes no file, changes nothing and leaves no process. The questions stand below it, then the start.
# shellcheck disable=SC2317 # each question is a function that is called by its number
# shellcheck disable=SC2012,SC2046 # a question may list files whose names the profile fixes
LC_ALL=C PATH=/usr/bin:/bin:/usr/sbin:/sbin PROPUSK_PROBE=
export LC_ALL PATH PROPUSK_PROBE

# frames NUMBER STREAM CAP: sends at most CAP bytes of its input as lines of hexadecimal, then how many lines they were.
# One line is one write of less than 900 bytes, so lines of several probes never mix.
frames() {
    hex=$(od -An -v -tx1 -w256 -N "$3") || hex='?'
    count=0 line='' IFS='
'
    for row in $hex; do
        [ -z "$line" ] || printf '%s\n' "$line"
        line="$1 $2$row" count=$((count + 1))
    done >&9
    printf '%s\n' ${line:+"$line"} "$1 $2. $count" >&9
    # A full answer is cut, which ends the command; full complaints are only dropped.
    [ "$2" = o ] || [ "$count" -lt $(($3 / 256)) ] || cat >/dev/null
}

# ask NUMBER: runs one question, without the descriptor of the frames, and sends its exit status and times.
ask() {
    PROPUSK_PROBE=$mark.$1. before='' after=''
    { read -r before _ </proc/uptime; } 2>/dev/null
    "p$1" 9>&-
    status=$?
    { read -r after _ </proc/uptime; } 2>/dev/null
    printf '%s x %s %s %s\n' "$1" "$status" "${before:--}" "${after:--}" >&9
}

# probe NUMBER CAP CAP-OF-COMPLAINTS: starts one question, beside the others.
probe() {
    if [ "$3" -gt 0 ]; then
        { ask "$1" 2>&3 3>&- | frames "$1" o "$2" 3>&-; } 3>&1 | frames "$1" e "$3" &
    else
        ask "$1" 2>/dev/null | frames "$1" o "$2" &
    fi
}

# slay MARK: kills the processes that carry MARK in their environment; fails if there is none.
slay() {
    # shellcheck disable=SC2062 # the pattern comes on standard input, where nobody can read it
    slain=$(printf '%s\n' "PROPUSK_PROBE=$1" | grep -f - -lF /proc/[0-9]*/environ 2>/dev/null)
    [ -n "$slain" ] || return 1
    for found in $slain; do
        found=${found#/proc/}
        kill -KILL "${found%/*}"
    done 2>/dev/null
}

# sweep: the last resort, kills all that still descends from this script's shell.
sweep() {
    slay "$mark."
    kin=$$ round=0
    while [ "$round" -lt 4 ]; do
        for stat in /proc/[0-9]*/stat; do
            { read -r row <"$stat"; } 2>/dev/null || continue
            found=${row%% *} row=${row##*) }
            row=${row#* }
            case " $kin " in
            *" $found "*) ;;
            *" ${row%% *} "*) kin="$kin $found" ;;
            esac
        done
        round=$((round + 1))
    done
    # shellcheck disable=SC2086 # a list of process numbers
    kill -KILL ${kin#"$$"} 2>/dev/null
}

# watch "SECONDS NUMBER..."...: kills what still runs at its limit. On TERM it ends, together with its sleep.
watch() {
    exec >/dev/null
    now=0 none=$!
    trap '[ "$!" = "$none" ] || kill -KILL "$!"; exit' TERM
    for rule; do
        sleep $((${rule%% *} - now)) 9>&- &
        wait "$!"
        now=${rule%% *}
        for number in ${rule#* }; do
            slay "$mark.$number." && printf '%s t\n' "$number" >&9
        done
    done
    sleep 1 9>&- &
    wait "$!"
    sweep
    sleep 1 9>&- &
    wait "$!"
    [ -z "$handle" ] || kill -KILL 0
}

# handle: waits for the end of the session's input, then kills everything.
handle() {
    exec >/dev/null 9>&-
    while read -r _; do :; done
    slay "$mark."
    kill -KILL 0
}

# begin PLAN COUNT HOW: from here on only descriptor 9 leads outside. HOW is "session" when Propusk holds the other end.
begin() {
    exec 9>&1 >/dev/null 2>&1
    # The mark has a random part that never stands in an argument: nobody else can put it on a process of theirs.
    plan=$1 count=$2 how=$3 handle='' watch=''
    set -- $(od -An -v -tx1 -N8 </dev/urandom)
    mark=$plan.$$.$1$2$3$4$5$6$7$8
    trap 'kill $handle $watch; sweep; exit 130' HUP INT TERM
    if [ "$how" = session ]; then
        exec 8<&0
        handle=$(handle <&8 & echo "$!")
        exec 8<&-
    fi
    exec </dev/null
    printf '\n:propusk1 begin %s %s\n' "$plan" "$count" >&9
}

# finish COUNT "SECONDS NUMBER..."...: waits for the probes and ends.
finish() {
    count=$1
    shift
    watch=$(watch "$@" & echo "$!")
    wait
    # shellcheck disable=SC2086 # one process number or two
    kill $handle $watch 2>/dev/null
    printf ':propusk1 end %s\n' "$count" >&9
    exit 0
}
