/** Discuss command `/end`: ends a storefront chat for the shopper. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";

registry.category("discuss.channel_commands").add("end", {
    channel_types: ["livechat"],
    help: _t("End the chat for the shopper"),
    methodName: "execute_command_end",
});
