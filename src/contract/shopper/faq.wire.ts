/** The shopper's FAQ. */
export class FaqLink {
  id: string;
  question: string;
}

/** A help topic that a message answers with. */
export class FaqTopic extends FaqLink {
  /** The message says all of the answer, which has no links. */
  complete?: boolean;
}

export class FaqCategory {
  id: string;
  name: string;
  /** Font Awesome class, for example `fa-truck`. */
  icon: string;
  faq_count: number;
  faqs: FaqLink[];
}

/** Part of a text, in UTF-16 units; `end` is no longer part of it. */
export class TextRange {
  start: number;
  end: number;
}

export class FaqHit {
  id: string;
  question: string;
  /** Plain text around the best match. */
  snippet: string;
  /** Where the words that were looked for stand in `snippet`, in order. */
  highlights: TextRange[];
  /** 0..1, best first. */
  score: number;
}

/** `categories` without a search, `results` with `q`, and `popular` where that was asked for. */
export class FaqList {
  categories?: FaqCategory[];
  results?: FaqHit[];
  /** Read most, the most first. */
  popular?: FaqLink[];
}

export class FaqEntry {
  id: string;
  question: string;
  /** Sanitised HTML. */
  answer: string;
  category: string;
  related: FaqLink[];
  helpful_count: number;
  not_helpful_count: number;
  view_count: number;
}
