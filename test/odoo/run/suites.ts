/** The suites that need an Odoo which is up: façade contract over every protocol, staff, and a chat in two browsers. */
import { runJest } from '../../support/machine/jest-part';
import type { OdooEnvironment } from './live-odoo';
import type { Processes } from '../../support/machine/processes';
import { skippedPart, type Tally } from '../../support/machine/tally';

export interface Suite {
  readonly part: string;
  readonly file: string;
  readonly environment?: OdooEnvironment;
  readonly needs?: readonly string[];
}

const WEBHOOK_SETTINGS = ['ODOO_WEBHOOK_SECRET', 'BRIDGE_PORT'];

/** Takes minutes, so only an Odoo that is there already gets it. */
export const FUZZ: Suite = { part: 'hostile requests', file: 'fuzz', needs: WEBHOOK_SETTINGS };

/** Of 19.0 and later JSON-2 as well. */
export function suitesFor(series: string): Suite[] {
  const protocols = ['jsonrpc', 'xmlrpc', ...(Number.parseInt(series, 10) >= 19 ? ['json2'] : [])];
  return [
    ...protocols.map((ODOO_PROTOCOL) => ({
      part: `façade contract over ${ODOO_PROTOCOL}`,
      file: 'facade',
      environment: { ODOO_PROTOCOL },
    })),
    { part: 'staff', file: 'staff', needs: WEBHOOK_SETTINGS },
    { part: 'personal data', file: 'privacy', needs: WEBHOOK_SETTINGS },
    { part: 'a person on WhatsApp', file: 'whatsapp', needs: WEBHOOK_SETTINGS },
    { part: 'shopper and agent in browsers', file: 'journey', needs: WEBHOOK_SETTINGS },
  ];
}

/** Suites that may change one Odoo, and between them as many Odoos as run well side by side: what needs the bridge stays together. */
export function lanesOf(suites: readonly Suite[]): Suite[][] {
  const [last, ...others] = suites.filter(({ needs }) => needs === undefined).reverse();
  const withBridge = suites.filter(({ needs }) => needs !== undefined);
  return [[...(last ? [last] : []), ...withBridge], ...others.reverse().map((suite) => [suite])];
}

export async function runSuite(processes: Processes, suite: Suite, odoo: OdooEnvironment): Promise<Tally> {
  const { part, file, needs = [] } = suite;
  const missing = needs.filter((name) => !odoo[name]);
  if (missing.length > 0) return skippedPart(part, `set ${missing.join(', ')}`);
  const env = { ...process.env, ...odoo, ...suite.environment };
  return runJest(processes, part, ['--config=test/odoo/suites/jest.config.cjs', `/${file}.spec.ts`], env);
}
