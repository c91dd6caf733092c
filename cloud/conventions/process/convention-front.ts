import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { readVersion } from '@/cloud/texts/public';
import { isCollecting } from '@/shared/conventions/collecting/collecting-period';
import {
  type AcknowledgedBy,
  acknowledgedByWords,
  type ConventionKind,
  conventionKinds,
} from '@/shared/conventions/convention-kinds';
import { lawfulSteps } from '@/shared/conventions/revision-life-cycle';
import { may } from '@/shared/permissions';
import { opinionCounts } from '../collecting/opinion-counts';
import { ofConvention } from '../convention-input';
import {
  editionInForce,
  openRevision,
  type Revision,
  readConvention,
  textOf,
} from '../convention-rows';

const editionSchema = z.object({
  edition: z.number(),
  version: z.number(),
  /** SHA-256 of the canonical form of the text. */
  digest: z.string(),
  inForceFrom: z.string(),
});

const openRevisionSchema = z.object({
  number: z.number(),
  state: z.enum(lawfulSteps),
  reason: z.string(),
  begunAt: z.string(),
  collectsUntil: z.string(),
  /** Whether opinions are taken now: the period may be over before it is summed up. */
  isCollecting: z.boolean(),
  /** The version handed in; null before. */
  version: z.number().nullable(),
  /** Opinions everybody reads, those of them from paper, and those a moderator has not looked at. */
  opinions: z.object({ shown: z.number(), onPaper: z.number(), waiting: z.number() }),
  /** The caller's own, shown or not. */
  ownOpinions: z.number(),
  /** null: not summed up yet. */
  collected: z
    .object({ opinions: z.number(), onPaper: z.number(), summary: z.string(), at: z.string() })
    .nullable(),
});

const conventionFrontSchema = z.object({
  convention: z.object({
    id: z.string(),
    kind: z.enum(Object.keys(conventionKinds) as [ConventionKind, ...ConventionKind[]]),
    name: z.string(),
    acknowledgedBy: z.enum(
      Object.keys(acknowledgedByWords) as [AcknowledgedBy, ...AcknowledgedBy[]],
    ),
    foundedAt: z.string(),
  }),
  editionInForce: editionSchema.nullable(),
  openRevision: openRevisionSchema.nullable(),
  may: z.object({
    speak: z.boolean(),
    collectInPerson: z.boolean(),
    manage: z.boolean(),
    acknowledge: z.boolean(),
    readCoverage: z.boolean(),
  }),
});

/**
 * Everything the front page of a convention and its desk say at first sight.
 *
 * @throws Refusal conventionNotFound
 */
export const conventionFront = operation('conventions.read')
  .input(z.object(ofConvention))
  .output(conventionFrontSchema)
  .query(async ({ ctx, input: { conventionId } }) => {
    const { id, kind, name, acknowledgedBy, foundedAt } = await readConvention(ctx, conventionId);
    const open = await openRevision(ctx, conventionId);
    const { roles } = ctx.caller;
    return {
      convention: { id, kind, name, acknowledgedBy, foundedAt: foundedAt.toISOString() },
      editionInForce: await shownEdition(ctx, conventionId),
      openRevision: open && (await shownRevision(ctx, open)),
      may: {
        speak: may(roles, 'conventions.speak'),
        collectInPerson: may(roles, 'conventions.collectInPerson'),
        manage: may(roles, 'conventions.manage'),
        acknowledge: may(roles, 'conventions.acknowledge'),
        readCoverage: may(roles, 'conventions.readCoverage'),
      },
    };
  });

async function shownEdition(
  ctx: MemberContext,
  conventionId: string,
): Promise<z.infer<typeof editionSchema> | null> {
  const inForce = await editionInForce(ctx, conventionId);
  if (!inForce) return null;
  const { number: edition, version, inForceFrom } = inForce;
  const { digest } = await readVersion(ctx, textOf(conventionId), version);
  return { edition, version, digest, inForceFrom: inForceFrom.toISOString() };
}

async function shownRevision(
  ctx: MemberContext,
  revision: Revision,
): Promise<z.infer<typeof openRevisionSchema>> {
  const { number, reason, begunAt, collectsUntil, version } = revision;
  const state = lawfulSteps.find((step) => step === revision.state) ?? 'collecting';
  return {
    ...{ number, state, reason, version },
    begunAt: begunAt.toISOString(),
    collectsUntil: collectsUntil.toISOString(),
    isCollecting: isCollecting(state, collectsUntil, ctx.now),
    opinions: await opinionCounts(ctx, revision),
    ownOpinions: await countOwn(ctx, revision),
    collected: await summedUp(ctx, revision),
  };
}

async function countOwn(
  { transaction, communityId, accountId }: MemberContext,
  { conventionId, number }: Revision,
): Promise<number> {
  const { count } = await transaction
    .selectFrom('conventionOpinion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('authorAccountId', '=', accountId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const summarySchema = z.object({
  opinions: z.number(),
  onPaper: z.number(),
  summary: z.string(),
});

/** What the step from collecting to drafting left behind. */
async function summedUp(
  { transaction, communityId }: MemberContext,
  { conventionId, number }: Revision,
): Promise<z.infer<typeof openRevisionSchema>['collected']> {
  const step = await transaction
    .selectFrom('conventionStep')
    .select(['details', 'at'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .where('fromState', '=', 'collecting')
    .where('toState', '=', 'drafting')
    .executeTakeFirst();
  const read = summarySchema.safeParse(step?.details);
  return step && read.success ? { ...read.data, at: step.at.toISOString() } : null;
}
