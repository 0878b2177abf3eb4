/** Operations and fields of the API document. */
import * as fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: unknown;
  readonly anyOf?: unknown;
  readonly additionalProperties?: unknown;
}

interface Described {
  readonly parameters?: readonly { in: 'path' | 'query'; name: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: Readonly<Record<string, { schema: Schema }>> };
}

/** Of a field that takes any name: one that the demo shop defines, and one that nobody does. */
const ANY_NAME = ['Serial Number', 'Zzq'];

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Field {
  /** `visitor.email` is a field of a field, `references[]` an item of a list. */
  readonly name: string;
  readonly at: 'path' | 'query' | 'body' | 'form';
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly isUpload: boolean;
  readonly hasBody: boolean;
  readonly fields: readonly Field[];
}

export function operationsOf({ paths, components }: ApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const content = requestBody?.content ?? {};
      const body = content['application/json']?.schema;
      const given = parameters.map(({ in: at, name, required = false, schema }) => ({ at, name, required, schema }));
      const inBody = body === undefined ? [] : fieldsIn(body, components.schemas, 'body');
      const form = content['multipart/form-data']?.schema;
      const inForm = form === undefined ? [] : fieldsIn(form, components.schemas, 'form');
      return {
        method: method.toUpperCase(),
        path,
        isUpload: form !== undefined,
        hasBody: body !== undefined,
        fields: [...given, ...inBody, ...inForm],
      };
    }),
  );
}

type Schemas = ApiDocument['components']['schemas'];

/** Fields, fields of fields and items of lists. Throws for a schema that may have others. */
function fieldsIn(schema: Schema, schemas: Schemas, at: Field['at'], parent = ''): Field[] {
  const { properties = {}, required = [] } = resolved(schema, schemas);
  return Object.entries(properties).flatMap(([name, property]) => {
    const field = { name: parent + name, at, required: required.includes(name), schema: property };
    return [field, ...fieldsWithin(field, schemas)];
  });
}

function fieldsWithin({ name, at, schema }: Field, schemas: Schemas): Field[] {
  const { items, properties, additionalProperties } = resolved(schema, schemas);
  if (additionalProperties === true)
    return ANY_NAME.map((any) => ({ name: `${name}.${any}`, at, required: false, schema: { type: 'string' } }));
  if (properties !== undefined) return fieldsIn(schema, schemas, at, `${name}.`);
  if (items === undefined) return [];
  const item = { name: `${name}[]`, at, required: false, schema: items };
  return [item, ...fieldsWithin(item, schemas)];
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  const one = schema.allOf?.[0] ?? schema;
  const found = one.$ref === undefined ? one : (schemas[one.$ref.split('/').at(-1) ?? ''] ?? {});
  const { oneOf, anyOf, additionalProperties, properties, allOf = [] } = { ...schema, ...found };
  const isOpen = additionalProperties !== undefined && (additionalProperties !== true || properties !== undefined);
  if (oneOf ?? anyOf ?? (isOpen || allOf.length > 1))
    throw new Error(`fields are not all known of ${JSON.stringify(schema)}`);
  return found;
}

/** A value that such a field takes; ids of `known` are of things that are there. */
export function validValue({ name, schema }: Field, known: Readonly<Record<string, string>>): fc.Arbitrary<unknown> {
  const last = name.split('.').at(-1) ?? '';
  if (last in known) return fc.constant(known[last]);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (/^client_(message|ticket)_id$/.test(last)) return fc.uuid();
  switch (schema.type) {
    case 'number':
      return fc.integer({ min: 1, max: 5 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.constant([]);
    case 'string':
      return fc.constantFrom(last, `${last} of a parcel`);
    default:
      return fc.constant({});
  }
}
