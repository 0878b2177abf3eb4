/** A shopper on WhatsApp: until when they may be written to, and templates for later than that. */
import { deserializeDateTime } from "@web/core/l10n/dates";
import { _t } from "@web/core/l10n/translation";
import { Component, declareProps, onMounted, onWillUnmount, onWillUpdateProps, useState } from "../compat/owl";
import { moment } from "./format";
import { ShopperTemplates } from "./shopper_templates";

const LOOK_MS = 15_000;

export class ShopperWindow extends Component {
    static template = "storefront_chat.ShopperWindow";
    static components = { ShopperTemplates };

    setup() {
        super.setup();
        this.state = useState({ now: luxon.DateTime.now(), chooses: false });
        let timer;
        onMounted(() => (timer = setInterval(() => (this.state.now = luxon.DateTime.now()), LOOK_MS)));
        onWillUnmount(() => clearInterval(timer));
        onWillUpdateProps(({ thread }) => {
            this.state.now = luxon.DateTime.now();
            if (thread.id !== this.props.thread.id) {
                this.state.chooses = false;
            }
        });
    }

    get ends() {
        return deserializeDateTime(this.props.shopper.window.ends_at);
    }

    get isOver() {
        return this.ends <= this.state.now;
    }

    get sentence() {
        if (this.isOver) {
            return _t("More than 24 hours since they wrote: only templates until they write again.");
        }
        return _t("Can be answered until %s.", moment(this.props.shopper.window.ends_at));
    }

    toggle() {
        this.state.chooses = !this.state.chooses;
    }

    close() {
        this.state.chooses = false;
    }
}

declareProps(ShopperWindow, { shopper: Object, thread: Object });
