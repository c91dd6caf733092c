import { addTotals, nothing, type Totals } from '@/shared/polls/decision';
import type { Tally } from '@/shared/polls/item-tally';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { type ParticipationEvidence, participationStrategies } from '@/shared/polls/participation';
import { type BallotGroup, type PollCount, startCount } from '@/shared/polls/tally';
import { Refusal } from '@/shared/refusals';
import { readItems } from './ballot-items';
import { deliveryEvidence } from './entries/delivery-evidence';
import { scanLog } from './ledger/scan-log';
import type { AnnouncedPoll, PollContext } from './poll-row';
import { refuse, ruled } from './refuse';
import { scanRoll } from './roll/scan-roll';

/** Different sets of answers that are summed up before they go into the count. */
const groupsKept = 20_000;

/**
 * Counts the ballots that the log shows to count against the frozen roll, and makes sure of both on
 * the way. A voter whose last ballot was struck has none: what it replaced does not come back. The
 * caller holds the poll against casts.
 *
 * @throws Refusal rollAltered, logAltered when either is not what was announced and signed; what
 * `startCount` refuses
 */
export async function countBallots(context: PollContext, poll: AnnouncedPoll): Promise<Tally> {
  const voters = await readVoters(context, poll);
  const count = startCount(poll.id, await readItems(context, poll.id));
  const groups = new BallotGroups(count);
  const tookPart = new Uint8Array(poll.rollHeads);
  await scanLog(context, poll, ({ ballot }) => {
    if (!ballot) return;
    // One voter, one ballot: the log cancels a vote before it takes another.
    if (tookPart[ballot.row] !== 0) throw new Refusal('logAltered');
    tookPart[ballot.row] = 1;
    groups.add(ballot, voters.areas[ballot.row] ?? 0);
  });
  groups.flush();
  const silent = voters.reached
    .filter(({ row }) => tookPart[row] === 0)
    .reduce<Totals>(addTotals, nothing);
  const roll = { heads: poll.rollHeads, areaHundredths: areaOf(poll, poll.rollAreaHundredths) };
  return ruled(count.tally({ ruleSet: poll.ruleSet, roll, silent }));
}

/** The area that is counted (0.01 m²): none in a secret poll, where it would tell flats apart. */
const areaOf = ({ visibility }: AnnouncedPoll, areaHundredths: number): number =>
  visibility === 'secret' ? 0 : areaHundredths;

/** The area of every row (0.01 m²), and the rows that took part if they have no ballot. */
async function readVoters(context: PollContext, poll: AnnouncedPoll) {
  const { tookPart } = participationStrategies[poll.ruleSet.participation];
  const evidence = await evidenceThatCounts(context, poll);
  const areas = new Float64Array(poll.rollHeads);
  const reached: (Totals & { row: number })[] = [];
  await scanRoll(context, poll, ({ row, voterKey, areaHundredths }) => {
    areas[row] = areaOf(poll, areaHundredths);
    if (evidence && tookPart(voterKey, evidence))
      reached.push({ row, areaHundredths: areaOf(poll, areaHundredths), heads: 1 });
  });
  return { areas, reached };
}

const evidenceThatCounts = (
  context: PollContext,
  poll: AnnouncedPoll,
): Promise<ParticipationEvidence> | null =>
  poll.ruleSet.participation === 'strict' ? null : deliveryEvidence(context, poll.id);

/** Sums equal ballots up before they are counted: a million ballots say a few things only. */
class BallotGroups {
  private readonly groups = new Map<string, BallotGroup>();

  constructor(private readonly count: PollCount) {}

  add({ answers, text }: { answers: Answers; text: string }, areaHundredths: number): void {
    const weight = this.groups.get(text)?.weight ?? nothing;
    this.groups.set(text, { answers, weight: addTotals(weight, { areaHundredths, heads: 1 }) });
    if (this.groups.size >= groupsKept) this.flush();
  }

  flush(): void {
    for (const group of this.groups.values()) {
      const refusal = this.count.add(group);
      if (refusal) refuse(refusal);
    }
    this.groups.clear();
  }
}
