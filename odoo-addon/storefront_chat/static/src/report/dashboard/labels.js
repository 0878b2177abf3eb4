/** Labels and colours of the dashboard. */
import { _t } from "@web/core/l10n/translation";

export const PERIODS = [
    [1, _t("Today")],
    [7, _t("Last 7 days")],
    [30, _t("Last 30 days")],
    [90, _t("Last 90 days")],
];
// Figures that are counted by agent.
export const OF_AN_AGENT = new Set(["chats", "resolved", "chat_response", "chat_duration", "csat"]);
export const AGENT_STATUS = { available: _t("Available"), busy: _t("Busy"), away: _t("Away"), offline: _t("Offline") };
export const AGENT_COLORS = { available: "success", busy: "danger", away: "warning", offline: "secondary" };
export const TICKET_STATUS = {
    open: _t("Open"),
    in_progress: _t("In progress"),
    waiting_customer: _t("Waiting for customer"),
    resolved: _t("Resolved"),
    closed: _t("Closed"),
};
export const TICKET_COLORS = {
    open: "warning",
    in_progress: "info",
    waiting_customer: "primary",
    resolved: "success",
    closed: "dark",
};
export const ANSWERED_BY = { intent: _t("Deleted intents"), faq: _t("FAQ entries"), order: _t("Order look-up") };
export const PRIORITY = { urgent: _t("Urgent"), high: _t("High"), medium: _t("Medium"), low: _t("Low") };
export const PRIORITY_COLORS = { urgent: "danger", high: "warning", medium: "info", low: "primary" };
