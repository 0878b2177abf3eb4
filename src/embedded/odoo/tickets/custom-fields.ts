/** Custom fields of tickets, as the channel of the demo shop defines them in the addon's own demo data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CustomFields } from '../../../contract/odoo';
import { StaffRefused } from '../facade/staff-answer';
import type { TicketRecord } from '../store/records';

const FILE = join(__dirname, '../../../../odoo-addon/storefront_chat/demo/ticket_fields.json');
/** The channel that has them. */
const CHANNEL = 'default';

const definition = z.array(
  z.object({
    string: z.string(),
    type: z.enum(['char', 'integer', 'boolean', 'date', 'selection']),
    selection: z.array(z.tuple([z.string(), z.string()])).optional(),
  }),
);

type Field = z.infer<typeof definition>[number];

const FIELDS: readonly Field[] = definition.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** Those that are filled, and every yes or no. */
export function shownFields({ row, custom_fields = {} }: TicketRecord): { readonly custom_fields?: CustomFields } {
  if (row.channel !== CHANNEL) return {};
  const shown = FIELDS.flatMap(({ string: name, type }) => {
    const value = custom_fields[name] ?? (type === 'boolean' ? false : '');
    return value === '' ? [] : [[name, value] as const];
  });
  return { custom_fields: Object.fromEntries(shown) };
}

/** The fields of this ticket with these values; throws where it has no such field, or the field no such value. */
export function filledFields({ row, custom_fields = {} }: TicketRecord, given: CustomFields | undefined) {
  if (given === undefined) return undefined;
  const known = row.channel === CHANNEL ? FIELDS : [];
  for (const [name, value] of Object.entries(given)) {
    const field = known.find(({ string }) => string === name);
    const names = known.map(({ string }) => string).join(', ') || 'none';
    if (field === undefined) throw refused(name, `no such custom field; of this channel are: ${names}`);
    if (value !== '' && !takes(field, value)) throw refused(name, `${name} does not take this`);
  }
  return { ...custom_fields, ...given };
}

function takes({ type, selection = [] }: Field, value: CustomFields[string]): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'date':
      return typeof value === 'string' && z.iso.date().safeParse(value).success;
    case 'selection':
      return selection.some(([, label]) => label === value);
    case 'char':
      return typeof value === 'string';
  }
}

function refused(name: string, reason: string): StaffRefused {
  return new StaffRefused('INVALID', reason, [`custom_fields.${name}`]);
}
