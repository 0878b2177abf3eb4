"""Opening hours: whether a schedule is open at an instant, and when it opens next. Pure, without Odoo.

A schedule has the shape of the façade's `Schedule`; hours are floats (17.25 is 17:15) on the wall clock of its zone.
"""

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MINUTES_A_DAY = 24 * 60
HORIZON = timedelta(days=400)
MINUTE = timedelta(minutes=1)


def is_open(schedule, at):
    """True when the desk is open at the aware instant `at`."""
    return not schedule["use_business_hours"] or _is_open_by_hours(schedule, at)


def next_open_at(schedule, at):
    """First whole minute (UTC) after `at` at which the desk is open.

    None while it is open, and when there is none within 400 days.
    """
    if is_open(schedule, at):
        return None
    zone = ZoneInfo(schedule["timezone"])
    utc = at.astimezone(timezone.utc)
    earliest = utc.replace(second=0, microsecond=0) + MINUTE
    day = utc.astimezone(zone).date()
    while True:
        if _start_of_day(day, zone) > utc + HORIZON:
            return None
        found = _first_open_minute(schedule, zone, day, earliest)
        if found:
            return found if found <= utc + HORIZON else None
        day += timedelta(days=1)


def _is_open_by_hours(schedule, at):
    wall = at.astimezone(ZoneInfo(schedule["timezone"]))
    minute = wall.hour * 60 + wall.minute
    return any(start <= minute < end for start, end in _slots_on(schedule, wall.date()))


def _first_open_minute(schedule, zone, day, earliest):
    slots = sorted(_slots_on(schedule, day))
    if not slots:
        return None
    start, end = _start_of_day(day, zone), _start_of_day(day + timedelta(days=1), zone)
    if end - start != timedelta(days=1) or _wall(start, zone) != datetime.combine(day, time()):
        # The clock is changed on this day: minutes are skipped or happen twice, so look at each of them.
        return _first_open_minute_by_looking(schedule, zone, day, max(start - timedelta(hours=3), earliest), end)
    for first, last in slots:
        candidate = max(start + first * MINUTE, earliest)
        if candidate < start + last * MINUTE:
            return candidate
    return None


def _first_open_minute_by_looking(schedule, zone, day, start, end):
    minute = start
    while minute < end + timedelta(hours=3):
        if minute.astimezone(zone).date() == day and _is_open_by_hours(schedule, minute):
            return minute
        minute += MINUTE
    return None


def _start_of_day(day, zone):
    return datetime.combine(day, time(), zone).astimezone(timezone.utc)


def _wall(instant, zone):
    return instant.astimezone(zone).replace(tzinfo=None)


def _slots_on(schedule, day):
    """Half-open ranges of minutes of this local date, what runs over from the night before included."""
    exceptions = {row["date"]: row["slots"] for row in schedule["exceptions"]}
    slots = [(start, min(end, MINUTES_A_DAY)) for start, end in slots_of_date(schedule, exceptions, day)]
    if day.isoformat() not in exceptions:
        before = slots_of_date(schedule, exceptions, day - timedelta(days=1))
        slots += [(0, end - MINUTES_A_DAY) for _start, end in before if end > MINUTES_A_DAY]
    return slots


def slots_of_date(schedule, exceptions, day: date):
    """Minutes of the slots that begin on this local date; `exceptions` maps ISO dates to rows."""
    rows = exceptions.get(day.isoformat())
    if rows is None:
        name = WEEKDAYS[day.weekday()]
        rows = [row for row in schedule["hours"] if row["day"] == name and row["is_open"]]
    return own_slots(rows)


def own_slots(rows):
    """Minutes `(start, end)` of these rows on their own day; what ends beyond 24 hours runs into the next day."""
    for row in rows:
        start, end = round(row["open_time"] * 60), round(row["close_time"] * 60)
        if start != end:
            yield start, end if end > start else end + MINUTES_A_DAY
