"""Deadlines by Python: NumPy's business days over whole arrays, or the package businesstimedelta, one at a time."""
import datetime
import sys
import time

import numpy

DAY, MOSCOW, OPENS, CLOSES = 86_400, 3 * 3_600, 8 * 3_600, 18 * 3_600


def by_numpy(questions, holidays):
    calendar = numpy.busdaycalendar(holidays=holidays)

    def run():
        local = questions[:, 0] + MOSCOW
        days, seconds = local // DAY, local % DAY
        late = seconds >= CLOSES
        dates = (days + late).astype("datetime64[D]")
        worked = numpy.is_busday(dates, busdaycal=calendar)
        start = numpy.where(late | ~worked, OPENS, numpy.maximum(seconds, OPENS))
        begin = numpy.busday_offset(dates, 0, roll="forward", busdaycal=calendar)
        total = start - OPENS + questions[:, 1] * 60
        whole = (total - 1) // (CLOSES - OPENS)
        end = numpy.busday_offset(begin, whole, busdaycal=calendar).astype(numpy.int64)
        return int((end * DAY + OPENS + total - whole * (CLOSES - OPENS) - MOSCOW).sum())
    return run


def by_businesstimedelta(questions, holidays):
    import businesstimedelta
    free = {datetime.date.fromisoformat(day): "holiday" for day in holidays}
    workday = businesstimedelta.WorkDayRule(start_time=datetime.time(8), end_time=datetime.time(18),
                                            working_days=[0, 1, 2, 3, 4])
    rules = businesstimedelta.Rules([workday, businesstimedelta.HolidayRule(free)])
    epoch = datetime.datetime(1970, 1, 1)
    moments = [(epoch + datetime.timedelta(seconds=int(start) + MOSCOW),
                businesstimedelta.BusinessTimeDelta(rules, hours=int(minutes) // 60,
                                                    seconds=int(minutes) % 60 * 60)) for start, minutes in questions]

    def run():
        return sum(int(((start + amount).replace(tzinfo=None) - epoch).total_seconds()) - MOSCOW
                   for start, amount in moments)
    return run


def main():
    name, path, days, limit = sys.argv[1:]
    questions = numpy.loadtxt(path, dtype=numpy.int64, max_rows=int(limit))
    run = {"numpy": by_numpy, "businesstimedelta": by_businesstimedelta}[name](questions, days.split(","))
    for _ in sys.stdin:
        start = time.perf_counter()
        total = run()
        print(f"{time.perf_counter() - start:.6f} {total}", flush=True)


main()
