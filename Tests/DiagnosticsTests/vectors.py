#!/usr/bin/env python3
"""Writes StructureVectors.swift: what Python's configparser, json and xml.etree find in texts.
Run: ./vectors.py > StructureVectors.swift"""
import configparser, json, re
import xml.etree.ElementTree as ET

INI = {
    "list of bases": "[Торговля]\r\nConnect=File=\"D:\\1C\\Base\";\r\nID=7b2f\r\nVersion=8.3.23\r\n"
                     "[Склад]\nVersion=8.3.14\n",
    "hasp": "; comment\n[NH_COMMON]\nNH_TCPIP = Enabled\n# other\n[NH_TCPIP]\nNH_SERVER_ADDR = 10.0.0.7, 10.0.0.8\n",
    "no section": "DisableUnsafeActionProtection=.*\nSystemLanguage=RU\n",
    "empty value": "[a]\nkey=\nother = x = y\n",
    "spaces in names": "[ Раздел один ]\nИмя ключа = значение\n",
    "nothing": "",
    "garbage": "no key here\n[a\nkey=1\n",
}
INI_PATHS = ["Торговля/Version", "торговля/id", "СКЛАД/version", "Торговля/Connect",
             "NH_COMMON/NH_TCPIP",
             "nh_tcpip/nh_server_addr", "/DisableUnsafeActionProtection", "/systemlanguage", "a/key", "a/other",
             "Раздел один/имя КЛЮЧА", "a/none", "/key"]

JSON = {
    "object": '{"os": {"caption": "Windows 10", "build": 19044, "x64": true}, "none": null}',
    "rows": '{"rows": [{"name": "a", "pid": 1}, {"name": "b"}, {"pid": 3}]}',
    "root array": '[{"name": "z"}, {"name": "y", "tags": ["p", "q"]}]',
    "numbers": '{"a": -0, "b": 1.50, "c": 1e3, "d": 12345678901234567890, "e": -1.5E-7}',
    "escapes": r'{"a": "\"\\\/\b\f\n\r\t\u041f\ud83d\ude00\ud83d", "b": "\u0000"}',
    "repeated": '{"a": 1, "a": 2}',
    "white space": ' \t\r\n{ "a" : [ 1 , 2 ] }\n',
    "scalar": '"text"', "empty array": "[]", "empty object": "{}", "nested arrays": '{"a": [[1, 2], [3]]}',
    "cyrillic": '{"Имя": "Значение"}',
    "deep enough": "[" * 60 + "1" + "]" * 60,
    "comma at the end": '{"a": 1,}', "single quotes": "{'a': 1}", "leading nought": '{"a": 01}', "bare word": "{a: 1}",
    "not a number": '{"a": NaN}', "unfinished": '{"a": ', "two values": "{} {}", "control": '{"a": "\x01"}',
    "point without digits": '{"a": 1.}', "plus": '{"a": +1}', "empty": "", "bad escape": r'{"a": "\x41"}',
    "bad unicode": r'{"a": "\u12G4"}', "no comma": '[1 2]', "open string": '"abc', "comment": '{"a": 1} // b',
}
JSON_PATHS = ["os.caption", "os.build", "os.x64", "none", "rows[].name", "rows[].pid", "[].name", "[].tags[]", "a", "b",
              "c", "d", "e", "a[]", "a[][]", "Имя"]

XML = {
    "log": '<?xml version="1.0" encoding="UTF-8"?>\n<config xmlns="http://v8.1c.ru/v8/tech-log">\n'
           '<log location="C:\\Logs" history="24"><event><eq property="name" value="EXCP"/></event></log>'
           '<log location="D:\\Logs"/></config>',
    "text and children": "<a>one<b>two</b>three<b>four</b></a>",
    "references": "<a x='&lt;&amp;&quot;&#1055;&#x41f;'>&gt;&apos;&#65;</a>",
    "cdata": "<a><![CDATA[<b>&amp;</b>]]></a>",
    "comment and instruction": "<!-- a --><?pi data?><a><!-- b -->x<?pi?></a><!-- c -->",
    "prefixes": '<p:a xmlns:p="urn:x" p:x="1"><p:b>y</p:b></p:a>',
    "empty element": "<a><b/><b x='1' /></a>",
    "cyrillic": "<Настройка Имя='Порт'>1234</Настройка>",
    "white space": "\n<a\n x = \"1\t2\"\n>\r\nt\r\n</a >\n",
    "document type": "<!DOCTYPE a><a/>", "entity": '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    "external": '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
    "laughs": '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><a>&b;</a>',
    "unknown entity": "<a>&nbsp;</a>", "not closed": "<a><b></a>", "crossed": "<a><b></a></b>", "two roots": "<a/><b/>",
    "no root": "<!-- a -->", "text outside": "x<a/>", "repeated attribute": '<a x="1" x="2"/>', "no quotes": "<a x=1/>",
    "less in attribute": '<a x="<"/>', "bare ampersand": "<a>a & b</a>", "control": "<a>\x01</a>", "empty": "",
    "no space": '<a x="1"y="2"/>', "end in text": "<a>]]></a>", "two hyphens": "<a><!-- a -- b --></a>",
    "nought reference": "<a>&#0;</a>", "surrogate": "<a>&#xD800;</a>",
    "declaration inside": "<a><?xml version='1.0'?></a>",
}
XML_PATHS = ["/config/log/@location", "/config/log/@location[]", "/config/log/event/eq/@value", "/a", "/a/b", "/a/b[]",
             "/a/@x", "/a/b/@x", "/Настройка", "/Настройка/@Имя", "/b"]


def ini(text):
    parser = configparser.RawConfigParser(delimiters=("=",), comment_prefixes=(";", "#"), strict=True,
                                          allow_no_value=True, default_section="no default")
    # Windows knows neither continued lines nor lines without '='; blanks around names do not count.
    lines = []
    for line in text.replace("\r\n", "\n").split("\n"):
        line = re.sub(r"^\[\s*(.*?)\s*\]$", r"[\1]", line.strip())
        if "=" in line or re.match(r"\[.*\]$", line):
            lines.append(line)
    parser.read_string("[\x7f]\n" + "\n".join(lines))
    found = {}
    for path in INI_PATHS:
        section, key = path.rsplit("/", 1)
        for name in parser.sections():
            if name.lower() == (section.lower() or "\x7f") and parser.has_option(name, key):
                value = parser.get(name, key) or ""
                found[path] = [value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value]
    return found


def refuse(word):
    raise ValueError(word)


def json_values(text):
    root = json.loads(text, parse_float=str, parse_int=str, parse_constant=refuse)
    found = {}
    for path in JSON_PATHS:
        values = [root]
        for part in path.split("."):
            name, depth = part.rstrip("[]"), part.count("[]")
            if name:
                values = [v[name] for v in values if isinstance(v, dict) and name in v]
            for _ in range(depth):
                values = [e for v in values for e in (v if isinstance(v, list) else [v])]
        scalars = ["yes" if v is True else "no" if v is False else v for v in values
                   if isinstance(v, (str, bool)) and v is not None]
        if scalars:
            found[path] = ["".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in v) for v in scalars]
    return found


def local(name):
    return name.rsplit("}", 1)[-1]


def xml_values(text):
    if "<!DOCTYPE" in text:
        raise ValueError("refused by us, whatever Python does")
    root = ET.fromstring(text.encode())
    found = {}
    for path in XML_PATHS:
        parts = path.removesuffix("[]")[1:].split("/")
        attribute = parts.pop()[1:] if parts[-1].startswith("@") else None
        elements = [root] if local(root.tag) == parts[0] else []
        for part in parts[1:]:
            elements = [child for element in elements for child in element if local(child.tag) == part]
        if attribute:
            values = [v for e in elements for k, v in e.attrib.items() if local(k) == attribute]
        else:
            values = [(e.text or "") + "".join(c.tail or "" for c in e) for e in elements]
        if values:
            found[path] = values
    return found


def swift(text):
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\u{{{ord(c):X}}}" for c in text) + '"'


print("// Made by a program, with lines as long as its texts.\n// swift-format-ignore-file\n")
print("/// A text, whether it can be read, and what is in it.\nstruct StructureVector: Sendable {")
print("    let name: String\n    let text: String\n    let isReadable: Bool\n    let values: [String: [String]]\n}\n")
print("/// Made by `vectors.py`.\nenum StructureVectors {")
for kind, texts, read, paths in (("ini", INI, ini, INI_PATHS), ("json", JSON, json_values, JSON_PATHS),
                                 ("xml", XML, xml_values, XML_PATHS)):
    print(f"    static let {kind}Paths = [{', '.join(map(swift, paths))}]")
    print(f"    static let {kind}: [StructureVector] = [")
    for name, text in texts.items():
        try:
            values, readable = read(text), "true"
        except (ValueError, ET.ParseError, configparser.Error, RecursionError):
            values, readable = {}, "false"
        pairs = ", ".join(f"{swift(k)}: [{', '.join(map(swift, v))}]" for k, v in values.items()) or ":"
        print(f"        StructureVector(name: {swift(name)}, text: {swift(text)},")
        print(f"            isReadable: {readable}, values: [{pairs}]),")
    print("    ]")
print("}")
