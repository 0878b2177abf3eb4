/** A validation rule on the length of a text in bytes of UTF-8. */
import { registerDecorator } from 'class-validator';

export const MAX_BYTES_RULE = 'maxBytes';

export function MaxBytes(limit: number, rule = MAX_BYTES_RULE): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: rule,
      target: target.constructor,
      propertyName: String(property),
      constraints: [limit],
      options: { message: `$property is longer than ${limit} bytes` },
      validator: {
        validate: (value: unknown) => typeof value === 'string' && Buffer.byteLength(value, 'utf8') <= limit,
      },
    });
}
