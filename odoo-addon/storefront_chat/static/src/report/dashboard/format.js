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
    if (seconds < MINUTE) {
        return _t("%s s", number(seconds));
    }
    if (seconds < HOUR) {
        return _t("%s min", number(Math.round(seconds / MINUTE)));
    }
    if (seconds < DAY) {
        return _t("%s h", number(seconds / HOUR, 1));
    }
    return _t("%s d", number(seconds / DAY, 1));
}

export function day(date) {
    return luxon.DateTime.fromISO(date).toLocaleString({ weekday: "short", day: "numeric", month: "short" });
}
