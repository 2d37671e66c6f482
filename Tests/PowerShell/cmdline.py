"""How Windows takes a command line apart: cmd.exe's quotes, percent signs and operators, and then the program's own
reading of its arguments. Written from the documented rules, not from the product's code."""

SPECIAL = "&|<>()"


def after_c(line):
    """What `cmd.exe /c LINE` runs: of a line that begins with a quote, and is not one quoted program, the first and the
    last quote go."""
    if not line.startswith('"'):
        return line
    if line.count('"') == 2 and not any(one in line for one in SPECIAL + "@^"):
        return line
    last = line.rindex('"')
    return line[1:last] + line[last + 1:]


def expanded(line, variables):
    """Percent signs: they count inside quotes too. A name that is not set stays as it is (a typed line, no batch
    file)."""
    output, rest = "", line
    while "%" in rest:
        before, rest = rest.split("%", 1)
        output += before
        name, percent, after = rest.partition("%")
        key = name.split(":")[0].upper()
        if percent and key in variables:
            output += variables[key]
            rest = after
        else:
            output += "%"
    return output + rest


def commands(line):
    """The line as cmd.exe splits it: (operator before, text) for each command or target of a redirection. A quote opens
    and closes; outside quotes a caret takes the meaning from what follows."""
    pieces, operator, text, quoted, at = [], "", "", False, 0
    while at < len(line):
        one = line[at]
        if one == '"':
            quoted = not quoted
            text += one
        elif not quoted and one == "^":
            at += 1
            text += line[at:at + 1]
        elif not quoted and one in "&|<>":
            run = one
            while at + 1 < len(line) and line[at + 1] == one:
                run += one
                at += 1
            pieces.append((operator, text.strip()))
            operator, text = run, ""
        elif not quoted and one in "()":
            raise ValueError(f"a bare '{one}' in {line!r}")
        else:
            text += one
        at += 1
    if quoted:
        raise ValueError(f"an open quote in {line!r}")
    return pieces + [(operator, text.strip())]


def arguments(line):
    """The words that Microsoft's C runtime hands to main(): backslashes mean something before quotes only."""
    words, word, quoted, at, begun = [], "", False, 0, False
    while at < len(line):
        one = line[at]
        if one == "\\":
            run = 0
            while at < len(line) and line[at] == "\\":
                run, at = run + 1, at + 1
            if at < len(line) and line[at] == '"':
                word += "\\" * (run // 2)
                if run % 2:
                    word, at = word + '"', at + 1
            else:
                word += "\\" * run
            begun = True
            continue
        if one == '"':
            quoted, begun = not quoted, True
        elif one in " \t" and not quoted:
            if begun:
                words.append(word)
            word, begun = "", False
        else:
            word, begun = word + one, True
        at += 1
    return words + ([word] if begun else [])


def words_of_single_command(line):
    """The words of a line that has to be one command, without variables and operators."""
    if "%" in line or "!" in line:
        raise ValueError(f"cmd.exe would look for variables in {line!r}")
    found = commands(line)
    if len(found) != 1:
        raise ValueError(f"cmd.exe sees {len(found)} commands in {line!r}")
    return arguments(found[0][1])


def check():
    """The model itself, on lines whose reading is documented."""
    assert after_c('"C:\\a b.exe"') == '"C:\\a b.exe"'
    assert after_c('"prog "a b" c"') == 'prog "a b" c'
    assert after_c('prog "a & b"') == 'prog "a & b"'
    assert expanded('"%USERPROFILE%\\x" %NONE% 5%', {"USERPROFILE": "C:\\u"}) == '"C:\\u\\x" %NONE% 5%'
    assert commands('a "b & c" && d ^& e > f') == [("", 'a "b & c"'), ("&&", "d & e"), (">", "f")]
    assert arguments('a "b c" d\\"e "f\\\\" \\\\g ""') == ["a", "b c", 'd"e', "f\\", "\\\\g", ""]
