/** Discuss command `/ticket`: makes a ticket of a storefront chat. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";

registry.category("discuss.channel_commands").add("ticket", {
    channel_types: ["livechat"],
    help: _t("Make a ticket of the chat (/ticket subject)"),
    methodName: "execute_command_ticket",
});
