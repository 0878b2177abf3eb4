/** Numbers on WhatsApp come from Odoo and, while it is away, sealed from disk; a change is known at once. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { EMPTY, Subject } from 'rxjs';
import { waitFor } from '../../../test/support/wait-for';
import type { BridgeConfig } from '../../config/bridge-config';
import type { WhatsAppNumberRow } from '../../contract/odoo';
import type { AddonFeatures } from '../adapters/addon-features.adapter';
import type { OdooFacade } from '../rpc/odoo-facade';
import type { Announcement } from '../settings/announcer.port';
import { OdooWhatsAppNumbers } from './odoo-whatsapp-numbers.service';

const ROW: WhatsAppNumberRow = {
  id: '100',
  channel: 'default',
  token: 'EAA-of-the-tests',
  app_secret: 'an-app-secret',
  verify_token: 'a-verify-token',
};
const SECRETS = [ROW.token, ROW.app_secret, ROW.verify_token];

describe('the numbers on WhatsApp', () => {
  const announcements = new Subject<Announcement>();
  const running: OdooWhatsAppNumbers[] = [];
  let dataDir: string;
  let rows: readonly WhatsAppNumberRow[] | Error;
  let features: readonly string[];
  const asked: unknown[] = [];

  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-numbers-'));
    rows = [ROW];
    features = ['whatsapp'];
    asked.length = 0;
  });
  afterEach(() => {
    for (const one of running.splice(0)) one.onModuleDestroy();
    rmSync(dataDir, { recursive: true });
  });

  async function started(session = 'a session secret'): Promise<OdooWhatsAppNumbers> {
    const call = (method: string, args: { known_version?: string }) => {
      asked.push([method, args]);
      if (rows instanceof Error) return Promise.reject(rows);
      const version = JSON.stringify(rows);
      const unchanged = args.known_version === version;
      return Promise.resolve(unchanged ? { version, unchanged } : { version, unchanged, numbers: rows });
    };
    const odoo = { call, answered: true, returned: EMPTY } as unknown as OdooFacade;
    const known = () => (rows instanceof Error ? Promise.reject(rows) : Promise.resolve(new Set(features)));
    const config = { dataDir, secrets: { session }, graphUrl: 'https://graph.test' } as unknown as BridgeConfig;
    const announcer = { announce: () => Promise.resolve(), announcements };
    const one = new OdooWhatsAppNumbers(config, announcer, odoo, { known } as unknown as AddonFeatures);
    running.push(one);
    await one.onModuleInit();
    return one;
  }

  it('have the address of the Graph API in the version that was entered, or else ours', async () => {
    rows = [ROW, { ...ROW, id: '101', graph_version: 'v31.0', account: '9' }];
    const numbers = await started();
    expect(numbers.all().map(({ id, apiUrl }) => [id, apiUrl])).toEqual([
      ['100', 'https://graph.test/v24.0'],
      ['101', 'https://graph.test/v31.0'],
    ]);
    expect(numbers.byId('101')?.account).toBe('9');
    expect(numbers.byId('102')).toBeUndefined();
  });

  it('are others as soon as Odoo says that something has changed, and are not fetched when nothing has', async () => {
    const numbers = await started();
    const former = { secret: ROW.app_secret, until: '2026-11-20T09:00:00Z' };
    rows = [{ ...ROW, token: 'EAA-of-today', app_secret: 'another', former_app_secret: former }];
    announcements.next('settings_changed');
    await waitFor('the new token', () => Promise.resolve(numbers.byId('100')?.token === 'EAA-of-today'));
    expect(numbers.byId('100')).toMatchObject({
      appSecret: 'another',
      formerAppSecret: { secret: ROW.app_secret, until: Date.parse(former.until) },
    });
    rows = [];
    announcements.next('settings_changed');
    await waitFor('none', () => Promise.resolve(numbers.all().length === 0));
    expect(numbers.known).toBe(true);
    expect(asked[1]).toEqual(['whatsapp_numbers', { known_version: JSON.stringify([ROW]) }]);
  });

  it('tell of a version whether it is known, or becomes known in time', async () => {
    const numbers = await started();
    expect(await numbers.has(JSON.stringify([ROW]), 10)).toBe(true);
    expect(await numbers.has('another', 10)).toBe(false);
    rows = [];
    const soon = numbers.has('[]', 10_000);
    announcements.next('settings_changed');
    expect(await soon).toBe(true);
  });

  it('are there while Odoo is away, sealed on disk, for the owner of the file', async () => {
    await started();
    const file = join(dataDir, 'whatsapp-numbers');
    const text = readFileSync(file, 'utf8');
    for (const secret of SECRETS) {
      expect(text).not.toContain(secret);
      expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain(secret);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rows = new Error('Odoo is away');
    expect((await started()).byId('100')).toMatchObject({ token: ROW.token, appSecret: ROW.app_secret });
  });

  it('are not known while Odoo is away and the file is none, or another bridge’s', async () => {
    rows = new Error('Odoo is away');
    expect((await started()).known).toBe(false);
    rows = [ROW];
    await started();
    rows = new Error('Odoo is away');
    expect((await started('another session secret')).known).toBe(false);
    writeFileSync(join(dataDir, 'whatsapp-numbers'), 'cut o');
    expect((await started()).known).toBe(false);
  });

  it('are none where the addon knows no WhatsApp, which is not asked for them', async () => {
    features = ['settings'];
    const numbers = await started();
    expect([numbers.known, numbers.all()]).toEqual([true, []]);
    expect(asked).toEqual([]);
  });
});
