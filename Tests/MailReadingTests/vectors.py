"""Makes Corpus/corpus.json: messages and what they say, by a second implementation.

The sane ones are written and read by Python's email package. The broken ones are written by hand, as programs of the
field write them; what they say is what went in. Run: python3 vectors.py > Corpus/corpus.json
"""

import base64
import email
import email.policy
import hashlib
import json
import random
from email.headerregistry import Address
from email.message import EmailMessage

# The boundaries of multiparts are drawn from here.
random.seed(1)
corpus = []


def add(name, message, **expected):
    corpus.append({"name": name, "message": base64.b64encode(message).decode(), "expected": expected})


def sha(data):
    return hashlib.sha256(data).hexdigest()


def read(message):
    """What Python's parser makes of a message."""
    parsed = email.message_from_bytes(message, policy=email.policy.default)
    text = parsed.get_body(preferencelist=("plain",))
    files = []
    for part in parsed.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            continue
        data = part.get_payload(decode=True)
        files.append([part.get_filename(), part.get_content_type(), len(data), sha(data)])
    return {
        "subject": str(parsed["subject"]),
        "from": [[a.display_name, a.addr_spec] for a in parsed["from"].addresses],
        "to": [[a.display_name, a.addr_spec] for a in parsed["to"].addresses],
        "date": int(parsed["date"].datetime.timestamp()),
        "messageId": str(parsed["message-id"]).strip("<>"),
        "text": text.get_content().replace("\r\n", "\n").strip("\n") if text else "",
        "attachments": files,
    }


def sane(charset, cte, body, subject, sender):
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = sender
    message["To"] = Address("Служба поддержки", "help", "desk.example")
    message["Subject"] = subject
    message["Date"] = "Tue, 24 Nov 2026 11:30:05 +0300"
    message["Message-ID"] = f"<{charset}.{cte}@client.example>"
    message.set_content(body, charset=charset, cte=cte)
    return message


BODY = ("Добрый день!\n\nНе обновляются остатки на КПК после полной загрузки.\n"
        "Обработка: 5.5.40\n")
SENDER = Address("Иван Ильин", "ivan", "client.example")

for charset, cte in [("utf-8", "8bit"), ("utf-8", "base64"), ("koi8-r", "quoted-printable"),
                     ("windows-1251", "8bit"), ("windows-1251", "base64"), ("cp866", "base64"),
                     ("iso-8859-5", "quoted-printable")]:
    message = sane(charset, cte, BODY,
        "Ошибка обмена: не выгружен документ №15 "
        "от 24.11.2026 (склад «Центральный»)", SENDER)
    add(f"{charset} in {cte}", message.as_bytes(), **read(message.as_bytes()))

message = sane("utf-8", "8bit", BODY, "Файлы", SENDER)
message.add_attachment(b"\x89PNG\r\n\x1a\n\x00\x01\x02", maintype="image", subtype="png",
    filename="Снимок экрана.png")
message.add_attachment("12:07:29 Запуск Моби-С 5.5.70 x64\n".encode("cp1251"), maintype="application",
                       subtype="octet-stream", filename="PS_2026-11-24.txt")
add("attachments", message.as_bytes(), **read(message.as_bytes()))

message = sane("utf-8", "8bit", "Текст письма\n", "Два вида", SENDER)
message.add_alternative("<html><body><p>Не <b>этот</b> текст</p></body></html>", subtype="html")
add("plain text before HTML", message.as_bytes(), **read(message.as_bytes()))

message = sane("koi8-r", "8bit", "Внутри\n", "Вложенное", SENDER)
inner = message.as_bytes()
outer = sane("utf-8", "8bit", "Пересылаю\n", "Пересылка", SENDER)
outer.add_attachment(email.message_from_bytes(inner, policy=email.policy.default))
expected = read(outer.as_bytes())
inner_text = ("From: Иван Ильин <ivan@client.example>\n"
              "To: Служба поддержки <help@desk.example>\n"
              "Date: Tue, 24 Nov 2026 11:30:05 +0300\nSubject: Вложенное\n\nВнутри\n\n")
expected["attachments"] = [["Вложенное.txt", "text/plain", len(inner_text.encode()),
    sha(inner_text.encode())]]
add("a message within the message", outer.as_bytes(), **expected)


# Some programs attach a message as a file of bytes.
for kind, name in (("message/rfc822", "letter"), ("application/octet-stream", "letter.eml")):
    inner_file = base64.encodebytes(inner).decode()
    add("a message as a file, " + kind, (
        "From: ivan@client.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        f'Content-Type: {kind}; name="{name}"\r\n'
        f'Content-Transfer-Encoding: base64\r\n\r\n{inner_file}--b--\r\n').encode(),
        attachments=expected["attachments"])


def raw(*fields, body=b"text\r\n", sender=b"ivan@client.example"):
    fields = [field if isinstance(field, bytes) else field.encode() for field in fields]
    if not any(field.lower().startswith(b"from:") for field in fields):
        fields.insert(0, b"From: " + sender)
    return b"\r\n".join(fields) + b"\r\n\r\n" + body


def b(text, charset):
    data = text if isinstance(text, bytes) else text.encode(charset)
    return "=?%s?B?%s?=" % (charset, base64.b64encode(data).decode())


def q(text, charset):
    data = text if isinstance(text, bytes) else text.encode(charset)
    return "=?%s?Q?%s?=" % (charset, "".join("=%02X" % byte for byte in data))


word = "Ошибка обмена".encode()
add("a character split between two words", raw("Subject: " + b(word[:5], "utf-8") + "\r\n " + b(word[5:], "utf-8")),
    subject="Ошибка обмена")
add("a character split between B and Q", raw("Subject: " + b(word[:5], "UTF-8") + " " + q(word[5:], "utf-8")),
    subject="Ошибка обмена")
add("words of different codes",
    raw("Subject: " + b("Ошибка ", "koi8-r") + "\r\n\t" + q("обмена", "windows-1251")),
    subject="Ошибка обмена")
add("raw spaces in a word",
    raw("Subject: =?utf-8?Q?=D0=9D=D0=B5 =D0=B2=D1=8B=D0=B3=D1=80=D1=83=D0=B6=D0=B5=D0=BD?= 15"),
    subject="Не выгружен 15")
add("a word in the middle of a text", raw("Subject: Re: [desk] " + b("Тест", "koi8-r") + " (2)"),
    subject="Re: [desk] Тест (2)")
add("a word without padding", raw("Subject: =?utf-8?B?0KLQtdGB0YI?="), subject="Тест")
add("a language in a word",
    raw("Subject: =?koi8-r*ru?B?" + base64.b64encode("Тест".encode("koi8-r")).decode() + "?="),
    subject="Тест")
add("what only looks like a word", raw("Subject: =?utf-8?X?abc?= =?utf-8?B?abc"),
    subject="=?utf-8?X?abc?= =?utf-8?B?abc")
add("raw windows-1251 in the subject",
    raw("Subject: Не выгружается заказ покупателя".encode("cp1251")),
    subject="Не выгружается заказ покупателя")
add("raw koi8-r in the subject",
    raw("Subject: Не выгружается заказ покупателя".encode("koi8-r")),
    subject="Не выгружается заказ покупателя")
add("raw UTF-8 in the subject and name", raw("Subject: Тест", "From: Иван <ivan@client.example>"),
    subject="Тест", **{"from": [["Иван", "ivan@client.example"]]})
add("a subject that says koi8-r and is UTF-8",
    raw("Subject: " + b("Не выгружается заказ".encode(), "koi8-r")),
    subject="Не выгружается заказ")
long_text = ("Не выгружается заказ покупателя, "
             "обмен завершается с ошибкой протокола")
add("a subject that says koi8-r and is windows-1251", raw("Subject: " + b(long_text.encode("cp1251"), "koi8-r")),
    subject=long_text)
add("a subject that says iso-8859-1 and is windows-1251",
    raw("Subject: " + b(long_text.encode("cp1251"), "iso-8859-1")),
    subject=long_text)
add("a French subject in iso-8859-1", raw("Subject: " + b("Problème de réseau à Orléans", "iso-8859-1")),
    subject="Problème de réseau à Orléans")
add("Japanese", raw("Subject: " + b("日本語の件名", "iso-2022-jp")), subject="日本語の件名")
add("a code that nobody knows", raw("Subject: " + b("Тест".encode(), "x-mars-1")), subject="Тест")

add("a name with a comma in a word", raw("From: " + b("Ильин, Иван", "koi8-r") + " <ivan@client.example>"),
    **{"from": [["Ильин, Иван", "ivan@client.example"]]})
add("a quoted name of words", raw('From: "' + b("Иван", "koi8-r") + '" <ivan@client.example>'),
    **{"from": [["Иван", "ivan@client.example"]]})
add("an address as a name", raw('From: "boss@client.example" <evil@evil.example>'),
    **{"from": [["boss@client.example", "evil@evil.example"]]})
add("an address hidden in a word",
    raw("From: " + b("boss@client.example>, <x@y.example", "utf-8") + " <evil@evil.example>"),
    **{"from": [["boss@client.example>, <x@y.example", "evil@evil.example"]]})
add("two senders", raw("From: a@client.example, B <b@client.example>"),
    **{"from": [["", "a@client.example"], ["B", "b@client.example"]]})
add("two From fields", raw("From: a@client.example", "From: b@evil.example"),
    **{"from": [["", "a@client.example"], ["", "b@evil.example"]]})
add("a group", raw("To: desk: a@desk.example, B <b@desk.example>;, c@desk.example"),
    to=[["", "a@desk.example"], ["B", "b@desk.example"], ["", "c@desk.example"]])
add("no From", b"Subject: x\r\n\r\ntext\r\n", **{"from": [], "subject": "x", "text": "text"})
add("bare LF line ends", b"From: a@client.example\nSubject: x\n\none\ntwo\n", subject="x", text="one\ntwo")
add("a line of a mailbox file in front",
    b"From a@client.example Tue Nov 24 11:30:05 2026\nFrom: a@client.example\nSubject: x\n\nt\n",
    subject="x", text="t")
add("no body", b"From: a@client.example\r\nSubject: x\r\n", subject="x", text="")

mime = "MIME-Version: 1.0"


def typed(content_type, body, cte="8bit", *more):
    return raw(mime, "Content-Type: " + content_type, "Content-Transfer-Encoding: " + cte, *more, body=body)


russian = ("Добрый день, после обновления обработки остатки "
           "не загружаются на телефон агента.\r\n")
shown = russian.strip()
add("a text that says koi8-r and is windows-1251", typed("text/plain; charset=koi8-r", russian.encode("cp1251")),
    text=shown)
add("a text that says windows-1251 and is koi8-r",
    typed("text/plain; charset=windows-1251", russian.encode("koi8-r")), text=shown)
add("a text that says us-ascii and is cp866", typed("text/plain; charset=us-ascii", russian.encode("cp866")),
    text=shown)
add("a text that says windows-1251 and is UTF-8", typed("text/plain; charset=windows-1251", russian.encode()),
    text=shown)
add("a text that says UTF-8 and is windows-1251", typed("text/plain; charset=utf-8", russian.encode("cp1251")),
    text=shown)
add("a text that says nothing and is koi8-r", raw(body=russian.encode("koi8-r")), text=shown)
add("utf-16 with a mark",
    typed("text/plain; charset=utf-16", base64.encodebytes(russian.encode("utf-16")), "base64"), text=shown)
add("utf-16le", typed("text/plain; charset=utf-16le", base64.encodebytes(russian.encode("utf-16le")), "base64"),
    text=shown)
add("zero bytes in a text", typed("text/plain; charset=utf-8", b"one\x00two\r\n\x00\x00three\r\n"),
    text="onetwo\nthree")
add("control and direction characters", typed("text/plain; charset=utf-8", "a\x1b[31mb\u202ec\u200bd\r\n".encode()),
    text="a[31mbcd")
add("quoted-printable that is broken",
    typed("text/plain; charset=utf-8", b"a=ZZb=\r\nc=D0=9F=", "quoted-printable"), text="a=ZZbcП")
add("flowed text",
    typed("text/plain; charset=utf-8; format=flowed",
    "Первая \r\nстрока.\r\n> цитата \r\n> дальше\r\n-- \r\nИван\r\n".encode()),
    text="Первая строка.\n> цитата дальше\n-- \nИван")
add("flowed text without its spaces",
    typed("text/plain; charset=utf-8; format=flowed; delsp=yes", "Пер \r\nвая\r\n".encode()),
    text="Первая")

html = ("<html><head><title>t</title><style>p{color:red}</style><meta charset=koi8-r></head><body>"
        "<p>Добрый&nbsp;день!</p><script>alert('<p>x</p>')</script><div>Первая<br>вторая</div>"
        "<ul><li>раз</li><li>два &amp; &lt;три&gt; &#8470;5 &#x41F;</li></ul>"
        "<img src='http://track.example/x.gif' alt='схема'>"
        "<blockquote>старое<br>письмо</blockquote>"
        "<a href=\"https://mobi-c.ru/a?b=1&amp;c=2\">вики</a></body></html>")
html_text = ("Добрый день!\n\nПервая\nвторая\n"
             "- раз\n- два & <три> №5 П\n[схема]\n> старое\n> письмо\n"
             "вики <https://mobi-c.ru/a?b=1&c=2>")
add("HTML alone", typed("text/html; charset=koi8-r", html.encode("koi8-r", "xmlcharrefreplace")), text=html_text)
add("HTML beside an empty text", typed('multipart/alternative; boundary="b"', (
    "--b\r\nContent-Type: text/plain\r\n\r\n \r\n"
    "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>видно</p>\r\n--b--\r\n").encode()),
    text="видно")


def multipart(kind, *parts, boundary="b"):
    body = b"".join(b"--" + boundary.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return typed(f'multipart/{kind}; boundary="{boundary}"', body + b"--" + boundary.encode() + b"--\r\n")


def part(content_type, data, *fields):
    lines = ["Content-Type: " + content_type, "Content-Transfer-Encoding: base64", *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + base64.encodebytes(data)


def named(name, *fields, content_type="application/octet-stream"):
    return {"message": multipart("mixed", part(content_type, b"data", *fields)),
            "attachments": [[name, content_type.split(";")[0], 4, sha(b"data")]]}


for title, name, fields, content_type in [
    ("RFC 2231", "Отчёт.txt",
    ["Content-Disposition: attachment; filename*=utf-8''"
    + "".join("%%%02X" % x for x in "Отчёт.txt".encode())], "text/plain"),
    ("RFC 2231 in pieces", "Отчёт о продажах.txt", [
        "Content-Disposition: attachment;\r\n filename*0*=koi8-r'ru'"
        + "".join("%%%02X" % x for x in "Отчёт о ".encode("koi8-r"))
        + ";\r\n filename*1*=" + "".join("%%%02X" % x for x in "продажах".encode("koi8-r"))
        + ";\r\n filename*2=.txt"], "text/plain"),
    ("RFC 2231, a character split", "Отчёт.txt", [
        "Content-Disposition: attachment; filename*0*=utf-8''%D0%9E%D1; "
        "filename*1*=%82%D1%87%D1%91%D1%82; filename*2=\".txt\""], "text/plain"),
    ("words in a quoted name", "Отчёт о продажах.xls", [
        'Content-Disposition: attachment; filename="' + b("Отчёт о ".encode("cp1251"),
        "windows-1251") + "\r\n " + b("продажах.xls".encode("cp1251"), "windows-1251") + '"'],
        "application/vnd.ms-excel"),
    ("only in the type", "a.log", [], 'text/plain; name="a.log"'),
    ("a path of Windows", "passwd.txt",
    ['Content-Disposition: attachment; filename="C:\\\\..\\\\..\\\\passwd.txt"'], "text/plain"),
    ("a path of Unix", "authorized_keys",
    ['Content-Disposition: attachment; filename="../../root/.ssh/authorized_keys"'], "text/plain"),
    ("a hidden file", "bashrc", ['Content-Disposition: attachment; filename=".bashrc"'], "text/plain"),
    ("a direction that lies", "invoicetxt.exe",
    ["Content-Disposition: attachment; filename*=utf-8''invoice%E2%80%AEtxt.exe"], "text/plain"),
    ("no name", "attachment-1", ["Content-Disposition: attachment"], "application/pdf"),
    ("nothing but dots", "attachment-1", ['Content-Disposition: attachment; filename=".."'], "application/pdf"),
]:
    example = named(name, *fields, content_type=content_type)
    add("a file's name: " + title, example["message"], attachments=example["attachments"])

raw_name = multipart("mixed",
    b'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="'
    + "Отчёт о продажах за ноябрь.txt".encode("cp1251") + b'"\r\n\r\nx')
add("a file's name: raw windows-1251", raw_name,
    attachments=[["Отчёт о продажах за ноябрь.txt", "text/plain", 1, sha(b"x")]])
tnef = multipart("mixed", b"Content-Type: text/plain\r\n\r\nhello",
    part("application/ms-tnef", b"\x78\x9f\x3e\x22", 'Content-Disposition: attachment; filename="winmail.dat"'))
add("winmail.dat", tnef, text="hello",
    attachments=[["winmail.dat", "application/ms-tnef", 4, sha(b"\x78\x9f\x3e\x22")]],
    notes=["outlookContainer"])
add("a boundary that never comes", typed('multipart/mixed; boundary="none"', b"--other\r\n\r\nx\r\n"), text="")
add("a boundary that is never closed",
    typed('multipart/mixed; boundary="b"', b"--b\r\nContent-Type: text/plain\r\n\r\nseen\r\n"), text="seen")
add("a multipart without a boundary", typed("multipart/mixed", b"--b\r\n\r\nx\r\n"),
    **{"from": [["", "ivan@client.example"]]})

uu = raw(mime, "Content-Type: text/plain; charset=utf-8", "References: <a@x> <b@y>\r\n <c@z>",
    "In-Reply-To: <c@z> (yesterday)",
         "Message-ID: <own@client.example>", "Auto-Submitted: Auto-Replied (vacation)", "Precedence: BULK",
         "List-Id: <l.example>",
         "List-Unsubscribe: <mailto:x@l.example>", "X-Auto-Response-Suppress: DR, AutoReply", "Return-Path: <>",
         "Authentication-Results: mx.desk.example;\r\n\tdkim=pass header.d=client.example",
         "Received: from a by b; x",
         "Authentication-Results: mx.desk.example; spf=fail smtp.mailfrom=evil.example",
         "Reply-To: Other <other@client.example>", "Cc: c1@client.example, c2@client.example")
add("all fields", uu, references=["a@x", "b@y", "c@z"], inReplyTo=["c@z"], messageId="own@client.example",
    autoSubmitted="auto-replied",
    precedence="bulk", listFields=["list-id", "list-unsubscribe"], suppressed=["dr, autoreply"], returnPath="",
    authenticationResults=["mx.desk.example; dkim=pass header.d=client.example",
    "mx.desk.example; spf=fail smtp.mailfrom=evil.example"],
    replyTo=[["Other", "other@client.example"]], cc=[["", "c1@client.example"], ["", "c2@client.example"]])

print(json.dumps(corpus, ensure_ascii=False, indent=1))
