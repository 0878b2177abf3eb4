import type { LeftOut } from '../../contract/odoo';
import { AddonFeatures } from './addon-features.adapter';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { OdooTeachingNotes } from './diagnostics.adapter';
import type { OdooRpc } from '../rpc/odoo-rpc.port';
import { OdooUnreachableError } from '../rpc/odoo.errors';

const BAD = { intent: '7', pattern: '(', reason: 'not_understood' as const };

/** An Odoo that may be away; `told` resolves with what it is told next. */
function odooWith(...features: string[]) {
  const told: LeftOut[] = [];
  const heard: ((note: LeftOut) => void)[] = [];
  const state = { away: false, hellos: 0 };
  const call = (method: string, args: LeftOut) => {
    if (state.away) return Promise.reject(new OdooUnreachableError('away'));
    if (method === 'hello') {
      state.hellos += 1;
      return Promise.resolve({ addon_version: '1', odoo_version: '18.0', features });
    }
    told.push(args);
    heard.shift()?.(args);
    return Promise.resolve({});
  };
  const odoo = new CheckedOdoo({ call, close: () => Promise.resolve() } as unknown as OdooRpc);
  const notes = new OdooTeachingNotes(odoo, new AddonFeatures(odoo));
  const next = () => new Promise<LeftOut>((resolve) => heard.push(resolve));
  return { odoo, notes, told, state, next };
}

describe('what the bot leaves out', () => {
  it('is told to Odoo with the version of the settings, and that nothing is any more, too', async () => {
    const { notes, next } = odooWith('left_out');
    const first = next();
    notes.leftOut('v1', [BAD]);
    expect(await first).toEqual({ version: 'v1', patterns: [BAD] });
    const second = next();
    notes.leftOut('v2', []);
    expect(await second).toEqual({ version: 'v2', patterns: [] });
    notes.onModuleDestroy();
  });

  it('is told when Odoo is back', async () => {
    const { odoo, notes, state, next, told } = odooWith('left_out');
    state.away = true;
    notes.leftOut('v1', [BAD]);
    await expect(odoo.ask('hello', {})).rejects.toThrow(OdooUnreachableError);
    expect(told).toEqual([]);
    state.away = false;
    const back = next();
    await odoo.ask('hello', {});
    expect(await back).toEqual({ version: 'v1', patterns: [BAD] });
    notes.onModuleDestroy();
  });

  it('is told as it is by then when it changes while Odoo is being told', async () => {
    const { notes, next, told } = odooWith('left_out');
    const latest = next();
    notes.leftOut('v1', [BAD]);
    notes.leftOut('v2', []);
    expect(await latest).toEqual({ version: 'v1', patterns: [BAD] });
    expect(await next()).toEqual({ version: 'v2', patterns: [] });
    expect(told).toHaveLength(2);
    notes.onModuleDestroy();
  });

  it('is bounded, however much it is', async () => {
    const { notes, next } = odooWith('left_out');
    const note = next();
    notes.leftOut(
      'v1',
      Array.from({ length: 10_000 }, () => BAD),
    );
    expect((await note).patterns).toHaveLength(500);
    notes.onModuleDestroy();
  });

  it('is not told to an addon that cannot take it', async () => {
    const { odoo, notes, told, state } = odooWith('push');
    notes.leftOut('v1', [BAD]);
    while (state.hellos === 0) await Promise.resolve();
    await odoo.ask('hello', {});
    expect(told).toEqual([]);
    notes.onModuleDestroy();
  });
});
