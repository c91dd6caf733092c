import {
  type ActivityDraft,
  activityProblems,
  draftProblems,
  loosensTerms,
} from './activity-rules';
import { shiftProblems } from './shift-rules';
import { teamProblems } from './team-rules';

const draft: ActivityDraft = {
  title: '楼道清洁',
  kind: 'green',
  ownKindId: null,
  place: '3栋楼下',
  description: '',
  contact: '王师傅 021-55550000',
  risks: '上下楼梯请扶好扶手。',
  isRisky: false,
  isRescue: false,
  insurance: 'none',
  insuranceNote: '',
  leastAge: 18,
  mostAge: null,
  cancelHours: 24,
  checkInPlace: null,
  photoIds: [],
};

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

it('a draft needs a name alone; what everybody sees has to say where, whom to ask and what may happen', () => {
  const begun = { ...draft, place: '', contact: '', risks: '' };
  expect(draftProblems(begun)).toEqual([]);
  expect(codes(activityProblems(begun))).toEqual([
    'activityPlaceLength',
    'activityContactLength',
    'activityRisksLength',
  ]);
  expect(activityProblems(draft)).toEqual([]);
});

it.each<[string, Partial<ActivityDraft>, string]>([
  ['a name of one character', { title: '扫' }, 'activityTitleLength'],
  ['a name of 41', { title: '扫'.repeat(41) }, 'activityTitleLength'],
  ['a kind of its own that is not named', { kind: 'own' }, 'activityKindUnknown'],
  ['one of the five with an own one', { ownKindId: 'x' }, 'activityKindUnknown'],
  ['a long place', { place: '楼'.repeat(61) }, 'activityPlaceLength'],
  ['a long description', { description: '好'.repeat(2001) }, 'activityDescriptionLength'],
  ['seven photos', { photoIds: ['1', '2', '3', '4', '5', '6', '7'] }, 'activityPhotosTooMany'],
  ['a long contact', { contact: '电'.repeat(61) }, 'activityContactLength'],
  ['long risks', { risks: '滑'.repeat(1001) }, 'activityRisksLength'],
  ['a long note on insurance', { insuranceNote: '保'.repeat(101) }, 'insuranceNoteLength'],
  ['children of five', { leastAge: 5 }, 'activityAgesWrong'],
  ['half a year', { leastAge: 16.5 }, 'activityAgesWrong'],
  ['a most age below the least', { leastAge: 30, mostAge: 29 }, 'activityAgesWrong'],
  ['rescue with minors', { isRescue: true, leastAge: 17 }, 'rescueAgeTooLow'],
  ['a deadline of eight days', { cancelHours: 169 }, 'cancelHoursRange'],
  [
    'a place to check in as wide as a town',
    { checkInPlace: { latitudeMillionths: 0, longitudeMillionths: 0, radiusMetres: 1001 } },
    'checkInPlaceWrong',
  ],
  [
    'a place to check in beyond the pole',
    { checkInPlace: { latitudeMillionths: 9e7 + 1, longitudeMillionths: 0, radiusMetres: 50 } },
    'checkInPlaceWrong',
  ],
])('%s is refused in a draft already', (_, changes, code) => {
  expect(codes(draftProblems({ ...draft, ...changes }))).toEqual([code]);
});

it('bodily risk is shown only with insurance, rescue only to adults', () => {
  const risky = { ...draft, isRisky: true };
  expect(draftProblems(risky)).toEqual([]);
  expect(codes(activityProblems(risky))).toEqual(['riskyNeedsInsurance']);
  expect(activityProblems({ ...risky, insurance: 'bought' })).toEqual([]);
  expect(activityProblems({ ...draft, isRescue: true, leastAge: 18 })).toEqual([]);
});

it.each<[string, Partial<ActivityDraft>, boolean]>([
  ['other words', { description: '带上手套', risks: '地面湿滑' }, false],
  ['an older age and insurance', { leastAge: 20, insurance: 'bought' }, false],
  ['a younger age', { leastAge: 16 }, true],
  ['bodily risk', { isRisky: true }, true],
  ['rescue', { isRescue: true }, true],
  ['a photo nobody saw', { photoIds: ['b'] }, true],
  ['a photo less', { photoIds: [] }, false],
])('%s loosen what was reviewed: %#', (_, changes, expected) => {
  const before = { ...draft, photoIds: ['a'] };
  expect(loosensTerms(before, { ...before, ...changes })).toBe(expected);
});

it('insurance that was bought is not taken away again', () => {
  expect(loosensTerms({ ...draft, insurance: 'bought' }, draft)).toBe(true);
});

it.each<[string, object, string[]]>([
  ['nothing to do', { posts: [] }, ['shiftPostsCount', 'shiftNeededRange']],
  ['two posts of one name', { posts: [post('a'), post('a')] }, ['shiftPostNamesSame']],
  ['a post without a name', { posts: [post('')] }, ['shiftPostNameLength']],
  [
    'no places',
    { posts: [{ name: '领队', capacity: 0 }] },
    ['shiftCapacityRange', 'shiftNeededRange'],
  ],
  [
    'half a place',
    { posts: [{ name: '领队', capacity: 2.5 }] },
    ['shiftCapacityRange', 'shiftNeededRange'],
  ],
  ['more people needed than places', { needed: 6 }, ['shiftNeededRange']],
  ['nobody needed', { needed: 0 }, ['shiftNeededRange']],
  ['a long note', { note: '雨'.repeat(201) }, ['shiftNoteLength']],
])('a shift with %s is refused', (_, changes, expected) => {
  const shift = { note: '', needed: 5, posts: [post('扫地')], ...changes };
  expect(codes(shiftProblems(shift))).toEqual(expected);
});

it('a team has a name and says what it does', () => {
  expect(teamProblems({ name: '银杏志愿队', introduction: '每周六清扫楼道。欢迎加入。' })).toEqual(
    [],
  );
  expect(codes(teamProblems({ name: '队', introduction: '短' }))).toEqual([
    'teamNameLength',
    'teamIntroductionLength',
  ]);
});

function post(name: string) {
  return { name, capacity: 5 };
}
