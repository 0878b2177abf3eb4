/** Chats on WhatsApp in Discuss: what it would not take is not posted, and stays in the composer. */
import { Composer } from "@mail/core/common/composer";
import { deserializeDateTime } from "@web/core/l10n/dates";
import { _t } from "@web/core/l10n/translation";
import { patch } from "@web/core/utils/patch";

/** Whether the shopper may be sent templates only. */
export function isWindowOver(window) {
    return Boolean(window) && deserializeDateTime(window.ends_at) <= luxon.DateTime.now();
}

patch(Composer.prototype, {
    async sendMessage() {
        const { composer } = this.props;
        const text = composer.composerText ?? composer.text ?? "";
        const isCommand = text.startsWith("/");
        if (!composer.message && !isCommand && isWindowOver(composer.thread?.storefront_window)) {
            return this.env.services.notification.add(
                _t(
                    "The shopper wrote more than 24 hours ago: WhatsApp takes only templates until they write again. Choose a template beside the chat."
                ),
                { type: "warning" }
            );
        }
        return super.sendMessage(...arguments);
    },
});
