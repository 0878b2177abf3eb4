/** Categories of tickets: those that come with the addon, and those of the demo shop. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TicketCategoryRow } from '../../../contract/odoo';
import { addonRecords } from '../demo/addon-records';
import { Refused } from '../store/records';

const DEMO = join(__dirname, '../../../../odoo-addon/storefront_chat/demo/ticket_categories.json');

const demoRows = z.array(
  z.object({ code: z.string(), name: z.record(z.string(), z.string()), archived: z.boolean().optional() }),
);

const SHIPPED: readonly TicketCategoryRow[] = addonRecords(
  'data/ticket_categories.xml',
  'support.category',
  'name',
).map(({ field, text }) => ({ code: field('code'), name: text }));

const OWN = demoRows.parse(JSON.parse(readFileSync(DEMO, 'utf8')));

/** Those that are offered, in the order in which they are shown. */
export const CATEGORIES: readonly TicketCategoryRow[] = [
  ...SHIPPED,
  ...OWN.filter(({ archived }) => !archived).map(({ code, name }) => ({ code, name })),
];

/** The code of a category that is offered, or that what is changed has already. Throws at every other. */
export function offeredCategory(code: string, before?: string): string {
  if (code === before || isOffered(code)) return code;
  const known = CATEGORIES.map((category) => category.code).join(', ');
  throw new Refused('INVALID', `There is no category “${code}”; there are: ${known}.`, ['category']);
}

export function isOffered(code: string): boolean {
  return CATEGORIES.some((category) => category.code === code);
}

/** Throws where there was never such a category; old tickets have archived ones. */
export function knownCategory(code: string | undefined): void {
  if (code === undefined || isOffered(code) || OWN.some((category) => category.code === code)) return;
  throw new Refused('INVALID', 'there is no such category', ['category']);
}
