import type { ExportedColumn, ExportedTable } from '@/cloud/documents/public';
import { answerText } from '@/shared/polls/answer-words';
import { channels } from '@/shared/polls/channels';
import { choices } from '@/shared/polls/choices';
import type { BallotItem } from '@/shared/polls/methods/ballot-item';
import { printLimits } from '@/shared/polls/print-limits';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import { type NamedBallot, readNamedBallots } from '../results/named-ballot-rows';
import type { PublishedPoll } from '../results/posted-poll';

/** Rows read at once. */
const batch = 2_000;

/**
 * Every ballot that counted in a named poll, rooms masked as on its page. The caller has refused
 * those who may not read it.
 *
 * @throws Refusal exportTooLong
 */
export async function ballotListTable(
  context: PollContext,
  poll: PublishedPoll,
  items: readonly BallotItem[],
  buildingId: string | null,
): Promise<ExportedTable> {
  const ballots = await readAll(context, poll.id, buildingId);
  const withArea = poll.ruleSet.measure === 'areaAndHeads';
  const columns: ExportedColumn[] = [
    { title: '名册序号', holds: 'count', width: 10 },
    { title: '房号', holds: 'text', width: 24 },
    ...(withArea ? [{ title: '面积（平方米）', holds: 'area' as const, width: 16 }] : []),
    { title: '投票方式', holds: 'text', width: 12 },
    { title: '记录序号', holds: 'count', width: 10 },
    ...items.map(({ title }) => ({ title, holds: 'text' as const, width: 24 })),
  ];
  return {
    name: '实名投票清单',
    columns,
    rows: ballots.map(({ row, room, areaHundredths, channel, leafIndex, answers }) => [
      row + 1,
      room,
      ...(withArea ? [areaHundredths] : []),
      channels[channel],
      leafIndex,
      ...items.map((item) => {
        const answer = answers[item.itemId];
        return answer === undefined ? choices.abstain : answerText(item, answer);
      }),
    ]),
  };
}

async function readAll(
  context: PollContext,
  pollId: string,
  buildingId: string | null,
): Promise<NamedBallot[]> {
  const all: NamedBallot[] = [];
  for (;;) {
    const afterRow = all.at(-1)?.row ?? null;
    const some = await readNamedBallots(context, pollId, { buildingId, afterRow, limit: batch });
    all.push(...some);
    if (all.length > printLimits.exportedRows)
      throw new Refusal('exportTooLong', { most: printLimits.exportedRows });
    if (some.length < batch) return all;
  }
}
