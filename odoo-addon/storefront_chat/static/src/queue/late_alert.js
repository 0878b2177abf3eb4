/** Service that tells an agent of chats whose shopper has waited for too long, in Odoo and on the desktop. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { inWords } from "./in_words";

const LATE = "storefront.chat/late";
const ICON = "/storefront_chat/static/description/icon.png";

/** What an alert says: of one chat its shopper, of several how many. */
export function sentence({ chats, count, minutes }) {
    const wait = inWords(minutes * 60);
    const names = chats.map(({ name }) => name).join(", ");
    if (count > 1) {
        return _t("%(count)s shoppers have been waiting for over %(wait)s: %(names)s", { count, wait, names });
    }
    return chats[0].waits
        ? _t("%(names)s has been waiting for a person for over %(wait)s.", { names, wait })
        : _t("%(names)s has been waiting for an answer for over %(wait)s.", { names, wait });
}

export const lateAlertService = {
    dependencies: ["action", "bus_service", "mail.out_of_focus", "notification", "orm"],

    start(env, { action, bus_service, notification, orm, ["mail.out_of_focus"]: desktop }) {
        let close = () => {};
        const waitingChats = () =>
            action.doAction("storefront_chat.discuss_channel_action_waiting", { clearBreadcrumbs: true });
        const run = async (method, chat) =>
            action.doAction(await orm.call("discuss.channel", method, [[chat.id]]));
        const button = ({ chats: [chat], count }) => {
            const name = !chat.waits ? _t("Open") : count > 1 ? _t("Waiting chats") : _t("Take");
            const method = chat.waits ? "action_storefront_take" : "action_storefront_open";
            const press = () => (chat.waits && count > 1 ? waitingChats() : run(method, chat));
            return { name, primary: true, onClick: () => (close(), press()) };
        };
        bus_service.subscribe(LATE, (late) => {
            const [message, title] = [sentence(late), _t("A shopper waits")];
            close();
            close = notification.add(message, { type: "warning", sticky: true, buttons: [button(late)] });
            // Where the browser may not, Odoo 18 would show the same once more in the page.
            if (desktop.canSendNativeNotification) {
                desktop.sendNotification({ message, title, type: "warning", icon: ICON });
            }
        });
    },
};

registry.category("services").add("storefront_chat.late_alert", lateAlertService);
