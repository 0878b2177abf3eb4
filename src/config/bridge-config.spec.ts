import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './bridge-config';
import { startWarnings } from './start-warnings';

const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-config-'));
const WITHOUT_ODOO = {
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  ALLOWED_ORIGINS: 'https://shop.example',
  SESSION_SECRET: '8d2f60b7e19c4a53',
  ODOO_WEBHOOK_SECRET: 'f47ac10b58cc4372',
};
const PRODUCTION = {
  ...WITHOUT_ODOO,
  ODOO_URL: 'https://erp.example.com',
  ODOO_DB: 'erp',
  ODOO_LOGIN: 'chat-bridge',
  ODOO_API_KEY: 'c1f09e7ab2d84365',
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
    ['missing', ''],
    ['short', 'abc'],
    ['a placeholder', 'change-me-please-change-me'],
    ['blank', ' '.repeat(16)],
    ['one that was published', 'local-session-4b8f0e6a2d'],
  ])('refuses production with a session secret that is %s', (_what, secret) => {
    expect(problemsOf({ ...PRODUCTION, SESSION_SECRET: secret })).toEqual([expect.stringMatching(/^SESSION_SECRET /)]);
  });

  it('refuses all weak secrets of production in one sentence', () => {
    const weak = { SESSION_SECRET: 'a'.repeat(16), IDENTITY_SECRET: '1234567890123456', ODOO_API_KEY: 'bridge' };
    expect(problemsOf({ ...PRODUCTION, ...weak })).toEqual([
      'SESSION_SECRET, IDENTITY_SECRET, ODOO_API_KEY can be guessed (repetitive, a sequence, too short): make each with `openssl rand -hex 32`.',
    ]);
  });

  it('refuses production with one value for several secrets', () => {
    const one = PRODUCTION.SESSION_SECRET;
    expect(problemsOf({ ...PRODUCTION, ODOO_WEBHOOK_SECRET: one, IDENTITY_SECRET: one })).toEqual([
      expect.stringMatching(/^SESSION_SECRET, ODOO_WEBHOOK_SECRET, IDENTITY_SECRET have the same value/),
    ]);
  });

  it('starts the stand-in in production only when told by name', () => {
    expect(problemsOf(WITHOUT_ODOO)).toEqual([expect.stringMatching(/^ODOO_URL is missing/)]);
    expect(problemsOf({ ...WITHOUT_ODOO, ODOO_STANDIN: 'no' })).toHaveLength(1);
    expect(problemsOf({ ...WITHOUT_ODOO, ODOO_STANDIN: 'true' })).toContain('ODOO_STANDIN must be yes or no.');
    expect(readConfig({ ...WITHOUT_ODOO, ODOO_STANDIN: 'yes' }).odoo.standin).toBe(true);
    expect(readConfig({ ...PRODUCTION, ODOO_STANDIN: 'yes' }).odoo.standin).toBe(false);
  });

  it('is closed in production and open elsewhere, where it listens to this machine only', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      host: undefined,
      open: { docs: false, metrics: false, demo: false },
    });
    expect(readConfig({ DATA_DIR: dataDir })).toMatchObject({
      host: '127.0.0.1',
      open: { docs: true, metrics: true, demo: true },
    });
    const chosen = { HOST: '10.0.0.7', OPEN_METRICS: 'yes', OPEN_DOCS: 'no' };
    expect(readConfig({ ...PRODUCTION, ...chosen })).toMatchObject({
      host: '10.0.0.7',
      open: { docs: false, metrics: true, demo: false },
    });
  });

  it('refuses production without limits, whose switch is for load tests', () => {
    expect(problemsOf({ ...PRODUCTION, RATE_LIMITS: 'off' })).toEqual([expect.stringMatching(/^RATE_LIMITS is off/)]);
    expect(readConfig({ ...PRODUCTION, RATE_LIMITS: 'on' }).rateLimits).toBe(true);
    expect(readConfig({ DATA_DIR: dataDir, RATE_LIMITS: 'off' }).rateLimits).toBe(false);
  });

  it('starts production with real secrets', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ production: true });
  });

  it.each(['', ' '])('refuses production while nobody said which pages may use it (%j)', (ALLOWED_ORIGINS) => {
    expect(problemsOf({ ...PRODUCTION, ALLOWED_ORIGINS })).toEqual([
      expect.stringMatching(/^ALLOWED_ORIGINS (is missing|must be)/),
    ]);
    expect(readConfig({ DATA_DIR: dataDir }).allowedOrigins).toBe('*');
  });

  it.each([
    'shop.example',
    'https://a.example/shop',
    'https://a.example?x',
    'https://u@a.example',
    'ftp://a.example',
    'null',
    'https://*.a.example',
    'https://a.example,x',
  ])('refuses %j, which no browser sends as an origin', (ALLOWED_ORIGINS) => {
    expect(problemsOf({ ALLOWED_ORIGINS })).toEqual([expect.stringMatching(/^ALLOWED_ORIGINS must be \* or origins/)]);
  });

  it('writes origins as browsers do', () => {
    const { allowedOrigins } = readConfig({
      DATA_DIR: dataDir,
      ALLOWED_ORIGINS: 'HTTPS://Shop.example:443/,http://a.example:8080',
    });
    expect(allowedOrigins).toEqual(['https://shop.example', 'http://a.example:8080']);
  });

  it.each([{ ALLOWED_ORIGINS: '*' }, { ALLOWED_ORIGINS: 'https://a.example, *' }])(
    'is started in production with any origin (%j), with a sentence on what to set',
    (origins) => {
      const [warning, ...others] = startWarnings(readConfig({ ...PRODUCTION, ...origins }));
      expect(others).toEqual([]);
      expect(warning?.event).toBe('origins.any');
      expect(warning?.advice).toContain('Set ALLOWED_ORIGINS to');
    },
  );

  it('has nothing to be said about when origins are named, or outside production', () => {
    expect(startWarnings(readConfig({ ...PRODUCTION, ALLOWED_ORIGINS: 'https://a.example' }))).toEqual([]);
    expect(startWarnings(readConfig({ DATA_DIR: dataDir }))).toEqual([]);
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
