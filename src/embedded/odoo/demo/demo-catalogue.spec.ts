/** The stand-in and the addon show the same shop. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDemoCatalogue } from './demo-catalogue';

const ORIGINAL = join(__dirname, '../../../../odoo-addon/storefront_chat/demo/smart_dairy.json');

describe('the demo catalogue', () => {
  it('is the file that the addon loads (after a change there: copy it here)', () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    expect(read(join(__dirname, 'smart-dairy.json'))).toEqual(read(ORIGINAL));
  });

  it('has the people whom the README names', () => {
    const people = readDemoCatalogue().users.map(({ login, role }) => `${login}: ${role}`);
    expect(people).toEqual(['agent: agent', 'manager: manager', 'bridge: bridge']);
  });
});
