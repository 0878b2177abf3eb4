/** Steps above the form of a channel that is not set up yet: what is done is ticked, the others lead to where it is done. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";
import { Component, declareProps } from "../../compat/owl";

// Tabs of the form, under both versions' names, or an action of its own.
const STEPS = {
    bridge: { title: _t("Connect the bridge"), help: _t("Its address and secret, in the settings"), action: "base_setup.action_general_configuration" },
    looks: { title: _t("Choose the looks"), help: _t("The shop's colour or logo"), tabs: ["storefront"] },
    hours: { title: _t("Say when you are open"), help: _t("Business hours, or always"), tabs: ["business_hours"] },
    people: { title: _t("Add the people"), help: _t("Who answers in Discuss"), tabs: ["Agents", "operators"] },
    bot: { title: _t("Teach the bot"), help: _t("A bot with intents, or none"), tabs: ["storefront_chat"] },
    faq: { title: _t("Write the FAQ"), help: _t("What shoppers ask most"), action: "storefront_chat.support_faq_action" },
    snippet: { title: _t("Put it in the shop"), help: _t("Two lines to copy; done with the first chat"), tabs: ["storefront_shop"] },
};

export class SetupSteps extends Component {
    static template = "storefront_chat.SetupSteps";

    setup() {
        super.setup();
        this.action = useService("action");
    }

    get steps() {
        const done = this.props.record.data.storefront_setup || {};
        return Object.keys(done).map((key) => ({
            key,
            done: done[key],
            title: STEPS[key].title.toString(),
            help: STEPS[key].help.toString(),
        }));
    }

    get doneLabel() {
        return _t("Done");
    }

    get openLabel() {
        return _t("To do");
    }

    get left() {
        return this.steps.filter(({ done }) => !done).length;
    }

    go(key) {
        const { action, tabs } = STEPS[key];
        if (action) {
            return this.action.doAction(action);
        }
        const names = tabs.map((name) => `.o_form_view .o_notebook .nav-link[name="${name}"]`);
        document.querySelector(names.join(","))?.click();
    }
}

declareProps(SetupSteps, { ...standardWidgetProps });
registry.category("view_widgets").add("storefront_setup", { component: SetupSteps, fieldDependencies: [{ name: "storefront_setup", type: "json" }] });
