/** Tells "how much is this?", which points at something that is not said, from "how much is the milk?". */
import { plainArabic } from './arabic';
import { words } from './normalize';

const POINTS = wordSet(
  'it its this that these those them one এটা এটার এইটা এইটার এটি এটির ওটা ওটার সেটা সেটার এগুলো এগুলোর eta etar eita eitar ota otar sheta etir ' +
    'هذا هذه هذي هاد هاي هو هي سعره سعرها ثمنه ثمنها',
);
/** Around those, these add nothing of what is meant. */
const EMPTY = wordSet(
  'how much many what whats s is are was does do did will would the of a an and so ok for here cost costs price prices priced please pls ' +
    'কত কতো টাকা দাম মূল্য কি কী আর koto taka dam ki ar vai bhai ভাই ' +
    'كم ما سعر ثمن بكم قديش بقديش يكلف تكلف و من فضلك',
);

export function onlyPoints(text: string): boolean {
  const said = words(text).map(plainArabic);
  return said.some((word) => POINTS.has(word)) && said.every((word) => POINTS.has(word) || EMPTY.has(word));
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text).map(plainArabic));
}
