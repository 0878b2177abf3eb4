/** Maps error replies of Odoo to error classes. Verified on Odoo 18.0 and 19.0 over all three protocols. */
import type { OdooErrorReply } from './odoo-error-reply';
import {
  OdooAddonError,
  OdooCredentialsError,
  OdooDatabaseError,
  OdooFaultError,
  OdooForbiddenError,
  OdooInvalidError,
  OdooUnreachableError,
  OdooUnsupportedError,
  type OdooError,
} from './odoo.errors';
import type { CallSite } from './call-site';

interface Row {
  readonly when: (said: Said, place: CallSite) => boolean;
  readonly error: new (advice: string, options: { readonly cause: object }) => OdooError;
  readonly advice: (place: CallSite, said: Said) => string;
}

/** A complaint with the exception's name shorn of its module. */
interface Said extends OdooErrorReply {
  readonly name: string;
}

const AWAY: readonly (number | undefined)[] = [408, 425, 429, 502, 503, 504];
/** Odoo is there, its PostgreSQL is not, or it gave up after five collisions. */
const DATABASE_AWAY: readonly string[] = [
  'OperationalError',
  'InterfaceError',
  'PoolError',
  'SerializationFailure',
  'LockNotAvailable',
  'DeadlockDetected',
  'ConcurrencyError',
];
/** psycopg2 passes on PostgreSQL's own words, in the language of the server. */
const NO_DATABASE = /FATAL.*(does not exist|existiert nicht|n['’]existe pas|no existe|non esiste|não existe)/s;
const REFUSED: readonly string[] = ['UserError', 'ValidationError', 'MissingError', 'RedirectWarning'];
const NOT_LOGGED_IN: readonly string[] = ['AccessDenied', 'SessionExpiredException', 'Unauthorized'];
/** The user that logged in, asked for by itself, is a record that is not there. */
const OWN_USER_GONE = /\(Record: res\.users\((\d+),\), User: \1\)/;
/** How an unknown model is complained about, and an unknown method. */
const NO_MODEL: readonly string[] = ['UserError', 'KeyError', 'NotFound'];
const NO_METHOD: readonly string[] = ['AttributeError', 'NotFound'];

const TABLE: readonly Row[] = [
  {
    when: ({ name, text, status }) =>
      (name === 'OperationalError' && NO_DATABASE.test(text)) ||
      (name === 'AssertionError' && text.startsWith('Missing database name')) ||
      (status === 404 && name === '' && text.includes('No database is selected')),
    error: OdooDatabaseError,
    advice: ({ db, url }) => `ODOO_DB: the database '${db}' does not exist on ${url}: check ODOO_DB.`,
  },
  {
    when: ({ name, status }) => AWAY.includes(status) || DATABASE_AWAY.includes(name),
    error: OdooUnreachableError,
    advice: ({ url }) => `Odoo at ${url} is away for the moment: nothing to do unless it lasts.`,
  },
  {
    when: ({ name, text, status }) =>
      NOT_LOGGED_IN.includes(name) || status === 401 || (name !== '' && OWN_USER_GONE.test(text)),
    error: OdooCredentialsError,
    advice: ({ db, url }) =>
      `ODOO_LOGIN, ODOO_API_KEY: refused by the database '${db}' on ${url}: check both; an API key may have expired.`,
  },
  {
    when: ({ name, text }, { model }) => NO_MODEL.includes(name) && isAbout(text, model),
    error: OdooAddonError,
    advice: ({ model, db }) =>
      `The database '${db}' has no '${model}': install the addon storefront_chat in Odoo (Apps, Activate).`,
  },
  {
    when: ({ name, text }, { model }) => NO_METHOD.includes(name) && text.includes(`'${model}.`),
    error: OdooUnsupportedError,
    advice: ({ method, db }) =>
      `The addon in the database '${db}' does not know '${method}': update storefront_chat in Odoo (Apps, Upgrade).`,
  },
  {
    when: ({ name, status }) => name === 'AccessError' || (status === 403 && !REFUSED.includes(name)),
    error: OdooForbiddenError,
    advice: () =>
      'ODOO_LOGIN: this user may not call the bridge: add it to the group Storefront Chat / Bridge in Odoo.',
  },
  {
    when: ({ name }) => REFUSED.includes(name),
    error: OdooInvalidError,
    advice: ({ method }, { name }) =>
      `Odoo refused the arguments of '${method}' (${name}): sending them again will not help.`,
  },
  {
    when: ({ name }) => name !== '',
    error: OdooFaultError,
    advice: ({ method, url }, { exception }) =>
      `Odoo at ${url} failed in '${method}' (${exception}): look for it in Odoo's log.`,
  },
  {
    when: ({ status = 0 }) => status >= 300 && status < 400,
    error: OdooFaultError,
    advice: ({ url }) =>
      `ODOO_URL: ${url} redirects instead of answering: set its final address (often https), or ODOO_PROTOCOL=auto.`,
  },
];

const OTHERWISE: Pick<Row, 'error' | 'advice'> = {
  error: OdooFaultError,
  advice: ({ url }) => `ODOO_URL: what answers at ${url} does not speak this protocol: check address and path.`,
};

/** The error for a complaint. Its `cause` tells the exception's name and HTTP status, never Odoo's words. */
export function errorFor(complaint: OdooErrorReply, place: CallSite): OdooError {
  const exception = /^[\w.]{0,120}$/.test(complaint.exception) ? complaint.exception : '';
  const said: Said = { ...complaint, exception, name: exception.slice(exception.lastIndexOf('.') + 1) };
  const cause = Object.freeze({ exception, ...(said.status === undefined ? {} : { status: said.status }) });
  const row = TABLE.find(({ when }) => when(said, place)) ?? OTHERWISE;
  return new row.error(row.advice(place, said), { cause });
}

/** `Object x doesn't exist` (JSON-RPC, XML-RPC), `the model 'x' does not exist` (JSON-2), `'x'` (a KeyError). */
function isAbout(text: string, model: string): boolean {
  return (
    text === `Object ${model} doesn't exist` || text === `the model '${model}' does not exist` || text === `'${model}'`
  );
}
