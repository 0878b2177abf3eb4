"""Arithmetic with open hours: two hours that begin ten minutes before closing end the next day. Pure."""

from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from .business_hours import HORIZON, MINUTE, _is_open_by_hours, _slots_on, _start_of_day, _wall

DAY = timedelta(days=1)


def add_open_time(schedule, start, seconds):
    """Instant (UTC) at which the desk will have been open for `seconds` since the aware instant `start`.

    None when that is more than 400 days away.
    """
    left = timedelta(seconds=seconds)
    for opens, closes in _open_spans(schedule, start, start + HORIZON):
        if left <= closes - opens:
            return opens + left
        left -= closes - opens
    return None


def open_seconds(schedule, start, end):
    """For how many seconds the desk is open between two aware instants; 0 when `end` is not after `start`."""
    return int(
        sum((closes - opens for opens, closes in _open_spans(schedule, start, end)), timedelta()).total_seconds()
    )


def _open_spans(schedule, start, end):
    """Spans (UTC) in which the desk is open between two aware instants, in order, none overlapping another."""
    start, end = start.astimezone(timezone.utc), end.astimezone(timezone.utc)
    if not schedule["use_business_hours"]:
        if start < end:
            yield start, end
        return
    zone = ZoneInfo(schedule["timezone"])
    day = start.astimezone(zone).date()
    while _start_of_day(day, zone) < end:
        for opens, closes in _spans_of_day(schedule, zone, day):
            opens, closes = max(opens, start), min(closes, end)
            if opens < closes:
                yield opens, closes
        day += DAY


def _spans_of_day(schedule, zone, day):
    slots = _merged(_slots_on(schedule, day))
    if not slots:
        return []
    midnight, following = _start_of_day(day, zone), _start_of_day(day + DAY, zone)
    if following - midnight != DAY or _wall(midnight, zone) != datetime.combine(day, time()):
        # The clock is changed on this day: minutes are skipped or happen twice, so look at each of them.
        return _merged(_open_minutes(schedule, zone, day, midnight, following))
    return [(midnight + first * MINUTE, midnight + last * MINUTE) for first, last in slots]


def _open_minutes(schedule, zone, day, midnight, following):
    margin = timedelta(hours=3)
    minute = midnight - margin
    while minute < following + margin:
        if minute.astimezone(zone).date() == day and _is_open_by_hours(schedule, minute):
            yield minute, minute + MINUTE
        minute += MINUTE


def _merged(spans):
    """The same time in spans that neither overlap nor touch."""
    merged = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
