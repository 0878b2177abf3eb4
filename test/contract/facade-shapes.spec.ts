/**
 * The addon carries the façade's shapes as JSON Schema: it checks arguments by them, and its tests what it answers and sends.
 * `UPDATE_CONTRACT=1 npx jest test/contract/facade-shapes` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FACADE_SHAPES, webhookBody } from '../../src/contract/odoo';

const ADDON = join(__dirname, '../../odoo-addon/storefront_chat');

function argumentShapes(): Record<string, unknown> {
  return ofEachMethod(({ args }) => {
    const shape = z.toJSONSchema(args, { io: 'input' });
    delete shape.$schema;
    return shape;
  });
}

/** As the addon sends them: what the bridge reads besides, of a newer one, is left out, and nothing may be added. */
function sentShapes(): unknown {
  return { answers: ofEachMethod(({ answer }) => sent(answer)), webhook: sent(webhookBody) };
}

function ofEachMethod(shape: (method: { args: z.ZodType; answer: z.ZodType }) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(FACADE_SHAPES).map(([method, shapes]) => [method, shape(shapes)]));
}

function sent(shape: z.ZodType): unknown {
  const json = z.toJSONSchema(shape, { io: 'input', override: ({ jsonSchema }) => close(jsonSchema) });
  delete json.$schema;
  return JSON.parse(JSON.stringify(json), (_key, part: unknown) => ofOurs(part));
}

function close(shape: z.core.JSONSchema.BaseSchema): void {
  delete shape.default;
  if (shape.properties) shape.additionalProperties = false;
}

function ofOurs(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((shape) => !isRecord(shape) || shape['newer'] !== true);
  const alternatives = isRecord(part) ? part['anyOf'] : undefined;
  return Array.isArray(alternatives) && alternatives.length === 1 ? alternatives[0] : part;
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

describe.each([
  ['arguments', 'models/facade/shapes.json', argumentShapes],
  ['answers and webhooks', 'tests/contract/sent.json', sentShapes],
])('the shapes of %s that the addon carries', (_what, name, shapes) => {
  const file = join(ADDON, name);
  if (process.env['UPDATE_CONTRACT'] === '1') writeFileSync(file, `${JSON.stringify(shapes(), null, 1)}\n`);

  it('are those of the contract', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(shapes());
  });
});
