/** A validation rule on two dates of a query: this one ends a range that another begins. */
import { registerDecorator, type ValidationArguments } from 'class-validator';

const DAY_MS = 86_400_000;

/** The range from the date in `first` to this one is of 1 to `most` days. */
export function EndsRange(first: string, most: number): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'range',
      target: target.constructor,
      propertyName: String(property),
      constraints: [first, most],
      options: { message: `$property is before ${first}, or more than ${most - 1} days after it` },
      validator: {
        validate: (value: unknown, about?: ValidationArguments) => isRange(begin(about, first), value, most),
      },
    });
}

/** What is no date is another rule's fault. */
function isRange(first: unknown, last: unknown, most: number): boolean {
  const days = (Date.parse(String(last)) - Date.parse(String(first))) / DAY_MS;
  return Number.isNaN(days) || (days >= 0 && days < most);
}

function begin(about: ValidationArguments | undefined, name: string): unknown {
  return about === undefined ? undefined : Object.entries(about.object).find(([key]) => key === name)?.[1];
}
