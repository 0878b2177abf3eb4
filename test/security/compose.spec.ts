/** `docker compose up` makes its own secrets once: nobody can read them here, and they outlive a restart. And it names its shop page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/bridge-config';
import { startWarnings } from '../../src/config/start-warnings';
import { secretWeakness } from '../../src/config/secret-strength';

const compose = readFileSync(join(__dirname, '..', '..', 'docker-compose.yml'), 'utf8');
const script = (/^ {2}make-secrets:\n {4}content: \|\n((?: {6}.*\n)+)/m.exec(compose)?.[1] ?? '').replaceAll('$$', '$');

describe('the secrets of docker compose', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storefront-chat-compose-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (given: Record<string, string> = {}) => {
    execFileSync('sh', ['-c', script, 'make-secrets.sh', folder], {
      env: { PATH: process.env['PATH'] ?? '', ...given },
    });
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  };

  it('are made at the first start, each its own, and kept by the next', () => {
    const first = start();
    expect([...first.keys()].sort()).toEqual([
      'ADMIN_PASSWORD',
      'DB_PASSWORD',
      'ODOO_API_KEY',
      'ODOO_WEBHOOK_SECRET',
      'SESSION_SECRET',
    ]);
    for (const secret of first.values()) {
      expect(secret).toMatch(/^[0-9a-f]{64}$/);
      expect(secretWeakness(secret)).toBeUndefined();
    }
    expect(new Set(first.values()).size).toBe(first.size);
    expect(start()).toEqual(first);
  });

  it('give way to those of the admin', () => {
    const own = 'c1f09e7ab2d84365';
    expect(start({ SESSION_SECRET: own }).get('SESSION_SECRET')).toBe(own);
    expect(start().get('SESSION_SECRET')).toBe(own);
  });

  it('stand nowhere in the file, and its ports are this machine’s', () => {
    expect(compose).not.toMatch(/(SECRET|API_KEY|PASSWORD)[^\n]*:-/);
    const ports = [...compose.matchAll(/^ {4}ports: \[(.*)\]/gm)].flatMap(([, list = '']) => list.split(', '));
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toContain('${BIND:-127.0.0.1}:');
  });
});

it('docker compose starts without a warning: it names the origins of its own shop page', () => {
  const [, origins = ''] = /^ {6}ALLOWED_ORIGINS: \$\{ALLOWED_ORIGINS:-([^}]+)\}/m.exec(compose) ?? [];
  const secrets = { SESSION_SECRET: '6f1d0c9b7a3e5248', ODOO_WEBHOOK_SECRET: 'e83b5a90d1c74f26' };
  const env = { ...secrets, NODE_ENV: 'production', ODOO_STANDIN: 'yes', ALLOWED_ORIGINS: origins };
  expect(readConfig(env).allowedOrigins).toContain('http://localhost:8080');
  expect(startWarnings(readConfig(env))).toEqual([]);
});
