#!/usr/bin/env python3
"""Writes Vectors.swift: texts in each code, by Python's codecs. Run: ./vectors.py > Vectors.swift"""
import base64, json

texts = {
    "server log": "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей\r\n",
    "error": "Ошибка: сервер не найден\n",
    "one word": "Привет",
    "capitals": "ОШИБКА ВЫГРУЗКИ ДОКУМЕНТА",
    "capitals and small": "Системе не удается найти указанный путь.\r\n",
    "directory of a console": " Том в устройстве C не имеет метки.\r\n Серийный номер тома: 1234-5678\r\n",
    "mostly Latin": "C:\\Program Files\\1cv8\\bin\\1cv8.exe: файл не найден (code 2)\n",
    "sentence with rare letters": "Съешь ещё этих мягких французских булок, да выпей чаю\n",
    "question": "Доступ ограничен. Обратитесь к администратору!\n",
    "key and value": "Версия=8.3.23.2157;Состояние=Работает;Пользователь=Иванов\n",
}
codes = {"cp866": "cp866", "cp1251": "cp1251", "koi8r": "koi8_r", "utf8": "utf-8", "utf16le": "utf-16-le",
         "utf16be": "utf-16-be"}

print("// swift-format-ignore-file: made by a program, with lines as long as its texts.\n")
print("/// One text in one code.\nstruct Vector: Sendable {")
print("    let name: String\n    let code: String\n    let text: String\n    let base64: String\n}\n")
print("/// Made by `vectors.py`.\nenum Vectors {\n    static let all: [Vector] = [")
for name, text in texts.items():
    for code, codec in codes.items():
        encoded = base64.b64encode(text.encode(codec)).decode()
        print(f"        Vector(\n            name: {json.dumps(name)}, code: {json.dumps(code)},")
        print(f"            text: {json.dumps(text, ensure_ascii=False)},\n            base64: {json.dumps(encoded)}),")
print("    ]\n")
print("    /// What each byte from 80 on means, by code; U+FFFD where it means nothing.")
print("    static let upperHalves: [String: String] = [")
for code in ("cp866", "cp1251", "koi8r"):
    half = bytes(range(128, 256)).decode(codes[code], errors="replace")
    escaped = "".join(f"\\u{{{ord(c):X}}}" for c in half)
    print(f"        {json.dumps(code)}:")
    parts = [escaped]
    print(f"            \"{escaped}\",")
print("    ]\n}")
