import { ruleSets, ruleSetsByCommunityKind } from '@/shared/polls/assemblies';
import type { Body } from '@/shared/polls/rule-set';
import type { PollContext } from '../poll-row';

export type CommunityKind = keyof typeof ruleSetsByCommunityKind;

export async function communityKind({
  transaction,
  communityId,
}: Pick<PollContext, 'transaction' | 'communityId'>): Promise<CommunityKind> {
  const { kind } = await transaction
    .selectFrom('community')
    .select('kind')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return kind;
}

/** The bodies that decide in this community: those of its kind, and meetings no statute knows. */
export async function communityBodies(
  context: Pick<PollContext, 'transaction' | 'communityId'>,
): Promise<readonly Body[]> {
  const kind = await communityKind(context);
  const lawful = ruleSetsByCommunityKind[kind].map((id): Body => ruleSets[id].body);
  return [...new Set<Body>([...lawful, 'otherMeeting'])];
}
