/** Reads CSV (RFC 4180): quoted fields, doubled quotes, line breaks inside quotes. */

const FIELD = /(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r?\n|$)/gy;

/** One record per line, by the names in the first one. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = fieldsOf(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, column) => [name.trim(), row[column] ?? ''])));
}

function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let read = 0;
  for (const [field, quoted, plain = '', end] of text.matchAll(FIELD)) {
    read += field.length;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  if (read < text.length) throw new Error(`no CSV from line ${text.slice(0, read).split('\n').length} on`);
  return rows;
}
