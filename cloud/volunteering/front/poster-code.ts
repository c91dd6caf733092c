import { z } from 'zod';
import { type CodePicture, miniProgramCodes } from '@/cloud/platform/mini-program-code';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { shiftPage, shiftScene } from '@/shared/volunteering/shift-scene';
import { readShift } from '../activities/who-leads';
import './tables';

/**
 * The mini-program code that opens a shift, for its poster; null where none is to be had: then the
 * poster shows a QR code of the address in the browser. WeChat is asked once for each shift.
 *
 * @throws Refusal shiftNotFound, also when the shift is over
 */
export const posterCode = operation('volunteering.read')
  .input(z.object({ shiftId: z.uuid() }))
  .output(z.object({ contentType: z.string(), contentBase64: z.string() }).nullable())
  .query(async ({ ctx, input: { shiftId } }) => {
    const { shift } = await readShift(ctx, shiftId);
    if (shift.state !== 'open') throw new Refusal('shiftNotFound');
    const picture = (await keptCode(ctx, shiftId)) ?? (await newCode(ctx, shiftId));
    if (picture === null) return null;
    const { bytes, contentType } = picture;
    return { contentType, contentBase64: Buffer.from(bytes).toString('base64') };
  });

async function keptCode(
  { transaction, communityId }: MemberContext,
  shiftId: string,
): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  const kept = await transaction
    .selectFrom('posterCode')
    .select(['image', 'contentType'])
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .executeTakeFirst();
  return kept ? { bytes: kept.image, contentType: kept.contentType } : null;
}

async function newCode(
  { transaction, communityId, now }: MemberContext,
  shiftId: string,
): Promise<CodePicture | null> {
  const codes = miniProgramCodes(process.env);
  const made = codes && (await codes.make(shiftPage, shiftScene(shiftId), now));
  if (!made) return null;
  await transaction
    .insertInto('posterCode')
    .values({
      ...{ communityId, shiftId, contentType: made.contentType, madeAt: now },
      image: Buffer.from(made.bytes),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return made;
}
