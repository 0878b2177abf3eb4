/** Finds the tables in the plain text of an answer: neighbouring lines of equally many cells, as the bridge writes them. Pure. */
const CELL_MARK = ' · ';

/** A text, or the rows of a table. */
export type TextBlock = string | readonly (readonly string[])[];

export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let rows: string[] = [];
  const isSameTable = (line: string): boolean => rows.length === 0 || widthOf(rows[0] ?? '') === widthOf(line);
  const close = (): void => {
    if (rows.length > 1) blocks.push(rows.map((row) => row.split(CELL_MARK)));
    else for (const row of rows) addText(blocks, row);
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (!isSameTable(line) || widthOf(line) === 1) close();
    if (widthOf(line) === 1) addText(blocks, line);
    else rows.push(line);
  }
  close();
  return blocks;
}

function widthOf(line: string): number {
  return line.split(CELL_MARK).length;
}

function addText(blocks: TextBlock[], line: string): void {
  const last = blocks.at(-1);
  if (typeof last === 'string') blocks[blocks.length - 1] = `${last}\n${line}`;
  else blocks.push(line);
}
