import type { TopicState } from './topic-life-cycle';
import {
  type Cosigner,
  cosigningEndsAt,
  decisionReasonProblem,
  draftProblems,
  hasEnoughCosigns,
  type TopicDraft,
  topicProblems,
  whyCannotCosign,
  whyCannotDecide,
  whyCannotWithdraw,
} from './topic-rules';

const aDraft = (draft: Partial<TopicDraft> = {}): TopicDraft => ({
  title: '三号楼门禁坏了',
  body: '三号楼一单元的门禁坏了两个星期，晚上不安全。',
  place: '',
  proposal: '',
  category: 'fireSafety',
  photoIds: [],
  ...draft,
});
const photos = (count: number) => Array.from({ length: count }, (_, position) => `${position}`);
const codes = (draft: Partial<TopicDraft>) => topicProblems(aDraft(draft)).map(({ code }) => code);

describe('a topic to be submitted', () => {
  it.each<[string, Partial<TopicDraft>, string[]]>([
    ['title of 4 characters', { title: '门禁坏了' }, []],
    ['title of 3, blanks do not count', { title: ' 门禁坏 ' }, ['topicTitleLength']],
    ['title of 40', { title: '长'.repeat(40) }, []],
    ['title of 41', { title: '长'.repeat(41) }, ['topicTitleLength']],
    ['body of 10', { body: '长'.repeat(10) }, []],
    ['body of 9', { body: '长'.repeat(9) }, ['topicBodyLength']],
    ['body of 2,001', { body: '长'.repeat(2_001) }, ['topicBodyLength']],
    ['place of 41', { place: '长'.repeat(41) }, ['topicPlaceLength']],
    ['proposal of 1,000', { proposal: '长'.repeat(1_000) }, []],
    ['proposal of 1,001', { proposal: '长'.repeat(1_001) }, ['topicProposalLength']],
    ['nine photos', { photoIds: photos(9) }, []],
    ['ten photos', { photoIds: photos(10) }, ['topicPhotosTooMany']],
    ['the same photo twice', { photoIds: ['a', 'a'] }, ['topicPhotosRepeated']],
    ['no category', { category: '' }, ['topicCategoryMissing']],
    ['a category nobody knows', { category: 'toString' }, ['topicCategoryMissing']],
  ])('%s', (_case, draft, expected) => {
    expect(codes(draft)).toEqual(expected);
  });

  it('hears everything that is wrong at once', () => {
    expect(codes({ title: '', body: '', category: '' })).toHaveLength(3);
  });
});

describe('cosigning', () => {
  const now = '2026-11-21T12:00:00Z';
  const topic = {
    state: 'cosigning',
    authorAccountId: 'author',
    cosignUntil: '2026-12-21T16:00:00Z',
    visibility: 'shown',
  } as const;
  const aNeighbour = (cosigner: Partial<Cosigner> = {}): Cosigner => ({
    accountId: 'neighbour',
    isApprovedResident: true,
    isOfFullAge: true,
    hasCosigned: false,
    isRaisedFor: false,
    ...cosigner,
  });
  const codeFor = (cosigner: Partial<Cosigner>, at = now) =>
    whyCannotCosign(topic, aNeighbour(cosigner), at)?.code ?? null;

  it('an approved resident of 18 or more cosigns once', () => {
    expect(codeFor({})).toBeNull();
    expect(codeFor({ hasCosigned: true })).toBe('alreadyCosigned');
    expect(codeFor({ isApprovedResident: false })).toBe('cosignerNotResident');
    expect(codeFor({ isOfFullAge: false })).toBe('cosignerUnderAge');
  });

  it('the author does not cosign their own topic', () => {
    expect(codeFor({ accountId: 'author' })).toBe('authorCannotCosign');
  });

  it('nor does the neighbour it was raised for, once they have a phone', () => {
    expect(codeFor({ isRaisedFor: true })).toBe('raisedInYourName');
  });

  it.each(['waiting', 'hidden'] as const)('nor anybody while its words are %s', (visibility) => {
    expect(whyCannotCosign({ ...topic, visibility }, aNeighbour(), now)?.code).toBe('topicHidden');
  });

  it('only while cosigns are collected', () => {
    expect(whyCannotCosign({ ...topic, state: 'accepted' }, aNeighbour(), now)?.code).toBe(
      'topicNotCosigning',
    );
    expect(codeFor({}, '2026-12-21T15:59:59Z')).toBeNull();
    expect(codeFor({}, '2026-12-21T16:00:00Z')).toBe('cosigningOver');
  });

  it('lasts whole days after the day of submission', () => {
    expect(cosigningEndsAt(now, 30).toISOString()).toBe('2026-12-21T16:00:00.000Z');
  });
});

describe('a draft to be kept', () => {
  it('may lack anything', () => {
    expect(draftProblems(aDraft({ title: '', body: '', category: '' }))).toEqual([]);
  });

  it('may not be too long', () => {
    const draft = aDraft({ title: '长'.repeat(41), photoIds: photos(10) });
    expect(draftProblems(draft).map(({ code }) => code)).toEqual([
      'topicTitleLength',
      'topicPhotosTooMany',
    ]);
  });
});

describe('answering', () => {
  it('the cosigns a community asks for are enough, the author not among them', () => {
    expect(hasEnoughCosigns(4, 5)).toBe(false);
    expect(hasEnoughCosigns(5, 5)).toBe(true);
  });

  it.each<[TopicState, string | null]>([
    ['draft', 'topicNotAwaitingDecision'],
    ['withdrawn', 'topicNotAwaitingDecision'],
    ['cosigning', null],
    ['accepted', 'topicAlreadyDecided'],
    ['rejected', 'topicAlreadyDecided'],
    ['polling', 'topicAlreadyDecided'],
  ])('happens once, while cosigns are collected or have come together (%s)', (state, code) => {
    expect(whyCannotDecide(state)?.code ?? null).toBe(code);
  });

  it.each<[number, boolean]>([
    [9, false],
    [10, true],
    [500, true],
    [501, false],
  ])('a reason of %i characters', (length, isEnough) => {
    const problem = decisionReasonProblem(` ${'长'.repeat(length)} `);
    expect(problem === null).toBe(isEnough);
  });
});

it('an answered topic cannot be withdrawn', () => {
  expect(whyCannotWithdraw('cosigning')).toBeNull();
  expect(whyCannotWithdraw('accepted')?.code).toBe('topicNotWithdrawable');
});
