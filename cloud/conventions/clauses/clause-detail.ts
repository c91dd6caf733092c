import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { readConvention } from '../convention-rows';
import { explanationOf } from './explanations';
import { findClause } from './find-clause';
import { numberedClauses } from './numbered-clauses';

/**
 * One clause: its number, its words where it stands, what a draft would make of it, and its explanation
 * in plain words.
 *
 * @throws Refusal conventionNotFound, paragraphUnknown, clauseIsHeading
 */
export const clauseDetail = operation('conventions.read')
  .input(
    z.object({
      conventionId: z.uuid(),
      paragraphId: z.uuid(),
      /** The draft's words before those in force: for those who explain them. */
      draftFirst: z.boolean().default(false),
    }),
  )
  .output(
    z.object({
      conventionName: z.string(),
      /** 第五条之一 */
      label: z.string(),
      chapter: z.string(),
      text: z.string(),
      standing: z.enum(['inForce', 'draft', 'removed']),
      /** The edition its words are of; null for a clause of the draft alone. */
      edition: z.number().nullable(),
      /** What the draft that is being written does to it; null without a draft, or where it stays. */
      inDraft: z.enum(['reworded', 'removed']).nullable(),
      explanation: z
        .object({
          plainWords: z.string(),
          /** Empty: none. */
          example: z.string(),
          by: z.string(),
          at: z.string(),
          isStale: z.boolean(),
        })
        .nullable(),
      mayExplain: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { conventionId, paragraphId, draftFirst } }) => {
    const { name } = await readConvention(ctx, conventionId);
    const found = await findClause(ctx, conventionId, paragraphId, draftFirst);
    const { text } = found.clause;
    const clauses = await numberedClauses(ctx, conventionId, found.paragraphs);
    const numbered = clauses.find((one) => one.paragraphId === paragraphId);
    const explanation = await explanationOf(ctx, conventionId, paragraphId, text);
    return {
      conventionName: name,
      label: numbered?.label ?? '',
      chapter: numbered?.chapter ?? '',
      text,
      standing: found.standing,
      edition: found.edition,
      inDraft: inDraft(found.standing, found, text),
      explanation: explanation && { ...explanation, at: explanation.at.toISOString() },
      mayExplain: may(ctx.caller.roles, 'conventions.manage'),
    };
  });

function inDraft(
  standing: 'inForce' | 'draft' | 'removed',
  { hasDraft, draftText }: { hasDraft: boolean; draftText: string | null },
  text: string,
): 'reworded' | 'removed' | null {
  if (standing !== 'inForce' || !hasDraft) return null;
  if (draftText === null) return 'removed';
  return draftText === text ? null : 'reworded';
}
