/** Suggested answers on the form of a ticket: one that is chosen opens the answer to the customer with its text. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";
import { Component, declareProps, onWillUpdateProps, useState } from "../compat/owl";

export class TicketSuggestions extends Component {
    static template = "storefront_chat.TicketSuggestions";

    setup() {
        super.setup();
        this.orm = useService("orm");
        this.action = useService("action");
        this.state = useState({ open: false, rows: undefined });
        onWillUpdateProps(({ record }) => {
            if (record.resId !== this.props.record.resId) {
                this.close();
            }
        });
    }

    close() {
        Object.assign(this.state, { open: false, rows: undefined });
    }

    async toggle() {
        if (this.state.open) {
            return this.close();
        }
        this.state.open = true;
        const { resId } = this.props.record;
        try {
            const rows = await this.call("storefront_suggestions");
            if (resId === this.props.record.resId) {
                this.state.rows = rows;
            }
        } catch (error) {
            this.close();
            throw error;
        }
    }

    /** Nothing is sent: the person reads, changes and sends it. */
    async use({ kind, id, text }) {
        const { resId, resModel } = this.props.record;
        this.close();
        if (kind === "text") {
            await this.call("storefront_canned_used", id);
        }
        await this.action.doAction(
            {
                type: "ir.actions.act_window",
                name: _t("Answer the Customer"),
                res_model: "mail.compose.message",
                views: [[false, "form"]],
                target: "new",
                context: {
                    default_model: resModel,
                    default_res_ids: [resId],
                    default_composition_mode: "comment",
                    default_subtype_xmlid: "mail.mt_comment",
                    default_body: asHtml(text),
                },
            },
            { onClose: () => this.props.record.load() }
        );
    }

    call(method, ...args) {
        return this.orm.call("support.ticket", method, [[this.props.record.resId], ...args]);
    }
}

/** A paragraph for each line, without markup of its own. */
function asHtml(text) {
    const part = document.createElement("div");
    for (const line of text.split("\n")) {
        const paragraph = document.createElement("p");
        paragraph.append(line || document.createElement("br"));
        part.append(paragraph);
    }
    return part.innerHTML;
}

declareProps(TicketSuggestions, { ...standardWidgetProps });
registry.category("view_widgets").add("storefront_ticket_suggestions", { component: TicketSuggestions });
