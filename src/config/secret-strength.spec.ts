import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretWeakness } from './secret-strength';

/** Random enough, and the same in every run. */
const made = (seed: number) => createHash('sha256').update(`secret ${seed}`).digest();

describe('a secret', () => {
  it.each([
    ['', 'too short'],
    ['short-1x9', 'too short'],
    [' '.repeat(16), 'too short'],
    [`  ${'x'.repeat(12)}  `, 'too short'],
    ['a'.repeat(16), 'repetitive'],
    ['aaaaaaaaaaaaaaab', 'repetitive'],
    ['x9Kq2mVbx9Kq2mVb', 'repetitive'],
    ['x9Kq2mVbx9Kq2mVbx9Kq', 'repetitive'],
    ['supersecretsupersecret', 'repetitive'],
    ['1234567890123456', 'a sequence'],
    ['abcdefghijklmnop', 'a sequence'],
    ['zyxwvutsrqponmlk', 'a sequence'],
    ['1122334455667788', 'a sequence'],
    ['1q2w3e4r5t6y7u8i', 'a sequence'],
    ['1qaz2wsx3edc4rfv', 'a sequence'],
    ['qazwsxedcrfvtgby', 'a sequence'],
    ['zaq12wsxcde34rfv', 'a sequence'],
    ['poiuytrewqlkjhgf', 'a sequence'],
    ['a1b2c3d4e5f6g7h8', 'a sequence'],
    ['sunshinefootball', 'made of words'],
    ['princesssunshine1', 'made of words'],
    ['thequickbrownfox', 'made of words'],
    ['TheQuickBrownFox2024', 'made of words'],
    ['SUNSHINE-FOOTBALL', 'made of words'],
    ['blue horse eats hay', 'made of words'],
    ['trustno1trustno2', 'made of words'],
    ['mysupersecretkeyforjwt', 'made of words'],
    ['PassW0rd-2f9kx83jQ', 'made of words'],
    ['storefront-2f9kx83jQ', 'made of words'],
    ['correcthorsebatterystaple', 'made of words'],
    ['local-ring-2f6c1b9e8d', 'published'],
    ['Local-Session-4B8F0E6A2D', 'published'],
  ])('%j is %s', (secret, why) => {
    expect(secretWeakness(secret)).toBe(why);
  });

  it('is fit for production when a machine made it', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      expect(secretWeakness(made(seed).toString('hex').slice(0, 32))).toBeUndefined();
      expect(secretWeakness(made(seed).toString('base64url').slice(0, 24))).toBeUndefined();
    }
  });

  it('is none that stands in a file everybody can read', () => {
    const root = join(__dirname, '..', '..');
    const texts = ['docker-compose.yml', 'README.md', 'docs/configuration.md'].map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    const values = texts.flatMap((text) =>
      [...text.matchAll(/(?:SECRET|API_KEY|PASSWORD)[:=]\s*(\S{8,})/g)].map(([, value = '']) => value),
    );
    for (const value of values.filter((one) => !one.startsWith('$'))) expect(secretWeakness(value)).toBeDefined();
  });
});
