import fc from 'fast-check';
import { anItem } from '@/test/rules/ballot-papers';
import { ruleSets } from './assemblies';
import { type Choice, choices } from './choices';
import type { ApproveRejectTally, Tally } from './item-tally';
import { sumOfChoices } from './participation';
import { type BallotsInput, type CountedBallot, tallyBallots } from './tally-ballots';
import type { Voter } from './voter-roll';

const aVoter = (voterKey: string, areaHundredths = 10_000): Voter => ({
  voterKey,
  heads: 1,
  areaHundredths,
  unitIds: [voterKey],
  personIds: [voterKey],
  isDeveloper: false,
});

const voters = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => aVoter(key));
const lift = anItem('lift', undefined, [], { majority: 'special' });
const bins = anItem('bins');
const aBallot = (voterKey: string, chosen: Record<string, Choice>): CountedBallot => ({
  voterKey,
  answers: chosen,
});
const aPoll = (poll: Partial<BallotsInput>): BallotsInput => ({
  pollId: 'poll',
  ruleSet: ruleSets.ownersAssembly,
  voters,
  items: [lift, bins],
  ballots: [],
  ...poll,
});

function tallied(
  poll: Partial<BallotsInput>,
): Omit<Tally, 'items'> & { items: readonly ApproveRejectTally[] } {
  const ruled = tallyBallots(aPoll(poll));
  if (!ruled.ok) throw new Error(ruled.refusal.code);
  const items = ruled.value.items.flatMap((item) => (item.kind === 'approveReject' ? item : []));
  return { ...ruled.value, items };
}

describe('counting a poll', () => {
  const ballots = [
    aBallot('a', { lift: 'approve', bins: 'approve' }),
    aBallot('b', { lift: 'approve', bins: 'reject' }),
    aBallot('c', { lift: 'approve' }),
    aBallot('d', { lift: 'abstain', bins: 'approve' }),
  ];

  it('counts each item by area and by heads, against all who took part', () => {
    const { roll, returned, participating, quorumReached, items } = tallied({ ballots });
    expect(roll).toEqual({ areaHundredths: 60_000, heads: 6 });
    expect(returned).toEqual({ areaHundredths: 40_000, heads: 4 });
    expect(participating).toEqual(returned);
    expect(quorumReached).toBe(true);
    expect(items.map(({ itemId, outcome }) => [itemId, outcome])).toEqual([
      ['lift', 'passed'],
      ['bins', 'notPassed'],
    ]);
  });

  it('an item left blank on a returned ballot is an abstention (c left out the bins)', () => {
    const [, binsTally] = tallied({ ballots }).items;
    expect(binsTally!.counted).toEqual({
      approve: { areaHundredths: 20_000, heads: 2 },
      reject: { areaHundredths: 10_000, heads: 1 },
      abstain: { areaHundredths: 10_000, heads: 1 },
    });
  });

  it('without a quorum nothing is decided, however many are in favour', () => {
    const few = ballots.slice(0, 3);
    expect(tallied({ ballots: few }).quorumReached).toBe(false);
    expect(tallied({ ballots: few }).items[0]!.outcome).toBe('quorumNotReached');
    expect(tallied({ ballots: [] }).items[0]!.outcome).toBe('quorumNotReached');
  });

  it('heads alone decide where the body counts heads', () => {
    const ruleSet = ruleSets.villagersAssemblyHouseholds;
    const households = voters.map((voter) => ({ ...voter, areaHundredths: 0 }));
    const items = [{ ...lift, majority: 'ordinary' as const }, bins];
    const poll = { ruleSet, voters: households, items, ballots };
    expect(tallied(poll).items.map(({ passed }) => passed)).toEqual([true, false]);
  });
});

describe('voters who took part without a ballot', () => {
  const ballots = [
    aBallot('a', { lift: 'approve', bins: 'reject' }),
    aBallot('b', { lift: 'approve', bins: 'reject' }),
  ];
  const evidence = {
    signedOrLoggedIn: new Set(['a', 'c', 'd']),
    delivered: new Set(['a', 'b', 'c', 'd', 'e']),
  };
  const under = (participation: 'strict' | 'signOrLogin' | 'deliveredFollowMajority') =>
    tallied({ ruleSet: { ...ruleSets.ownersAssembly, participation }, ballots, evidence });

  it('strict: they did not', () => {
    expect(under('strict').participating.heads).toBe(2);
  });

  it('signOrLogin: they abstain, and nobody is counted twice', () => {
    const { participating, items } = under('signOrLogin');
    expect(participating.heads).toBe(4);
    expect(items[0]!.counted.abstain.heads).toBe(2);
    expect(items[0]!.outcome).toBe('notPassed');
  });

  it('deliveredFollowMajority: they follow the majority of each item for itself', () => {
    const { participating, items } = under('deliveredFollowMajority');
    expect(participating.heads).toBe(5);
    expect(items.map(({ silentCountedAs }) => silentCountedAs)).toEqual(['approve', 'reject']);
    expect(items.map(({ outcome }) => outcome)).toEqual(['passed', 'notPassed']);
    expect(items[0]!.returned.approve.heads).toBe(2);
  });
});

describe('what is not counted', () => {
  const refusalOf = (poll: Partial<BallotsInput>) => {
    const ruled = tallyBallots(aPoll(poll));
    return ruled.ok ? null : ruled.refusal.code;
  };

  it.each([
    ['a ballot of someone not on the roll', [aBallot('x', {})], 'ballotVoterUnknown'],
    ['two ballots of one voter', [aBallot('a', {}), aBallot('a', {})], 'ballotRepeated'],
    ['an item that was not announced', [aBallot('a', { x: 'approve' })], 'ballotItemUnknown'],
  ])('%s', (_case, ballots, code) => {
    expect(refusalOf({ ballots })).toBe(code);
  });

  it('an empty roll, and a majority the body does not have', () => {
    expect(refusalOf({ voters: [] })).toBe('rollEmpty');
    expect(refusalOf({ ruleSet: ruleSets.collectiveMembers })).toBe('majorityNotInRuleSet');
  });
});

describe('properties of a tally', () => {
  const choice = fc.constantFrom<Choice>(...(Object.keys(choices) as Choice[]));
  const marks = fc.record({ lift: choice, bins: choice }, { requiredKeys: [] });
  const aCount = fc
    .array(fc.record({ area: fc.integer({ min: 1, max: 50_000 }), cast: fc.option(marks) }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((rows) => ({
      voters: rows.map(({ area }, index) => aVoter(`v${index}`, area)),
      ballots: rows.flatMap(({ cast }, index) => (cast ? [aBallot(`v${index}`, cast)] : [])),
    }));

  it('the order of ballots never changes it', () => {
    const shuffled = aCount.chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.shuffledSubarray(count.ballots, { minLength: count.ballots.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([count, ballots]) => {
        expect(tallied({ ...count, ballots })).toEqual(tallied(count));
      }),
    );
  });

  it('each item’s choices sum to the ballots cast, and never exceed the roll', () => {
    fc.assert(
      fc.property(aCount, (count) => {
        const { roll, returned, participating, items } = tallied(count);
        expect(returned.heads).toBe(count.ballots.length);
        expect(participating.heads).toBeLessThanOrEqual(roll.heads);
        expect(participating.areaHundredths).toBeLessThanOrEqual(roll.areaHundredths);
        for (const item of items) {
          expect(sumOfChoices(item.returned)).toEqual(returned);
          expect(sumOfChoices(item.counted)).toEqual(participating);
        }
      }),
    );
  });

  it('an abstention in place of an approval never makes an item pass', () => {
    fc.assert(
      fc.property(aCount, fc.nat(), (count, pick) => {
        fc.pre(count.ballots.length > 0);
        const changed = count.ballots.map((ballot, index) =>
          index === pick % count.ballots.length
            ? aBallot(ballot.voterKey, { ...ballot.answers, lift: 'abstain' })
            : ballot,
        );
        const before = tallied(count).items[0]!;
        const after = tallied({ ...count, ballots: changed }).items[0]!;
        if (after.passed) expect(before.passed).toBe(true);
      }),
    );
  });

  it('nobody is silent and a participant: silent voters plus ballots make the participants', () => {
    const withEvidence = aCount.chain((count) =>
      fc.record({
        count: fc.constant(count),
        delivered: fc.subarray(count.voters.map(({ voterKey }) => voterKey)),
        participation: fc.constantFrom('signOrLogin' as const, 'deliveredFollowMajority' as const),
      }),
    );
    fc.assert(
      fc.property(withEvidence, ({ count, delivered, participation }) => {
        const keys = new Set(delivered);
        const ruleSet = { ...ruleSets.ownersAssembly, participation };
        const evidence = { signedOrLoggedIn: keys, delivered: keys };
        const { participating, items } = tallied({ ...count, ruleSet, evidence });
        const tookPart = new Set([...delivered, ...count.ballots.map(({ voterKey }) => voterKey)]);
        expect(participating.heads).toBe(tookPart.size);
        for (const item of items) expect(sumOfChoices(item.counted)).toEqual(participating);
      }),
    );
  });
});
