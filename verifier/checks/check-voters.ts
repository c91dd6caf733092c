import type { Bulletin } from '../reading/read-bulletin';
import { type Finding, findingsOf } from './finding';

/** That every ballot is of one voter on the roll, and that those who took part are listed. */
export function checkVoters(bulletin: Bulletin): Finding[] {
  const { poll, roll, openings, tookPart } = bulletin;
  const rows = roll.rows.length;
  const [unknown, twice, listed]: [string[], string[], string[]] = [[], [], []];

  const voted = new Map<number, number>();
  for (const { index, row } of openings) {
    if ((row !== undefined) !== (poll.visibility === 'named')) {
      unknown.push(
        `第 ${index} 号票${row === undefined ? '没有写明' : '不应该写明'}是名册上的哪一行。`,
      );
    }
    if (row === undefined) continue;
    const other = voted.get(row);
    if (row >= rows) unknown.push(`第 ${index} 号票属于名册第 ${row} 行，名册没有这一行。`);
    if (other !== undefined)
      twice.push(`名册第 ${row} 行投了两张票：第 ${other} 号和第 ${index} 号。`);
    voted.set(row, index);
  }

  listed.push(...listFaults('参加表决的名单', tookPart, rows));
  listed.push(...listFaults('已送达的名单', bulletin.delivered ?? [], rows));
  listed.push(...listFaults('已签收或登录的名单', bulletin.signed ?? [], rows));
  if (tookPart.length !== openings.length) {
    listed.push(`名单上有 ${tookPart.length} 人参加，有效的票有 ${openings.length} 张。`);
  } else if (poll.visibility === 'named') {
    const missing = tookPart.find((row) => !voted.has(row));
    if (missing !== undefined) listed.push(`名册第 ${missing} 行在名单上，但没有这一行的票。`);
  }
  return [
    ...findingsOf('unknownRow', unknown),
    ...findingsOf('votedTwice', twice),
    ...findingsOf('tookPart', listed),
  ];
}

/** Lists of rows go up, name no row twice and none that is not there. */
function listFaults(name: string, list: readonly number[], rows: number): string[] {
  const faults = list.flatMap((row, at) => {
    if (row >= rows) return [`${name}里有名册第 ${row} 行，名册没有这一行。`];
    return at > 0 && row <= (list[at - 1] ?? -1) ? [`${name}第 ${at + 1} 个没有按顺序排列。`] : [];
  });
  return faults.slice(0, 1);
}
