/** Readers for what comes over RPC: each takes an unknown value and gives a typed one, or says what is wrong with it. */
export class WrongShape extends Error {}

export type Reader<T> = (value: unknown, at: string) => T;
type Fields = Readonly<Record<string, Reader<unknown>>>;
type Shape<F extends Fields> = { -readonly [K in keyof F]: ReturnType<F[K]> };
export type ShapeReader<T> = Reader<T> & { readonly names: readonly string[]; readonly required: readonly string[] };

const optionals = new WeakSet<Reader<unknown>>();

/** The key may be absent. It may not be null: null is never sent in either direction. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  const read: Reader<T | undefined> = (value, at) => (value === undefined ? undefined : reader(value, at));
  optionals.add(read);
  return read;
}

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string') throw new WrongShape(`${at}: expected text`);
  if (value.includes('\0')) throw new WrongShape(`${at}: contains a NUL character`);
  return value;
};

export function matching(pattern: RegExp): Reader<string> {
  return (value, at) => {
    const read = text(value, at);
    if (!pattern.test(read)) throw new WrongShape(`${at}: does not match ${pattern.source}`);
    return read;
  };
}

export const flag: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new WrongShape(`${at}: expected true or false`);
  return value;
};

export function whole(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, at) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    throw new WrongShape(
      `${at}: expected a whole number${max < Number.MAX_SAFE_INTEGER ? ` from ${min} to ${max}` : ''}`,
    );
  };
}

export function oneOf<const T extends string>(...choices: readonly T[]): Reader<T> {
  return (value, at) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new WrongShape(`${at}: expected one of ${choices.join(', ')}`);
    return found;
  };
}

export function list<T>(reader: Reader<T>): Reader<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new WrongShape(`${at}: expected a list`);
    return value.map((item: unknown, index) => reader(item, `${at}[${index}]`));
  };
}

/** An object with these keys and no others. */
export function shape<F extends Fields>(fields: F): ShapeReader<Shape<F>> {
  const names = Object.keys(fields);
  const isShape = (value: object): value is Shape<F> => required.every((name) => name in value);
  const required = Object.entries(fields).flatMap(([name, reader]) => (optionals.has(reader) ? [] : [name]));
  const read = (value: unknown, at: string): Shape<F> => {
    if (!isObject(value)) throw new WrongShape(`${at}: expected an object`);
    const unknown = Object.keys(value).find((name) => !names.includes(name));
    if (unknown !== undefined) throw new WrongShape(`${at}: unknown key ${unknown.slice(0, 64)}`);
    const entries = Object.entries(fields).map(
      ([name, reader]) => [name, reader(value[name], `${at}.${name}`)] as const,
    );
    const result = Object.fromEntries(entries.filter(([, field]) => field !== undefined));
    if (!isShape(result)) throw new WrongShape(`${at}: missing key`);
    return result;
  };
  return Object.assign(read, { names, required });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
