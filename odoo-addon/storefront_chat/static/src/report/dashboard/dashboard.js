/** Support dashboard: the current state, and the last days. */
import { registry } from "@web/core/registry";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
import { Component, declareProps, onWillStart, useState } from "../../compat/owl";
import { BotAnswers } from "./bot_answers";
import { useUpdates, useWhileVisible } from "../bus";
import * as labels from "./labels";
import { duration, number, share } from "./format";
import { Tally } from "./tally";
import { Trend } from "./trend";

const EVERY_MS = 15_000;

export class Dashboard extends Component {
    static template = "storefront_chat.Dashboard";
    static components = { BotAnswers, Tally, Trend };

    setup() {
        super.setup();
        this.orm = useService("orm");
        this.action = useService("action");
        this.labels = labels;
        Object.assign(this, { duration, number, share });
        this.state = useState({ channel: 0, agent: 0, days: 7, figures: undefined, stale: false });
        onWillStart(() => this.load());
        useUpdates(() => this.refresh());
        useWhileVisible(() => this.refresh(), EVERY_MS);
    }

    async load() {
        const asked = this.filters;
        const figures = await this.orm.silent.call("storefront.chat.dashboard", "figures", asked);
        if (String(asked) === String(this.filters)) {
            Object.assign(this.state, { figures, stale: false });
        }
    }

    /** As `figures` and `records` of the model take them. */
    get filters() {
        const { channel, days, agent } = this.state;
        return [channel || false, days, agent || false];
    }

    get agentId() {
        return `${this.state.agent}`;
    }

    /** What is shown stays when Odoo cannot be reached for a moment. */
    async refresh() {
        try {
            await this.load();
        } catch {
            this.state.stale = true;
        }
    }

    choose(what, value) {
        this.state[what] = Number(value);
        return this.load();
    }

    get periods() {
        return labels.PERIODS.map(([days, label]) => ({ days, label: label.toString() }));
    }

    get now() {
        const { waiting_chats, active_chats, longest_wait, alert_after, agents } = this.state.figures;
        const available = agents.filter(({ status }) => status === "available").length;
        const late = longest_wait > alert_after;
        const every = [
            { key: "waiting", label: _t("Waiting"), value: number(waiting_chats), color: waiting_chats ? "warning" : "" },
            { key: "wait", label: _t("Longest wait"), value: waiting_chats ? duration(longest_wait) : "–", color: late ? "danger" : "" },
            { key: "active", label: _t("Active chats"), value: number(active_chats) },
            { key: "agents", label: _t("Agents available"), value: `${number(available)} / ${number(agents.length)}` },
        ];
        return this.state.agent ? [] : every;
    }

    get tickets() {
        const { tickets_by_status: status, unassigned_tickets, late_tickets } = this.state.figures;
        return [
            { key: "open", label: _t("Open tickets"), value: number(status.open + status.in_progress + status.waiting_customer) },
            { key: "unassigned", label: _t("Unassigned"), value: number(unassigned_tickets), color: unassigned_tickets ? "warning" : "" },
            { key: "late", label: _t("Late"), value: number(late_tickets), color: late_tickets ? "danger" : "" },
        ];
    }

    get period() {
        const { period, today } = this.state.figures;
        const every = [
            { key: "chats", label: _t("Chats"), value: number(period.chats_started), note: _t("%s today", number(today.chats_started)) },
            { key: "tickets", label: _t("New tickets"), value: number(period.tickets_created), note: _t("%s today", number(today.tickets_created)) },
            { key: "resolved", label: _t("Tickets resolved"), value: number(period.tickets_resolved), note: _t("%s today", number(today.tickets_resolved)) },
            { key: "chat_response", label: _t("First response in chats"), value: duration(period.agent_response_time), note: this.state.agent ? "" : _t("%s left the queue", number(period.chats_abandoned)) },
            { key: "chat_duration", label: _t("Chat duration"), value: duration(period.average_chat_duration) },
            { key: "ticket_response", label: _t("First response to tickets"), value: duration(period.average_first_response_time) },
            { key: "resolution", label: _t("Resolution time"), value: duration(period.average_resolution_time) },
            { key: "csat", label: _t("Satisfaction"), value: number(period.customer_satisfaction_score, 1), note: _t("of 5, %s ratings", number(period.ratings)) },
            { key: "bot", label: _t("Resolved by the bot"), value: share(period.bot_resolution_rate) },
            { key: "sla", label: _t("Promises kept"), value: share(period.sla_kept_rate) },
        ];
        return this.state.agent ? every.filter(({ key }) => labels.OF_AN_AGENT.has(key)) : every;
    }

    get trends() {
        const days = this.state.figures.trend;
        const every = [
            { title: _t("Chats by day"), figure: "chats_started", format: number, opens: "chats" },
            { title: _t("New tickets by day"), figure: "tickets_created", format: number, color: "info", opens: "tickets" },
            { title: _t("Tickets resolved by day"), figure: "tickets_resolved", format: number, color: "info", opens: "resolved" },
            { title: _t("Satisfaction by day"), figure: "customer_satisfaction_score", format: (value) => number(value, 1), max: 5, color: "success", opens: "csat" },
        ];
        const hidden = this.state.agent ? "tickets" : "resolved";
        return every
            .filter(({ opens }) => opens !== hidden)
            .map(({ opens, ...trend }) => ({ ...trend, days, open: (date) => this.open(opens, date) }));
    }

    /** The records behind a figure, of one day or of the period that is shown. */
    async open(figure, date = false) {
        if (figure === "agents") {
            return this.action.doAction("storefront_chat.support_agent_action");
        }
        const key = figure === "wait" ? "waiting" : figure;
        return this.action.doAction(await this.orm.call("storefront.chat.dashboard", "records", [key, ...this.filters, date]));
    }

    openTicket(id) {
        return this.action.doAction({
            type: "ir.actions.act_window",
            res_model: "support.ticket",
            res_id: id,
            views: [[false, "form"]],
        });
    }
}

declareProps(Dashboard, { ...standardActionServiceProps });
registry.category("actions").add("storefront_chat.dashboard", Dashboard);
