/** Ids as they may stand in a log: what a caller gives in place of one may be anything, a person's address included. */
const ID = /^[\w:.-]{1,80}$/;

export function loggedId(given: string): string {
  return ID.test(given) ? given : '(no id)';
}

/** The part that is a phone number. */
const PHONE = /^(\/api\/v1\/admin\/whatsapp\/)[^/]+/i;

/** The path of a request, without its query and without phone numbers, its parts held to be ids. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .replace(PHONE, '$1(no id)')
    .split('/')
    .map((part) => (part === '' ? '' : loggedId(part)))
    .join('/');
}
