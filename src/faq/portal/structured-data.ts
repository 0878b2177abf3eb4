/** `FAQPage` for search engines (schema.org), as JSON-LD that cannot end its own script element. */
import { Html } from './html';

export interface AnsweredQuestion {
  readonly question: string;
  /** Sanitised HTML or plain text, as it stands on the page. */
  readonly answer: string;
}

export function faqPage(questions: readonly AnsweredQuestion[], address: string, language: string): Html {
  const page = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    url: address,
    inLanguage: language,
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
  return new Html(`<script type="application/ld+json">${harmless(JSON.stringify(page))}</script>`);
}

function harmless(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
