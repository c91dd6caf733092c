import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { photoAddresses } from '@/cloud/files/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { conflictText } from '@/shared/polls/entries/conflict-words';
import { whyEntriesClosed } from '@/shared/polls/entries/entry-times';
import { whyNotTheirVoice, whySetAside } from '@/shared/polls/entries/which-ballot-counts';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, readPoll } from '../poll-row';
import { answersSchema } from '../poll-schemas';
import { type RollVoter, readVoter } from '../voter-standing';
import { type EntryRow, latestCheck, readEntry } from './entry-row';
import { entryChannelSchema, entryStateSchema, rejectReasonSchema } from './entry-schemas';
import { standingStatement } from './standing-statement';
import '@/cloud/community/tables';

const entryContentSchema = z.object({
  entryId: z.string(),
  roomLabel: z.string(),
  /** Who of those sharing the vote said so. */
  personName: z.string().nullable(),
  channel: entryChannelSchema,
  statedAt: z.string(),
  enteredAt: z.string(),
  answers: answersSchema,
  photos: z.array(z.object({ fileId: z.string(), address: z.string() })),
  note: z.string(),
  proxy: z
    .object({ name: z.string(), matter: z.string(), from: z.string(), until: z.string() })
    .nullable(),
  state: entryStateSchema,
  rejectReason: rejectReasonSchema.nullable(),
  /** What becomes of it beside the ballot that counts for its voter, by the rule. */
  text: z.string(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});

/**
 * One entered ballot with its choices and its photos. For three people alone: who entered it, who has
 * it before them to check it, and its voter. There is no list of contents and nothing that adds them
 * up, before closing or after: whoever could read many of them would know how the vote stands while
 * others still vote, and how their neighbours voted for ever. Photos show the choices, so they are
 * kept as close.
 *
 * @throws Refusal pollNotFound, entryNotFound, entryNotYours
 */
export const entryContent = operation('polls.read')
  .input(z.object({ pollId: z.uuid(), entryId: z.uuid() }))
  .output(entryContentSchema)
  .query(async ({ ctx, input: { pollId, entryId } }) => {
    const poll = await readPoll(ctx, pollId);
    const entry = await readEntry(ctx, pollId, entryId);
    const voter = await readVoter(ctx, pollId, entry.voterId);
    if (!voter) throw new Refusal('entryNotFound');
    const isMine = entry.enteredBy === ctx.accountId;
    const isChecker = await isChecking(ctx, entry);
    if (!isMine && !isChecker && !(await isVoter(ctx, entry))) throw new Refusal('entryNotYours');
    const waits = entry.state === 'entered' && whyEntriesClosed(poll, ctx.now) === null;
    return {
      ...contentOf(entry),
      roomLabel: voter.roomLabel,
      personName: await nameOf(ctx, entry.personId),
      photos: await photoAddresses(ctx, entry.photoIds),
      text: await becomes(ctx, poll, voter, entry),
      mayDecide: waits && isChecker && !isMine,
      mayWithdraw: waits && isMine,
    };
  });

function contentOf(entry: EntryRow) {
  const { channel, answers, note, state, rejectReason, proxyName } = entry;
  return {
    entryId: entry.id,
    channel,
    statedAt: entry.statedAt.toISOString(),
    enteredAt: entry.enteredAt.toISOString(),
    answers,
    note,
    proxy:
      proxyName === null
        ? null
        : {
            name: proxyName,
            matter: entry.proxyMatter ?? '',
            from: entry.proxyFrom ?? '',
            until: entry.proxyUntil ?? '',
          },
    state,
    rejectReason,
  };
}

/** Whether the caller has it before them now, or has decided it. */
async function isChecking(ctx: MemberContext, entry: EntryRow): Promise<boolean> {
  if (!may(ctx.caller.roles, 'polls.prepare')) return false;
  if (entry.state !== 'entered') return entry.decidedBy === ctx.accountId;
  const check = await latestCheck(ctx, entry.pollId, entry.id);
  return check?.holds === true && check.accountId === ctx.accountId;
}

/** Of several who share the vote only the one who spoke: their choices are theirs alone. */
async function isVoter(ctx: MemberContext, { personId }: EntryRow): Promise<boolean> {
  return personId !== null && (await callersPersonIds(ctx)).includes(personId);
}

async function nameOf({ transaction, communityId }: MemberContext, personId: string | null) {
  if (personId === null) return null;
  const person = await transaction
    .selectFrom('rollPerson')
    .select('name')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.name ?? null;
}

async function becomes(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
  entry: EntryRow,
): Promise<string> {
  if (entry.state === 'confirmed') return conflictText(null, entry, entry.setAside);
  const standing = await standingStatement(ctx, poll.id, voter.voterId);
  const reason =
    whyNotTheirVoice(poll.ruleSet, voter, entry.personId) ?? whySetAside(standing, entry);
  return conflictText(standing, entry, reason);
}
