/**
 * Scripted conversations as text. A blank line ends a conversation; a line is what the shopper writes, and the line below it,
 * after `=`, what has to come of it (see `expectation.ts`). `#` begins a comment.
 */
import { Expectation, expectationIn } from './expectation';

export interface Turn {
  readonly says: string;
  readonly expected: Expectation;
}

export interface Script {
  /** File and line, to find it again. */
  readonly place: string;
  /** Of the page that the shopper is on. */
  readonly locale: string;
  readonly turns: readonly Turn[];
}

/** @param file its name begins with the locale of the page: `bn.delivery.txt` */
export function scriptsIn(file: string, text: string): Script[] {
  const locale = file.split('.')[0] ?? 'en';
  const scripts: Script[] = [];
  let turns: Turn[] = [];
  let says: string | undefined;
  let begins = 0;
  const end = () => {
    if (says !== undefined) throw new Error(`${file}: nothing is expected of "${says}"`);
    if (turns.length > 0) scripts.push({ place: `${file}:${begins}`, locale, turns });
    turns = [];
  };
  text.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    if (line.startsWith('#')) return;
    if (line === '') return end();
    if (!line.startsWith('= ')) {
      if (says !== undefined) throw new Error(`${file}:${at + 1}: nothing is expected of "${says}"`);
      if (turns.length === 0) begins = at + 1;
      says = line;
      return;
    }
    if (says === undefined) throw new Error(`${file}:${at + 1}: an expectation without a message`);
    turns.push({ says, expected: expectationIn(line.slice(2), locale) });
    says = undefined;
  });
  end();
  return scripts;
}
