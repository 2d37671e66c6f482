"""A second linter of what Windows gets to run, independent of the first: tree-sitter's grammar of PowerShell reads
every script of every shipped profile and its bootstrap, and the tree is searched for what it calls.

usage: PROPUSK=PROGRAM python3 Tests/PowerShell/check.py [PROFILE-FILE…]
       python3 Tests/PowerShell/check.py - < LINE     only whether the grammar understands it
It needs tree_sitter and tree_sitter_powershell, which scripts/setup installs.
"""
import glob
import hashlib
import json
import os
import re
import subprocess
import sys

import tree_sitter_powershell
from tree_sitter import Language, Parser

import cmdline

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PROPUSK = os.environ.get("PROPUSK")
PARSER = Parser(Language(tree_sitter_powershell.language()))

# What a question may call: the runner's own functions, and cmdlets that tell something.
QUESTION_CALLS = set("""
    file program reach clock phone
    get-content get-wmiobject get-ciminstance get-process get-service get-itemproperty get-item
    get-childitem test-path get-date get-culture get-uiculture get-winsystemlocale get-timezone get-hotfix
    get-nettcpconnection get-netudpendpoint get-command where-object foreach-object select-object sort-object
    measure-object convertto-json convertto-csv
""".split())
# What the runner itself calls beside its own functions.
RUNNER_CALLS = {"new-object", "where-object", "foreach-object", "select-object", "sort-object", "start-sleep"}
# Nodes that a question may not have at all: it assigns nothing, redirects nothing, calls nothing by a value.
BARRED = {
    "assignment_expression", "redirection", "redirections", "command_invokation_operator", "expandable_string_literal",
    "expandable_here_string_literal", "verbatim_here_string", "function_statement", "pre_increment_expression",
    "pre_decrement_expression", "post_increment_expression", "post_decrement_expression", "class_statement",
    "hash_literal_expression", "sub_expression", "while_statement", "for_statement", "foreach_statement",
    "trap_statement", "try_statement", "using_statement", "inlinescript_statement", "parallel_statement",
    "sequence_statement",
}
BARRED_METHODS = {
    "invoke", "invokemethod", "invokescript", "create", "delete", "terminate", "kill", "start", "stop", "gettype",
    "getmethod", "change", "moveto", "copyto", "rename", "put", "set_item", "open", "openread", "openwrite", "opentext",
    "createtext", "getvalue", "setvalue", "foreach", "where",
}
INPUTS = [
    r"C:\MobiS", r"\\srv\Моби-С", r"D:\It's $(calc) %PATH%^!;`n & {x} #", r"C:\a [b] (c) 'd' ё",
]
problems = []
counts = {"scripts": 0, "commands": 0}


def problem(where, text):
    problems.append(f"{where}: {text}")


def nodes(node):
    """Every node of a tree."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        stack.extend(one.children)


def parsed(where, source):
    """The tree of a text, in which every byte has to be understood."""
    tree = PARSER.parse(source.encode("ascii"))
    for node in nodes(tree.root_node):
        if node.type == "ERROR" or node.is_missing:
            problem(where, f"not understood at {node.start_point}: {node.text[:60]!r}")
    return tree.root_node


def calls(node):
    """The names of all commands, in lower case."""
    for one in nodes(node):
        if one.type == "command_name":
            yield one.text.decode("ascii").lower()


def check_question(where, line):
    tree = parsed(where, line)
    for name in calls(tree):
        counts["commands"] += 1
        if name not in QUESTION_CALLS:
            problem(where, f"calls '{name}'")
    for node in nodes(tree):
        if node.type in BARRED:
            problem(where, f"has a {node.type}: {node.text[:60]!r}")
        if node.type == "invokation_expression":
            member = [one.text.decode().lower() for one in node.children if one.type == "member_name"]
            if member and member[0] in BARRED_METHODS:
                problem(where, f"calls the method '{member[0]}'")


def check_runner(where, text):
    tree = parsed(where, text)
    own = {node.children[1].text.decode().lower() for node in nodes(tree) if node.type == "function_statement"}
    for name in calls(tree):
        if name not in own | RUNNER_CALLS:
            problem(where, f"calls '{name}'")
    for node in nodes(tree):
        if node.type in ("redirection", "command_invokation_operator"):
            problem(where, f"has a {node.type}: {node.text[:60]!r}")
    return own


def check_bootstrap(where, line, script):
    """The line as cmd.exe reads it, in both ways in which sshd starts it, and then as PowerShell does."""
    for asked in (f'"{line}"', line):
        words = cmdline.words_of_single_command(cmdline.after_c(asked))
        if words[:4] != ["powershell.exe", "-NoProfile", "-NonInteractive", "-Command"] or len(words) != 5:
            problem(where, f"cmd.exe makes of it {words[:6]}")
            return
    text = words[4]
    parsed(where, text)
    if str(len(script)) not in re.findall(r"\$n=(\d+);", text):
        problem(where, "has another length than the script")
    if hashlib.sha256(script.encode("ascii")).hexdigest() not in text:
        problem(where, "has another digest than the script")
    if len(f"cmd.exe /c {line}") > 8191:
        problem(where, "is longer than cmd.exe takes")


def render(profile, inputs):
    arguments = [PROPUSK, "profile", "render", profile, "--platform", "windows", "--json"]
    for name, value in inputs.items():
        arguments += ["--input", f"{name}={value}"]
    done = subprocess.run(arguments, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise SystemExit(f"check: {' '.join(arguments)}: {done.stderr}")
    return json.loads(done.stdout)


def inputs_of(path, folder):
    """Values for a profile's inputs, by a plain reading of its text: `NAME: {type: TYPE, …}` or the same in lines."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if not re.search(r"platform: windows", text):
        return None
    found = re.search(r"^inputs:\n((?:[ #].*\n|\n)*)", text, re.MULTILINE)
    values = {"port": "1234", "name": "x", "package": "ru.mobis", "path": folder, "windows-path": folder}
    inputs = {}
    for name, kind in re.findall(r"^  ([a-z_0-9]+):\s*\{?\s*type: ([a-z-]+)", found[1] if found else "", re.MULTILINE):
        if kind in values:
            inputs[name] = values[kind]
    return inputs


def check_script(where, script, own):
    counts["scripts"] += 1
    runner, questions = script.split("\n# The questions of ", 1)
    check_runner(where, runner)
    parsed(where, script)
    blocks = re.findall(r"^\$p\d+ = \{\n(.*)\n\}$", questions, re.MULTILINE)
    for number, block in enumerate(blocks, 1):
        check_question(f"{where}, question {number}", block)
    start = questions.split("\n# The start.\n", 1)[1]
    if set(calls(parsed(where, start))) != {"opening", "question", "closing"}:
        problem(where, f"starts with {set(calls(parsed(where, start)))}")
    return blocks


def main():
    if sys.argv[1:] == ["-"]:
        parsed("line", sys.stdin.read())
        sys.exit("\n".join(problems) or 0)
    for path in sys.argv[1:] or sorted(glob.glob(f"{ROOT}/Sources/Diagnostics/Profiles/*.yaml")):
        for folder in INPUTS:
            inputs = inputs_of(path, folder)
            if inputs is None:
                continue
            where = f"{os.path.basename(path)} with {folder}"
            plan = render(path, inputs)
            check_script(where, plan["script"], None)
            check_bootstrap(f"{where}: bootstrap", plan["bootstrap"], plan["script"])
    cmdline.check()
    for one in problems:
        print("check:", one)
    print(f"PowerShell: {counts['scripts']} scripts, {counts['commands']} commands, {len(problems)} problems")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
