import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import type { DeliveryMeans } from '@/shared/polls/entries/delivery-means';
import { readPoll } from '../poll-row';
import { deliveryMeansSchema } from './entry-schemas';
import './tables';

interface Row {
  voterId: string;
  roomLabel: string;
  deliveryId: string | null;
  means: DeliveryMeans | null;
  deliveredAt: Date | null;
  signedAt: Date | null;
}

/**
 * The voters of one entrance with whether their ballot paper has reached them: what one walks along
 * with the sheet. Of secret polls without who has opened the ballot in the app: that is a step before
 * casting it, and would name whose leaf comes next.
 *
 * @throws Refusal pollNotFound
 */
export const listDeliveries = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      buildingId: z.uuid().nullable(),
      entranceId: z.uuid().nullable(),
      onlyMissing: z.boolean().default(false),
      ...pageInput,
    }),
  )
  .output(
    pageOf(
      z.object({
        voterId: z.string(),
        roomLabel: z.string(),
        /** The latest delivery on record. */
        delivery: z
          .object({ deliveryId: z.string(), means: deliveryMeansSchema, deliveredAt: z.string() })
          .nullable(),
        /** Opened and signed for in the app. */
        signedAt: z.string().nullable(),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId, buildingId, entranceId, onlyMissing, cursor, limit } }) => {
    const after = readCursor(cursor, z.uuid());
    const { visibility } = await readPoll(ctx, pollId);
    const { communityId } = ctx;
    const { rows: found } = await sql<Row>`
      select voter.id as voter_id, voter.room_label, last.id as delivery_id, last.means, last.delivered_at,
        signature.signed_at
      from voter_roll_entry as voter
        left join unit on unit.community_id = ${communityId} and unit.id = voter.unit_ids[1]
        left join ballot_signature as signature on signature.community_id = ${communityId}
          and signature.poll_id = ${pollId} and signature.voter_id = voter.id and ${visibility === 'named'}
        left join lateral (
          select id, means, delivered_at from ballot_delivery
          where community_id = ${communityId} and poll_id = ${pollId} and voter_id = voter.id and revoked_at is null
          order by id desc limit 1) as last on true
      where voter.community_id = ${communityId} and voter.poll_id = ${pollId}
        and unit.building_id is not distinct from ${buildingId}::uuid
        and unit.entrance_id is not distinct from ${entranceId}::uuid
        and (${after}::uuid is null or voter.id > ${after}::uuid)
        and (not ${onlyMissing} or last.id is null and signature.signed_at is null)
      order by voter.id limit ${limit + 1}`.execute(ctx.transaction);
    const { rows, nextCursor } = cutPage(found, limit, ({ voterId }) => voterId);
    return {
      items: rows.map(({ voterId, roomLabel, deliveryId, means, deliveredAt, signedAt }) => ({
        voterId,
        roomLabel,
        delivery:
          deliveryId !== null && means !== null && deliveredAt !== null
            ? { deliveryId, means, deliveredAt: deliveredAt.toISOString() }
            : null,
        signedAt: signedAt?.toISOString() ?? null,
      })),
      nextCursor,
    };
  });
