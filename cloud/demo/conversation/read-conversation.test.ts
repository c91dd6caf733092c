import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConversation } from './read-conversation';

const aFile = (changes: object = {}) => ({
  id: 'small',
  topic: '充电棚放在哪里',
  statement_ids: [0, 1, 2],
  moderated: [1, -1, 0],
  participant_ids: [4, 9],
  rows: ['AD.', 'P'],
  ...changes,
});
const read = (file: unknown) => () => readConversation(JSON.stringify(file));
const without = (column: string) =>
  Object.fromEntries(Object.entries(aFile()).filter(([name]) => name !== column));

describe('a conversation file', () => {
  it.each(['vtaiwan-uberx', 'brexit-consensus'])('%s is read whole', (name) => {
    const file = join(__dirname, '..', '..', '..', 'data', 'polis', `${name}.json`);
    const conversation = readConversation(readFileSync(file, 'utf8'));
    const [rows, statements, hidden] = name === 'vtaiwan-uberx' ? [1_921, 197, 78] : [204, 50, 0];
    expect(conversation.rows).toHaveLength(rows);
    expect(conversation.statements).toHaveLength(statements);
    expect(conversation.statements.filter(({ isHidden }) => isHidden)).toHaveLength(hidden);
  });

  it('statements without texts are numbered; only what moderators took out is hidden', () => {
    expect(readConversation(JSON.stringify(aFile())).statements).toEqual([
      { text: '观点 1', isHidden: false },
      { text: '观点 2', isHidden: true },
      { text: '观点 3', isHidden: false },
    ]);
  });

  it.each(['id', 'topic', 'statement_ids', 'moderated', 'participant_ids', 'rows'])(
    'without the column %s is refused by its name',
    (column) => {
      expect(read(without(column))).toThrow(`缺少 ${column}`);
    },
  );

  it.each<[string, object, string]>([
    [
      'a row longer than the statements',
      { rows: ['ADPA', ''] },
      '第 1 行有 4 个表态，但观点只有 3 条',
    ],
    ['a letter nobody knows', { rows: ['A', 'AXD'] }, '第 2 行有不认识的字符“X”'],
    ['another script', { rows: ['A', '赞'] }, '不认识的字符“赞”'],
    ['a row too few', { rows: ['A'] }, 'rows 有 1 项，但参与者有 2 个'],
    ['moderation of other length', { moderated: [1] }, 'moderated 有 1 项，但观点有 3 个'],
    ['texts of other length', { statements: ['一', '二'] }, 'statements 有 2 项，但观点有 3 个'],
    ['a moderation nobody knows', { moderated: [1, 2, 3] }, 'moderated.1'],
    ['a participant twice', { participant_ids: [4, 4] }, '重复的编号'],
    ['rows that are no texts', { rows: [1, 2] }, 'rows.0'],
    ['no statements', { statement_ids: [], moderated: [] }, 'statement_ids'],
  ])('with %s is refused', (_case, changes, message) => {
    expect(read(aFile(changes))).toThrow(message);
  });

  it.each(['', '{', 'null', '"A"', '[]'])('that is %j is refused', (text) => {
    expect(() => readConversation(text)).toThrow(/JSON|没有会话数据|缺少/);
  });
});
