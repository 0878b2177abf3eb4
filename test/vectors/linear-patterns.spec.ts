/** Patterns that the addon accepts run on the engine of the bridge, and patterns that it refuses do not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RE2JS } from 're2js';

interface Case {
  readonly pattern: string;
  /** Why the addon refuses it; absent when it may be saved. */
  readonly refused?: string;
}

const read = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const CASES: readonly Case[] = JSON.parse(read('linear-patterns.json')) as Case[];

describe('patterns of intents', () => {
  it('are tried by the addon with the same table (after a change there: copy it here)', () => {
    expect(read('linear-patterns.json')).toBe(
      read('../../odoo-addon/storefront_chat/tests/vectors/linear-patterns.json'),
    );
  });

  it.each(CASES.filter(({ refused }) => refused === undefined))('run: $pattern', ({ pattern }) => {
    expect(() => RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)).not.toThrow();
  });

  it.each(CASES.filter(({ refused }) => refused !== undefined))('are refused: $pattern ($refused)', ({ pattern }) => {
    expect(() => RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)).toThrow();
  });
});
