import { z } from 'zod';
import { callersPersonIds, roomLabels } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { hexOf } from '@/shared/polls/ledger/hex';
import { objectionWindows } from '@/shared/polls/objection-windows';
import { countObjections } from '../objections/count-objections';
import { type AnnouncedPoll, readPoll } from '../poll-row';
import { legalEffectSchema, ruleSetSchema } from '../poll-schemas';
import { peopleOnRoll } from './people-on-roll';
import { readRollProofs } from './roll-tree';

const ownRowSchema = z.object({
  voterId: z.string(),
  roomLabel: z.string(),
  /** Whole labels of the row's units. */
  units: z.array(z.string()),
  /** Those who share the vote; they all see this row. */
  people: z.array(z.object({ name: z.string(), isMe: z.boolean() })),
  /** Since which version the row stands as it does. */
  fromVersion: z.number().int(),
  // What the phone checks against the published root (shared/polls/ledger/roll-leaf.ts).
  voterKey: z.string(),
  salt: z.string(),
  /** 0.01 m² */
  areaHundredths: z.number().int(),
  heads: z.number().int(),
  row: z.number().int(),
  rows: z.number().int(),
  proof: z.array(z.string()),
});

/**
 * The caller's own rows of a poll's roll with all that proves them to be in the published root, and
 * nobody else's. Co-owners of a row all see it.
 *
 * @throws Refusal pollNotFound
 */
export const ownRollRows = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      pollTitle: z.string(),
      legalEffect: legalEffectSchema,
      ruleSet: ruleSetSchema,
      opensAt: z.string(),
      version: z.number().int(),
      /** Hex. */
      rollRoot: z.string(),
      rows: z.array(ownRowSchema),
      objections: z.object({ filed: z.number().int(), unanswered: z.number().int() }),
      /** Whether the caller may object now. */
      mayObject: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    return {
      pollTitle: poll.title,
      legalEffect: poll.legalEffect,
      ruleSet: poll.ruleSet,
      opensAt: poll.opensAt.toISOString(),
      version: poll.rollVersion,
      rollRoot: poll.rollRoot,
      rows: await ownRows(ctx, poll),
      objections: await countObjections(ctx, pollId, 'roll'),
      mayObject:
        objectionWindows.roll.isOpen(poll, ctx.now) && may(ctx.caller.roles, 'polls.object'),
    };
  });

async function ownRows(ctx: MemberContext, poll: AnnouncedPoll) {
  const mine = await callersPersonIds(ctx);
  const entries = await readEntries(ctx, poll.id, mine);
  if (entries.length === 0) return [];
  const { rollVersion: version, rollHeads: heads } = poll;
  const rows = entries.map(({ row }) => row);
  const proofs = await readRollProofs(ctx, { pollId: poll.id, version, heads }, rows);
  const units = await roomLabels(
    ctx,
    entries.flatMap(({ unitIds }) => unitIds),
  );
  const people = await peopleOnRoll(
    ctx,
    entries.flatMap(({ personIds }) => personIds),
  );
  return entries.map(({ id, unitIds, personIds, salt, ...entry }) => ({
    voterId: id,
    ...entry,
    units: unitIds.flatMap((unitId) => units.get(unitId)?.full ?? []),
    people: personIds.flatMap((personId) => {
      const name = people.get(personId);
      return name === undefined ? [] : [{ name, isMe: mine.includes(personId) }];
    }),
    salt: hexOf(salt),
    rows: heads,
    proof: proofs.get(entry.row) ?? [],
  }));
}

/** Asked in two steps, because right after an announcement the planner would join the whole roll. */
async function readEntries(
  { transaction, communityId }: MemberContext,
  pollId: string,
  personIds: readonly string[],
) {
  if (personIds.length === 0) return [];
  const mine = await transaction
    .selectFrom('voterRollPerson')
    .select('voterId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('personId', 'in', [...personIds])
    .execute();
  if (mine.length === 0) return [];
  const voterIds = mine.map(({ voterId }) => voterId);
  return transaction
    .selectFrom('voterRollEntry')
    .select([
      'id',
      'row',
      'salt',
      'voterKey',
      'heads',
      'areaHundredths',
      'unitIds',
      'personIds',
      'roomLabel',
      'fromVersion',
    ])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('id', 'in', voterIds)
    .orderBy('row')
    .execute();
}
