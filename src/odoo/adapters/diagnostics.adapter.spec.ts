import type { RejectedPatterns } from '../../contract/odoo';
import { AddonFeatures } from './addon-features.adapter';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooBotDiagnostics } from './diagnostics.adapter';
import type { OdooRpc } from '../rpc/odoo-rpc.port';
import { OdooUnreachableError } from '../rpc/odoo.errors';

const BAD = { intent: '7', pattern: '(', reason: 'not_understood' as const };

/** An Odoo that may be away; `sent` resolves with what it is sent next. */
function odooWith(...features: string[]) {
  const sent: RejectedPatterns[] = [];
  const waiting: ((note: RejectedPatterns) => void)[] = [];
  const state = { away: false, hellos: 0 };
  const call = (method: string, args: RejectedPatterns) => {
    if (state.away) return Promise.reject(new OdooUnreachableError('away'));
    if (method === 'hello') {
      state.hellos += 1;
      return Promise.resolve({ addon_version: '1', odoo_version: '18.0', features });
    }
    sent.push(args);
    waiting.shift()?.(args);
    return Promise.resolve({});
  };
  const odoo = new OdooFacade({ call, close: () => Promise.resolve() } as unknown as OdooRpc);
  const diagnostics = new OdooBotDiagnostics(odoo, new AddonFeatures(odoo));
  const next = () => new Promise<RejectedPatterns>((resolve) => waiting.push(resolve));
  return { odoo, diagnostics, sent, state, next };
}

describe('rejected patterns', () => {
  it('is sent to Odoo with the version of the settings, and that nothing is any more, too', async () => {
    const { diagnostics, next } = odooWith('rejected_patterns');
    const first = next();
    diagnostics.reportRejected('v1', [BAD]);
    expect(await first).toEqual({ version: 'v1', patterns: [BAD] });
    const second = next();
    diagnostics.reportRejected('v2', []);
    expect(await second).toEqual({ version: 'v2', patterns: [] });
    diagnostics.onModuleDestroy();
  });

  it('is sent when Odoo is back', async () => {
    const { odoo, diagnostics, state, next, sent } = odooWith('rejected_patterns');
    state.away = true;
    diagnostics.reportRejected('v1', [BAD]);
    await expect(odoo.call('hello', {})).rejects.toThrow(OdooUnreachableError);
    expect(sent).toEqual([]);
    state.away = false;
    const back = next();
    await odoo.call('hello', {});
    expect(await back).toEqual({ version: 'v1', patterns: [BAD] });
    diagnostics.onModuleDestroy();
  });

  it('is sent as it is by then when it changes while Odoo is being sent', async () => {
    const { diagnostics, next, sent } = odooWith('rejected_patterns');
    const latest = next();
    diagnostics.reportRejected('v1', [BAD]);
    diagnostics.reportRejected('v2', []);
    expect(await latest).toEqual({ version: 'v1', patterns: [BAD] });
    expect(await next()).toEqual({ version: 'v2', patterns: [] });
    expect(sent).toHaveLength(2);
    diagnostics.onModuleDestroy();
  });

  it('is bounded, however much it is', async () => {
    const { diagnostics, next } = odooWith('rejected_patterns');
    const note = next();
    diagnostics.reportRejected(
      'v1',
      Array.from({ length: 10_000 }, () => BAD),
    );
    expect((await note).patterns).toHaveLength(500);
    diagnostics.onModuleDestroy();
  });

  it('is not sent to an addon that cannot take it', async () => {
    const { odoo, diagnostics, sent, state } = odooWith('push');
    diagnostics.reportRejected('v1', [BAD]);
    while (state.hellos === 0) await Promise.resolve();
    await odoo.call('hello', {});
    expect(sent).toEqual([]);
    diagnostics.onModuleDestroy();
  });
});
