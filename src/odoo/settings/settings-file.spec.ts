/** Settings come back from disk as they were, with their secrets only for the bridge that wrote them. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SettingsAnswer } from '../../contract/odoo';
import { Sealing } from './sealed';
import { SettingsFile } from './settings-file';

const SECRET = 'shared between shop and bridge';
const answer = (identity: object): SettingsAnswer => ({
  version: '7',
  unchanged: false,
  snapshot: {
    channels: [
      {
        key: 'milk',
        name: 'Milk',
        default_locale: 'en',
        schedule: { timezone: 'UTC', use_business_hours: false, hours: [], exceptions: [] },
        texts: { welcome: {}, offline: {}, greeting: {}, fallback: {} },
        enable_chatbot: true,
        theme: { primary_color: '#0F766E', position: 'right' },
        company: '1',
        identity,
      },
    ],
    engines: [],
    faq_categories: [],
    faqs: [],
  },
});
const KEPT = answer({ issuer: 'https://id.example', secret: SECRET });

describe('the settings on disk', () => {
  let folder: string;
  const path = () => join(folder, 'settings.json');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'storefront-chat-settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('come back as they were', async () => {
    await new SettingsFile(path(), 'session secret').write(KEPT);
    expect(await new SettingsFile(path(), 'session secret').read()).toEqual({ ...KEPT, complete: true });
  });

  it('hold no identity secret in clear, and are for the owner of the file', async () => {
    await new SettingsFile(path(), 'session secret').write(KEPT);
    expect(readFileSync(path(), 'utf8')).not.toContain(SECRET);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['sealed with another session secret', (text: string) => text],
    ['changed', (text: string) => text.replace(/("secret":")(..)/, '$1AA')],
    ['cut short', (text: string) => text.replace(/("secret":")[^"]*/, '$1AAAA')],
    ['written in clear', (text: string) => text.replace(/("secret":")[^"]*/, `$1${SECRET}`)],
  ])('lack the secret when it was %s, and say so', async (what, damage) => {
    await new SettingsFile(path(), what === 'sealed with another session secret' ? 'other' : 'session secret').write(
      KEPT,
    );
    writeFileSync(path(), damage(readFileSync(path(), 'utf8')));
    const kept = await new SettingsFile(path(), 'session secret').read();
    expect(kept).toEqual({ ...answer({ issuer: 'https://id.example' }), complete: false });
  });

  it('are none when the file is none', async () => {
    expect(await new SettingsFile(path(), 'session secret').read()).toBeNull();
    writeFileSync(path(), '{"version":');
    expect(await new SettingsFile(path(), 'session secret').read()).toBeNull();
  });
});

describe('what is sealed', () => {
  it('differs each time, and opens for its purpose only', () => {
    const sealing = new Sealing('secret', 'one');
    const [a, b] = [sealing.seal('text'), sealing.seal('text')];
    expect(a).not.toBe(b);
    expect([sealing.open(a), sealing.open(b)]).toEqual(['text', 'text']);
    expect(new Sealing('secret', 'other').open(a)).toBeNull();
  });
});
