/** Messages that did not reach their shopper on WhatsApp: why, and a button that sends them again where that may help. */
import { Message } from "@mail/core/common/message";
import { _t } from "@web/core/l10n/translation";
import { patch } from "@web/core/utils/patch";

const WORDS = {
    window_over: _t("Not delivered: the shopper wrote more than 24 hours ago. Choose a template beside the chat."),
    unreachable: _t("Not delivered: the shopper cannot be reached on WhatsApp."),
    template: _t("Not delivered: WhatsApp does not take this template."),
    unsupported: _t("Not delivered: WhatsApp does not take this kind of message."),
    too_many: _t("Not delivered: too many messages at once."),
    number: _t("Not delivered: WhatsApp has blocked the shop's number, or its settings are wrong."),
    unknown: _t("Not delivered: WhatsApp did not say why."),
    again: _t("Not delivered, and sent again."),
};
/** As in `models/conversation/undelivered.py`. */
const AGAIN = ["unreachable", "too_many", "number", "unknown"];

patch(Message.prototype, {
    get storefrontUndelivered() {
        const reason = this.props.message.storefront_undelivered;
        return reason ? WORDS[reason] ?? WORDS.unknown : "";
    },

    get storefrontMaySendAgain() {
        return AGAIN.includes(this.props.message.storefront_undelivered);
    },

    storefrontSendAgain() {
        const { message } = this.props;
        return this.env.services.orm.call("discuss.channel", "storefront_send_again", [[message.thread.id], message.id]);
    },
});
