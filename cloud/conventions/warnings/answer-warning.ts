import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { warningReasonLimits } from '@/shared/conventions/warnings/refusals';
import { warningRuleNames } from '@/shared/conventions/warnings/warning-rules';
import { Refusal } from '@/shared/refusals';
import { actingBody } from '../acting-body';
import { ofConvention, typedParagraphs } from '../convention-input';
import { readConvention } from '../convention-rows';
import { versionWarnings } from './version-warnings';

/**
 * Says why a clause may stand although the check warned of it. The reviewer reads it too. It holds as
 * long as the clause reads as it does in this version; answered again, the newest counts.
 *
 * @throws Refusal conventionNotFound, textVersionUnknown, warningNotFound, warningReasonLength,
 *   wordsNotAllowed
 */
export const answerWarning = operation('conventions.manage')
  .input(
    z.object({
      ...ofConvention,
      version: z.int32().min(1),
      paragraphId: z.uuid(),
      rule: z.enum(warningRuleNames),
      reason: typedParagraphs,
    }),
  )
  .output(z.object({ answered: z.literal(true) }))
  .mutation(async ({ ctx, input: { conventionId, version, paragraphId, rule, reason } }) => {
    await readConvention(ctx, conventionId);
    const warnings = await versionWarnings(ctx, conventionId, version);
    const warning = warnings.find(
      (one) => one.rule === rule && one.paragraph.paragraphId === paragraphId,
    );
    if (!warning) throw new Refusal('warningNotFound');
    if (!isWithin(warningReasonLimits, reason))
      throw new Refusal('warningReasonLength', warningReasonLimits);
    refuseForbiddenWords([reason]);
    const { transaction, communityId, accountId: answeredBy, now: answeredAt } = ctx;
    await transaction
      .insertInto('conventionWarningAnswer')
      .values({
        ...{ communityId, conventionId, id: uuid(), paragraphId, rule, reason },
        wordsDigest: warning.wordsDigest,
        body: actingBody(ctx.caller.roles, 'conventions.manage'),
        ...{ answeredBy, answeredAt },
      })
      .execute();
    await recordDeed(ctx, 'conventions.answerWarning', conventionId, { paragraphId, rule });
    return { answered: true as const };
  });
