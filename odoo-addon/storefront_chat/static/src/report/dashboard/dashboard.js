/** Support dashboard: the current state, and the last days. */
import { registry } from "@web/core/registry";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
import { Component, declareProps, onWillStart, useState } from "../../compat/owl";
import { BotAnswers } from "./bot_answers";
import { useUpdates, useWhileVisible } from "../bus";
import * as labels from "./labels";
import { number } from "./format";
import { now, period, tickets } from "./figures";
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
        this.number = number;
        this.state = useState({ channel: 0, agent: 0, days: 7, range: undefined, figures: undefined, stale: false });
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
        const { channel, days, range, agent } = this.state;
        return [channel || false, range ?? days, agent || false];
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

    /** So many days up to today; 0: from a day to a day, at first the days that are shown. */
    choosePeriod(value) {
        const days = Number(value);
        Object.assign(this.state, { days, range: days ? undefined : [...this.state.figures.dates] });
        return this.load();
    }

    /** The first (0) or the last (1) day of the range; the other one goes along where it would be on the wrong side. */
    chooseDay(place, date) {
        if (!date) {
            return;
        }
        const range = [...this.state.range];
        range[place] = date;
        if (range[0] > range[1]) {
            range[1 - place] = date;
        }
        this.state.range = range;
        return this.load();
    }

    get periods() {
        return labels.PERIODS.map(([days, label]) => ({ days, label: label.toString() }));
    }

    get tiles() {
        return [...(this.state.agent ? [] : now(this.state.figures)), ...tickets(this.state.figures)];
    }

    get period() {
        return period(this.state.figures, this.state.agent);
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

    /** The records behind a figure, of one day or of the period that is shown, of one agent or of whom is chosen. */
    async open(figure, date = false, agent = this.filters[2]) {
        const [channel, days] = this.filters;
        const asked = [figure === "wait" ? "waiting" : figure, channel, days, agent, date];
        return this.action.doAction(await this.orm.call("storefront.chat.dashboard", "records", asked));
    }

    openOf(row, figure) {
        return this.open(figure, false, Number(row.agent.id));
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
