import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import assemblyVectors from '@/data/vectors/assembly-vectors.json';
import rankedVectors from '@/data/vectors/ranked-textbook.json';
import { ballotCommitment, ballotDocument } from '@/shared/polls/ledger/ballot-commitment';
import { type Bulletin, bulletinMessage } from '@/shared/polls/ledger/bulletin';
import { type CanonicalValue, canonicalJson } from '@/shared/polls/ledger/canonical-json';
import { hexOf } from '@/shared/polls/ledger/hex';
import { treeRoot } from '@/shared/polls/ledger/merkle-tree';
import { rollRoot } from '@/shared/polls/ledger/roll-leaf';
import { isHeadSigned } from '@/shared/polls/ledger/tree-head';
import { verifySignature } from '@/shared/polls/ledger/verify-signature';
import { tallyBallots } from '@/shared/polls/tally-ballots';
import { strongestPaths } from './counting/strongest-paths';
import { reaches } from './counting/weights';
import { canonicalText } from './hashing/canonical-text';
import { digest } from './hashing/digests';
import { merkleRoot } from './hashing/merkle-root';
import type { Method } from './reading/read-poll';
import { aBulletin, commitmentOf, type Wanted } from './test-bulletin';

/** The verifier is written a second time from the format's description; here the two meet. */
const method: fc.Arbitrary<Method> = fc.oneof(
  fc.constant<Method>({ kind: 'approveReject' }),
  fc.constant<Method>({ kind: 'single' }),
  fc.record({
    kind: fc.constant('approval' as const),
    minChoices: fc.constantFrom(0, 1),
    maxChoices: fc.integer({ min: 1, max: 4 }),
    winners: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('score' as const),
    maxScore: fc.integer({ min: 2, max: 10 }),
    winners: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('ranked' as const), winners: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant('budget' as const),
    budgetFen: fc.integer({ min: 1, max: 2_000_000 }),
    maxChoices: fc.constantFrom(null, 1, 3),
  }),
);

const wanted: fc.Arbitrary<Wanted> = fc.record({
  seed: fc.nat(),
  voters: fc.integer({ min: 1, max: 40 }),
  turnoutPercent: fc.integer({ min: 20, max: 100 }),
  visibility: fc.constantFrom('named', 'secret'),
  methods: fc.array(method, { minLength: 1, maxLength: 2 }),
  options: fc.integer({ min: 2, max: 6 }),
  struck: fc.integer({ min: 0, max: 2 }),
  measure: fc.constantFrom('heads', 'areaAndHeads'),
  majority: fc.constantFrom('ordinary', 'special'),
  participation: fc.constantFrom('strict', 'signOrLogin', 'deliveredFollowMajority'),
});

/** What the product counts of the same ballots. */
function productTally(bulletin: Bulletin, asks: Wanted) {
  const { poll, roll, tookPart, openings, delivered = [], signed = [] } = bulletin;
  const voters = roll.rows.map(({ voter, areaHundredths }) => ({
    voterKey: voter,
    heads: 1 as const,
    areaHundredths: asks.visibility === 'secret' ? 0 : areaHundredths,
    unitIds: [],
    personIds: [],
    isDeveloper: false,
  }));
  const keyOf = (row: number) => roll.rows[row]!.voter;
  return tallyBallots({
    pollId: poll.id,
    ruleSet: poll.ruleSet,
    voters,
    items: poll.items,
    // In a secret poll nobody knows whose a ballot is, and everyone weighs the same.
    ballots: openings.map(({ answers, row }, at) => ({
      voterKey: keyOf(row ?? tookPart[at]!),
      answers,
    })),
    evidence: {
      delivered: new Set(delivered.map(keyOf)),
      signedOrLoggedIn: new Set(signed.map(keyOf)),
    },
  });
}

describe('verifier and product, written separately, agree', () => {
  it('on the result of any poll by any method', () => {
    fc.assert(
      fc.property(wanted, (asks) => {
        const heads = asks.visibility === 'secret' ? { measure: 'heads' as const } : {};
        const bulletin = aBulletin({ ...asks, ...heads }) as unknown as Bulletin;
        const tally = productTally(bulletin, asks);
        expect(tally.ok).toBe(true);
        if (tally.ok) expect(bulletin.tally).toEqual(tally.value);
      }),
      { numRuns: 150 },
    );
  });

  it('on roots, commitments and signatures', () => {
    const bulletin = aBulletin({ voters: 23 }) as unknown as Bulletin;
    const { poll, roll, openings, head, logKey } = bulletin;
    expect(rollRoot(roll.rows)).toBe(roll.root);
    for (const { answers, row, nonce } of openings) {
      const document = ballotDocument(answers, row!);
      const commitment = ballotCommitment(poll.id, document, Buffer.from(nonce, 'hex'));
      expect(hexOf(commitment)).toBe(commitmentOf({ answers, row: row!, nonce, index: 0 }));
    }
    expect(isHeadSigned(head, logKey)).toBe(true);
    const [signature, key] = [bulletin.signature, logKey].map((hex) => Buffer.from(hex, 'hex'));
    expect(verifySignature(signature!, bulletinMessage(bulletin), key!)).toBe(true);
  });

  it('on the Merkle root of any leaves, and on the canonical text of any value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 80 }), (numbers) => {
        const leaves = numbers.map((number) => digest(String(number)));
        expect(merkleRoot(leaves)).toBe(hexOf(treeRoot(leaves)));
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        let text: string | null = null;
        try {
          text = canonicalJson(value as CanonicalValue);
        } catch {}
        expect(canonicalText(value)).toBe(text);
      }),
    );
  });
});

describe('published vectors', () => {
  it.each(assemblyVectors.ownersAssembly)('owners $id', ({ TA, TP, PA, PP, FA, FP, ...asks }) => {
    const [all, part, favour] = [
      { areaHundredths: TA, heads: TP },
      { areaHundredths: PA, heads: PP },
      { areaHundredths: FA, heads: FP },
    ];
    const twoThirds = { comparison: 'atLeast', numerator: 2, denominator: 3 } as const;
    const asked =
      asks.majority === 'special'
        ? ({ comparison: 'atLeast', numerator: 3, denominator: 4 } as const)
        : ({ comparison: 'moreThan', numerator: 1, denominator: 2 } as const);
    const valid = reaches(twoThirds, part, all, 'areaAndHeads');
    expect(valid).toBe(asks.valid);
    expect(valid && reaches(asked, favour, part, 'areaAndHeads')).toBe(asks.pass);
  });

  const withStrengths = rankedVectors.flatMap(({ id, ballots, expected }) =>
    'schulze_winning_path_strengths' in expected && expected.schulze_winning_path_strengths
      ? [{ id, ballots, strengths: expected.schulze_winning_path_strengths }]
      : [],
  );

  it.each(withStrengths)('path strengths of $id', ({ ballots, strengths }) => {
    const names = Object.keys(strengths);
    const pairwise = names.map((a) =>
      names.map((b) =>
        ballots.reduce((sum, [ranking, heads]) => {
          const places = String(ranking).split(/\s*>\s*/);
          const place = (name: string) =>
            places.findIndex((group) => group.split(/\s*=\s*/).includes(name));
          return place(a) < place(b) ? sum + Number(heads) : sum;
        }, 0),
      ),
    );
    const found = strongestPaths(pairwise);
    for (const [a, row] of Object.entries(strengths)) {
      for (const [b, strength] of Object.entries(row as Record<string, number>)) {
        expect(found[names.indexOf(a)]?.[names.indexOf(b)]).toBe(strength);
      }
    }
  });

  it('roots of RFC 6962', () => {
    const file = `${__dirname}/../data/vectors/merkle-rfc6962.json`;
    const vectors = JSON.parse(readFileSync(file, 'utf8')) as {
      leafInputsHex: string[];
      rootHashesHex_by_treeSize: string[];
    };
    const leaves = vectors.leafInputsHex.map((hex) =>
      digest(Uint8Array.of(0), Buffer.from(hex, 'hex')),
    );
    vectors.rootHashesHex_by_treeSize.forEach((root, size) => {
      expect(merkleRoot(leaves.slice(0, size))).toBe(root);
    });
  });
});
