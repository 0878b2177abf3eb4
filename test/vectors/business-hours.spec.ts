/** The shared cases of the business-hours rules, ours and those of any folder named by VECTORS_DIR. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOpen, nextOpenAt } from '../../src/availability';
import type { Schedule } from '../../src/contract/odoo';

interface Case {
  readonly name: string;
  readonly schedule: Schedule;
  readonly at: string;
  readonly expect: { readonly open: boolean; readonly next_open_at: string | null };
}

const more = process.env.VECTORS_DIR;
const files = [join(__dirname, 'business-hours.json'), ...(more ? jsonFilesIn(more) : [])];

describe.each(files)('%s', (file) => {
  it.each(casesOf(file).map((one): [string, Case] => [`${one.name}, ${one.at}`, one]))('%s', (_name, one) => {
    const at = new Date(one.at);
    const next = nextOpenAt(one.schedule, at);
    expect({ open: isOpen(one.schedule, at), next: next?.getTime() ?? null }).toEqual({
      open: one.expect.open,
      next: one.expect.next_open_at === null ? null : Date.parse(one.expect.next_open_at),
    });
  });
});

function jsonFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .filter((file) => casesOf(file).length > 0);
}

/** Other suites keep cases in the same folders: only lists of schedule cases are ours. */
function casesOf(file: string): Case[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(content) ? content.filter(isCase) : [];
}

function isCase(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && 'schedule' in value && 'at' in value && 'expect' in value;
}
