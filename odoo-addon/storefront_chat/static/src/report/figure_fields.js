/** Durations and means as people write them, in lists and forms: "2 min 5 s", and a dash where there is nothing. */
import { registry } from "@web/core/registry";
import { standardFieldProps } from "@web/views/fields/standard_field_props";
import { Component, declareProps } from "../compat/owl";
import { duration, number } from "./dashboard/format";

const FORMATS = {
    storefront_duration: (value) => duration(value || undefined),
    storefront_mean: (value) => number(value || undefined, 2),
};

for (const [name, format] of Object.entries(FORMATS)) {
    class Figure extends Component {
        static template = "storefront_chat.Figure";

        get text() {
            return format(this.props.record.data[this.props.name]);
        }
    }
    declareProps(Figure, { ...standardFieldProps });
    registry.category("fields").add(name, { component: Figure, supportedTypes: ["integer", "float"] });
    // Of the groups of a list.
    registry.category("formatters").add(name, format);
}
