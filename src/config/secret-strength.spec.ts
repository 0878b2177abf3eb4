import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretWeakness } from './secret-strength';

/** Random enough, and the same in every run. */
const made = (seed: number) => createHash('sha256').update(`secret ${seed}`).digest();

describe('a secret', () => {
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
