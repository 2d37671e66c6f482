import Access
import Foundation
import Testing
import Wording

struct `Amounts` {
    private let ru = Wording(.ru, timeZone: .gmt)
    private let en = Wording(.en, timeZone: .gmt)

    // TZ=ZONE date -d @SECONDS '+%d.%m.%Y %H:%M:%S %:z'
    @Test(arguments: [
        ("Europe/Moscow", 1_795_373_297, "22.11.2026 21:48:17 +03:00"),
        ("Asia/Kolkata", 951_782_400, "29.02.2000 05:30:00 +05:30"),
        ("America/St_Johns", 951_782_400, "28.02.2000 20:30:00 -03:30"),
        ("UTC", -1, "31.12.1969 23:59:59 +00:00"),
        ("UTC", 4_102_444_799, "31.12.2099 23:59:59 +00:00"),
    ])
    func `a moment is told in the instance's zone, with its offset`(zone: String, seconds: Int, expected: String) throws
    {
        let timeZone = try #require(TimeZone(identifier: zone))
        #expect(Wording(.ru, timeZone: timeZone).moment(Date(timeIntervalSince1970: Double(seconds))) == expected)
    }

    @Test
    func `English moments begin with the year`() {
        #expect(en.moment(Date(timeIntervalSince1970: 951_782_400)) == "2000-02-29 00:00:00 +00:00")
    }

    @Test(arguments: [
        (0, "0 минут"), (1, "1 минута"), (2, "2 минуты"), (4, "4 минуты"), (5, "5 минут"), (11, "11 минут"),
        (12, "12 минут"), (14, "14 минут"), (21, "21 минута"), (22, "22 минуты"), (25, "25 минут"),
        (101, "101 минута"), (111, "111 минут"), (112, "112 минут"),
    ])
    func `Russian nouns follow their number`(number: Int, expected: String) {
        #expect(ru.count(number, .minute) == expected)
    }

    @Test(arguments: Noun.allCases)
    func `every noun has its forms`(noun: Noun) {
        for number in [1, 2, 5] {
            expectFinished(ru.count(number, noun), in: .ru)
            expectFinished(en.count(number, noun), in: .en)
        }
    }

    @Test
    func `durations and sizes use the largest units that fit`() {
        #expect(ru.duration(minutes: 90) == "1 час 30 минут")
        #expect(en.duration(seconds: 3661) == "1 hour 1 minute 1 second")
        #expect(ru.duration(seconds: 0) == "0 секунд")
        #expect(ru.size(bytes: 1) == "1 байт")
        #expect(ru.size(bytes: 65_536) == "64 КиБ")
        #expect(en.size(bytes: 8 << 20) == "8 MiB")
        #expect(ru.elapsed(milliseconds: 912) == "912 мс")
        #expect(ru.elapsed(milliseconds: 12_345) == "12,3 с")
    }
}
