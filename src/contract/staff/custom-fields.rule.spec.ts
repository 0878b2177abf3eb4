import { validateSync } from 'class-validator';
import { CustomFields } from './custom-fields.rule';

class Holder {
  @CustomFields() custom_fields: unknown;
}

function refusals(given: unknown): string[] {
  const errors = validateSync(Object.assign(new Holder(), { custom_fields: given }));
  return errors.map(({ property }) => property);
}

describe('custom fields of a request', () => {
  it.each([[{}], [{ Bottles: 3, Label: 'x', Paid: false, Tags: ['a'], Gone: null }]])('may be %j', (given) => {
    expect(refusals(given)).toEqual([]);
  });

  it.each([
    ['text'],
    [['a']],
    [{ '': 1 }],
    [{ ['n'.repeat(201)]: 1 }],
    [{ Nested: { a: 1 } }],
    [{ Numbers: [1] }],
    [{ Long: 'x'.repeat(10_001) }],
    [{ Nul: '\0' }],
    [{ Endless: Number.POSITIVE_INFINITY }],
    [Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, 1]))],
  ])('are refused as %j', (given) => {
    expect(refusals(given)).toEqual(['custom_fields']);
  });
});
