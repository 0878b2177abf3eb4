/** Rules that several wire fields share, as decorators. */
import { applyDecorators } from './apply-decorators';
import { Transform } from 'class-transformer';
import { IsBoolean, IsISO8601, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { MaxBytes } from './max-bytes.rule';
import { MAX_MESSAGE_BYTES } from './message-limits';
import { TICKET_CATEGORY } from './ticket-words';

/** Highest number of an entry or of rows to skip: what a database takes for a whole number. */
export const MOST_ENTRIES = 2_147_483_647;

/** The last second that a date has, in Unix time. */
export const LATEST_SECOND = 8_640_000_000_000;

const CONVERSATION_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Message text: NFC, line ends as `\n`, control characters dropped, not blank, at most `MAX_MESSAGE_BYTES`. */
export function MessageText(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanText(value) : value)),
    IsString(),
    IsNotEmpty(),
    MaxBytes(MAX_MESSAGE_BYTES),
  );
}

/** Text of several lines, cleaned like a message, of at most `bytes` bytes of UTF-8. */
export function LongText(bytes: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanText(value) : value)),
    IsString(),
    MaxBytes(bytes, 'maxTextBytes'),
  );
}

/** `true` or `false` in a query. */
export function YesOrNo(): PropertyDecorator {
  const words = new Map<unknown, boolean>([
    ['true', true],
    ['false', false],
  ]);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => words.get(value) ?? value),
    IsBoolean(),
  );
}

/** A date of the calendar: `2026-11-20`. */
export function CalendarDate(): PropertyDecorator {
  return applyDecorators(
    IsISO8601({ strict: true }),
    Matches(/^(?!0000)\d{4}-\d{2}-\d{2}$/, { message: '$property is no date' }),
  );
}

/** A date, or an instant with its zone: `2026-11-20`, `2026-11-20T12:00:00Z`. */
export function DateOrInstant(): PropertyDecorator {
  return applyDecorators(
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/, {
      message: '$property is neither a date nor an instant',
    }),
  );
}

/** Nothing in it is unseen, or could end a line: for what becomes part of a mail's head. */
export function SeenCharacters(): PropertyDecorator {
  return Matches(/^[^\s\p{Cc}\p{Cf}]+$/u, { message: '$property has characters that cannot be seen' });
}

/** A phone number as people write it. */
export function PhoneNumber(): PropertyDecorator {
  return Matches(/^\+?\p{Nd}[\p{Nd} ()./-]{3,30}$/u, { message: '$property is not a phone number' });
}

/** One trimmed line of at most `length` characters. */
export function OneLine(length: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? cleanText(value).replace(/[\s\u0085]+/g, ' ') : value,
    ),
    IsString(),
    IsNotEmpty(),
    MaxLength(length),
  );
}

/** Exactly as it is given, for what is compared with a token's own words: not blank, at most `length` characters. */
export function AsGiven(length: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(length), Matches(/\S/, { message: '$property is blank' }));
}

/** Id of a conversation; Odoo takes no other. */
export function ConversationId(): PropertyDecorator {
  return Matches(CONVERSATION_ID, { message: '$property is not the id of a conversation' });
}

/** A list of such ids. */
export function EachConversationId(): PropertyDecorator {
  return Matches(CONVERSATION_ID, { each: true, message: 'each value in $property must be the id of a conversation' });
}

/** Key of a livechat channel. */
export function ChannelKey(): PropertyDecorator {
  return Matches(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, { message: '$property is not a channel key' });
}

/** Code of a category of tickets, as the list of them gives it. */
export function CategoryCode(): PropertyDecorator {
  return Matches(TICKET_CATEGORY, { message: '$property is not the code of a category' });
}

/** BCP 47 language tag. */
export function LocaleTag(): PropertyDecorator {
  return Matches(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$/, { message: '$property is not a language tag' });
}

function cleanText(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .trim();
}
