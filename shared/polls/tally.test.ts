import fc from 'fast-check';
import { anItem, anyAnswer, everyMethod } from '@/test/rules/ballot-papers';
import { type NaiveBallot, naiveItem } from '@/test/rules/naive-count';
import { ruleSets } from './assemblies';
import type { Totals } from './decision';
import type { Tally } from './item-tally';
import type { Answers } from './methods/ballot-item';
import type { RuleSet } from './rule-set';
import { type BallotGroup, type TallyInput, tallyPoll } from './tally';

const nothing: Totals = { areaHundredths: 0, heads: 0 };
const pollId = '019a7c3e-0000-7000-8000-000000000001';
const aCount = (count: Partial<TallyInput>): TallyInput => ({
  pollId,
  ruleSet: ruleSets.residentsAssemblyAdults,
  items: everyMethod,
  roll: { areaHundredths: 0, heads: 10 },
  groups: [],
  silent: nothing,
  ...count,
});

function tallied(count: Partial<TallyInput>): Tally {
  const ruled = tallyPoll(aCount(count));
  if (!ruled.ok) throw new Error(ruled.refusal.code);
  return ruled.value;
}
const ofOne = ({ answers, areaHundredths }: NaiveBallot): BallotGroup => ({
  answers,
  weight: { heads: 1, areaHundredths },
});

const onlyFor = (itemId: string, { answers: said, weight }: BallotGroup): BallotGroup => ({
  answers: said[itemId] === undefined ? {} : { [itemId]: said[itemId] },
  weight,
});

const answers = fc.record(
  Object.fromEntries(everyMethod.map((item) => [item.itemId, anyAnswer(item)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;
const ballot: fc.Arbitrary<NaiveBallot> = fc.record({
  answers,
  areaHundredths: fc.integer({ min: 1, max: 5 }),
});
const lowBar = { comparison: 'atLeast', numerator: 1, denominator: 5 } as const;
/** Real bodies, and own rule sets with majorities so low that several options pass. */
const ruleSet: fc.Arbitrary<RuleSet> = fc.constantFrom<RuleSet>(
  ruleSets.ownersAssembly,
  ruleSets.residentsAssemblyAdults,
  ruleSets.collectiveMembers,
  { ...ruleSets.ownersAssembly, majorities: { ordinary: { ...lowBar, of: 'participants' } } },
  {
    ...ruleSets.residentsAssemblyAdults,
    majorities: { ordinary: { ...lowBar, of: 'wholeRoll' } },
  },
);
const poll = fc.record({
  ruleSet,
  ballots: fc.array(ballot, { maxLength: 12 }),
  absent: fc.nat(6),
});
const rollOf = (ballots: readonly NaiveBallot[], absent: number): Totals => ({
  heads: ballots.length + absent + 1,
  areaHundredths: ballots.reduce((sum, one) => sum + one.areaHundredths, absent + 1),
});

describe('a second, naive count', () => {
  it.each(everyMethod.map((item) => [item.method.kind, item] as const))(
    '%s: comes to the same',
    (_kind, item) => {
      fc.assert(
        fc.property(poll, ({ ruleSet: rules, ballots, absent }) => {
          const roll = rollOf(ballots, absent);
          // The other items of the paper are counted in the properties below.
          const groups = ballots.map((one) => onlyFor(item.itemId, ofOne(one)));
          const [counted] = tallied({ ruleSet: rules, items: [item], roll, groups }).items;
          const { counts, ...expected } = naiveItem(item, {
            ruleSet: rules,
            roll,
            ballots,
            pollId,
          });
          expect(counted).toMatchObject(expected);
          if (counted && 'winners' in counted)
            expect([counted.winners.length, counted.tied.length]).toEqual(counts);
        }),
        { numRuns: 150 },
      );
    },
  );
});

describe('properties of every count', () => {
  it('order and grouping of the ballots change nothing', () => {
    fc.assert(
      fc.property(
        poll,
        fc.infiniteStream(fc.nat()),
        ({ ruleSet: rules, ballots, absent }, picks) => {
          const roll = rollOf(ballots, absent);
          const inOrder = tallied({ ruleSet: rules, roll, groups: ballots.map(ofOne) });
          const shuffled = ballots
            .map((one) => ({ one, key: picks.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(tallied({ ruleSet: rules, roll, groups: shuffled.map(ofOne) })).toEqual(inOrder);

          const groups = new Map<string, BallotGroup>();
          for (const { answers: said, areaHundredths } of shuffled) {
            const key = JSON.stringify(said);
            const { heads, areaHundredths: area } = groups.get(key)?.weight ?? nothing;
            const weight = { heads: heads + 1, areaHundredths: area + areaHundredths };
            groups.set(key, { answers: said, weight });
          }
          expect(tallied({ ruleSet: rules, roll, groups: groups.values() })).toEqual(inOrder);
        },
      ),
    );
  });

  it('everybody who took part is accounted for in every item', () => {
    fc.assert(
      fc.property(poll, fc.nat(3), ({ ruleSet: rules, ballots, absent }, silentHeads) => {
        const silent = {
          heads: Math.min(silentHeads, absent),
          areaHundredths: Math.min(silentHeads, absent),
        };
        const roll = rollOf(ballots, absent);
        const tally = tallied({ ruleSet: rules, roll, groups: ballots.map(ofOne), silent });
        expect(tally.returned.heads).toBe(ballots.length);
        for (const item of tally.items) {
          const parts =
            item.kind === 'approveReject'
              ? [item.counted.approve, item.counted.reject, item.counted.abstain]
              : [item.answered, item.abstained];
          expect(parts.reduce((sum, { heads }) => sum + heads, 0)).toBe(tally.participating.heads);
          expect(parts.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0)).toBe(
            tally.participating.areaHundredths,
          );
          if (item.kind === 'score')
            for (const { headsByScore } of item.options)
              expect(headsByScore.reduce((sum, heads) => sum + heads, 0)).toBe(item.answered.heads);
          if (item.passed) expect(item.valid).toBe(true);
          expect(item.valid).toBe(tally.quorumReached);
        }
      }),
    );
  });

  it('a result is plain JSON of safe integers', () => {
    fc.assert(
      fc.property(poll, ({ ruleSet: rules, ballots, absent }) => {
        const roll = rollOf(ballots, absent);
        const tally = tallied({ ruleSet: rules, roll, groups: ballots.map(ofOne) });
        expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
        JSON.stringify(tally, (_key, value) => {
          if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true);
          return value;
        });
      }),
    );
  });

  it('one more voter for an option never takes it out of the chosen (approval)', () => {
    const item = anItem('council', { kind: 'approval', minChoices: 1, maxChoices: 4, winners: 2 }, [
      'a',
      'b',
      'c',
      'd',
    ]);
    const chosen = fc.array(anyAnswer(item), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(chosen, (said) => {
        const winnersOf = (given: typeof said) => {
          const groups = given.map((answer) =>
            ofOne({ answers: { council: answer }, areaHundredths: 1 }),
          );
          const [counted] = tallied({
            items: [item],
            roll: { heads: 12, areaHundredths: 12 },
            groups,
          }).items;
          return counted && 'winners' in counted ? counted.winners : [];
        };
        const before = winnersOf(said);
        const after = winnersOf([...said, { options: ['a'] }]);
        if (before.includes('a')) expect(after).toContain('a');
      }),
    );
  });
});

describe('what is not counted', () => {
  const refusalOf = (given: Answers) => {
    const groups = [{ answers: given, weight: { heads: 1, areaHundredths: 0 } }];
    const ruled = tallyPoll(aCount({ groups }));
    return ruled.ok ? null : ruled.refusal;
  };

  it.each<[string, Answers, string]>([
    ['an item that was not announced', { roof: 'approve' }, 'ballotItemUnknown'],
    ['an answer of another method', { tree: 'approve' }, 'ballotAnswerFaulty'],
    ['a foreign option', { tree: { option: 'x' } }, 'ballotAnswerFaulty'],
    ['too many choices', { council: { options: ['a', 'b', 'c', 'd'] } }, 'ballotAnswerFaulty'],
    ['an option twice', { fund: { options: ['a', 'a'] } }, 'ballotAnswerFaulty'],
    ['a score out of range', { name: { scores: { a: 9 } } }, 'ballotAnswerFaulty'],
  ])('%s stops the count', (_case, given, code) => {
    expect(refusalOf(given)).toMatchObject({ code });
  });

  it('more ballots than the roll has voters', () => {
    const groups = [{ answers: {}, weight: { heads: 11, areaHundredths: 0 } }];
    expect(tallyPoll(aCount({ groups }))).toMatchObject({ refusal: { code: 'countsImpossible' } });
  });
});
