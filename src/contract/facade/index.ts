/** The façade between bridge and Odoo, shared by the real client and the stand-in. */
export * from './events';
export * from './facade';
export * from './operations';
export * from './orders';
export * from './settings';
export * from './staff';
