/** The chat as shoppers would see it, drawn from what the form says now, saved or not, and whether or not a bridge runs. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";
import { imageUrl } from "@web/core/utils/urls";
import { Component, declareProps } from "../../compat/owl";

const COLOR = /^#[0-9a-f]{6}$/i;
const SHIPPED = "#0F766E";

export class Preview extends Component {
    static template = "storefront_chat.Preview";

    get data() {
        return this.props.record.data;
    }

    get color() {
        return COLOR.test(this.data.primary_color) ? this.data.primary_color : SHIPPED;
    }

    get hasBot() {
        return Boolean(this.data.enable_chatbot && this.data.chatbot_engine_id);
    }

    /** Said to a shopper whose name is known. */
    get welcome() {
        const line = this.hasBot ? this.data.chatbot_greeting : this.data.welcome_message;
        return (line || "").replaceAll("{name}", () => _t("Amina"));
    }

    /** A new picture is in the form itself, a kept one in Odoo. */
    get logo() {
        const { logo, write_date } = this.data;
        if (!logo) {
            return "";
        }
        const isKept = /^\d/.test(logo) && logo.length < 20;
        return isKept ? imageUrl("im_livechat.channel", this.props.record.resId, "logo", { unique: write_date }) : `data:image/*;base64,${logo}`;
    }
}

const NAMES = ["primary_color", "logo", "widget_position", "launcher_text", "enable_chatbot", "chatbot_engine_id", "chatbot_greeting", "welcome_message", "name"];
const TYPES = { enable_chatbot: "boolean", chatbot_engine_id: "many2one", logo: "binary" };

declareProps(Preview, { ...standardWidgetProps });
registry.category("view_widgets").add("storefront_preview", {
    component: Preview,
    fieldDependencies: NAMES.map((name) => ({ name, type: TYPES[name] ?? "char" })),
});
