import Testing
import Tickets

struct NewTextTests {
    @Test(arguments: [
        (
            "Спасибо, помогло.\n\nвт, 24 нояб. 2026 г. в 11:30, Поддержка <help@desk.example>:\n> Какая версия?\n> 5.5.40?\n",
            "Спасибо, помогло."
        ),
        ("Yes.\n\nOn Tue, Nov 24, 2026 at 11:30 AM Desk wrote:\n\n> Which version?", "Yes."),
        ("Версия 5.5.53\n\n-----Original Message-----\nFrom: help\n\nкакая версия, 5.5.40?", "Версия 5.5.53"),
        ("Да\n\n-------- Исходное сообщение --------\nОт: help", "Да"),
        ("Да\n________________________________\nОт: help\nТема: x", "Да"),
        ("> Какая версия?\n5.5.53\n\n> Какой телефон?\nSamsung\n", "5.5.53\nSamsung"),
        ("Поддержка пишет:\n> старое\n\nновое", "\nновое"),
        ("Ошибка:\n5.5.40 не запускается", "Ошибка:\n5.5.40 не запускается"),
        ("--\nИван", "--\nИван"), ("", ""), ("> только цитата", ""),
    ]) func `what was quoted is left out`(_ text: String, _ new: String) {
        var message = IncomingMessage()
        message.text = text
        #expect(message.newText == new)
    }
}
