/** Languages by name and moments, as the reader says them. */
import { deserializeDateTime } from "@web/core/l10n/dates";
import { user } from "@web/core/user";

export function language(tag) {
    try {
        return new Intl.DisplayNames([user.lang], { type: "language" }).of(tag);
    } catch {
        return tag;
    }
}

/** A moment of Odoo's: today the time, before that the day. */
export function moment(text) {
    const at = deserializeDateTime(text);
    const today = at.hasSame(luxon.DateTime.now(), "day");
    return at.toLocaleString(today ? luxon.DateTime.TIME_SIMPLE : luxon.DateTime.DATE_MED);
}
