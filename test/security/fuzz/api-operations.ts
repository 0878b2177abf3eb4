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
}

interface Described {
  readonly parameters?: readonly { in: 'path' | 'query'; name: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: Readonly<Record<string, { schema: Schema }>> };
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Field {
  /** `visitor.email` is a field of a field. */
  readonly name: string;
  readonly at: 'path' | 'query' | 'body';
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
      const inBody = body === undefined ? [] : bodyFields(body, components.schemas, '');
      return {
        method: method.toUpperCase(),
        path,
        isUpload: 'multipart/form-data' in content,
        hasBody: body !== undefined,
        fields: [...given, ...inBody],
      };
    }),
  );
}

function bodyFields(schema: Schema, schemas: ApiDocument['components']['schemas'], parent: string): Field[] {
  const { properties = {}, required = [] } = resolved(schema, schemas);
  return Object.entries(properties).flatMap(([name, property]) => {
    const field = { name: parent + name, at: 'body' as const, required: required.includes(name), schema: property };
    const inner = resolved(property, schemas);
    return inner.properties === undefined ? [field] : [field, ...bodyFields(inner, schemas, `${parent}${name}.`)];
  });
}

function resolved(schema: Schema, schemas: ApiDocument['components']['schemas']): Schema {
  const one = schema.allOf?.[0] ?? schema;
  return one.$ref === undefined ? one : (schemas[one.$ref.split('/').at(-1) ?? ''] ?? {});
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
