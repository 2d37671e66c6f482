"""The shipped profiles on a real sshd: made-up trees of 1C and of Mobi-C, and what the ticket says of them."""
import os
import time

from support.house import House
from support.sshd import write


class ShippedProfiles(House):
    def collect(self, profile, *inputs):
        words = [word for value in inputs for word in ("--input", value)]
        _, invitation = self.request("srv-1", profile, *words)
        decided = self.instance.approve(invitation).json
        self.assertEqual(decided["state"], "completed")
        number = decided["result"]["collections"][0]["number"]
        return self.instance.json("diagnostics", "show", str(number), "--as", "ivan")

    def facts(self, collection):
        return {fact["name"]: fact["value"] for fact in collection["facts"]}

    def findings(self):
        """The results of the findings that the ticket has now."""
        shown = self.instance.json("ticket", "show", "1", "--as", "ivan")
        return {one["analyzer"]: one["result"] for one in shown["findings"] if one["state"] != "replaced"}

    def test_platforms_of_1c_are_told_and_its_secrets_are_not(self):
        root = f"{self.folder}/opt-1cv8"
        for name in ("x86_64/8.3.12.1412", "x86_64/8.3.24.1548", "i386/8.3.9.1850", "x86_64/old.backup", "conf"):
            os.makedirs(f"{root}/{name}")
        write(f"{root}/conf/conf.cfg", "SystemLanguage=RU\nDisableUnsafeActionProtection=.*\nSecret=Kanarejka-1C\n")
        write(f"{root}/conf/nethasp.ini",
              "[NH_COMMON]\nNH_TCPIP = Enabled\n[NH_TCPIP]\n NH_SERVER_ADDR = 192.168.77.5\n")
        write(f"{root}/conf/logcfg.xml", '<config xmlns="http://v8.1c.ru/v8/tech-log">\n'
              '<log location="/var/log/1C" history="24"><event/></log>\n</config>\n')
        collection = self.collect("onec-platform", f"install_root={root}")
        facts = self.facts(collection)
        self.assertEqual(facts["onec.versions"], "8.3.12.1412, 8.3.24.1548, 8.3.9.1850")
        self.assertEqual((facts["onec.language"], facts["onec.unsafe_action_protection"]), ("RU", ".*"))
        self.assertRegex(facts["onec.hasp_servers"], "^‹network:private:[0-9a-f]{10}›$")
        self.assertEqual((facts["onec.techlog_logs"], facts["onec.techlog_location"]), ("1", "/var/log/1C"))
        for canary in ("Kanarejka-1C", "192.168.77.5", "old.backup"):
            self.assertNotIn(canary, str(collection))
        findings = self.findings()
        self.assertEqual((findings["platform-installed"], findings["techlog-on"]), ("pass", "warn"))
        self.assertEqual(findings["platform-running"], "unknown")

    def test_only_platforms_that_are_too_old(self):
        root = f"{self.folder}/opt-old"
        os.makedirs(f"{root}/x86_64/8.3.13.1644")
        self.collect("onec-platform", f"install_root={root}")
        self.assertEqual(self.findings()["platform-installed"], "fail")

    def test_a_log_full_of_trouble_becomes_findings_without_names(self):
        main = self.main_directory(
            "12:10:00  196271  Администратор  00000025 Ошибка протокола обмена: Неверный код устройства.",
            "12:11:00  196271  Администратор  ERROR_EXPIRED_ACC_SYSTEM",
            "12:12:00  196271  Администратор  Загрузка накладной.Неверный формат шапки накладной",
            "12:13:00  196271  Администратор  Документ 000077 ООО Ромашка не выгружен",
        )
        old = time.time() - 20 * 86_400
        os.utime(f"{main}/blacklist.bin", (old, old))
        os.utime(f"{main}/Logs/PS_2026-11-20.txt", (old, old))
        collection = self.collect("mobi-c-server", f"main_directory={main}")
        facts = self.facts(collection)
        self.assertEqual((facts["server.version"], facts["exchange.errors"]), ("5.5.70", "4"))
        self.assertEqual((facts["exchange.last_error"], facts["log.documents"]), ("не выгружен", "1"))
        self.assertEqual(facts["server.log_age_days"], "20")
        self.assertNotIn("Ромашка", str(collection))
        findings = self.findings()
        expected = {"blacklist-old": "fail", "cloud-account": "fail", "licences": "fail", "old-module": "fail",
                    "documents": "warn", "exchange-silent": "warn", "server-ended": "pass", "connection": "pass",
                    "database-broken": "pass", "update-left": "unknown"}
        self.assertEqual({name: findings[name] for name in expected}, expected)

    def test_profiles_for_windows_have_nothing_to_ask_a_posix_machine(self):
        for profile, inputs in (("windows-basics", []), ("mobi-c-exchange", ["--input", "main_directory=C:\\MobiS"])):
            self.instance.run("access", "request", "--ticket", "1", "--machine", "srv-1", "--profile", profile, "--for",
                              "30m", "--reason", "x", "--as", "ivan", *inputs, status=3)
