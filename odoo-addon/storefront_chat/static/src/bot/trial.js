/** Asks the bot in the form of an intent: what is in the form is saved first, for the bot knows only that. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";
import { Component, declareProps, useState } from "../compat/owl";

const LEARNED_WITHIN_MS = 5000;
const PAUSE_MS = 500;

export class BotTrial extends Component {
    static template = "storefront_chat.BotTrial";

    setup() {
        super.setup();
        this.orm = useService("orm");
        this.state = useState({ text: "", isAsking: false, told: null, fault: "" });
    }

    get isThisIntent() {
        return this.state.told.intent === this.props.record.data.name;
    }

    percent(confidence) {
        return `${Math.round(confidence * 100)} %`;
    }

    onKeydown(event) {
        if (event.key === "Enter" && !event.isComposing) {
            event.preventDefault();
            this.ask();
        }
    }

    async ask() {
        const { record } = this.props;
        if (this.state.isAsking || !this.state.text.trim()) {
            return;
        }
        Object.assign(this.state, { isAsking: true, told: null, fault: "" });
        try {
            if ((await record.save()) !== false) {
                this.state.told = await this.learned(record.data.engine_id);
            }
        } catch (error) {
            this.state.fault = error.data?.message || _t("Odoo could not be reached.");
        } finally {
            this.state.isAsking = false;
        }
    }

    /** The answer of a bot that has what was saved, or the latest within a few seconds. */
    async learned(engine) {
        const engineId = Array.isArray(engine) ? engine[0] : engine.id;
        for (let waited = 0; ; waited += PAUSE_MS) {
            const told = await this.orm.call("chatbot.test", "ask", [engineId, this.state.text]);
            if (told.is_latest || waited >= LEARNED_WITHIN_MS) {
                return told;
            }
            await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
    }
}

declareProps(BotTrial, { ...standardWidgetProps });
registry.category("view_widgets").add("storefront_bot_trial", {
    component: BotTrial,
    fieldDependencies: [
        { name: "name", type: "char" },
        { name: "engine_id", type: "many2one" },
    ],
});
