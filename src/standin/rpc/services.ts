/** The two services behind /jsonrpc and /xmlrpc/2: `common` to log in, `object` to call a model. */
import { FACADE_MODEL } from '../../contract/facade';
import type { DemoUser } from '../demo/demo-catalogue';
import type { BoundMethod } from '../facade/bound-method';
import { checkGroup, type Facade } from '../facade/facade';
import { isObject } from '../facade/shape';
import type { People } from '../floor/people';
import { accessDenied, accessError, missingError, pythonError, userError, validationError } from '../facade/odoo-error';
import { versionInfo, type Series } from './version';

export const DATABASE = 'standin';

const typeError = (message: string) => pythonError('builtins.TypeError', message);

export class Services {
  constructor(
    private readonly facade: Facade,
    private readonly people: People,
    readonly series: Series,
  ) {}

  /** One call of JSON-RPC or XML-RPC; throws {@link OdooError}. */
  async dispatch(service: unknown, method: unknown, params: readonly unknown[]): Promise<unknown> {
    if (service === 'common') return this.common(String(method), params);
    if (service === 'object') return this.object(String(method), params);
    throw pythonError('builtins.KeyError', String(service));
  }

  find(model: string, name: string): BoundMethod | undefined {
    if (model !== FACADE_MODEL) return undefined;
    return new Map<string, BoundMethod>(Object.entries(this.facade)).get(name);
  }

  apiKey(key: string): DemoUser | undefined {
    return this.people.byApiKey(key);
  }

  private common(method: string, params: readonly unknown[]): unknown {
    if (method === 'version') return versionInfo(this.series);
    if (method !== 'login' && method !== 'authenticate') {
      throw pythonError('builtins.Exception', `Method not found: ${method}`);
    }
    const wanted = method === 'login' ? ['db', 'login', 'password'] : ['db', 'login', 'password', 'user_agent_env'];
    if (params.length !== wanted.length) throw typeError(`exp_${method}() ${countText(params.length, wanted)}`);
    const [db, login, password] = params;
    checkDatabase(db);
    return this.people.byCredentials(String(login), String(password))?.id ?? false;
  }

  private async object(method: string, params: readonly unknown[]): Promise<unknown> {
    const [db, uid, password, ...rest] = params;
    checkDatabase(db);
    const user = this.authenticated(uid, password);
    if (method !== 'execute_kw' && method !== 'execute') {
      throw pythonError('builtins.NameError', `Method not available ${method}`);
    }
    const [model, name, ...more] = rest;
    const positional: unknown = method === 'execute' ? more : more[0];
    if (typeof model !== 'string' || typeof name !== 'string' || !Array.isArray(positional)) {
      throw typeError(`${method}() ${countText(rest.length, ['obj', 'method', 'args'])}`);
    }
    const kwargs = method === 'execute_kw' && isObject(more[1]) ? more[1] : {};
    return this.execute(user, model, name, positional, kwargs);
  }

  private async execute(user: DemoUser, model: string, name: string, args: unknown[], kwargs: Record<string, unknown>) {
    if (model !== FACADE_MODEL) throw userError(`Object ${model} doesn't exist`);
    const method = this.find(model, name);
    if (!method) throw noSuchMethod(model, name);
    checkGroup(user);
    if (args.length > 0) throw validationError(`Wrong arguments of ${name}: arguments are given by name only`);
    return method.call(kwargs);
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

function countText(given: number, wanted: readonly string[]): string {
  if (given > wanted.length) return `takes ${wanted.length} positional arguments but ${given} were given`;
  return missingText(wanted.slice(given));
}

function missingText(names: readonly string[]): string {
  const quoted = names
    .map((name) => `'${name}'`)
    .join(', ')
    .replace(/, ([^,]*)$/, names.length > 2 ? ', and $1' : ' and $1');
  return `missing ${names.length} required positional argument${names.length > 1 ? 's' : ''}: ${quoted}`;
}
