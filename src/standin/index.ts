/** The embedded Odoo stand-in. */
export { startStandin } from './standin';
export type { Standin, StandinLog, StandinOptions } from './standin-options';
