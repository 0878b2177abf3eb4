/** Calls the façade and checks every answer against its shape. */
import { FACADE_MODEL, FACADE_SHAPES } from '../../src/contract/odoo';
import type { FacadeMethod, FacadeMethods } from '../../src/contract/odoo';
import { transportFor } from '../../src/odoo/rpc/create-odoo-rpc';
import { HttpPool } from '../../src/odoo/rpc/http-pool';
import { wireArguments } from '../../src/odoo/rpc/wire-value';

export interface Account {
  readonly url: string;
  readonly db: string;
  readonly login: string;
  /** Password or API key. */
  readonly secret: string;
}

const CONNECTIONS = 4;
const TIMEOUT_MS = 10_000;

export type Protocol = 'jsonrpc' | 'xmlrpc' | 'json2';
export type Call = <M extends FacadeMethod>(
  method: M,
  args: FacadeMethods[M]['args'],
) => Promise<FacadeMethods[M]['answer']>;

/** Odoo's exception behind a refused call. */
export class OdooRefusal extends Error {
  constructor(
    readonly exception: string,
    message: string,
  ) {
    super(message);
  }
}

/** JSON-RPC by hand, nothing between the suite and the wire: arguments may be wrong, answers come as they are. */
export function rawCaller(account: Account, model = 'storefront.chat.bridge') {
  let uid: Promise<unknown> | undefined;
  const common = () => jsonRpc(account.url, 'common', 'authenticate', [account.db, account.login, account.secret, {}]);
  return async (method: string, kwargs: Record<string, unknown> = {}, args: unknown[] = []): Promise<unknown> => {
    uid ??= common();
    return execute(account, await uid, [model, method, args, kwargs]);
  };
}

export function execute(account: Account, uid: unknown, rest: unknown[]): Promise<unknown> {
  return jsonRpc(account.url, 'object', 'execute_kw', [account.db, uid, account.secret, ...rest]);
}

export async function jsonRpc(url: string, service: string, method: string, args: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 7, params: { service, method, args } });
  const response = await fetch(`${url}/jsonrpc`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const answer = asRecord(await response.json());
  expect(answer).toMatchObject({ jsonrpc: '2.0', id: 7 });
  if (answer['error'] === undefined) return answer['result'];
  const data = asRecord(asRecord(answer['error'])['data']);
  throw new OdooRefusal(String(data['name']), String(data['message']));
}

/** The façade as the bridge's own user, typed. Also says how to let go of the connection. */
export function openFacade(account: Account, protocol: Protocol): { call: Call; close: () => Promise<void> } {
  if (protocol === 'jsonrpc') {
    const raw = rawCaller(account);
    return {
      call: (method, args) => raw(method, { ...args }).then((answer) => checked(method, answer)),
      close: () => Promise.resolve(),
    };
  }
  const pool = new HttpPool(account.url, { connections: CONNECTIONS, timeoutMs: TIMEOUT_MS });
  const transport = transportFor(protocol, account, pool, CONNECTIONS);
  return {
    call: (method, args) =>
      transport
        .execute(FACADE_MODEL, method, wireArguments(args), TIMEOUT_MS)
        .then((answer) => checked(method, answer)),
    close: () => transport.close(),
  };
}

/** What a test expects of the answer is its own matter; here is only what holds for all of them. */
function checked<T>(method: FacadeMethod, answer: unknown): T {
  expect(nullsIn(answer)).toEqual([]);
  expect(FACADE_SHAPES[method].answer.safeParse(answer)).toMatchObject({ success: true });
  return trusted(answer);
}

function trusted<T>(answer: unknown): T {
  const isAnswer = (value: unknown): value is T => typeof value === 'object' && value !== null;
  if (!isAnswer(answer)) throw new Error(`the façade answered ${JSON.stringify(answer)}`);
  return answer;
}

function nullsIn(value: unknown, at = '$'): string[] {
  if (value === null || value === undefined) return [at];
  if (Array.isArray(value)) return value.flatMap((item, index) => nullsIn(item, `${at}[${index}]`));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => nullsIn(item, `${at}.${key}`));
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`no object: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}
