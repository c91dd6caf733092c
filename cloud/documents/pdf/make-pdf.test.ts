import { pdfPages } from '@/test/cloud/pdf-text';
import type { Block, Sheet } from './blocks';
import { makePdf } from './make-pdf';

// Each test starts a program that reads the PDF back; a busy machine needs its time.
jest.setTimeout(60_000);

const madeAt = new Date('2026-11-22T02:00:00Z');

const aSheet = (blocks: Block[], head: Partial<Sheet['head']> = {}): Sheet => ({
  head: {
    communityName: '翠园小区',
    kind: '表决票',
    title: '更换电梯',
    label: '意向征询（不具法律效力）',
    ...head,
  },
  foot: '表决票',
  blocks,
});

const pagesOf = async (...sheets: Sheet[]) =>
  pdfPages(await makePdf({ title: '试印', sheets }, madeAt));

it('its Chinese can be searched and copied; head, label and page number stand on it', async () => {
  const [page] = await pagesOf(aSheet([{ kind: 'text', text: '䶮先生家的电梯，每层停。' }]));
  for (const words of [
    '翠园小区',
    '更换电梯',
    '意向征询（不具法律效力）',
    '䶮先生家的电梯，每层停。',
    '第 1 页／共 1 页',
  ])
    expect(page).toContain(words);
});

it('embeds only the characters it uses', async () => {
  const bytes = await makePdf({ title: '试', sheets: [aSheet([])] }, madeAt);
  expect(bytes.length).toBeLessThan(60_000);
});

it('every sheet begins on a new page and counts its own pages', async () => {
  const long: Block = { kind: 'text', text: Array(60).fill('一行').join('\n') };
  const pages = await pagesOf(aSheet([long]), aSheet([]));
  expect(pages.map((page) => /第 \d 页／共 \d 页/.exec(page)?.[0])).toEqual([
    '第 1 页／共 2 页',
    '第 2 页／共 2 页',
    '第 1 页／共 1 页',
  ]);
});

it('a table repeats its head on each page and loses no row', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`房间${index}号`, '']);
  const pages = await pagesOf(
    aSheet([
      {
        kind: 'table',
        columns: [
          { title: '房号栏', share: 1 },
          { title: '签名栏', share: 2 },
        ],
        rows,
        leastRowHeight: 24,
      },
    ]),
  );
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('签名栏');
  const text = pages.join('');
  for (const [room] of rows) expect(text).toContain(room);
});

it('sets every kind of block', async () => {
  const [page] = await pagesOf(
    aSheet([
      { kind: 'heading', text: '第一项' },
      { kind: 'facts', facts: [['名册', '全体 120 人']] },
      { kind: 'tickBoxes', words: ['赞成', '反对', '弃权'] },
      {
        kind: 'optionBoxes',
        options: [{ title: '甲公司', note: '十万元' }],
        answer: { by: 'tick' },
      },
      {
        kind: 'optionBoxes',
        options: [{ title: '乙公司', note: '' }],
        answer: { by: 'scale', from: 0, to: 3 },
      },
      {
        kind: 'optionBoxes',
        options: [{ title: '丙公司', note: '' }],
        answer: { by: 'write', hint: '填名次' },
      },
      { kind: 'bars', bars: [{ name: '赞成票', words: '83 人', part: 83, whole: 0 }] },
      { kind: 'qr', content: '邻里', lines: ['编号 012 374'] },
      { kind: 'rule' },
      { kind: 'together', blocks: [{ kind: 'signatures', names: ['签名处', '日期'] }] },
    ]),
  );
  for (const words of ['第一项', '120', '弃权', '甲公司', '十万元', '0 1 2 3', '填名次', '83 人'])
    expect(page?.replace(/\s+/g, ' ')).toContain(words);
  for (const words of ['012 374', '签名处']) expect(page).toContain(words);
});

it('hostile text breaks nothing: 10,000 characters without a space, marks, emoji, half a pair', async () => {
  const hostile = `${'长'.repeat(5_000)}${'x'.repeat(5_000)}\u202e反\ud800🙂\u0000`;
  const pages = await pagesOf(
    aSheet(
      [
        { kind: 'text', text: hostile },
        { kind: 'table', columns: [{ title: hostile.slice(0, 50), share: 1 }], rows: [[hostile]] },
        { kind: 'tickBoxes', words: [hostile.slice(0, 300)] },
        {
          kind: 'optionBoxes',
          options: [{ title: hostile, note: hostile }],
          answer: { by: 'tick' },
        },
      ],
      { title: hostile.slice(0, 200), communityName: '小'.repeat(40), label: '标'.repeat(40) },
    ),
  );
  expect(pages.join('')).toContain('反□□');
});

it('more pages than a cloud function makes in its time are refused', async () => {
  const endless: Block = { kind: 'text', text: '一行\n'.repeat(120_000) };
  await expect(makePdf({ title: '试', sheets: [aSheet([endless])] }, madeAt)).rejects.toMatchObject(
    {
      code: 'documentTooLarge',
    },
  );
});
