/** Durations in words, as the reader says them: "45 seconds", "2 minutes", "1 hour, 5 minutes". */
import { user } from "@web/core/user";

const UNITS = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
    ["second", 1],
];

/** The largest unit and the next one; minutes and seconds stand alone. */
export function inWords(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const first = UNITS.findIndex(([, size]) => whole >= size);
    if (first < 0) {
        return say(0, "second");
    }
    const [name, size] = UNITS[first];
    const parts = [say(Math.floor(whole / size), name)];
    const [next, nextSize] = UNITS[first + 1] ?? [];
    const rest = Math.floor((whole % size) / nextSize);
    if (first < 2 && rest > 0) {
        parts.push(say(rest, next));
    }
    return new Intl.ListFormat(user.lang, { type: "unit" }).format(parts);
}

function say(value, unit) {
    return value.toLocaleString(user.lang, { style: "unit", unit, unitDisplay: "long" });
}
