#!/usr/bin/env python3
"""Writes ConditionVectors.swift: truth of conditions in Kleene's logic, by Python's own parser and min, max and 1 - x;
and orders of versions, by Python's tuples. Run: ./conditions.py > ConditionVectors.swift"""
import ast, itertools, json, random

random.seed(4711)
FACTS = "abcd"
VALUES = {"y": 1.0, "n": 0.0, "?": 0.5}  # known and yes, known and no, not known


def grow(depth):
    kind = random.random()
    if depth == 0 or kind < 0.2:
        return random.choice(FACTS) + ".x == yes"
    if kind < 0.4:
        return f"not {group(depth - 1)}"
    word = random.choice(["and", "or"])
    return f" {word} ".join(group(depth - 1) for _ in range(random.choice([2, 2, 3])))


def group(depth):
    inner = grow(depth)
    return inner if random.random() < 0.5 else f"({inner})"


def truth(node, values):
    match node:
        case ast.BoolOp(op=ast.And()):
            return min(truth(value, values) for value in node.values)
        case ast.BoolOp(op=ast.Or()):
            return max(truth(value, values) for value in node.values)
        case ast.UnaryOp(op=ast.Not()):
            return 1 - truth(node.operand, values)
        case ast.Compare(left=ast.Attribute(value=ast.Name(id=name))):
            return values[name]
    raise ValueError(ast.dump(node))


print("// Made by a program, with lines as long as its texts.\n// swift-format-ignore-file\n")
print("/// Made by `conditions.py`.\nenum ConditionVectors {")
print("    /// A condition on four facts, and its truth for each of 81 cases: the facts in order, each yes, no or")
print("    /// unknown, the last one changing fastest; y, n or ?.")
print("    static let all: [(text: String, truths: String)] = [")
seen = set()
while len(seen) < 60:
    text = grow(random.randrange(1, 5))
    if text in seen or len(text) > 400:
        continue
    seen.add(text)
    tree = ast.parse(text, mode="eval").body
    truths = ""
    for case in itertools.product("yn?", repeat=4):
        value = truth(tree, {name: VALUES[letter] for name, letter in zip(FACTS, case)})
        truths += {1.0: "y", 0.0: "n", 0.5: "?"}[value]
    print(f"        ({json.dumps(text)}, {json.dumps(truths)}),")
print("    ]\n")

versions = [
    "0", "1", "1.0", "5.4.99", "5.5", "5.5.0", "5.5.1", "5.5.9", "5.5.10", "5.5.37", "5.5.40", "5.5.70", "5.6",
    "8.2.19.130", "8.3", "8.3.9", "8.3.14", "8.3.14.0", "8.3.16.1030", "8.3.23.1782", "8.3.23.2157", "10.0",
    "10.0.19044", "97",
]


def key(version):
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (6 - len(numbers)))


print("    /// Two versions, and how the first stands to the second.")
print("    static let versions: [(one: String, other: String, order: String)] = [")
for one, other in itertools.product(versions, repeat=2):
    order = "<" if key(one) < key(other) else "=" if key(one) == key(other) else ">"
    print(f'        ("{one}", "{other}", "{order}"),')
print("    ]\n}")
