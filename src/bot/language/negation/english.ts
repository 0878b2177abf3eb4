/** English: "do not cancel it", "I no longer want to return it", "cancel? no!". */

/** What is done about an order, as a verb or a noun. */
const DONE = '(?:cancel|refund|return|exchange|replace|change)';
const DOING = '(?:cancell?ing|refunding|returning|exchanging|replacing|changing)';
const BEEN_DONE = '(?:cancelled|canceled|refunded|returned|exchanged|replaced|changed|deleted)';
const ACT = '(?:refund|cancellation|cancelation|replacement|return|exchange)';
const IT = String.raw`(?:(?:you|it|them|this|that|(?:my|the|this) \p{L}+) )?`;
/** Said between a wish and what is done. */
const BETWEEN = '(?:to|be|you|it|a|an|the|my|this|that|order|any|really)';
/** Verbs after a bare "don't" that say how things are. */
const STATES =
  'know|understand|see|have|get|got|find|think|worry|remember|recall|believe|like|care|work|mind|recognise|recognize';

const UNWANTED = [
  // I do not want to …, I don't need you to …, I'd rather not …, no need to …
  String.raw`(?:do|does|did|would|could|should)(?: not|n't|nt) (?:really |even |yet )?(?:want|wish|need|intend|plan|mean|like|ask|have)(?:ed)? ${IT}(?:to|wanna)`,
  String.raw`(?:don't|dont|do not) (?:wanna|want ${IT}(?:to be )?${BEEN_DONE})`,
  String.raw`never (?:asked|wanted|meant|said) (?:you )?to`,
  String.raw`(?:rather not|no need to|not (?:going|trying|looking|asking|wanting) to)`,
  String.raw`no longer (?:want|wish|need|plan|intend) ${IT}(?:to )?(?:a |an |the )?(?:${DONE}|${ACT}|be ${BEEN_DONE})`,
  // I am not sure I want to …, I changed my mind about …; "and want to …" is a wish, "how to …" a question
  String.raw`(?:not sure|unsure) (?:if |that |whether )?i (?:want|should|need)(?: ${BETWEEN})* (?:${DONE}|${BEEN_DONE})`,
  String.raw`(?:not sure|unsure) (?:(?:about|of) ${DOING}|whether to ${DONE})`,
  String.raw`changed my mind about (?:\p{L}+ ){0,2}(?:${DOING}|${ACT})`,
  // I don't want a refund: what is done about an order, not the thing itself
  String.raw`(?:do|does) ?(?:not|n't|nt) (?:want|need) (?:a |an |any |the |my )?${ACT}`,
];

/** Only of what the shopper does, or what is not to happen: "you did not refund me" is a complaint. */
const UNDONE = [
  String.raw`(?<!(?:did|do|does|can|could|will|would|have|has|is|are|was|were|still|why) (?:\p{L}+ )?)not (?:to )?${DONE}`,
  String.raw`not to be ${BEEN_DONE}`,
  String.raw`i (?:did|have|had)(?: not|n't|nt) (?:(?!been )\p{L}+ )?(?:${DONE}|${BEEN_DONE})(?!.{0,20} (?:yet|how)(?!\p{L}))`,
  String.raw`i (?:will|would|wo)(?: not|n't|nt) (?:${DONE}|be ${DOING})`,
  String.raw`(?:i am|i'm|im|we are|we're) not ${DOING}`,
  String.raw`(?:should|must|need)(?: not|n't|nt) (?:be |have |have been )?(?:${DONE}|${BEEN_DONE})`,
  String.raw`(?:nobody|no one|who) (?:asked|told|wanted|said)(?: you)? to ${DONE}`,
];

const STOPPED = [
  String.raw`stop(?: \p{L}+)? (?:${DONE}|${DOING}|${ACT})`,
  String.raw`(?:without|instead of|rather than) ${DOING}(?! me)`,
  String.raw`(?:undo|revoke|reverse|withdraw|take back)(?: \p{L}+)? (?:${DONE}|${ACT})`,
];

/** Within a sentence. */
const ANYWHERE = [...UNWANTED, ...UNDONE, ...STOPPED].map(
  (pattern) => String.raw`(?<![\p{L}\p{M}])(?:${pattern})(?![\p{L}\p{M}])`,
);

/** Where a sentence begins or ends. */
const AT_AN_END = [
  // Do not …, please don't …
  String.raw`(?:^|[,.;:!?] ?|(?<!\p{L})(?:please|pls|plz|but|and|so) )(?:do not|don't|dont|never) (?!(?:${STATES})(?!\p{L}))\p{L}+`,
  // No refund please; "no refund yet" and "no refund, why?" are complaints
  String.raw`(?:^|[,.;:!?] ?)no ${ACT}s?(?: (?:please|pls|needed|necessary|required|wanted|thanks|thank|just|only|but)(?!\p{L})|[,;] ?(?:please|pls|thanks|thank|just|only|send|keep|i (?:just|only))(?!\p{L}))`,
  // Cancel my order? No!
  String.raw`(?<!\p{L})(?:${DONE}|${ACT})(?!\p{L})[^?.!]{0,30}\? ?(?:no|nope|never)(?:[.!,]|$| way| thanks)`,
];

export const ENGLISH: readonly string[] = [...ANYWHERE, ...AT_AN_END];
