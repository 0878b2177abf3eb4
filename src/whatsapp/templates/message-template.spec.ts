import { MessageTemplate, flawsOf, templateMessage, textOf, variablesOf } from './message-template';
import { readTemplate } from './read-template';

const ORDER: MessageTemplate = {
  name: 'order_update',
  language: 'en_US',
  category: 'utility',
  header: 'Order {{1}}',
  body: 'Order {{2}} of {{1}} is on its way.',
  footer: 'Smart Dairy',
  buttons: [{ label: 'Follow it', url: 'https://shop.example/{{1}}' }, { label: 'Thanks' }],
};
const variables = [
  { name: 'header.1', text: 'S00042' },
  { name: 'body.1', text: 'Amina' },
  { name: 'body.2', text: 'S00042 $1' },
  { name: 'button.0.1', text: 'S00042' },
];
const use = { name: 'order_update', language: 'en_US', variables };

it('has the variables of its parts, by number', () => {
  expect(variablesOf(ORDER)).toEqual(['header.1', 'body.1', 'body.2', 'button.0.1']);
});

it('reads with their texts as it was written', () => {
  expect(textOf(ORDER, use)).toBe(
    'Order S00042\nOrder S00042 $1 of Amina is on its way.\nSmart Dairy\n[Follow it] https://shop.example/S00042\n[Thanks]',
  );
});

it('goes to Meta in parts', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  expect(templateMessage(use)).toEqual({
    type: 'template',
    template: {
      name: 'order_update',
      language: { code: 'en_US' },
      components: [
        { type: 'header', parameters: [text('S00042')] },
        { type: 'body', parameters: [text('Amina'), text('S00042 $1')] },
        { type: 'button', sub_type: 'url', index: '0', parameters: [text('S00042')] },
      ],
    },
  });
  const named = { ...use, variables: [{ name: 'body.first_name', text: 'Amina' }] };
  expect(templateMessage(named)).toMatchObject({
    template: { components: [{ parameters: [{ parameter_name: 'first_name' }] }] },
  });
});

it.each([
  ['one that is missing', variables.slice(1), ['header.1']],
  ['one that it does not have', [...variables, { name: 'body.3', text: 'x' }], ['body.3']],
  ['one that is there twice', [...variables, { name: 'body.1', text: 'x' }], ['body.1']],
  ['a blank', [...variables.slice(0, 3), { name: 'button.0.1', text: ' ' }], ['button.0.1']],
  ['two lines', [...variables.slice(0, 3), { name: 'button.0.1', text: 'a\nb' }], ['button.0.1']],
  ['a long one', [{ name: 'header.1', text: 'x'.repeat(60) }, ...variables.slice(1)], ['header']],
])('names %s', (_what, given, flawed) => {
  expect(flawsOf(ORDER, { variables: given }).map(({ variable }) => variable)).toEqual(flawed);
});

it('has no flaw as it should be', () => {
  expect(flawsOf(ORDER, use)).toEqual([]);
});

describe('of the Graph API', () => {
  const row = { name: 'hi', language: 'bn', status: 'APPROVED', category: 'UTILITY' };
  const body = { type: 'BODY', text: 'Hi' };

  it('is offered when it is text', () => {
    expect(readTemplate({ ...row, components: [body] })).toMatchObject({ name: 'hi', category: 'utility', body: 'Hi' });
  });

  it.each([
    ['not approved', { ...row, status: 'REJECTED', components: [body] }],
    ['a code', { ...row, category: 'AUTHENTICATION', components: [body] }],
    ['with a picture', { ...row, components: [{ type: 'HEADER', format: 'IMAGE' }, body] }],
    ['with a button that needs more', { ...row, components: [body, { type: 'BUTTONS', buttons: [{ type: 'FLOW' }] }] }],
    ['of a kind of tomorrow', { ...row, components: [body, { type: 'CAROUSEL' }] }],
    ['without a text', { ...row, components: [] }],
    ['half of one', { name: 'hi' }],
  ])('is not offered when it is %s', (_what, value) => {
    expect(readTemplate(value)).toBeNull();
  });
});
