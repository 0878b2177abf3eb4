/** Numbers, shares, durations and dates in the reader's format. */
import { _t } from "@web/core/l10n/translation";
import { user } from "@web/core/user";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOTHING = "–";

export function number(value, digits = 0) {
    if (value === undefined || value === null) {
        return NOTHING;
    }
    return value.toLocaleString(user.lang, { maximumFractionDigits: digits });
}

export function share(value) {
    if (value === undefined || value === null) {
        return NOTHING;
    }
    return value.toLocaleString(user.lang, { style: "percent" });
}

/** Two parts at most: seconds matter in a minute, not in an hour. */
export function duration(seconds) {
    if (seconds === undefined || seconds === null) {
        return NOTHING;
    }
    const whole = Math.round(seconds);
    const parts = [
        [_t("%s d", number(Math.floor(whole / DAY))), whole >= DAY],
        [_t("%s h", number(Math.floor((whole % DAY) / HOUR))), whole % DAY >= HOUR],
        [_t("%s min", number(Math.floor((whole % HOUR) / MINUTE))), whole % HOUR >= MINUTE],
        [_t("%s s", number(whole % MINUTE)), whole % MINUTE || !whole],
    ];
    const first = parts.findIndex(([, isThere]) => isThere);
    const shown = parts.slice(first, first + 2).filter(([, isThere]) => isThere);
    return shown.map(([text]) => text).join(" ");
}

export function day(date) {
    return luxon.DateTime.fromISO(date).toLocaleString({ weekday: "short", day: "numeric", month: "short" });
}
