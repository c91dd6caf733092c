import { isOneself, type Neighbour, neighbourProblems } from './neighbour';

const today = '2026-11-22';
const codes = (changes: Partial<Neighbour> = {}) =>
  neighbourProblems(
    {
      name: '王秀兰',
      buildingId: 'b3',
      room: '502',
      consentHow: 'inPerson',
      consentOn: today,
      consented: true,
      ...changes,
    },
    today,
  ).map(({ code }) => code);

it('hears everything that is missing at once', () => {
  expect(codes()).toEqual([]);
  const nothing = { name: '', buildingId: '', room: '', consentHow: '', consented: false } as const;
  expect(codes({ ...nothing, consentOn: '2026-11-23' })).toEqual([
    'neighbourNameLength',
    'neighbourHomeMissing',
    'consentWayMissing',
    'consentDayOutOfRange',
    'consentOfNeighbourMissing',
  ]);
});

it.each([
  ['today', '2026-11-22', true],
  ['ninety days ago', '2026-08-24', true],
  ['ninety-one', '2026-08-23', false],
  ['tomorrow', '2026-11-23', false],
])('consent given %s', (_when, consentOn, isAccepted) => {
  expect(codes({ consentOn })).toEqual(isAccepted ? [] : ['consentDayOutOfRange']);
});

it.each([
  ['the same name at home in the building', [{ name: '王秀兰', buildingId: 'b3' }], true],
  ['the same name in another building', [{ name: '王秀兰', buildingId: 'b4' }], false],
  ['another name in the building', [{ name: '李芳', buildingId: 'b3' }], false],
  ['the same name in an office', [{ name: ' 王秀兰 ', buildingId: null }], true],
  ['no name of their own here', [], false],
])('whether the helper is the neighbour: %s', (_what, own, isSelf) => {
  expect(isOneself({ name: '王秀兰', buildingId: 'b3' }, own)).toBe(isSelf);
});
