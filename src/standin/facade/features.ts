/** What `hello` says the stand-in can do; a real Odoo has these and more. */
export const FEATURES: readonly string[] = ['events', 'orders', 'push', 'settings', 'staff', 'tickets', 'typing'];
