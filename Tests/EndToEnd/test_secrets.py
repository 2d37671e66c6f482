"""Canaries: what must not be kept is looked for in every file of the data folder, byte by byte."""
import os

from support.house import STARTED, House

PASSWORD = "Kanarejka-4711"
CLAUSE = f"12:08:01  196272  Администратор  {STARTED} Пароль={PASSWORD}"


class Secrets(House):
    def files(self):
        for folder, _, names in os.walk(self.instance.folder):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path) and "/outbox/" not in path and "/keys/" not in path:
                    with open(path, "rb") as file:
                        yield path, file.read()

    def test_a_password_in_an_answer_is_nowhere_in_the_data_folder(self):
        main = self.main_directory(CLAUSE)
        _, invitation = self.request("srv-1", "mobi-c-server", "--input", f"main_directory={main}")
        decided = self.instance.approve(invitation).json
        self.assertEqual(decided["state"], "completed")
        redactions = decided["result"]["collections"][0]["redactions"]
        self.assertGreaterEqual(redactions.get("secret", 0), 1, "the canary did come and was redacted")
        for path, data in self.files():
            for text in (PASSWORD.encode(), PASSWORD.encode("utf-16-le")):
                self.assertNotIn(text, data, path)
        self.assertNotIn(PASSWORD, self.instance.log())

    def test_codes_and_private_keys_are_nowhere_but_in_the_mail(self):
        _, invitation = self.request()
        self.instance.approve(invitation)
        bare = invitation.code.replace("-", "")
        for path, data in self.files():
            for text in (invitation.code, bare, bare.lower(), "OPENSSH PRIVATE KEY"):
                self.assertNotIn(text.encode(), data, path)
        for word in (invitation.code, bare):
            self.assertNotIn(word, self.instance.log())
