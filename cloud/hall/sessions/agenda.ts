import { v7 as uuid } from 'uuid';
import type { Row } from '@/cloud/platform/tables';
import type { AgendaItemDraft } from '@/shared/hall/sessions/session-draft';
import { Refusal } from '@/shared/refusals';
import type { HallContext } from '../hall-context';

export type AgendaItem = Omit<Row<'agendaItem'>, 'communityId' | 'sessionId'> & {
  /** The title of its topic; null where it has none. */
  topicTitle: string | null;
};

/** The agenda in its order, with the titles of its topics as far as everybody may read them. */
export async function readAgenda(
  { transaction, communityId }: HallContext,
  sessionId: string,
): Promise<AgendaItem[]> {
  const items = await transaction
    .selectFrom('agendaItem')
    .leftJoin('topic', (join) =>
      join
        .onRef('topic.communityId', '=', 'agendaItem.communityId')
        .onRef('topic.id', '=', 'agendaItem.topicId'),
    )
    .where('agendaItem.communityId', '=', communityId)
    .where('agendaItem.sessionId', '=', sessionId)
    .orderBy('agendaItem.position')
    .select([
      'agendaItem.id',
      'agendaItem.position',
      'agendaItem.title',
      'agendaItem.note',
      'agendaItem.minutes',
      'agendaItem.topicId',
      'topic.title as topicTitle',
      'topic.visibility',
    ])
    .execute();
  return items.map(({ visibility, topicTitle, ...item }) => ({
    ...item,
    topicTitle: visibility === 'shown' ? topicTitle : null,
  }));
}

/** The topics on an agenda, each once. */
export const topicsOf = (agenda: readonly Pick<AgendaItem, 'topicId'>[]): string[] => [
  ...new Set(agenda.flatMap(({ topicId }) => topicId ?? [])),
];

/**
 * Puts a draft's agenda in the place of the one before.
 *
 * @throws Refusal agendaTopicUnknown for a topic that is not there for everybody
 */
export async function replaceAgenda(
  context: HallContext,
  sessionId: string,
  agenda: readonly AgendaItemDraft[],
): Promise<void> {
  const { transaction, communityId } = context;
  await refuseUnknownTopics(context, topicsOf(agenda));
  await transaction
    .deleteFrom('agendaItem')
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .execute();
  await transaction
    .insertInto('agendaItem')
    .values(
      agenda.map(({ title, note, minutes, topicId }, position) => ({
        communityId,
        id: uuid(),
        sessionId,
        position,
        title,
        note,
        minutes,
        topicId,
      })),
    )
    .execute();
}

async function refuseUnknownTopics(
  { transaction, communityId }: HallContext,
  topicIds: readonly string[],
): Promise<void> {
  if (topicIds.length === 0) return;
  const found = await transaction
    .selectFrom('topic')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', 'in', topicIds)
    .where('state', 'not in', ['draft', 'submitted'])
    .where('visibility', '=', 'shown')
    .execute();
  if (found.length < topicIds.length) throw new Refusal('agendaTopicUnknown');
}
