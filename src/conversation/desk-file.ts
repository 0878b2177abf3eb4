/** How the ids of files begin that an agent sent: the rest is the desk's own id. */
export const DESK_FILE = 'desk-';
