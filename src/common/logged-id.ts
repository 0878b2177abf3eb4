/** Ids as they may stand in a log: what a caller gives in place of one may be anything, a person's address included. */
const ID = /^[\w:.-]{1,80}$/;

export function loggedId(given: string): string {
  return ID.test(given) ? given : '(no id)';
}

/** The path of a request, without its query, its parts held to be ids. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .split('/')
    .map((part) => (part === '' ? '' : loggedId(part)))
    .join('/');
}
