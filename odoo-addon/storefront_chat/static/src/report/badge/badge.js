/** Badge in the menu bar of live chat users: numbers of waiting chats and open tickets. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";
import { useUpdates, useWhileVisible } from "../bus";
import { number } from "../dashboard/format";
import { Component, declareProps, onWillStart, useState } from "../../compat/owl";

// Changes arrive over the bus; the wait of a chat grows without one.
const EVERY_MS = 60_000;

export class Badge extends Component {
    static template = "storefront_chat.Badge";

    setup() {
        super.setup();
        this.orm = useService("orm");
        this.action = useService("action");
        this.state = useState({ mine: false, counts: undefined });
        onWillStart(async () => {
            this.state.mine = await user.hasGroup("im_livechat.im_livechat_group_user");
            // Not awaited: the menu bar does not wait for it.
            this.load();
        });
        useUpdates(() => this.load());
        useWhileVisible(() => this.load(), EVERY_MS);
    }

    async load() {
        if (!this.state.mine) {
            return;
        }
        try {
            this.state.counts = await this.orm.silent.call("storefront.chat.dashboard", "badge", []);
        } catch {
            this.state.counts = undefined;
        }
    }

    get items() {
        const { waiting_chats, open_tickets, has_alerts, late_answers } = this.state.counts;
        const chats = waiting_chats > 0 || late_answers;
        return [
            { icon: "fa-hourglass-half", text: this.text(waiting_chats) || (late_answers && "!"), label: _t("Waiting chats"), action: "discuss_channel_action_waiting", alert: has_alerts },
            { icon: "fa-ticket", text: this.text(open_tickets), label: _t("Open tickets"), action: "support_ticket_action", alert: has_alerts && !chats },
        ];
    }

    text(count) {
        return count ? number(count) : "";
    }

    open(action) {
        return this.action.doAction(`storefront_chat.${action}`, { clearBreadcrumbs: true });
    }
}

declareProps(Badge, {});
registry.category("systray").add("storefront_chat.badge", { Component: Badge }, { sequence: 28 });
