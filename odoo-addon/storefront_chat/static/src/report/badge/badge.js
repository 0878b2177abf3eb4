/** Badge in the menu bar of live chat users: numbers of waiting chats and open tickets, sent by Odoo when they change. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";
import { useSent, useWhileVisible } from "../bus";
import { number } from "../dashboard/format";
import { Component, declareProps, onWillStart, useState } from "../../compat/owl";

const CHANGED = "storefront.chat/badge";
// The wait of a chat grows without a change. Nothing is asked for that.
const EVERY_MS = 30_000;

export class Badge extends Component {
    static template = "storefront_chat.Badge";

    setup() {
        super.setup();
        this.orm = useService("orm");
        this.action = useService("action");
        this.state = useState({ mine: false, badge: undefined, now: Date.now() });
        onWillStart(async () => {
            this.state.mine = await user.hasGroup("im_livechat.im_livechat_group_user");
            // Not awaited: the menu bar does not wait for it.
            this.load();
        });
        useSent(CHANGED, (badge) => this.show(badge));
        useWhileVisible(() => (this.state.now = Date.now()), EVERY_MS);
    }

    async load() {
        if (!this.state.mine) {
            return;
        }
        try {
            this.show(await this.orm.silent.call("storefront.chat.badge", "mine", []));
        } catch {
            this.state.badge = undefined;
        }
    }

    show(badge) {
        this.state.badge = badge;
        this.state.now = Date.now();
    }

    /** Of the companies that are ticked, and of what belongs to none. */
    get items() {
        const { companies, alert_after } = this.state.badge;
        const shown = ["0", ...user.context.allowed_company_ids.map(String)].map((id) => companies[id]).filter(Boolean);
        const all = (name) => shown.reduce((sum, numbers) => sum + numbers[name], 0);
        const since = Math.min(...shown.map((numbers) => numbers.since || Infinity));
        const late = shown.some((numbers) => numbers.late_answers);
        const alert = all("late_tickets") > 0 || late || this.state.now / 1000 - since > alert_after;
        const waiting = all("waiting_chats");
        return [
            { icon: "fa-hourglass-half", text: this.text(waiting) || (late && "!"), label: _t("Waiting chats"), action: "discuss_channel_action_waiting", alert },
            { icon: "fa-ticket", text: this.text(all("open_tickets")), label: _t("Open tickets"), action: "support_ticket_action", alert: alert && !waiting && !late },
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
