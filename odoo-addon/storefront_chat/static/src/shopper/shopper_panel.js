/** The shopper beside their chat: who it is, where they are, what they bought and asked before, and what can be done. */
import { useService } from "@web/core/utils/hooks";
import { Component, declareProps } from "../compat/owl";
import { language, moment } from "./format";
import { ShopperActions } from "./shopper_actions";
import { useShopper } from "./shopper_data";
import { ShopperReply } from "./shopper_reply";
import { ShopperWindow } from "./shopper_window";

export class ShopperPanel extends Component {
    static template = "storefront_chat.ShopperPanel";
    static components = { ShopperActions, ShopperReply, ShopperWindow };

    setup() {
        super.setup();
        this.action = useService("action");
        this.orm = useService("orm");
        this.state = useShopper(this.props);
        this.language = language;
        this.moment = moment;
    }

    get shopper() {
        return this.state.shopper;
    }

    sendOrder(id) {
        return this.orm.call("discuss.channel", "storefront_send_order", [[this.props.thread.id], id]);
    }

    /** Shows a record; the chat stays at hand in its window. */
    open(model, id) {
        return this.leaveFor({
            type: "ir.actions.act_window",
            res_model: model,
            res_id: id,
            views: [[false, "form"]],
        });
    }

    openChat(id) {
        return this.orm.call("discuss.channel", "action_storefront_open", [[id]]).then((action) => this.action.doAction(action));
    }

    async more(kind) {
        return this.leaveFor(await this.orm.call("discuss.channel", "action_storefront_more", [[this.props.thread.id], kind]));
    }

    leaveFor(action) {
        this.props.thread.openChatWindow({ focus: true });
        return this.action.doAction(action);
    }
}

declareProps(ShopperPanel, { thread: Object });
