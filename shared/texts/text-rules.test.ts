import { whyTextStands } from '@/shared/hall/drafting/drafting-rules';
import { type TopicState, topicStates } from '@/shared/hall/topic-life-cycle';
import { canonicalText } from './canonical-text';
import { pastedParagraphs } from './pasted-paragraphs';
import { suggestionProblem } from './suggestion-kinds';
import type { Paragraph, TextContent } from './text-content';
import { editText, type TextEdit } from './text-edits';
import { publicationProblem, workingCopyProblem } from './text-rules';

const paragraph = (paragraphId: string, text: string): Paragraph => ({
  paragraphId,
  kind: 'clause',
  text,
});
const content = (changes: Partial<TextContent> = {}): TextContent => ({
  title: '充电桩方案',
  paragraphs: [paragraph('a', '甲'), paragraph('b', '乙')],
  ...changes,
});

it('a text changes from acceptance until it is put to a vote or carried out', () => {
  const open = (Object.keys(topicStates) as TopicState[]).filter((state) => !whyTextStands(state));
  expect(open).toEqual(['accepted', 'deliberating', 'concluded']);
  expect(whyTextStands('cosigning')?.code).toBe('textNotYet');
  expect(whyTextStands('polling')?.code).toBe('textFrozen');
});

describe('what a text may be', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => paragraph(`${at}`, '条'));
  it.each<[string, Partial<TextContent>, string | null]>([
    ['200 paragraphs', { paragraphs: many(200) }, null],
    ['201 paragraphs', { paragraphs: many(201) }, 'paragraphsTooMany'],
    ['a paragraph of 500', { paragraphs: [paragraph('a', '长'.repeat(500))] }, null],
    ['a paragraph of 501', { paragraphs: [paragraph('a', '长'.repeat(501))] }, 'paragraphLength'],
    ['an empty paragraph', { paragraphs: [paragraph('a', ' ')] }, 'paragraphLength'],
    ['a title of 3', { title: '三个字' }, 'textTitleLength'],
    ['a title of 61', { title: '长'.repeat(61) }, 'textTitleLength'],
  ])('%s', (_what, changes, code) => {
    expect(workingCopyProblem(content(changes))?.code ?? null).toBe(code);
  });

  it('a version says something, and something else than the one before', () => {
    expect(publicationProblem(content({ paragraphs: [] }), false)?.code).toBe('textEmpty');
    expect(publicationProblem(content(), true)?.code).toBe('textUnchanged');
    expect(publicationProblem(content(), false)).toBeNull();
  });
});

describe('edits', () => {
  const inserted = [paragraph('n', '新')];
  it.each<[string, TextEdit, string[] | null]>([
    ['at the beginning', { kind: 'insert', afterId: null, paragraphs: inserted }, ['n', 'a', 'b']],
    ['behind a paragraph', { kind: 'insert', afterId: 'a', paragraphs: inserted }, ['a', 'n', 'b']],
    ['behind one that is gone', { kind: 'insert', afterId: 'z', paragraphs: inserted }, null],
    ['removal', { kind: 'remove', paragraphId: 'a' }, ['b']],
    ['removal of one that is gone', { kind: 'remove', paragraphId: 'z' }, null],
    ['moved to the beginning', { kind: 'move', paragraphId: 'b', afterId: null }, ['b', 'a']],
    ['moved behind another', { kind: 'move', paragraphId: 'a', afterId: 'b' }, ['b', 'a']],
    ['moved behind itself', { kind: 'move', paragraphId: 'a', afterId: 'a' }, ['a', 'b']],
  ])('%s', (_what, edit, ids) => {
    const edited = editText(content(), edit);
    expect(edited?.paragraphs.map(({ paragraphId }) => paragraphId) ?? null).toEqual(ids);
  });

  it('new words keep the paragraph’s id and place', () => {
    const edit = {
      kind: 'write',
      paragraphId: 'a',
      paragraphKind: 'heading',
      text: '总则',
    } as const;
    expect(editText(content(), edit)?.paragraphs[0]).toEqual({
      paragraphId: 'a',
      kind: 'heading',
      text: '总则',
    });
  });
});

it('pasted lines become paragraphs, numbered short ones headings', () => {
  expect(
    pastedParagraphs(
      '第一章 总则\r\n\n  电动车不得上楼。\n一、收费\n第二章规定的事项，按前款办理。\n',
    ),
  ).toEqual([
    { kind: 'heading', text: '第一章 总则' },
    { kind: 'clause', text: '电动车不得上楼。' },
    { kind: 'heading', text: '一、收费' },
    { kind: 'clause', text: '第二章规定的事项，按前款办理。' },
  ]);
});

describe('what may be suggested', () => {
  const reason = '这样写更清楚';
  it.each<[string, Parameters<typeof suggestionProblem>[0], string | null]>([
    ['another wording', { kind: 'reword', wording: '乙', reason }, null],
    ['the same wording', { kind: 'reword', wording: ' 甲 ', reason }, 'suggestionUnchanged'],
    ['no wording', { kind: 'reword', wording: '', reason }, 'paragraphLength'],
    ['an empty paragraph', { kind: 'addAfter', wording: '', reason }, 'paragraphLength'],
    ['the same words behind it', { kind: 'addAfter', wording: '甲', reason }, null],
    ['a removal, which has no words', { kind: 'remove', wording: '', reason }, null],
    ['a comment', { kind: 'comment', wording: '', reason }, null],
    ['no reason', { kind: 'remove', wording: '', reason: '不要' }, 'suggestionReasonLength'],
    [
      'too long a reason',
      { kind: 'remove', wording: '', reason: '长'.repeat(301) },
      'suggestionReasonLength',
    ],
  ])('%s', (_what, draft, code) => {
    expect(suggestionProblem(draft, '甲')?.code ?? null).toBe(code);
  });
});

describe('the canonical form', () => {
  const subject = { kind: 'topic' as const, id: '1' };
  it('is the published one', () => {
    expect(canonicalText(subject, 2, content({ paragraphs: [paragraph('a', '"甲"')] }))).toBe(
      '{"format":"linli.text.1","paragraphs":[{"kind":"clause","paragraphId":"a","text":"\\"甲\\""}],"subject":{"id":"1","kind":"topic"},"title":"充电桩方案","versionNumber":2}',
    );
  });

  it.each<[string, () => string]>([
    ['number', () => canonicalText(subject, 3, content())],
    ['subject', () => canonicalText({ kind: 'convention', id: '1' }, 2, content())],
    [
      'order',
      () => canonicalText(subject, 2, content({ paragraphs: content().paragraphs.toReversed() })),
    ],
    ['title', () => canonicalText(subject, 2, content({ title: '充电桩办法' }))],
  ])('differs with the %s', (_what, other) => {
    expect(other()).not.toBe(canonicalText(subject, 2, content()));
  });
});
