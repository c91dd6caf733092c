import { z } from 'zod';
import { type SeatRefusal, seatTextProblem } from '@/shared/hall/seats/seat-rules';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import type { HallContext } from '../hall-context';
import { typedLine } from '../topic-content';
import { readTopic } from '../topic-row';
import { type SeatBody, seatBodies } from './seat-bodies';
import type { SeatRow } from './seat-row';

/** One of the three is given: a body of the community, an outside body by name, or a resident. */
export const invitationSchema = z
  .object({
    body: z.enum(seatBodies).nullish(),
    outsideName: typedLine.default(''),
    accountId: z.uuid().nullish(),
    question: typedLine.default(''),
  })
  .refine(
    ({ body, outsideName, accountId }) =>
      [body, outsideName, accountId].filter(Boolean).length === 1,
  );

type Invitation = z.infer<typeof invitationSchema>;

export const invitationProblem = ({ outsideName, question }: Invitation): SeatRefusal | null =>
  (outsideName ? seatTextProblem('outsideName', outsideName) : null) ??
  seatTextProblem('question', question);

type SeatColumns = Pick<SeatRow, 'kind' | 'bodyRole' | 'outsideName' | 'accountId'>;

/** Who is invited, as the table has it. @throws Refusal seatBodyEmpty, seatPersonUnknown */
export async function seatColumns(
  context: HallContext,
  topicId: string,
  { body, outsideName, accountId }: Invitation,
): Promise<SeatColumns> {
  const nobody = { bodyRole: null, outsideName: null, accountId: null };
  if (body) {
    await refuseEmptyBody(context, body);
    return { ...nobody, kind: 'body', bodyRole: body };
  }
  if (!accountId) return { ...nobody, kind: 'outside', outsideName };
  await refuseUninvolved(context, topicId, accountId);
  return { ...nobody, kind: 'resident', accountId };
}

async function refuseEmptyBody({ transaction, communityId }: HallContext, body: SeatBody) {
  const holder = await transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .where('communityId', '=', communityId)
    .where('role', '=', body)
    .where('revokedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!holder) throw new Refusal('seatBodyEmpty', { seat: staffRoles[body] });
}

async function refuseUninvolved(context: HallContext, topicId: string, accountId: string) {
  const { authorAccountId } = await readTopic(context, topicId);
  if (authorAccountId === accountId) return;
  const cosign = await context.transaction
    .selectFrom('cosign')
    .select('at')
    .where('communityId', '=', context.communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (!cosign) throw new Refusal('seatPersonUnknown');
}
