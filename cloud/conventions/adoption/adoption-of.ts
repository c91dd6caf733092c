import { type PollStanding, pollStanding } from '@/cloud/polls/public';
import { type CalendarDay, shanghaiDay } from '@/shared/shanghai-time';
import type { ConventionContext } from '../convention-context';
import type { Revision } from '../convention-rows';
import { type Meeting, meetingsOf } from './meeting-rows';

/** What adopted a revision, and on which day. */
export type Adoption = { adoptedOn: CalendarDay; digest: string; ruleSetName: string } & (
  | { by: 'meeting'; meeting: Meeting }
  | { by: 'poll'; poll: PollStanding }
);

/** null where nothing adopted it. */
export async function adoptionOf(
  context: ConventionContext,
  revision: Pick<Revision, 'conventionId' | 'number'>,
): Promise<Adoption | null> {
  const meeting = (await meetingsOf(context, revision)).find(
    ({ state, passed }) => state === 'confirmed' && passed,
  );
  if (meeting) {
    const { heldOn, digest, ruleSet } = meeting;
    return { by: 'meeting', meeting, adoptedOn: heldOn, digest, ruleSetName: ruleSet.name };
  }
  const row = await context.transaction
    .selectFrom('conventionPoll')
    .selectAll()
    .where('communityId', '=', context.communityId)
    .where('conventionId', '=', revision.conventionId)
    .where('revision', '=', revision.number)
    .where('passed', '=', true)
    .executeTakeFirst();
  if (!row?.countedPollId) return null;
  const poll = await pollStanding(context, row.countedPollId);
  const adoptedOn = shanghaiDay(poll.closesAt ?? context.now);
  const ruleSetName = poll.ruleSet?.name ?? '';
  return { by: 'poll', poll, adoptedOn, digest: row.digest, ruleSetName };
}
