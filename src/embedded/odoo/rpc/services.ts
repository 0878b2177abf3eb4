/** The two services behind /jsonrpc and /xmlrpc/2: `common` for the login, `object` for calls of models. */
import { z } from 'zod';
import { FACADE_MODEL } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Facade } from '../facade/facade';
import {
  accessDenied,
  accessError,
  missingError,
  pythonError,
  userError,
  validationError,
} from '../facade/odoo-exception';
import type { People } from '../routing/people';

export type Series = '18.0' | '19.0';
const DATABASE = 'standin';

const credentials = z.tuple([z.unknown(), z.string(), z.string()]).rest(z.unknown());
const account = z.tuple([z.unknown(), z.unknown(), z.unknown()]).rest(z.unknown());
const execution = z.tuple([z.string(), z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown()).optional()]);

export class Services {
  constructor(
    readonly facade: Facade,
    readonly people: People,
    readonly series: Series,
  ) {}

  /** The version as this series reports it. */
  get version() {
    const server_version_info = [Number.parseInt(this.series, 10), 0, 0, 'final', 0, ''];
    return { server_version: this.series, server_version_info, server_serie: this.series, protocol_version: 1 };
  }

  /** One call of JSON-RPC or XML-RPC; throws {@link OdooException}. */
  async dispatch(service: unknown, method: unknown, params: readonly unknown[]): Promise<unknown> {
    if (service === 'common') return this.common(String(method), params);
    if (service === 'object') return this.object(String(method), params);
    throw pythonError('builtins.KeyError', String(service));
  }

  private common(method: string, params: readonly unknown[]): unknown {
    if (method === 'version') return this.version;
    if (method !== 'login' && method !== 'authenticate') {
      throw pythonError('builtins.Exception', `Method not found: ${method}`);
    }
    const [db, login, password] = positional(method, credentials, params);
    checkDatabase(db);
    return this.people.byCredentials(login, password)?.id ?? false;
  }

  private async object(method: string, params: readonly unknown[]): Promise<unknown> {
    const [db, uid, password, ...rest] = positional(method, account, params);
    checkDatabase(db);
    const user = this.authenticated(uid, password);
    if (method !== 'execute_kw') throw pythonError('builtins.NameError', `Method not available ${method}`);
    const [model, name, args, kwargs = {}] = positional(method, execution, rest);
    if (model !== FACADE_MODEL) throw userError(`Object ${model} doesn't exist`);
    const called = this.facade.method(name);
    if (!called) throw noSuchMethod(model, name);
    if (user.role !== 'bridge') throw accessError('Only users of the group “Storefront Chat / Bridge” may do this.');
    if (args.length > 0) throw validationError(`Wrong arguments of ${name}: arguments are given by name only`);
    return called(kwargs);
  }

  private authenticated(uid: unknown, password: unknown): DemoUser {
    const id = Number(uid);
    if (!Number.isInteger(id)) {
      throw pythonError('builtins.ValueError', `invalid literal for int() with base 10: '${String(uid)}'`);
    }
    if (id === 0 || !password) throw accessDenied();
    const user = this.people.byId(id);
    if (!user) {
      throw missingError(`Record does not exist or has been deleted.\n(Record: res.users(${id},), User: ${id})`);
    }
    if (typeof password !== 'string' || !this.people.byCredentials(user.login, password)) throw accessDenied();
    return user;
  }
}

export function noSuchMethod(model: string, name: string) {
  if (name.startsWith('_')) {
    return accessError(`Private methods (such as '${model}.${name}') cannot be called remotely.`);
  }
  return pythonError('builtins.AttributeError', `The method '${model}.${name}' does not exist`);
}

function checkDatabase(db: unknown): void {
  if (db === DATABASE) return;
  const message = `connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: FATAL:  database "${String(db)}" does not exist\n`;
  throw pythonError('psycopg2.OperationalError', message);
}

function positional<T>(method: string, shape: z.ZodType<T>, params: readonly unknown[]): T {
  const read = shape.safeParse(params);
  if (read.success) return read.data;
  throw pythonError('builtins.TypeError', `${method}() was given wrong positional arguments`);
}
