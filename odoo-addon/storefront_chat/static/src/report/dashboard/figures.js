/** Figures of the dashboard as they are shown: of this moment, of tickets, and of the period. */
import { _t } from "@web/core/l10n/translation";
import { duration, number, share } from "./format";
import { OF_AN_AGENT } from "./labels";

export function now({ waiting_chats, active_chats, longest_wait, alert_after, agents }) {
    const available = agents.filter(({ status }) => status === "available").length;
    const late = longest_wait > alert_after;
    return [
        { key: "waiting", label: _t("Waiting"), value: number(waiting_chats), color: waiting_chats ? "warning" : "" },
        { key: "wait", label: _t("Longest wait"), value: waiting_chats ? duration(longest_wait) : "–", color: late ? "danger" : "" },
        { key: "active", label: _t("Active chats"), value: number(active_chats) },
        { key: "agents", label: _t("Agents available"), value: `${number(available)} / ${number(agents.length)}` },
    ];
}

export function tickets({ tickets_by_status: status, unassigned_tickets, late_tickets }) {
    return [
        { key: "open", label: _t("Open tickets"), value: number(status.open + status.in_progress + status.waiting_customer) },
        { key: "unassigned", label: _t("Unassigned"), value: number(unassigned_tickets), color: unassigned_tickets ? "warning" : "" },
        { key: "late", label: _t("Late"), value: number(late_tickets), color: late_tickets ? "danger" : "" },
    ];
}

/** `note` stands below a figure and opens records of its own. */
export function period({ period, today, today_date }, isOfAgent) {
    const ofToday = (opens, count) => today && { text: _t("%s today", number(count(today))), opens, date: today_date };
    const left = { text: _t("%s left the queue", number(period.chats_abandoned)), opens: "abandoned" };
    const every = [
        { key: "chats", label: _t("Chats"), value: number(period.chats_started), note: ofToday("chats", (day) => day.chats_started) },
        { key: "tickets", label: _t("New tickets"), value: number(period.tickets_created), note: ofToday("tickets", (day) => day.tickets_created) },
        { key: "resolved", label: _t("Tickets resolved"), value: number(period.tickets_resolved), note: ofToday("resolved", (day) => day.tickets_resolved) },
        { key: "chat_response", label: _t("First response in chats"), value: duration(period.agent_response_time), note: isOfAgent ? undefined : left },
        { key: "chat_duration", label: _t("Chat duration"), value: duration(period.average_chat_duration) },
        { key: "ticket_response", label: _t("First response to tickets"), value: duration(period.average_first_response_time) },
        { key: "resolution", label: _t("Resolution time"), value: duration(period.average_resolution_time) },
        { key: "csat", label: _t("Satisfaction"), value: number(period.customer_satisfaction_score, 1), note: { text: _t("of 5, %s ratings", number(period.ratings)), opens: "csat" } },
        { key: "bot", label: _t("Resolved by the bot"), value: share(period.bot_resolution_rate) },
        { key: "sla", label: _t("Promises kept"), value: share(period.sla_kept_rate) },
    ];
    return isOfAgent ? every.filter(({ key }) => OF_AN_AGENT.has(key)) : every;
}
