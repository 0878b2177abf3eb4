/** Fields of the list of waiting chats, in words: since when, for how long still, and in which language. */
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { standardFieldProps } from "@web/views/fields/standard_field_props";
import { Component, declareProps, onMounted, onWillUnmount, useState } from "../compat/owl";
import { language } from "../shopper/format";
import { inWords } from "./in_words";

const EVERY_MS = 5_000;

class WordsField extends Component {
    static template = "storefront_chat.WordsField";

    get value() {
        return this.props.record.data[this.props.name];
    }
}

/** A moment, as the time since then; it goes on by itself. */
export class WaitField extends WordsField {
    setup() {
        super.setup();
        this.state = useState({ now: Date.now() });
        let timer;
        onMounted(() => {
            timer = setInterval(() => (this.state.now = Date.now()), EVERY_MS);
        });
        onWillUnmount(() => clearInterval(timer));
    }

    get text() {
        return this.value ? inWords((this.state.now - this.value.toMillis()) / 1000) : "";
    }
}

/** Seconds still to wait; while nobody is there the next opening, for no number would be true. */
export class ExpectedWaitField extends WordsField {
    get text() {
        const opens = this.props.record.data.storefront_opens_at;
        if (opens) {
            return _t("Opens %s", opens.toLocaleString({ weekday: "short", hour: "numeric", minute: "2-digit" }));
        }
        return this.value > 0 ? inWords(Math.max(60, this.value)) : "";
    }
}

/** A language tag, as the name of the language. */
export class LanguageField extends WordsField {
    get text() {
        return this.value ? language(this.value) : "";
    }
}

const FIELDS = {
    storefront_wait: { component: WaitField, supportedTypes: ["datetime"] },
    storefront_expected_wait: {
        component: ExpectedWaitField,
        fieldDependencies: [{ name: "storefront_opens_at", type: "datetime" }],
        supportedTypes: ["integer"],
    },
    storefront_language: { component: LanguageField, supportedTypes: ["char"] },
};

for (const [name, field] of Object.entries(FIELDS)) {
    declareProps(field.component, standardFieldProps);
    registry.category("fields").add(name, field);
}
