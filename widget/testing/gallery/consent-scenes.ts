/** Scenes in which the shop says something of personal data before the first message, in three languages. */
import type { ConsentLine, Message } from '../../../src/contract/shopper';
import { matchLanguage } from '../../core/i18n/languages';
import type { Scene, Step } from './scene';
import { withAgent, withBot } from './scene-messages';
import type { SceneName } from './scene-names';

const TEXTS = {
  en: 'We keep what you write for a year, to answer you and to get better at it.',
  bn: 'আপনাকে উত্তর দিতে ও আরও ভালো সেবা দিতে আপনার লেখা আমরা এক বছর রাখি।',
  ar: 'نحتفظ بما تكتبه سنة واحدة لنجيبك ونحسّن خدمتنا.',
};
const LONG = {
  en: `${TEXTS.en} People in our team and at our partners who deliver can read it. You can ask us at any time to give you a copy of it, or to delete it.`,
  bn: `${TEXTS.bn} আমাদের দলের সদস্যরা এবং যারা পণ্য পৌঁছে দেন তারা এটি পড়তে পারেন। যেকোনো সময় আপনি এর অনুলিপি চাইতে বা মুছে দিতে বলতে পারেন।`,
  ar: `${TEXTS.ar} يمكن لأعضاء فريقنا وشركائنا في التوصيل قراءته. ويمكنك في أي وقت أن تطلب نسخة منه أو حذفه.`,
};
const box: Step = { see: 'storefront-chat-consent >> input' };

type ConsentScene = Extract<SceneName, `consent${string}`>;

export function isConsentScene(name: SceneName): name is ConsentScene {
  return name.startsWith('consent');
}

export function consentScene(name: ConsentScene, locale: string, said: readonly Message[]): Scene {
  const start = withBot(said.slice(0, 1));
  const asked = { ...start, consent: line(TEXTS, locale, true), steps: [box] };
  switch (name) {
    case 'consent':
      return { ...asked, consent: line(TEXTS, locale, false), steps: [{ see: 'storefront-chat-consent >> a' }] };
    case 'consent-required':
      return { ...asked, consent: line(LONG, locale, true) };
    case 'consent-first':
      return {
        ...asked,
        steps: [box, { fill: 'textarea', text: '🥛?' }, { press: '.send:enabled' }, { see: '.hint' }],
      };
    case 'consent-prechat':
      return { ...asked, prechat: { required: true, fields: ['name', 'email'] } };
    case 'consent-changed': {
      const { conversation, ...rest } = withAgent(said, 'Nadia');
      return { ...asked, ...rest, conversation: { ...conversation, consent: { version: '1', agreed: true } } };
    }
    case 'consent-ticket':
      return {
        ...asked,
        steps: [
          { press: '#more' },
          { press: '.ticket' },
          { see: 'storefront-chat-sheet >> storefront-chat-consent >> input' },
        ],
      };
  }
}

function line(texts: typeof TEXTS, locale: string, required: boolean): ConsentLine {
  return { text: texts[matchLanguage(locale)], link: 'https://example.com/privacy', version: '2', required };
}
