/** A validation rule on the length of a text in bytes of UTF-8. */
import { registerDecorator } from 'class-validator';

export const MAX_BYTES_RULE = 'maxBytes';

export function MaxBytes(limit: number): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: MAX_BYTES_RULE,
      target: target.constructor,
      propertyName: String(property),
      constraints: [limit],
      options: { message: `$property is longer than ${limit} bytes` },
      validator: {
        validate: (value: unknown) => typeof value === 'string' && Buffer.byteLength(value, 'utf8') <= limit,
      },
    });
}
