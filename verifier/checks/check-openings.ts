import { canonicalText } from '../hashing/canonical-text';
import { digest, fromHex, toHex } from '../hashing/digests';
import type { Bulletin, Opening } from '../reading/read-bulletin';
import { isCast } from './check-log';
import { type Finding, findingsOf } from './finding';

/** The commitment (hex) to a ballot as its voter made it. */
export function commitmentTo(
  pollId: string,
  { answers, row, nonce }: Pick<Opening, 'answers' | 'row' | 'nonce'>,
): string | null {
  const named = row === undefined ? {} : { row };
  const document = canonicalText({ answers: Object.fromEntries(answers), ...named });
  return document === null ? null : toHex(digest('ballot-v1', pollId, document, fromHex(nonce)));
}

/** That exactly the ballots that count are laid open, each as its voter sealed it. */
export function checkOpenings(bulletin: Bulletin, counted: ReadonlySet<number>): Finding[] {
  const { poll, leaves, openings } = bulletin;
  const surplus: string[] = [];
  const broken: string[] = [];
  const opened = new Set<number>();
  let last = -1;
  for (const opening of openings) {
    const { index } = opening;
    const leaf = leaves[index];
    if (!counted.has(index)) surplus.push(`第 ${index} 号不是有效的票，不应该计入。`);
    if (index <= last) surplus.push(`第 ${index} 号没有按顺序排列，或者出现了两次。`);
    last = Math.max(last, index);
    opened.add(index);
    if (isCast(leaf) && commitmentTo(poll.id, opening) !== leaf.commitment) {
      broken.push(`第 ${index} 号的内容和投票时密封的不一样。`);
    }
  }
  const missing = [...counted].filter((index) => !opened.has(index));
  return [
    ...findingsOf('openingSurplus', surplus),
    ...findingsOf(
      'openingMissing',
      missing.map((index) => `第 ${index} 号有效，但没有计入。`),
    ),
    ...findingsOf('commitment', broken),
  ];
}
