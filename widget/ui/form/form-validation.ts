/** Checks of a form before it is sent. Pure. */
export type Flaw = 'missing' | 'email' | 'phone' | 'contact' | 'long';
export type Values = Readonly<Record<string, string>>;
export type Flaws = Readonly<Record<string, Flaw>>;

const EMAIL = /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/;
/** As the bridge takes it, in the digits of any language. */
const PHONE = /^\+?\p{Nd}[\p{Nd} ()./-]{3,30}$/u;

/** @param required names of fields that may not stay empty. */
export function flawsOf(values: Values, required: readonly string[]): Flaws {
  const found: Record<string, Flaw> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === '') {
      if (required.includes(name)) found[name] = 'missing';
    } else if (name === 'email' && !EMAIL.test(value)) found[name] = 'email';
    else if (name === 'phone' && !PHONE.test(value)) found[name] = 'phone';
  }
  return found;
}

/** Too long texts are reported: `maxlength` would cut what is pasted without a word. */
export function lengthFlaws(
  values: Values,
  fields: readonly { readonly name: string; readonly longest: number }[],
): Flaws {
  const tooLong = fields.filter(({ name, longest }) => (values[name]?.length ?? 0) > longest);
  return Object.fromEntries(tooLong.map(({ name }) => [name, 'long']));
}

/** A message needs an address for its answer. */
export function contactFlaws(values: Values): Flaws {
  return values.email || values.phone ? {} : { email: 'contact' };
}

/** The values without empty fields. */
export function given(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
