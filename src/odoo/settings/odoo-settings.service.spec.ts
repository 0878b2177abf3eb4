/** Settings that changed while older ones were being loaded are loaded too, at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { EMPTY, Subject } from 'rxjs';
import { waitFor } from '../../../test/support/wait-for';
import type { BridgeConfig } from '../../config/bridge-config';
import type { SettingsAnswer } from '../../contract/odoo';
import type { OdooFacade } from '../rpc/odoo-facade';
import type { Announcement } from './announcer.port';
import { OdooSettings } from './odoo-settings.service';
import { SettingsFile } from './settings-file';

const answer = (version: string): SettingsAnswer => ({
  version,
  unchanged: false,
  snapshot: { channels: [], engines: [], faq_categories: [], faqs: [] },
});

describe('settings that change while they are loaded', () => {
  let dataDir: string;
  let settings: OdooSettings;

  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-settings-'))));
  afterEach(() => {
    settings.onModuleDestroy();
    rmSync(dataDir, { recursive: true });
  });

  it('are loaded again, long before the timer', async () => {
    const announcements = new Subject<Announcement>();
    const announce = () => {
      announcements.next('settings_changed');
      return Promise.resolve();
    };
    let version = 1;
    let isSlow = false;
    const call = async () => {
      const read = answer(String(version));
      if (!isSlow) return read;
      isSlow = false;
      version += 1;
      await announce();
      await new Promise((resolve) => setTimeout(resolve, 500)); // the announcement is heard while this answer is under way
      return read;
    };
    const odoo = { call, answered: true, returned: EMPTY } as unknown as OdooFacade;
    const config = { dataDir, secrets: { session: 'shared between shop and bridge' } } as unknown as BridgeConfig;
    settings = new OdooSettings(config, { announce, announcements }, odoo);
    await settings.onModuleInit();

    isSlow = true;
    await announce();
    const kept = new SettingsFile(join(dataDir, 'settings.json'), config.secrets.session);
    await waitFor('the new settings on disk', async () => (await kept.read())?.version === '2' || undefined, 10_000);
    expect(settings.version).toBe('2');
  });
});
