import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { warningRuleNames } from '@/shared/conventions/warnings/warning-rules';
import { staffRoles } from '@/shared/roles';
import { ofConvention } from '../convention-input';
import { readConvention } from '../convention-rows';
import { publishedDraft } from '../text/round-draft';
import { versionWarnings } from './version-warnings';

const warningSchema = z.object({
  paragraphId: z.string(),
  text: z.string(),
  rule: z.enum(warningRuleNames),
  words: z.array(z.string()),
  isDenied: z.boolean(),
  /** null: it waits for an answer. */
  answer: z.object({ reason: z.string(), body: z.string(), at: z.string() }).nullable(),
});

/**
 * What the check finds in a version, in the draft of the open round when none is named: for those
 * who draft. `version` null: there is no draft yet.
 *
 * @throws Refusal conventionNotFound, textVersionUnknown
 */
export const warningsOf = operation('conventions.manage')
  .input(z.object({ ...ofConvention, version: z.int32().min(1).nullish() }))
  .output(
    z.object({
      version: z.number().nullable(),
      unanswered: z.number(),
      items: z.array(warningSchema),
    }),
  )
  .query(async ({ ctx, input: { conventionId, version: asked } }) => {
    await readConvention(ctx, conventionId);
    const version = asked ?? (await publishedDraft(ctx, conventionId))?.version ?? null;
    if (version === null) return { version, unanswered: 0, items: [] };
    const warnings = await versionWarnings(ctx, conventionId, version);
    return {
      version,
      unanswered: warnings.filter(({ answer }) => answer === null).length,
      items: warnings.map(({ paragraph, rule, words, isDenied, answer }) => ({
        ...{ paragraphId: paragraph.paragraphId, text: paragraph.text, rule, isDenied },
        words: [...words],
        answer: answer && {
          reason: answer.reason,
          body: staffRoles[answer.body],
          at: answer.answeredAt.toISOString(),
        },
      })),
    };
  });
