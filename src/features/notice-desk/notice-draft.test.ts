import type { Audience } from '@/shared/notices/audience';
import { noticeLimits } from '@/shared/notices/notice-limits';
import {
  audienceProblems,
  chosenAudience,
  correctionDraft,
  emptyNoticeDraft,
  textProblems,
} from './notice-draft';

const draft = { ...emptyNoticeDraft, title: '停水通知', body: '周六停水。' };
const now = new Date('2026-11-22T02:00:00Z');

it('text is asked for, blanks do not count, and too much is said under its field', () => {
  expect(textProblems(draft)).toEqual({});
  expect(Object.keys(textProblems({ ...draft, title: '　 ', body: '\n' }))).toEqual([
    'title',
    'body',
  ]);
  const long = '水'.repeat(noticeLimits.body.max + 1);
  expect(textProblems({ ...draft, body: long })).toEqual({
    body: '内容不要超过 5000 个字。',
  });
});

it.each<[string, Partial<typeof draft>, Audience | null]>([
  ['nothing', {}, null],
  ['everyone', { audienceKind: 'community' }, { kind: 'community' }],
  ['no building yet', { audienceKind: 'buildings' }, null],
  [
    'a unit',
    { audienceKind: 'units', units: [{ id: 'u', label: '101' }] },
    { kind: 'units', ids: ['u'] },
  ],
  [
    'roles, whatever buildings were tried before',
    { audienceKind: 'roles', roles: ['owner'], buildings: [{ id: 'b', label: '1栋' }] },
    { kind: 'roles', roles: ['owner'] },
  ],
])('the audience chosen so far: %s', (_what, changes, audience) => {
  expect(chosenAudience({ ...draft, ...changes }, null)).toEqual(audience);
});

it('a correction starts from the old text and goes to the same people', () => {
  const old: Audience = { kind: 'buildings', ids: ['b'] };
  const correction = correctionDraft({ title: '水'.repeat(60), body: '旧的' });
  expect(correction.title).toHaveLength(noticeLimits.title.max);
  expect(correction.title).toMatch(/^更正：/);
  expect(chosenAudience(correction, old)).toEqual(old);
});

it('an expiry that has passed while the draft lay around is noticed', () => {
  const passed = { ...draft, expiresAt: '2026-11-22T02:00:00Z' };
  expect(audienceProblems(passed, { kind: 'community' }, now)).toEqual({
    expiresAt: '有效期要晚于现在。',
  });
  expect(audienceProblems(draft, null, now)).toEqual({ audience: '请选择发给谁。' });
});
