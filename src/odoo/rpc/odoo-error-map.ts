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
  readonly then: (place: CallSite, cause: object, said: Said) => OdooError;
}

/** A complaint with the exception's name shorn of its module. */
interface Said extends OdooErrorReply {
  readonly name: string;
}

const AWAY: readonly (number | undefined)[] = [408, 425, 429, 502, 503, 504];
/** Odoo is there, its PostgreSQL is not, or it gave up after five collisions. */
const DATABASE_AWAY =
  /^(OperationalError|InterfaceError|PoolError|SerializationFailure|LockNotAvailable|DeadlockDetected|ConcurrencyError)$/;
/** psycopg2 passes on PostgreSQL's own words, in the language of the server. */
const NO_DATABASE = /FATAL.*(does not exist|existiert nicht|n['’]existe pas|no existe|non esiste|não existe)/s;
/** How the embedded stand-in says that it leaves something to a real Odoo. */
const NOT_IN_THE_STANDIN = /not in the stand-in/;
const REFUSED = /^(UserError|ValidationError|MissingError|RedirectWarning)$/;

const TABLE: readonly Row[] = [
  {
    when: ({ name, text, status }) =>
      (name === 'OperationalError' && NO_DATABASE.test(text)) ||
      (name === 'AssertionError' && text.startsWith('Missing database name')) ||
      (status === 404 && name === '' && text.includes('No database is selected')),
    then: ({ db, url }, cause) =>
      new OdooDatabaseError(`ODOO_DB: the database '${db}' does not exist on ${url}: check ODOO_DB.`, { cause }),
  },
  {
    when: ({ name, status }) => AWAY.includes(status) || DATABASE_AWAY.test(name),
    then: ({ url }, cause) =>
      new OdooUnreachableError(`Odoo at ${url} is away for the moment: nothing to do unless it lasts.`, { cause }),
  },
  {
    when: ({ name, text, status }) =>
      /^(AccessDenied|SessionExpiredException|Unauthorized)$/.test(name) ||
      status === 401 ||
      (name !== '' && /\(Record: res\.users\((\d+),\), User: \1\)/.test(text)),
    then: ({ db, url }, cause) =>
      new OdooCredentialsError(
        `ODOO_LOGIN, ODOO_API_KEY: refused by the database '${db}' on ${url}: check both; an API key may have expired.`,
        { cause },
      ),
  },
  {
    when: ({ name, text }, { model }) => /^(UserError|KeyError|NotFound)$/.test(name) && isAbout(text, model),
    then: ({ model, db }, cause) =>
      new OdooAddonError(
        `The database '${db}' has no '${model}': install the addon storefront_chat in Odoo (Apps, Activate).`,
        { cause },
      ),
  },
  {
    when: ({ name, text }, { model }) => /^(AttributeError|NotFound)$/.test(name) && text.includes(`'${model}.`),
    then: ({ method, db }, cause) =>
      new OdooUnsupportedError(
        `The addon in the database '${db}' does not know '${method}': update storefront_chat in Odoo (Apps, Upgrade).`,
        { cause },
      ),
  },
  {
    when: ({ name, text }) => name === 'UserError' && NOT_IN_THE_STANDIN.test(text),
    then: ({ method }, cause) =>
      new OdooUnsupportedError(
        `'${method}' is not in the stand-in: set ODOO_URL to a real Odoo with storefront_chat.`,
        { cause },
      ),
  },
  {
    when: ({ name, status }) => name === 'AccessError' || (status === 403 && !REFUSED.test(name)),
    then: (_place, cause) =>
      new OdooForbiddenError(
        'ODOO_LOGIN: this user may not call the bridge: add it to the group Storefront Chat / Bridge in Odoo.',
        { cause },
      ),
  },
  {
    when: ({ name }) => REFUSED.test(name),
    then: ({ method }, cause, { name }) =>
      new OdooInvalidError(`Odoo refused the arguments of '${method}' (${name}): sending them again will not help.`, {
        cause,
      }),
  },
  {
    when: ({ name }) => name !== '',
    then: ({ method, url }, cause, { exception }) =>
      new OdooFaultError(`Odoo at ${url} failed in '${method}' (${exception}): look for it in Odoo's log.`, { cause }),
  },
  {
    when: ({ status = 0 }) => status >= 300 && status < 400,
    then: ({ url }, cause) =>
      new OdooFaultError(
        `ODOO_URL: ${url} redirects instead of answering: set its final address (often https), or ODOO_PROTOCOL=auto.`,
        {
          cause,
        },
      ),
  },
  {
    when: () => true,
    then: ({ url }, cause) =>
      new OdooFaultError(`ODOO_URL: what answers at ${url} does not speak this protocol: check address and path.`, {
        cause,
      }),
  },
];

/** The error for a complaint. Its `cause` tells the exception's name and HTTP status, never Odoo's words. */
export function errorFor(complaint: OdooErrorReply, place: CallSite): OdooError {
  const exception = /^[\w.]{0,120}$/.test(complaint.exception) ? complaint.exception : '';
  const said: Said = { ...complaint, exception, name: exception.slice(exception.lastIndexOf('.') + 1) };
  const cause = Object.freeze({ exception, ...(said.status === undefined ? {} : { status: said.status }) });
  const row = TABLE.find(({ when }) => when(said, place));
  if (!row) throw new Error('The last row of the table takes everything.');
  return row.then(place, cause, said);
}

/** `Object x doesn't exist` (JSON-RPC, XML-RPC), `the model 'x' does not exist` (JSON-2), `'x'` (a KeyError). */
function isAbout(text: string, model: string): boolean {
  return (
    text === `Object ${model} doesn't exist` || text === `the model '${model}' does not exist` || text === `'${model}'`
  );
}
