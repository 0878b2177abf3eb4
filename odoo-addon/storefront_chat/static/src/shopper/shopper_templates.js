/** Templates of WhatsApp: one is chosen, its variables are filled in, and it is sent as it reads. */
import { useService } from "@web/core/utils/hooks";
import { Component, declareProps, onWillStart, useState } from "../compat/owl";

const VARIABLE = /\{\{\s*(\w+)\s*\}\}/g;

export class ShopperTemplates extends Component {
    static template = "storefront_chat.ShopperTemplates";

    setup() {
        super.setup();
        this.orm = useService("orm");
        this.state = useState({ templates: undefined, chosen: undefined, texts: {}, sends: false });
        onWillStart(() => void this.load());
    }

    async load() {
        try {
            this.state.templates = await this.call("storefront_templates");
        } catch (error) {
            this.props.close();
            throw error;
        }
    }

    get key() {
        const { chosen } = this.state;
        return chosen ? `${chosen.name} ${chosen.language}` : "";
    }

    choose(key) {
        this.state.chosen = this.state.templates.find(({ name, language }) => `${name} ${language}` === key);
        this.state.texts = {};
    }

    /** Texts of the chosen template, with what was filled in. */
    get preview() {
        const { header, body, footer, buttons } = this.state.chosen;
        return {
            header: this.filled("header", header),
            body: this.filled("body", body),
            footer,
            buttons: buttons.map(({ label }) => label),
        };
    }

    filled(part, text) {
        return (text || "").replace(VARIABLE, (whole, name) => this.state.texts[`${part}.${name}`] || whole);
    }

    get isReady() {
        return !this.state.sends && this.state.chosen.variables.every((name) => this.state.texts[name]?.trim());
    }

    async send() {
        const { chosen, texts } = this.state;
        this.state.sends = true;
        try {
            await this.call("storefront_send_template", chosen.name, chosen.language, { ...texts });
        } finally {
            this.state.sends = false;
        }
        this.props.close();
    }

    call(method, ...args) {
        return this.orm.call("discuss.channel", method, [[this.props.thread.id], ...args]);
    }
}

declareProps(ShopperTemplates, { thread: Object, close: Function });
