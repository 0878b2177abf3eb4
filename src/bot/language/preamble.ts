/** "I have a question about …": words before a question that say nothing of what is asked. */

/** What may stand before the preamble. */
const HAIL = String.raw`(?:(?:hi|hello|hey|salam|ভাই|আপু|হ্যালো|bhai|vai|apu|مرحبا|السلام عليكم)(?: there)?[\s,.!:،-]{1,3})?`;
const PREAMBLES = [
  String.raw`(?:(?:(?:i|we)(?: have|'ve| had|'ve got| got| have got)?|just|got) )?(?:just )?(?:a|one|another|some|two|a few|one more|my)? ?(?:quick |small |short |simple |last )?questions?(?: for you)?(?: (?:about|regarding|concerning|on))?(?! ?(?:is|was|are|mark)\b)`,
  String.raw`(?:can|could|may) i (?:please )?ask (?:you )?(?:something|a question|one thing|about)(?: about)?`,
  String.raw`i (?:want|wanted|need|would like|'d like) to (?:ask|know)(?: (?:you )?(?:something|a question))?(?: about)?`,
  String.raw`(?:আমার )?(?:একটা|একটি|ছোট্ট একটা) (?:প্রশ্ন|কথা|বিষয়)(?: (?:ছিল|আছে|জানতে চাই|জানার ছিল|জিজ্ঞেস করতে চাই))`,
  String.raw`(?:amar )?(?:ekta|akta) (?:proshno|prosno|question|kotha)(?: (?:chilo|silo|ache|ase|jante chai))`,
  String.raw`(?:عندي|لدي|معي) (?:سؤال|استفسار)(?: (?:عن|حول|بخصوص))?`,
];
const PREAMBLE = new RegExp(
  String.raw`^${HAIL}(?:${PREAMBLES.join('|')})(?:\s*[:,.;!?،؟।–—-]+\s*|\s+)(?=[\p{L}\p{N}#])`.normalize('NFC'),
  'iu',
);
/** In characters; a preamble stands at the beginning. */
const LONGEST = 120;

/** The text without its preamble; as it is, where nothing else is said. */
export function withoutPreamble(text: string): string {
  const [preamble] = PREAMBLE.exec(text.slice(0, LONGEST).replace(/[’‘ʼ]/g, "'")) ?? [];
  return preamble === undefined ? text : text.slice(preamble.length);
}
