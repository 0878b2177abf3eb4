/** A row of bars, one for each day, in the colours of the theme. */
import { Component, declareProps } from "../../compat/owl";
import { day } from "./format";

export class Trend extends Component {
    static template = "storefront_chat.Trend";

    get bars() {
        const values = this.props.days.map((day) => day[this.props.figure] ?? 0);
        const top = this.props.max ?? Math.max(1, ...values);
        return this.props.days.map((one, index) => ({
            date: one.date,
            height: Math.round((100 * values[index]) / top),
            label: `${day(one.date)}: ${this.props.format(one[this.props.figure])}`,
        }));
    }

    get first() {
        return day(this.props.days[0].date);
    }

    get last() {
        return day(this.props.days.at(-1).date);
    }
}

declareProps(Trend, {
    title: String,
    days: Array,
    figure: String,
    format: Function,
    max: { type: Number, optional: true },
    color: { type: String, optional: true },
});
