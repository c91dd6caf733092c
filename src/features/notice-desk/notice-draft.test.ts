import type { Audience } from '@/shared/notices/audience';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { correctionDraft, draftToGoOnWith } from './begin-draft';
import { draftedOf } from './drafted-of';
import {
  audienceProblems,
  chosenAudience,
  contentOf,
  emptyNoticeDraft,
  type NoticeDraft,
  textProblems,
} from './notice-draft';

const paragraph = (text: string): NoticeDraft['blocks'] => [
  { key: 'first', block: { kind: 'paragraph', text } },
];
const draft: NoticeDraft = {
  ...emptyNoticeDraft,
  title: '停水通知',
  blocks: paragraph('周六停水。'),
};
const now = new Date('2026-11-22T02:00:00Z');

it('text is asked for, blanks do not count, and too much is said under its field', () => {
  expect(textProblems(draft)).toEqual({});
  expect(Object.keys(textProblems({ ...draft, title: '　 ', blocks: paragraph('\n') }))).toEqual([
    'title',
    'body',
  ]);
  const long = paragraph('水'.repeat(noticeLimits.paragraph + 1));
  expect(textProblems({ ...draft, blocks: long })).toEqual({
    body: '第 1 段太长，不要超过 2000 个字，请分成几段。',
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
  const correction = correctionDraft({
    ...{ kind: 'notice', title: '水'.repeat(60), body: '旧的', content: null, citations: [] },
    attachments: [{ fileId: 'f', name: '账目.pdf', byteCount: 1, address: '/f' }],
  });
  expect(correction.title).toHaveLength(noticeLimits.title.max);
  expect(correction.title).toMatch(/^更正：/);
  expect(contentOf(correction)).toEqual([{ kind: 'paragraph', text: '旧的' }]);
  expect(correction.attachments).toEqual([{ fileId: 'f', name: '账目.pdf' }]);
  expect(chosenAudience(correction, old)).toEqual(old);
});

it('an expiry that has passed while the draft lay around is noticed', () => {
  const passed = { ...draft, expiresAt: '2026-11-22T02:00:00Z' };
  expect(audienceProblems(passed, { kind: 'community' }, now)).toEqual({
    expiresAt: '有效期要晚于现在。',
  });
  expect(audienceProblems(draft, null, now)).toEqual({ audience: '请选择发给谁。' });
});

it('what was written comes back from the server as it was sent', () => {
  const audience: Audience = { kind: 'buildings', ids: ['b'] };
  const content: NoticeBlock[] = [
    { kind: 'heading', text: '时间' },
    { kind: 'list', ordered: true, items: ['甲', '乙'] },
  ];
  const written: NoticeDraft = {
    ...draft,
    kind: 'publicPosting',
    blocks: content.map((block, place) => ({ key: `k${place}`, block })),
    attachments: [{ fileId: 'f', name: '账目.pdf' }],
    audienceKind: 'buildings',
    buildings: [{ id: 'b', label: '1栋' }],
    groupName: '一号院',
    postingDays: 15,
    commentsOpen: true,
  };
  const about = { audience, publisherRole: 'ownersCommittee', correctsNoticeId: null } as const;
  const drafted = draftedOf(written, about);
  const back = draftToGoOnWith({
    ...{ draftId: 'd', state: 'draft', revision: 3, drafted },
    places: [{ id: 'b', label: '1栋' }],
    ...{ files: [], scheduledAt: null, returnedFor: null, noticeId: null },
    ...{ changedBy: '王师傅', changedAt: '2026-11-22T02:00:00.000Z' },
  });
  expect(draftedOf(back, about)).toEqual(drafted);
  expect([back.draftId, back.revision, back.buildings]).toEqual(['d', 3, written.buildings]);
  expect(chosenAudience(back, null)).toEqual(audience);
});

it('a correction that was saved for everybody still goes to everybody', () => {
  const audience: Audience = { kind: 'community' };
  const back = draftToGoOnWith({
    ...{ draftId: 'd', state: 'draft', revision: 1 },
    drafted: draftedOf(draft, { audience, publisherRole: 'administrator', correctsNoticeId: 'n' }),
    ...{ places: [], files: [], scheduledAt: null, returnedFor: null, noticeId: null },
    ...{ changedBy: '王师傅', changedAt: '2026-11-22T02:00:00.000Z' },
  });
  expect(chosenAudience(back, { kind: 'buildings', ids: ['b'] })).toEqual(audience);
});
