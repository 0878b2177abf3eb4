/** Files that are not taken. */
import { ProblemError } from '../problem.error';

export const attachmentProblems = {
  attachmentsUnsupported: () =>
    new ProblemError({
      status: 422,
      code: 'CHAT.ATTACHMENTS_UNSUPPORTED',
      title: 'No files here',
      detail: 'This shop takes no files in the chat. Please send the text alone.',
    }),
  attachmentUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'CHAT.ATTACHMENT_UNKNOWN',
      title: 'No such file',
      detail: 'This file is not here, or not any more. Please attach it again.',
    }),
  attachmentType: (extensions: readonly string[]) =>
    new ProblemError({
      status: 415,
      code: 'CHAT.ATTACHMENT_TYPE',
      title: 'Type of file not taken',
      detail: `This file is of another type, or not what its name says. Possible are ${extensions.join(', ')}.`,
    }),
  attachmentTooLarge: (megabytes = 20) =>
    new ProblemError({
      status: 413,
      code: 'CHAT.ATTACHMENT_TOO_LARGE',
      title: 'File too large',
      detail: `That is more than ${megabytes} MB. Please send something smaller, or in several messages.`,
    }),
  attachmentEmpty: () =>
    new ProblemError({
      status: 422,
      code: 'CHAT.ATTACHMENT_EMPTY',
      title: 'Empty file',
      detail: 'This file is empty.',
      errors: [{ field: 'file', message: 'the file is empty or missing' }],
    }),
  attachmentsFull: () =>
    new ProblemError({
      status: 429,
      code: 'CHAT.ATTACHMENTS_FULL',
      title: 'No room for more files',
      detail: 'There is no room for more files right now. Please try again later.',
      retryAfterSeconds: 600,
    }),
} as const;
