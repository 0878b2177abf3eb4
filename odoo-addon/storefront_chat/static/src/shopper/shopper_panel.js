/** The shopper beside their chat: who it is, where they are, and what is known of them. */
import { useService } from "@web/core/utils/hooks";
import { Component, declareProps } from "../compat/owl";
import { language } from "./format";
import { useShopper } from "./shopper_data";

export class ShopperPanel extends Component {
    static template = "storefront_chat.ShopperPanel";

    setup() {
        super.setup();
        this.action = useService("action");
        this.state = useShopper(this.props);
        this.language = language;
    }

    get shopper() {
        return this.state.shopper;
    }

    openContact() {
        return this.open("res.partner", this.shopper.contact.id);
    }

    /** The chat stays at hand in its window. */
    open(model, id) {
        this.props.thread.openChatWindow({ focus: true });
        return this.action.doAction({
            type: "ir.actions.act_window",
            res_model: model,
            res_id: id,
            views: [[false, "form"]],
        });
    }
}

declareProps(ShopperPanel, { thread: Object });
