/** Every expected problem of the doors by name, so that one code always has one status and one wording. */
import { accessProblems } from './access.problems';
import { attachmentProblems } from './attachment.problems';
import { chatProblems } from './chat.problems';
import { deskProblems } from './desk.problems';
import { helpProblems } from './help.problems';
import { requestProblems } from './request.problems';

export const problems = {
  ...requestProblems,
  ...accessProblems,
  ...chatProblems,
  ...attachmentProblems,
  ...helpProblems,
  ...deskProblems,
} as const;
