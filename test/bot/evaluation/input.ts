/** Reads the input of an evaluation; invalid files are refused with their name. */
import { readFileSync } from 'node:fs';
import { readCsv } from './csv';
import type { Labelled } from './sample';

/** A CSV with the columns `utterance` and `intent`; others may be there. */
export function phrasesIn(path: string): Labelled[] {
  return read(path, (text) =>
    readCsv(text).flatMap(({ utterance, intent }) => {
      if (utterance === undefined || intent === undefined) throw new Error('the columns utterance,intent are wanted');
      return utterance.trim() === '' || intent.trim() === '' ? [] : [{ utterance, intent }];
    }),
  );
}

/** One message a line. */
export function linesIn(path: string): string[] {
  return read(path, (text) => text.split(/\r?\n/).filter((line) => line.trim() !== ''));
}

function read<T>(path: string, parse: (text: string) => T[]): T[] {
  const found = parsed(path, parse);
  if (found.length === 0) throw new Error(`${path}: there is nothing in it to go by`);
  return found;
}

function parsed<T>(path: string, parse: (text: string) => T[]): T[] {
  try {
    return parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
