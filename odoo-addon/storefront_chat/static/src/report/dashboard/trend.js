/** A figure by day, drawn by Odoo's own Chart.js: values on hover, axes, and a bar opens what is behind it. */
import { loadBundle } from "@web/core/assets";
import { Component, declareProps, onMounted, onPatched, onWillStart, onWillUnmount, useRef } from "../../compat/owl";
import { day } from "./format";

const STEPS = 4;

export class Trend extends Component {
    static template = "storefront_chat.Trend";

    setup() {
        super.setup();
        this.canvas = useRef("canvas");
        onWillStart(() => loadBundle("web.chartjs_lib"));
        onMounted(() => this.draw());
        onPatched(() => this.draw());
        onWillUnmount(() => this.chart?.destroy());
    }

    /** Values as text, for who cannot see the bars. */
    get spoken() {
        const { days, figure, format, title } = this.props;
        return `${title}. ${days.map((one) => `${day(one.date)}: ${format(one[figure])}`).join(", ")}`;
    }

    draw() {
        this.chart?.destroy();
        const style = getComputedStyle(this.canvas.el);
        // The ink of the page, light or dark; the bars have the colour of the canvas's class.
        const ink = getComputedStyle(this.canvas.el.parentElement).color;
        this.chart = new Chart(this.canvas.el, this.config(style.color, ink));
    }

    config(color, ink) {
        const { days, figure, format, max, open } = this.props;
        const grid = ink.replace(/^rgba?\(([^,]+,[^,]+,[^,)]+).*/, "rgba($1, 0.12)");
        const ticks = { color: ink, maxRotation: 0, autoSkipPadding: 12 };
        return {
            type: "bar",
            data: {
                labels: days.map((one) => day(one.date)),
                datasets: [{ data: days.map((one) => one[figure] ?? null), backgroundColor: color, borderRadius: 3, maxBarThickness: 40 }],
            },
            options: {
                animation: false,
                maintainAspectRatio: false,
                onClick: (_event, [bar]) => bar && open(days[bar.index].date),
                onHover: (event, [bar]) => (event.native.target.style.cursor = bar ? "pointer" : ""),
                plugins: { legend: { display: false }, tooltip: { displayColors: false, callbacks: { label: ({ raw }) => format(raw) } } },
                scales: {
                    x: { grid: { display: false }, ticks },
                    y: { beginAtZero: true, max, suggestedMax: 1, grid: { color: grid }, ticks: { ...ticks, maxTicksLimit: STEPS + 1, precision: 0, callback: (value) => format(value) } },
                },
            },
        };
    }
}

declareProps(Trend, {
    title: String,
    days: Array,
    figure: String,
    format: Function,
    open: Function,
    max: { type: Number, optional: true },
    color: { type: String, optional: true },
});
