import { z } from 'zod';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { deliveryMeans } from '@/shared/polls/entries/delivery-means';
import { entryChannels } from '@/shared/polls/entries/entry-channels';
import { entryStates, rejectReasons } from '@/shared/polls/entries/entry-life-cycle';
import { entryLimits } from '@/shared/polls/entries/entry-limits';
import type { SetAsideReason } from '@/shared/polls/entries/which-ballot-counts';
import { answersSchema, channelSchema } from '../poll-schemas';

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(record) as [Key, ...Key[]]);

export const entryChannelSchema = z.enum(entryChannels);
export const entryStateSchema = keysOf(entryStates);
export const rejectReasonSchema = keysOf(rejectReasons);
export const deliveryMeansSchema = keysOf(deliveryMeans);
export const setAsideSchema = z.enum([
  'laterStatement',
  'ownStatement',
  'anotherCoOwner',
]) satisfies z.ZodType<SetAsideReason>;

/** That somebody spoke for a voter, by which way and when; never what they said. */
export const statementSchema = z.object({ channel: channelSchema, statedAt: z.string() });

/** A day as written on an authorisation. */
const calendarDay = z.iso.date();

// The lengths that matter are refused with their own words; here is only what could not be kept.
const longest = 1_000;

/** What every entry holds. The nonce is drawn by the client that enters, 32 bytes in hex. */
export const entryContentInput = {
  answers: answersSchema,
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
  photoIds: z.array(z.uuid()).max(20),
};

/** What a written authorisation (委托书) says. */
export const authorisationInput = z.object({
  matter: lineInput({ max: longest }),
  from: calendarDay,
  until: calendarDay,
});

export const noteInput = z.string().max(longest);
export const nameInput = lineInput({ max: 2 * entryLimits.proxyName.max });

/** A voter as staff find them, to enter what they said. */
export const voterToEnterSchema = z.object({
  voterId: z.string(),
  roomLabel: z.string(),
  /** Who shares the vote, in full: only staff who enter ballots read it. */
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  representativeId: z.string().nullable(),
  /** The ballot that counts until now. */
  standing: statementSchema.nullable(),
  /** Entries that wait for the second person. */
  waiting: z.array(statementSchema),
});
