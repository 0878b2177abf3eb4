/**
 * The addon checks arguments by the same shapes: it carries them as JSON Schema.
 * `UPDATE_CONTRACT=1 npx jest test/contract/facade-shapes` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FACADE_SHAPES } from '../../src/contract/odoo';

const FILE = join(__dirname, '../../odoo-addon/storefront_chat/models/facade/shapes.json');

function argumentShapes(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(FACADE_SHAPES).map(([method, { args }]) => {
      const shape = z.toJSONSchema(args, { io: 'input' });
      delete shape.$schema;
      return [method, shape];
    }),
  );
}

describe('the shapes of arguments that the addon carries', () => {
  if (process.env['UPDATE_CONTRACT'] === '1') writeFileSync(FILE, `${JSON.stringify(argumentShapes(), null, 1)}\n`);

  it('are those of the contract', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(argumentShapes());
  });
});
