/** Which Odoo the bridge talks to: a real one when `ODOO_URL` is set, the embedded stand-in otherwise. */
import { Environment, Problems } from './problems';

const PROTOCOLS = ['auto', 'jsonrpc', 'json2', 'xmlrpc'] as const;

export interface OdooAccess {
  /** True when the embedded stand-in has to be started. */
  readonly standin: boolean;
  readonly standinPort: number;
  readonly url: string;
  readonly db: string;
  readonly login: string;
  /** API key or password. */
  readonly secret: string;
  readonly protocol: (typeof PROTOCOLS)[number];
  /** Most calls under way at once. Odoo drops connections beyond 8 × workers; twice its workers is kind. */
  readonly concurrency: number;
}

export function readOdooAccess(environment: Environment, problems: Problems, port: number): OdooAccess {
  const standinPort = problems.port(environment, 'STANDIN_PORT', port === 0 ? 0 : port + 1);
  const url = problems.url(environment, 'ODOO_URL')?.replace(/\/+$/, '');
  const common = {
    standinPort,
    protocol: problems.oneOf(environment, 'ODOO_PROTOCOL', PROTOCOLS) ?? 'auto',
    concurrency: Math.max(1, problems.integer(environment, 'ODOO_CONCURRENCY', 4, 256)),
  };
  if (!environment['ODOO_URL']) {
    const access = { url: `http://127.0.0.1:${standinPort}`, db: 'standin', login: 'bridge', secret: 'bridge-demo' };
    return { ...common, ...access, standin: true };
  }
  for (const name of ['ODOO_DB', 'ODOO_LOGIN', 'ODOO_API_KEY']) {
    if (!environment[name])
      problems.add(`${name} is missing: with ODOO_URL set, the bridge needs it to log in to Odoo.`);
  }
  return {
    ...common,
    standin: false,
    url: url ?? '',
    db: environment['ODOO_DB'] ?? '',
    login: environment['ODOO_LOGIN'] ?? '',
    secret: environment['ODOO_API_KEY'] ?? '',
  };
}
