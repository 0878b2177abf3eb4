/** Sentences that several features say. */
import type { Say } from '../core/i18n/catalogue';
import { forms, sheets, stars } from '../core/i18n/en';
import type { I18n } from '../core/i18n/i18n';

export const formSentences = (i18n: I18n): Say<'forms'> => i18n.section('forms', forms);
export const sheetSentences = (i18n: I18n): Say<'sheets'> => i18n.section('sheets', sheets);
export const starSentences = (i18n: I18n): Say<'stars'> => i18n.section('stars', stars);
