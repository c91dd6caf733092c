import { plainParagraphs } from '@/shared/plain-text';
import { isAboutText, textForPoll } from './text-for-poll';

const digest = 'a'.repeat(64);
const text = (length: number) => ({
  versionNumber: 3,
  digest,
  title: '充电桩方案',
  paragraphs: [
    { paragraphId: '1', kind: 'heading' as const, text: '一、选址' },
    { paragraphId: '2', kind: 'clause' as const, text: '长'.repeat(length) },
  ],
});

it('a short text is brought whole, as a description keeps it', () => {
  const words = textForPoll(text(3), 2_000);
  expect(words).toBe(`方案文稿第 3 版\n\n充电桩方案\n一、选址\n长长长\n\n文字指纹：${digest}`);
  expect(plainParagraphs(words)).toBe(words);
});

it('a text of exactly what a description holds is whole, one character more is named', () => {
  const rest = textForPoll(text(1), 2_000).length - 1;
  expect(textForPoll(text(2_000 - rest), 2_000)).toHaveLength(2_000);
  const named = textForPoll(text(2_001 - rest), 2_000);
  expect(named).toBe(
    `表决的是方案文稿“充电桩方案”第 3 版，共 2 段，全文请在议题页面的“方案文稿”里看。\n\n文字指纹：${digest}`,
  );
});

it('a description tells which version it is about', () => {
  const words = textForPoll(text(3), 2_000);
  expect(isAboutText(words, { digest })).toBe(true);
  expect(isAboutText(words, { digest: 'b'.repeat(64) })).toBe(false);
  expect(isAboutText('请物业本周内修好。', { digest })).toBe(false);
});
