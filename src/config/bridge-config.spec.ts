import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './bridge-config';

const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-config-'));
const PRODUCTION = {
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  SESSION_SECRET: 'Zk3v9QmT7xB2nR5wLp8s',
  ODOO_WEBHOOK_SECRET: 'Hd6Fj1Yc4Vg0Xe9Ua2Ko',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the environment', () => {
  it('needs nothing outside production, and keeps the secrets it made', () => {
    const first = readConfig({ DATA_DIR: dataDir });
    const second = readConfig({ DATA_DIR: dataDir });
    expect(first).toMatchObject({ port: 3000, publicUrl: 'http://localhost:3000', allowedOrigins: '*' });
    expect(first.odoo).toMatchObject({ standin: true, url: 'http://127.0.0.1:3001', concurrency: 4 });
    expect(second.secrets).toEqual(first.secrets);
    expect(Object.isFrozen(first)).toBe(true);
  });

  it('names every bad variable at once', () => {
    const found = problemsOf({
      PORT: '99999',
      REDIS_URL: 'http://x',
      ODOO_URL: 'ftp://odoo',
      ODOO_PROTOCOL: 'soap',
      LOG_LEVEL: 'loud',
    });
    for (const name of [
      'PORT',
      'REDIS_URL',
      'ODOO_URL',
      'ODOO_DB',
      'ODOO_LOGIN',
      'ODOO_API_KEY',
      'ODOO_PROTOCOL',
      'LOG_LEVEL',
    ]) {
      expect(found.some((line) => line.startsWith(name))).toBe(true);
    }
  });

  it.each([
    ['missing', undefined],
    ['short', 'abc'],
    ['a placeholder', 'change-me-please-change-me'],
  ])('refuses production with a session secret that is %s', (_what, secret) => {
    const found = problemsOf({ ...PRODUCTION, SESSION_SECRET: secret ?? '' });
    expect(found).toEqual([expect.stringMatching(/^SESSION_SECRET/)]);
  });

  it('starts production with real secrets', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ production: true });
  });

  it('takes a list of origins without their slashes', () => {
    const { allowedOrigins } = readConfig({
      DATA_DIR: dataDir,
      ALLOWED_ORIGINS: 'https://a.example/, https://b.example',
    });
    expect(allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  });

  describe('TRUSTED_PROXIES', () => {
    const trusted = (TRUSTED_PROXIES: string) => readConfig({ DATA_DIR: dataDir, TRUSTED_PROXIES }).trustedProxies;

    it('names nobody by default', () => {
      expect(readConfig({ DATA_DIR: dataDir }).trustedProxies).toEqual([]);
    });

    it('takes names, addresses and ranges', () => {
      expect(trusted('loopback, private,linklocal')).toEqual(['loopback', 'uniquelocal', 'linklocal']);
      expect(trusted('10.1.0.0/16, 192.0.2.7, 2001:db8::/32,')).toEqual(['10.1.0.0/16', '192.0.2.7', '2001:db8::/32']);
    });

    it.each([
      'nginx',
      '10.0.0.0/33',
      '10.0.0',
      'true',
      '1',
      '*',
      '0.0.0.0/0',
      '::/0',
      '::ffff:0:0/96',
      '2000::/3',
      '0x7f.1',
      '010.0.0.1',
      'constructor',
      'private nginx',
    ])('refuses %p with a sentence', (TRUSTED_PROXIES) => {
      const found = problemsOf({ TRUSTED_PROXIES });
      expect(found).toEqual([expect.stringMatching(/^TRUSTED_PROXIES must name loopback, linklocal, private/)]);
    });
  });
});
