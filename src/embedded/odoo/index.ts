/** The embedded Odoo stand-in. */
export { startStandin } from './standin';
export type { Standin } from './standin-options';
