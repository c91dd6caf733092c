import { v7 as uuid } from 'uuid';
import { callerNames } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { maskName } from '@/shared/community/register/mask-person';
import { type ConsentWay, isOneself } from '@/shared/hall/raising/neighbour';
import { Refusal } from '@/shared/refusals';
import './tables';

export interface NeighbourNote {
  name: string;
  buildingId: string;
  room: string;
  consentHow: ConsentWay;
  consentOn: string;
}

/**
 * Whom a topic is raised for, as everybody may read it: 3栋 王**.
 *
 * @throws Refusal topicBuildingUnknown
 */
export async function publicNeighbour(
  { transaction, communityId }: MemberContext,
  { name, buildingId }: Pick<NeighbourNote, 'name' | 'buildingId'>,
): Promise<string> {
  const building = await transaction
    .selectFrom('building')
    .select('name')
    .where('communityId', '=', communityId)
    .where('id', '=', buildingId)
    .executeTakeFirst();
  if (!building) throw new Refusal('topicBuildingUnknown');
  return `${building.name} ${maskName(name)}`;
}

/** Writes down for whom and how they agreed; nothing changes it afterwards. */
export const keepNeighbourNote = (
  { transaction, communityId, accountId, now }: MemberContext,
  topicId: string,
  note: NeighbourNote,
) =>
  transaction
    .insertInto('topicNeighbour')
    .values({ communityId, topicId, id: uuid(), ...note, helperAccountId: accountId, at: now })
    .execute();

/** What was written down when the topic was handed in last; null when nobody was helped. */
export async function neighbourNote(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  topicId: string,
): Promise<Row<'topicNeighbour'> | null> {
  const note = await transaction
    .selectFrom('topicNeighbour')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return note ?? null;
}

/**
 * Whether the topic was raised in the caller's own name, by somebody who helped them, or is a part of one
 * that was.
 */
export async function isRaisedForCaller(context: MemberContext, topicId: string): Promise<boolean> {
  const topic = await context.transaction
    .selectFrom('topic')
    .select(['raisedFor', 'splitFrom'])
    .where('communityId', '=', context.communityId)
    .where('id', '=', topicId)
    .executeTakeFirst();
  // A note of an earlier handing in is left where the author has raised it for themselves since.
  if (!topic || topic.raisedFor === null) return false;
  const note = await neighbourNote(context, topicId);
  if (note) return isOneself(note, await callerNames(context));
  return topic.splitFrom !== null && isRaisedForCaller(context, topic.splitFrom);
}
