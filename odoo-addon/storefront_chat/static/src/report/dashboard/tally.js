/** Numbers by kind, as labelled bars. */
import { Component, declareProps } from "../../compat/owl";
import { number } from "./format";

export class Tally extends Component {
    static template = "storefront_chat.Tally";

    get rows() {
        const total = Math.max(1, ...Object.values(this.props.counts));
        return Object.entries(this.props.labels).map(([key, label]) => ({
            key,
            label: label.toString(),
            number: number(this.props.counts[key] ?? 0),
            width: Math.round((100 * (this.props.counts[key] ?? 0)) / total),
            color: this.props.colors?.[key] ?? "primary",
        }));
    }
}

declareProps(Tally, { title: String, counts: Object, labels: Object, open: Function, colors: { type: Object, optional: true } });
