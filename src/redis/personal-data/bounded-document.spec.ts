/** A document about a person has a size that Odoo takes, and says what it lacks. */
import { BoundedDocument } from './bounded-document';

const chat = (id: string, words: string, ...files: string[]) => ({
  id,
  words,
  files: files.map((data, at) => ({ id: `${id}-${at}`, data })),
});
const documentOf = (most: number, ...chats: ReturnType<typeof chat>[]): unknown => {
  const document = new BoundedDocument(most);
  for (const one of chats) document.add(one);
  return JSON.parse(document.toJson());
};

describe('what the store holds of a person', () => {
  it('is all there where there is room', () => {
    const all = [chat('a', 'milk', 'picture'), chat('b', 'ghee')];
    expect(documentOf(1_000, ...all)).toEqual({ conversations: all });
    expect(documentOf(1_000)).toEqual({ conversations: [] });
  });

  it('says how many chats are not in it', () => {
    const document = new BoundedDocument(1_000);
    document.leaveOut(0);
    expect(JSON.parse(document.toJson())).toEqual({ conversations: [] });
    document.leaveOut(2);
    expect(JSON.parse(document.toJson())).toEqual({
      conversations: [],
      left_out: [{ chats: 2, reason: 'no_company' }],
    });
  });

  it('lacks files first, then chats, and names them', () => {
    const long = 'x'.repeat(500);
    expect(documentOf(400, chat('a', 'milk', long, 'small'), chat('b', long), chat('c', 'দুধ'))).toEqual({
      conversations: [chat('a', 'milk'), chat('c', 'দুধ')],
      left_out: [{ conversation: 'a', files: ['a-0', 'a-1'] }, { conversation: 'b' }],
    });
  });
});
