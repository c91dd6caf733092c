import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { HallContext } from '../hall-context';
import './tables';

/** An argument, not a reply to one. @throws Refusal argumentNotFound */
export async function readArgument(
  { transaction, communityId }: HallContext,
  argumentId: string,
): Promise<Pick<Row<'argument'>, 'topicId' | 'visibility' | 'authorAccountId'>> {
  const argument = await transaction
    .selectFrom('argument')
    .select(['topicId', 'visibility', 'authorAccountId'])
    .where('communityId', '=', communityId)
    .where('id', '=', argumentId)
    .where('side', 'is not', null)
    .executeTakeFirst();
  if (!argument) throw new Refusal('argumentNotFound');
  return argument;
}
