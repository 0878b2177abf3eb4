/** Help with the answer: suggested answers and canned responses go into the composer, a product to the shopper. */
import { useAutofocus, useService } from "@web/core/utils/hooks";
import { _t } from "@web/core/l10n/translation";
import { Component, declareProps, onWillUpdateProps, useState } from "../compat/owl";
import { writeInto } from "./composer";

// As long as fingers pause between two letters.
const TYPED_MS = 250;

export class ShopperReply extends Component {
    static template = "storefront_chat.ShopperReply";

    setup() {
        super.setup();
        this.orm = useService("orm");
        useAutofocus({ refName: "search" });
        this.state = useState({ mode: undefined, text: "", rows: undefined });
        onWillUpdateProps(({ thread }) => {
            if (thread.id !== this.props.thread.id) {
                this.close();
            }
        });
    }

    get modes() {
        return [
            { name: "suggestions", label: _t("Suggest"), title: _t("Suggest an answer"), icon: "fa-lightbulb-o" },
            { name: "canned", label: _t("Canned"), title: _t("Insert a canned response"), icon: "fa-commenting-o" },
            { name: "products", label: _t("Product"), title: _t("Send a product"), icon: "fa-shopping-bag" },
        ];
    }

    close() {
        clearTimeout(this.timer);
        Object.assign(this.state, { mode: undefined, text: "", rows: undefined });
    }

    async choose(mode) {
        if (this.state.mode === mode) {
            return this.close();
        }
        this.close();
        this.state.mode = mode;
        return this.search();
    }

    type(ev) {
        this.state.text = ev.target.value;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.search(), TYPED_MS);
    }

    async search() {
        const { mode, text } = this.state;
        const words = mode === "suggestions" ? [] : [text];
        try {
            const rows = await this.call(`storefront_${mode}`, ...words);
            if (mode === this.state.mode && text === this.state.text) {
                this.state.rows = rows;
            }
        } catch (error) {
            this.close();
            throw error;
        }
    }

    async use({ kind, id, text }) {
        this.close();
        if (kind === "product") {
            return this.call("storefront_send_product", id);
        }
        writeInto(this.props.thread.composer, text);
        if (kind === "text") {
            await this.call("storefront_canned_used", id);
        }
    }

    call(method, ...args) {
        return this.orm.call("discuss.channel", method, [[this.props.thread.id], ...args]);
    }
}

declareProps(ShopperReply, { thread: Object });
