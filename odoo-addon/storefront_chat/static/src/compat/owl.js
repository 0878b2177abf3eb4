/** One interface to OWL 2 (Odoo 18 and 19) and OWL 3 where they differ for our components: reactive state and props. */
import * as owl from "@odoo/owl";

const { onMounted, onPatched, onWillStart, onWillUnmount, onWillUpdateProps, useRef } = owl;
export { onMounted, onPatched, onWillStart, onWillUnmount, onWillUpdateProps, useRef };
export const useState = owl.useState ?? owl.proxy;

/** OWL 2 checks props by a static field; OWL 3 refuses one, and hands the props out where they are asked for. */
export function declareProps(component, shape) {
    if (owl.useState) {
        component.props = shape;
    }
}

export class Component extends owl.Component {
    setup() {
        if (!owl.useState) {
            this.props = owl.props();
        }
    }
}
