
# Propusk files 1. Beside the runner in every script that asks about files; docs/formats/runner.md explains it.
# file FOLDER NAME [newest=N] [tail=BYTES] [head=BYTES] [since=SECONDS] [lines=RE] [keys=A|B] [show=stat]
# What is in the newest files of that name, oldest first, or with show=stat only their times, lengths and names.
# Ends with 66 where there is none, 73 above 16 MiB, 126 where the account may not read it.
file() {
    pattern=$2 newest=1 tail=0 head=0 since=0 lines='' keys='' show='' now=$(date +%s)
    why=$(cd -- "$1" 2>&1) || case $why in *ermission*) return 126 ;; *) return 66 ;; esac
    cd -- "$1" || return
    shift 2
    for option; do
        case $option in
        newest=*) newest=${option#*=} ;;
        tail=*) tail=${option#*=} ;;
        head=*) head=${option#*=} ;;
        since=*) since=${option#*=} ;;
        lines=*) lines=${option#*=} ;;
        keys=*) keys=${option#*=} ;;
        show=*) show=${option#*=} ;;
        esac
    done
    # A mode that begins with 8 is that of a plain file.
    found=$(
        IFS=
        # shellcheck disable=SC2086 # a pattern of names
        stat -L -c '%Y %s %f %n' -- $pattern 2>/dev/null | grep -aE '^[0-9]+ [0-9]+ 8' | sort -n |
            while IFS=' ' read -r changed size _ name; do
                [ "$since" -eq 0 ] || [ $((now - changed)) -le "$since" ] || continue
                printf '%s %s %s\n' "$changed" "$size" "$name"
            done | tail -n "$newest"
    )
    if [ -z "$found" ]; then
        [ -r . ] || return 126
        return 66
    fi
    if [ "$show" = stat ]; then
        printf 'now %s\n%s\n' "$now" "$found"
        return 0
    fi
    printf '%s\n' "$found" | while read -r _ size name; do
        [ -r "$name" ] || return 126
        [ "$((tail + head))" -gt 0 ] || [ "$size" -le 16777216 ] || return 73
        part "$size" "$name" | sieve
    done
}

# part SIZE NAME: the end or the beginning of a file in whole lines. UTF-16 becomes UTF-8 where the machine has iconv.
part() {
    code=''
    case $(head -c 2 -- "$2" | od -An -tx1) in
    ' ff fe') code=UTF-16LE ;;
    ' fe ff') code=UTF-16BE ;;
    esac
    [ -n "$code" ] && command -v iconv >/dev/null || code=''
    [ -z "$code" ] || tail=$((tail / 2 * 2)) head=$((head / 2 * 2))
    if [ "$tail" -gt 0 ] && [ "$1" -gt "$tail" ]; then
        tail -c "$tail" -- "$2" | plain | sed 1d
    elif [ "$head" -gt 0 ] && [ "$1" -gt "$head" ]; then
        head -c "$head" -- "$2" | plain | sed '$d'
    else
        plain <"$2"
    fi
}

# plain: its input, in UTF-8 where it was UTF-16.
plain() {
    if [ -n "$code" ]; then iconv -f "$code" -t UTF-8; else cat; fi
}

# sieve: the lines that match, or give one of the keys a value; every line where nothing was asked for.
sieve() {
    if [ -n "$keys" ]; then
        tr -d '\r' | grep -aiE -e "^[[:blank:]]*($keys)[[:blank:]]*="
    elif [ -n "$lines" ]; then
        tr -d '\r' | grep -aE -e "$lines"
    else
        grep -a ''
    fi
    return 0
}
