/** Readers of single variables that collect what is wrong instead of stopping at the first. */
export type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The bridge cannot start with this environment:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

export class Problems {
  readonly list: string[] = [];

  add(problem: string): void {
    this.list.push(problem);
  }

  port(environment: Environment, name: string, fallback: number): number {
    return this.integer(environment, name, fallback, 65535);
  }

  integer(environment: Environment, name: string, fallback: number, most: number): number {
    const text = environment[name];
    if (!text) return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    this.add(`${name} must be a whole number from 0 to ${most}.`);
    return fallback;
  }

  url(environment: Environment, name: string, protocols = ['http:', 'https:']): string | undefined {
    const text = environment[name];
    if (!text) return undefined;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    this.add(`${name} must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
    return undefined;
  }

  oneOf<T extends string>(environment: Environment, name: string, values: readonly T[]): T | undefined {
    const text = environment[name];
    if (!text) return undefined;
    const value = values.find((known) => known === text);
    if (value === undefined) this.add(`${name} must be one of ${values.join(', ')}.`);
    return value;
  }
}
