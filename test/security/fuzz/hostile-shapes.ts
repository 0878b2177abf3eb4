/** Values of a shape that are wrong in one place. */
import { z } from 'zod';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Wrong {
  /** `ticket.messages[].author` */
  readonly where: string;
  readonly value: unknown;
}

export function schemaOf(shape: z.ZodType): Schema {
  return JSON.parse(JSON.stringify(z.toJSONSchema(shape, { io: 'input' }))) as Schema;
}

/** The schemas of which one must hold. */
export function alternatives(schema: Schema): readonly Schema[] {
  return (schema.oneOf ?? schema.anyOf)?.flatMap(alternatives) ?? [schema];
}

/** A value as it should be, whole. @param given by the name of the field, in place of a made-up one */
export function fitting(schema: Schema, given: Readonly<Record<string, unknown>> = {}, name = ''): unknown {
  const [one = schema] = alternatives(schema);
  if (one.const !== undefined) return one.const;
  if (name in given) return given[name];
  if (one.enum !== undefined) return one.enum[0];
  const within = Object.entries(one.properties ?? {}).map(([key, inner]) => [key, fitting(inner, given, key)] as const);
  switch (one.type) {
    case 'object':
      return Object.fromEntries(within);
    case 'array':
      return one.items === undefined ? [] : [fitting(one.items, given, name)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    case 'null':
      return null;
    default:
      return '2026-11-20T12:00:00Z';
  }
}

/** That value once for each place in it and each of `values`. */
export function wrongInOnePlace(schema: Schema, whole: unknown, values: readonly unknown[], where = ''): Wrong[] {
  const own = values.map((value) => ({ where, value }));
  const [one = schema] = alternatives(schema);
  if (Array.isArray(whole) && one.items !== undefined)
    return [
      ...own,
      ...wrongInOnePlace(one.items, whole[0], values, `${where}[]`).map(({ where: at, value }) => ({
        where: at,
        value: [value],
      })),
    ];
  if (typeof whole !== 'object' || whole === null || one.properties === undefined) return own;
  const fields = Object.entries(one.properties).flatMap(([key, inner]) =>
    wrongInOnePlace(inner, (whole as Record<string, unknown>)[key], values, where === '' ? key : `${where}.${key}`).map(
      ({ where: at, value }) => ({ where: at, value: { ...whole, [key]: value } }),
    ),
  );
  return [...own, ...fields];
}
