import {
  type Cosigner,
  cosigningEndsAt,
  hasEnoughCosigns,
  type TopicDraft,
  topicProblems,
  whyCannotAccept,
  whyCannotCosign,
} from './topic-rules';

const aDraft = (draft: Partial<TopicDraft> = {}): TopicDraft => ({
  title: '三号楼门禁坏了',
  body: '三号楼一单元的门禁坏了两个星期，晚上不安全。',
  category: 'fireSafety',
  photoCount: 0,
  ...draft,
});
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
    ['nine photos', { photoCount: 9 }, []],
    ['ten photos', { photoCount: 10 }, ['topicPhotosTooMany']],
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
    authorId: 'author',
    cosignUntil: '2026-12-21T16:00:00Z',
  } as const;
  const aNeighbour = (cosigner: Partial<Cosigner> = {}): Cosigner => ({
    personId: 'neighbour',
    isApprovedResident: true,
    isOfFullAge: true,
    hasCosigned: false,
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
    expect(codeFor({ personId: 'author' })).toBe('authorCannotCosign');
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

describe('accepting', () => {
  it('needs as many cosigns as the community asks for', () => {
    expect(hasEnoughCosigns(4, 5)).toBe(false);
    expect(hasEnoughCosigns(5, 5)).toBe(true);
    expect(whyCannotAccept({ state: 'cosigning', cosigns: 5 }, 5)).toBeNull();
    expect(whyCannotAccept({ state: 'cosigning', cosigns: 3 }, 5)).toEqual({
      code: 'cosignsMissing',
      details: { missing: 2 },
    });
  });

  it('happens once', () => {
    expect(whyCannotAccept({ state: 'accepted', cosigns: 9 }, 5)?.code).toBe(
      'topicNotAwaitingDecision',
    );
  });
});
