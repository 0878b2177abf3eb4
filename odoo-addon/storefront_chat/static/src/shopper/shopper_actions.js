/** Buttons of a chat beside its shopper: take it, make a ticket of it, pass it on, put it back, end it. */
import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { Component, declareProps } from "../compat/owl";

export class ShopperActions extends Component {
    static template = "storefront_chat.ShopperActions";

    setup() {
        super.setup();
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.orm = useService("orm");
    }

    get buttons() {
        const { may_take, may_pass_on, state } = this.props.shopper;
        return [
            { name: "take", label: _t("Take"), icon: "fa-hand-paper-o", shown: may_take, main: true },
            { name: "ticket", label: _t("Ticket"), icon: "fa-ticket", shown: true },
            { name: "passOn", label: _t("Pass on"), icon: "fa-share", shown: may_pass_on },
            { name: "queue", label: _t("Into the queue"), icon: "fa-undo", shown: may_pass_on && state === "live" },
            { name: "end", label: _t("End"), icon: "fa-times", shown: state !== "ended" },
        ].filter(({ shown }) => shown);
    }

    take() {
        return this.call("action_storefront_take_over");
    }

    async ticket() {
        return this.action.doAction({ ...(await this.call("action_create_ticket")), target: "new" });
    }

    async passOn() {
        return this.action.doAction(await this.call("action_storefront_transfer"));
    }

    queue() {
        return this.call("action_storefront_queue");
    }

    end() {
        this.dialog.add(ConfirmationDialog, {
            title: _t("End this chat?"),
            body: _t("The shopper is told that it is over, and asked for a rating."),
            confirmLabel: _t("End the chat"),
            confirm: () => this.call("action_storefront_end"),
            cancel: () => {},
        });
    }

    call(method, ...args) {
        return this.orm.call("discuss.channel", method, [[this.props.thread.id], ...args]);
    }
}

declareProps(ShopperActions, { shopper: Object, thread: Object });
