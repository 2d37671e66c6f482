"""The consent page as a browser without JavaScript uses it: read, strike out, read again, decide."""
import html
import http.client
import re
import urllib.parse
from html.parser import HTMLParser

from support import processes
from support.house import House


class Forms(HTMLParser):
    """The forms of a page: address, and the values that a browser would send.

    A field belongs to the form whose id its attribute `form` names, wherever it stands. `buttons` are the addresses to
    which a button sends the form instead, `boxes` what a tick would add, by the form's id.
    """

    def __init__(self, page):
        super().__init__()
        self.forms = []
        self.ids = {}
        self.buttons = []
        self.boxes = []
        self.strays = []
        self.feed(page)
        for name, value in self.strays:
            self.ids[name].append(value)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append((attributes.get("method", "get"), attributes.get("action", ""), []))
            self.ids[attributes.get("id")] = self.forms[-1][2]
        elif tag == "button" and "formaction" in attributes:
            self.buttons.append((attributes["form"], attributes["formaction"]))
        elif tag == "input" and "name" in attributes:
            if attributes.get("type") == "checkbox":
                self.boxes.append((attributes.get("form"), attributes["name"], attributes.get("value")))
            if attributes.get("type") not in ("radio", "checkbox") or "checked" in attributes:
                field = (attributes["name"], attributes.get("value", ""))
                if "form" in attributes:
                    self.strays.append((attributes["form"], field))
                elif self.forms:
                    self.forms[-1][2].append(field)

    def find(self, part):
        return next(form for form in self.forms if form[1].split("?")[0].endswith(part))


class Browser:
    def __init__(self, instance):
        self.instance = instance
        self.cookie = None

    def ask(self, method, path, values=None, follow=True):
        connection = http.client.HTTPConnection("127.0.0.1", self.instance.port, timeout=60)
        headers = {"Accept-Language": "en", "Sec-Fetch-Site": "same-origin"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if values is not None:
            body = urllib.parse.urlencode(values)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        page = response.read().decode()
        connection.close()
        if response.getheader("Set-Cookie"):
            self.cookie = response.getheader("Set-Cookie").split(";")[0]
        self.headers = response.headers
        if follow and response.status in (302, 303):
            return self.ask("GET", response.getheader("Location"))
        return response.status, page


class Pages(House):
    def opened(self):
        number, invitation = self.request()
        browser = Browser(self.instance)
        status, page = browser.ask("GET", f"/c/{invitation.handle}")
        self.assertEqual(status, 200, page)
        return number, invitation, browser, page

    def approval(self, page, code):
        _, action, values = Forms(page).find("/approve")
        values = [(name, value) for name, value in values if name not in ("code", "road")]
        return action, [*values, ("code", code), ("road", "direct")]

    def test_the_page_shows_everything_and_runs_no_script(self):
        _, invitation, browser, page = self.opened()
        document = self.instance.document(invitation)
        for text in (document["plan_digest"], self.sshd.address, self.account.name, "uname -srm", "ivan",
                     document["host_key_fingerprint"]):
            self.assertIn(text, html.unescape(page))
        self.assertNotIn(invitation.code, page)
        self.assertNotRegex(page, re.compile(r"<script[\s>]", re.I))
        policy = browser.headers.get("Content-Security-Policy", "")
        self.assertIn("default-src 'none'", policy)
        self.assertEqual(browser.headers.get("Referrer-Policy"), "no-referrer")

    def test_opening_the_link_decides_nothing(self):
        number, invitation, browser, _ = self.opened()
        browser.ask("HEAD", f"/c/{invitation.handle}")
        self.assertEqual(self.shown(number)["state"], "requested")
        status, _ = browser.ask("GET", f"/c/{invitation.handle}/approve?code={invitation.code}")
        self.assertNotEqual(status, 200)
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_approving_runs_the_plan_and_leads_to_the_follow_page(self):
        number, invitation, browser, page = self.opened()
        action, values = self.approval(page, invitation.code)
        status, page = browser.ask("POST", action, values)
        self.assertEqual(status, 200, page)
        self.assertEqual(self.ended(number)["state"], "completed")
        self.assertNotIn(invitation.code, page)

    def test_a_struck_question_is_shown_again_before_it_is_approved(self):
        number, invitation, browser, _ = self.opened()
        status, page = browser.ask("GET", f"/c/{invitation.handle}?without=kernel&minutes=10")
        self.assertEqual(status, 200, page)
        narrowed = self.instance.document(invitation, "--without", "kernel")["plan_digest"]
        self.assertIn(narrowed, page)
        action, values = self.approval(page, invitation.code)
        status, page = browser.ask("POST", action, values)
        self.assertEqual(status, 200, page)
        consent = self.ended(number)["consent"]
        self.assertEqual((consent["plan_digest"], consent["struck_probes"]), (narrowed, ["kernel"]))

    def test_a_question_that_is_struck_out_while_the_code_is_typed_is_never_asked(self):
        number, invitation, browser, page = self.opened()
        action, values = self.approval(page, invitation.code)
        shown = self.instance.document(invitation)["plan_digest"]
        narrowed = self.instance.document(invitation, "--without", "kernel")["plan_digest"]
        self.assertIn(("plan", shown), values)
        # The tick goes out with the approval, whichever button is pressed.
        self.assertIn(("approve", "without", "kernel"), Forms(page).boxes)
        status, page = browser.ask("POST", action, [*values, ("without", "kernel")])
        self.assertEqual(status, 409, page)
        self.assertEqual(self.shown(number)["state"], "requested")
        # The page shows what is left, and the code is still good for it.
        action, values = self.approval(page, invitation.code)
        self.assertIn(("plan", narrowed), values)
        self.assertIn(("without", "kernel"), values)
        status, page = browser.ask("POST", action, values)
        self.assertEqual(status, 200, page)
        consent = self.ended(number)["consent"]
        self.assertEqual((consent["plan_digest"], consent["struck_probes"]), (narrowed, ["kernel"]))

    def test_the_time_is_shown_again_too_before_it_is_approved(self):
        number, invitation, browser, page = self.opened()
        action, values = self.approval(page, invitation.code)
        values = [(name, "10" if name == "minutes" else value) for name, value in values]
        status, page = browser.ask("POST", action, values)
        self.assertEqual(status, 409, page)
        self.assertEqual(self.shown(number)["state"], "requested")
        action, values = self.approval(page, invitation.code)
        browser.ask("POST", action, values)
        self.assertEqual(self.ended(number)["consent"]["minutes"], 10)

    def test_the_button_shows_the_changed_plan_and_passes_no_code_on(self):
        number, invitation, browser, page = self.opened()
        _, values = self.approval(page, invitation.code)
        [(form, action)] = Forms(page).buttons
        self.assertEqual(form, "approve")
        status, _ = browser.ask("POST", action, [*values, ("without", "kernel")], follow=False)
        self.assertEqual(status, 303)
        location = browser.headers["Location"]
        self.assertIn("without=kernel", location)
        self.assertNotIn(invitation.code, location)
        status, page = browser.ask("GET", location)
        self.assertEqual(status, 200, page)
        self.assertIn(self.instance.document(invitation, "--without", "kernel")["plan_digest"], page)
        self.assertEqual(self.shown(number)["state"], "requested")
        status, _ = Browser(self.instance).ask("POST", action, [*values, ("without", "kernel")], follow=False)
        self.assertEqual(status, 403)

    def test_a_wrong_code_is_said_in_words(self):
        number, invitation, browser, page = self.opened()
        action, values = self.approval(page, "0000-0000-0000-0000")
        status, page = browser.ask("POST", action, values)
        self.assertIn(status, (422, 403, 200))
        self.assertIn("code", page.lower())
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_a_forged_form_decides_nothing_even_with_the_code(self):
        number, invitation, browser, page = self.opened()
        action, values = self.approval(page, invitation.code)
        stranger = Browser(self.instance)
        cases = [
            ("no cookie", stranger, values),
            ("no token", browser, [(name, value) for name, value in values if name != "csrf"]),
            ("another token", browser, [(n, "0" * 64 if n == "csrf" else v) for n, v in values]),
        ]
        for what, who, sent in cases:
            with self.subTest(what):
                status, _ = who.ask("POST", action, sent, follow=False)
                self.assertGreaterEqual(status, 400)
                self.assertEqual(self.shown(number)["state"], "requested")

    def test_another_digest_than_the_one_shown_is_refused(self):
        number, invitation, browser, page = self.opened()
        action, values = self.approval(page, invitation.code)
        values = [(name, "0" * 64 if name == "plan" else value) for name, value in values]
        browser.ask("POST", action, values)
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_declining(self):
        number, invitation, browser, page = self.opened()
        _, action, values = Forms(page).find("/decline")
        values = [(name, value) for name, value in values if name != "code"] + [("code", invitation.code)]
        browser.ask("POST", action, values)
        processes.wait_until(lambda: self.shown(number)["state"] == "declined", 5, "the refusal")
