/** Custom fields of a ticket as the staff API takes them: whether Odoo has them, and what they take, it says itself. */
import { ValidateBy } from 'class-validator';

export type CustomValue = string | number | boolean | readonly string[] | null;

const MOST_FIELDS = 100;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 10_000;

const MESSAGE = `$property has at most ${MOST_FIELDS} fields, each a text, a number, true, false, a list of texts, or null`;

export function CustomFields(): PropertyDecorator {
  return ValidateBy({ name: 'customFields', validator: { validate: areCustomFields, defaultMessage: () => MESSAGE } });
}

function areCustomFields(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const fields: [string, unknown][] = Object.entries(given);
  return fields.length <= MOST_FIELDS && fields.every(([name, value]) => isName(name) && isValue(value));
}

function isName(name: string): boolean {
  return name !== '' && name.length <= LONGEST_NAME && !name.includes('\0');
}

function isValue(value: unknown): boolean {
  if (value === null || typeof value === 'boolean' || isText(value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) && value.length <= 100 && value.every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEXT && !value.includes('\0');
}
