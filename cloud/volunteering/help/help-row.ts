import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

export type HelpRequest = Row<'helpRequest'>;

export const helpRows = ({ transaction, communityId }: VolunteeringContext) =>
  transaction.selectFrom('helpRequest').selectAll().where('communityId', '=', communityId);

/**
 * The request, locked until the transaction ends: of two who take it at once the second finds it
 * taken. It comes before the locks of volunteers.
 *
 * @throws Refusal helpNotFound
 */
export async function lockHelp(ctx: VolunteeringContext, requestId: string): Promise<HelpRequest> {
  const request = await helpRows(ctx).where('id', '=', requestId).forUpdate().executeTakeFirst();
  if (!request) throw new Refusal('helpNotFound');
  return request;
}

/** Whether the helper earns minutes by it; what is taken as a duty earns none. */
export const earnsMinutes = ({ helperVolunteerId }: HelpRequest): boolean =>
  helperVolunteerId !== null;
