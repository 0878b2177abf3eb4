/** Takes every message where the bot is switched off: a person answers it. */
import { translate } from '../../i18n/translate';
import { SURE } from '../thresholds';
import type { Matcher } from './matcher';

export const passOnMatcher: Matcher = {
  name: 'pass-on',
  match: ({ locale }) => [
    {
      type: 'handoff',
      content: translate(locale, 'bot.passed_on'),
      intent: 'talk_to_person',
      confidence: SURE,
      actions: [],
    },
  ],
};
