import { sql } from 'kysely';
import { z } from 'zod';
import { leaveMessages } from '@/cloud/messages/public';
import { type DueWork, type DueWorkContext, doLater } from '@/cloud/platform/outbox';
import { afterFullDays } from '@/shared/shanghai-time';
import type { ConventionContext } from '../convention-context';
import { editionInForce, readConvention } from '../convention-rows';
import { isAskedHome } from './asked-people';
import { daysKept } from './forget-old-signatures';

const payloadSchema = z.object({
  conventionId: z.string(),
  edition: z.number().int(),
  after: z.string().nullable(),
});

/** Messages of one transaction. */
const peopleAtOnce = 500;

/**
 * Asks everybody of the community who signs, once the edition has come into force: as due work. A year
 * later what was drawn for the editions before it is forgotten.
 */
export async function askForAcknowledgement(
  context: ConventionContext,
  conventionId: string,
  edition: number,
): Promise<void> {
  const { now } = context;
  await doLater(context, 'conventions.tellToSign', { conventionId, edition, after: null }, now);
  const forgottenAt = afterFullDays(now, daysKept);
  await doLater(context, 'conventions.forgetSignatures', { conventionId, edition }, forgottenAt);
}

/**
 * Tells the next adults who live here now that there is an edition to read and sign: a slice, its
 * messages and the next slice go into one transaction. Those who have signed are left in peace, and an
 * edition that another has replaced meanwhile is told of no more.
 */
export const tellToSign: DueWork = async (context, payload) => {
  const { conventionId, edition, after } = payloadSchema.parse(payload);
  const inForce = await editionInForce(context, conventionId);
  if (inForce?.number !== edition) return;
  const { name } = await readConvention(context, conventionId);
  const people = await adultsAfter(context, { conventionId, edition, after });
  await leaveMessages(
    context,
    people
      .filter(({ signed }) => !signed)
      .map(({ accountId }) => ({
        accountId,
        kind: 'acknowledgementAsked' as const,
        subjectId: conventionId,
        occasion: `acknowledgementAsked:${conventionId}:${edition}`,
        title: name,
        body:
          edition === 1
            ? '公约公布了，请您读一读，读完可以签署知晓。'
            : `公约有了第${edition}版，请您看看改了什么，再签署知晓。`,
        aboutTime: inForce.inForceFrom,
      })),
  );
  const last = people.at(-1);
  if (!last || people.length < peopleAtOnce) return;
  const next = { conventionId, edition, after: last.accountId };
  await doLater(context, 'conventions.tellToSign', next, context.now);
};

async function adultsAfter(
  { transaction, communityId, now }: DueWorkContext,
  slice: z.infer<typeof payloadSchema>,
): Promise<{ accountId: string; signed: boolean }[]> {
  const { rows } = await sql<{ accountId: string; signed: boolean }>`
    select bound.account_id, exists (select from acknowledgement as standing
        where standing.community_id = ${communityId} and standing.convention_id = ${slice.conventionId}
          and standing.edition = ${slice.edition} and standing.account_id = bound.account_id
          and standing.revoked_at is null) as signed
    from house_binding as bound
    join unit on unit.community_id = bound.community_id and unit.id = bound.unit_id
    where bound.community_id = ${communityId} and bound.state = 'approved' and bound.adult
      and (bound.expires_at is null or bound.expires_at > ${now})
      and (${slice.after}::uuid is null or bound.account_id > ${slice.after}::uuid) and ${isAskedHome}
    group by bound.account_id
    order by bound.account_id limit ${peopleAtOnce}`.execute(transaction);
  return rows;
}
