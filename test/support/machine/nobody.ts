/** Runs servers as a user who may write only the folders of this run. */
import { chownSync } from 'node:fs';
import { CannotBring } from './cannot-bring';
import { answerOf } from './answer-of';

export const AS_NOBODY = ['--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups'];

export function giveToNobody(folder: string): void {
  const id = (flag: string) => Number(answerOf('id', [flag, 'nobody']));
  chownSync(folder, id('-u'), id('-g'));
}

export function mustBeOpenToNobody(folder: string): void {
  if (answerOf('setpriv', [...AS_NOBODY, 'test', '-x', folder]) !== undefined) return;
  throw new CannotBring(
    `The user nobody cannot reach ${folder}: set TMPDIR and XDG_CACHE_HOME to folders that all may enter.`,
  );
}
