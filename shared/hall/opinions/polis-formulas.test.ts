import { matrixOf, publishedConversation } from '@/test/opinions/published-conversation';
import { consensusStatements, groupInformedConsensus } from './consensus';
import { meanVotes, principalComponents } from './principal-components';
import { representativeStatements, statementStatistics } from './representative-statements';
import { seededRandom } from './seeded-random';
import { workedOffAtOnce } from './sliced-work';
import { statementPriorities } from './statement-priority';
import { countVotes, countVotesByGroup } from './vote-counts';

/**
 * A second implementation, straight from the text of the formulas and from the letters of the file,
 * sharing nothing with the engine: with the published groups given, both must say the same.
 */
function naively(rows: readonly string[], hidden: Uint8Array, groupOf: readonly number[]) {
  const statements = hidden.length;
  const groups = [...new Set(groupOf.filter((group) => group >= 0))].sort();
  const count = (statement: number, letters: string, isMember: (group: number) => boolean) =>
    hidden[statement] === 1
      ? 0
      : rows.filter((row, at) => isMember(groupOf[at]!) && letters.includes(row[statement] ?? '.'))
          .length;
  const z = (s1: number, n1: number, s2: number, n2: number) => {
    const p = (s1 + s2) / (n1 + n2);
    return p === 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2));
  };
  const pat = (votes: number, seen: number) =>
    2 * Math.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 0.5);
  const side = (letter: string, statement: number, group: number) => {
    const inGroup = (other: number) => other === group;
    const outside = (other: number) => other >= 0 && other !== group;
    const [votes, seen] = [count(statement, letter, inGroup), count(statement, 'ADP', inGroup)];
    const [otherVotes, otherSeen] = [
      count(statement, letter, outside),
      count(statement, 'ADP', outside),
    ];
    const p = (votes + 1) / (seen + 2);
    return {
      share: p,
      shareTest: pat(votes, seen),
      ratio: p / ((1 + otherVotes) / (2 + otherSeen)),
      ratioTest: z(votes + 1, seen + 1, otherVotes + 1, otherSeen + 1),
    };
  };
  const representative = groups.map((group) =>
    Array.from({ length: statements }, (_, statement) => {
      const agree = side('A', statement, group);
      const disagree = side('D', statement, group);
      const passes = [agree, disagree].some(
        (one) => one.ratioTest > 1.2816 && one.shareTest > 1.2816,
      );
      const isAgree = agree.ratioTest > disagree.ratioTest;
      const one = isAgree ? agree : disagree;
      const strength = one.ratio * one.ratioTest * one.share * one.shareTest;
      return { statement, side: isAgree ? 'agree' : 'disagree', strength, passes };
    })
      .filter(({ statement, passes }) => passes && hidden[statement] === 0)
      .sort((one, other) => other.strength - one.strength)
      .slice(0, 5)
      .sort((one, other) => one.side.localeCompare(other.side))
      .map(({ statement, side: which }) => `${statement} ${which}`),
  );
  const anybody = () => true;
  const consensus = (letter: string) =>
    Array.from({ length: statements }, (_, statement) => {
      const [votes, seen] = [count(statement, letter, anybody), count(statement, 'ADP', anybody)];
      return { statement, pa: (votes + 1) / (seen + 2), pat: pat(votes, seen) };
    })
      .filter((one) => one.pa > 0.5 && one.pat > 1.2816 && hidden[one.statement] === 0)
      .sort((one, other) => other.pa * other.pat - one.pa * one.pat)
      .slice(0, 5);
  return { groups, count, side, representative, consensus };
}

describe.each(['brexit-consensus', 'vtaiwan-uberx'] as const)(
  'with the groups published for %s',
  (name) => {
    const { rows, hidden, publishedGroup } = publishedConversation(name);
    const matrix = matrixOf(rows, hidden);
    const votes = workedOffAtOnce(countVotes(matrix));
    const groups = workedOffAtOnce(countVotesByGroup(matrix, Int8Array.from(publishedGroup), 2));
    const naive = naively(rows, hidden, publishedGroup);
    const statements = [...hidden.keys()];

    it('each group’s statistics of every statement are those of Polis to 1e-6', () => {
      for (const group of naive.groups) {
        const others = groups.filter((_, other) => other !== group);
        for (const statement of statements) {
          const ours = statementStatistics(groups[group]!, others, statement);
          for (const [letter, which] of [
            ['A', 'agree'],
            ['D', 'disagree'],
          ] as const) {
            const expected = naive.side(letter, statement, group);
            for (const figure of ['share', 'shareTest', 'ratio', 'ratioTest'] as const) {
              expect(Math.abs(ours[which][figure] - expected[figure])).toBeLessThan(1e-6);
            }
          }
        }
      }
    });

    it('the same statements stand for the groups, in the same order', () => {
      const ours = representativeStatements(groups, hidden).map((group) =>
        group.map(({ statement, side }) => `${statement} ${side}`),
      );
      expect(ours).toEqual(naive.representative);
      expect(ours.flat().length).toBeGreaterThan(4);
    });

    it('consensus and group-informed consensus are the same', () => {
      const ours = consensusStatements(votes, hidden);
      for (const [letter, found] of [
        ['A', ours.agree],
        ['D', ours.disagree],
      ] as const) {
        const expected = naive.consensus(letter);
        expect(found.map(({ statement }) => statement)).toEqual(
          expected.map(({ statement }) => statement),
        );
        found.forEach(({ share, shareTest }, at) => {
          expect(Math.abs(share - expected[at]!.pa)).toBeLessThan(1e-6);
          expect(Math.abs(shareTest - expected[at]!.pat)).toBeLessThan(1e-6);
        });
      }
      const product = groupInformedConsensus(groups, hidden.length);
      for (const statement of statements) {
        const expected = naive.groups.reduce((sofar, group) => {
          const isMember = (other: number) => other === group;
          const agrees = naive.count(statement, 'A', isMember);
          return (sofar * (agrees + 1)) / (naive.count(statement, 'ADP', isMember) + 2);
        }, 1);
        expect(Math.abs(product[statement]! - expected)).toBeLessThan(1e-6);
      }
    });

    it('priorities are the same, given the axes', () => {
      const mean = meanVotes(votes);
      const components = workedOffAtOnce(principalComponents(matrix, mean, null, seededRandom(1)));
      const ours = statementPriorities(votes, { mean, components }, hidden);
      for (const statement of statements) {
        const seen = naive.count(statement, 'ADP', () => true);
        const agrees = naive.count(statement, 'A', () => true);
        const disagrees = naive.count(statement, 'D', () => true);
        const [first, second] = [components[0][statement]!, components[1][statement]!];
        const centre = seen === 0 ? 0 : (agrees - disagrees) / seen;
        const extremity =
          Math.sqrt(hidden.length) *
          Math.sqrt(((1 - centre) * first) ** 2 + ((1 - centre) * second) ** 2);
        const p = (seen - agrees - disagrees + 1) / (seen + 2);
        const a = (agrees + 1) / (seen + 2);
        const expected = ((1 - p) * (extremity + 1) * a * (1 + 8 * 2 ** (-seen / 5))) ** 2;
        const asked = hidden[statement] === 1 ? 0 : expected;
        expect(Math.abs(ours[statement]! - asked)).toBeLessThan(1e-6);
      }
    });
  },
);
