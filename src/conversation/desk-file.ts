/** Prefix of the ids of agents' files; the rest is Odoo's own id. */
export const DESK_FILE = 'desk-';
