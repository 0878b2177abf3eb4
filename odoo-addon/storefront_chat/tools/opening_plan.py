"""Derived from a schedule: overlapping slots, dates closed by leaves, the coming days.

Pure, like `business_hours`, whose rules hold: an exception replaces its whole date, what runs over from the night
before included.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from .business_hours import MINUTES_A_DAY, WEEKDAYS, own_slots, slots_of_date

MINUTES_A_WEEK = 7 * MINUTES_A_DAY


def overlap_in_week(hours):
    """The first two of these `BusinessHours` that are open at the same minute of the week; None when no two are."""
    spans = []
    for row in hours:
        if row["is_open"]:
            first = WEEKDAYS.index(row["day"]) * MINUTES_A_DAY
            spans += [(first + start, first + end, row) for start, end in own_slots([row])]
    spans.sort(key=lambda span: span[:2])
    if spans:
        # The last night of the week runs into its first morning.
        start, end, row = spans[0]
        spans.append((start + MINUTES_A_WEEK, end + MINUTES_A_WEEK, row))
    return _first_overlap(spans)


def overlap_in_day(slots):
    """Likewise for the slots of one date."""
    spans = [(start, end, slot) for slot in slots for start, end in own_slots([slot])]
    return _first_overlap(sorted(spans, key=lambda span: span[:2]))


def with_leaves(schedule, leaves):
    """The schedule with an exception for each date that one of `leaves` (pairs of aware instants) touches.

    Dates that have an exception already keep it: somebody has said what holds on them.
    """
    zone = ZoneInfo(schedule["timezone"])
    said = {row["date"] for row in schedule["exceptions"]}
    closed = {}
    for start, end in leaves:
        for day, span in _by_day(_wall(start, zone), _wall(end, zone)):
            if day.isoformat() not in said:
                closed.setdefault(day, []).append(span)
    more = [{"date": day.isoformat(), "slots": _left_open(schedule, day, spans)} for day, spans in closed.items()]
    return {**schedule, "exceptions": sorted(schedule["exceptions"] + more, key=lambda row: row["date"])}


def coming_days(schedule, first, count):
    """`(date, slots)` of `count` dates; a slot is `(start, end)` in minutes, an end beyond 24 hours is the next day."""
    special = {row["date"]: row["slots"] for row in schedule["exceptions"]}
    for day in (first + timedelta(days=ahead) for ahead in range(count)):
        slots = sorted(slots_of_date(schedule, special, day))
        if (day + timedelta(days=1)).isoformat() in special:
            slots = [(start, min(end, MINUTES_A_DAY)) for start, end in slots]
        yield day, slots


def dates(start, end, zone):
    """Local dates that the span between these aware instants touches."""
    return [day for day, _minutes in _by_day(_wall(start, zone), _wall(end, zone))]


def span(row):
    """`08:30–13:00` of a row with open and close time."""
    return f"{clock(round(row['open_time'] * 60))}–{clock(round(row['close_time'] * 60))}"


def clock(minutes):
    """`08:30`; 24:00 is midnight at the end of the day, what is later is of the next day."""
    minutes = minutes if minutes <= MINUTES_A_DAY else minutes - MINUTES_A_DAY
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _first_overlap(spans):
    latest = None
    for span in spans:
        if latest and span[0] < latest[1]:
            return latest[2], span[2]
        if not latest or span[1] > latest[1]:
            latest = span
    return None


def _wall(instant, zone):
    return instant.astimezone(zone).replace(tzinfo=None)


def _by_day(start, end):
    """Local span → its dates, each with the minutes `(from, to)` of it."""
    day = start.date()
    while datetime.combine(day, time()) < end:
        midnight = datetime.combine(day, time())
        # A leave that ends at 23:59:59 is meant to last all day.
        minutes = (max(start - midnight, timedelta()), end - midnight + timedelta(seconds=59))
        yield day, tuple(min(span // timedelta(minutes=1), MINUTES_A_DAY) for span in minutes)
        day += timedelta(days=1)


def _left_open(schedule, day, closed):
    special = {row["date"]: row["slots"] for row in schedule["exceptions"]}
    before = slots_of_date(schedule, special, day - timedelta(days=1))
    slots = [(0, end - MINUTES_A_DAY) for _start, end in before if end > MINUTES_A_DAY]
    slots += slots_of_date(schedule, special, day)
    for first, last in closed:
        last = last if last < MINUTES_A_DAY else 2 * MINUTES_A_DAY
        pieces = [piece for start, end in slots for piece in ((start, min(end, first)), (max(start, last), end))]
        slots = [(start, end) for start, end in pieces if start < end]
    return [
        {"open_time": start / 60, "close_time": (end if end <= MINUTES_A_DAY else end - MINUTES_A_DAY) / 60}
        for start, end in sorted(slots)
    ]
