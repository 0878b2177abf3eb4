/** The façade between bridge and Odoo, shared by the real client and the stand-in. */
export * from './agents';
export * from './attachments';
export * from './canned-responses';
export * from './events';
export * from './facade';
export * from './figures';
export * from './limits';
export * from './operation-results';
export * from './operations';
export * from './orders';
export * from './people';
export * from './privacy';
export * from './settings';
export * from './shape';
export * from './staff';
export * from './staff-tickets';
export * from './tickets';
