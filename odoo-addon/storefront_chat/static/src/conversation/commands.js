/** Commands for agents in a storefront chat in Discuss. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";

const HELP = {
    end: _t("End the chat for the shopper"),
    take: _t("Take this chat"),
    queue: _t("Put the chat back into the queue"),
    product: _t("Show the shopper a product: a part of its name, or its reference"),
    transfer: _t("Pass the chat on: @name or #skill, and a note for colleagues"),
    available: _t("Take chats, whatever Odoo thinks of your presence"),
    busy: _t("Take no more chats"),
    away: _t("Give your chats back to the queue"),
};

const commands = registry.category("discuss.channel_commands");
for (const [name, help] of Object.entries(HELP)) {
    commands.add(name, { channel_types: ["livechat"], help, methodName: `execute_command_${name}` });
}
