import { z } from 'zod';
import { photoAddresses } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { meetingStates } from '@/shared/conventions/adoption/meeting-states';
import { explainRuleSet } from '@/shared/polls/explain-rule-set';
import { pollStates } from '@/shared/polls/poll-life-cycle';
import type { ConventionContext } from '../convention-context';
import { openRevision, type Revision, readConvention } from '../convention-rows';
import { reviewsOf } from '../review/review-rows';
import { adoptionPoll } from './adoption-polls';
import { adoptionRules } from './adoption-rule';
import { countsSchema } from './meeting-input';
import { meetingsOf } from './meeting-rows';
import { versionToAdopt } from './revision-to-adopt';

type Names<T extends object> = [keyof T & string, ...(keyof T & string)[]];
const meetingStateNames = Object.keys(meetingStates) as Names<typeof meetingStates>;
const pollStateNames = Object.keys(pollStates) as Names<typeof pollStates>;

const meetingSchema = z.object({
  meetingId: z.string(),
  state: z.enum(meetingStateNames),
  ruleSetName: z.string(),
  countsArea: z.boolean(),
  calledOn: z.string(),
  heldOn: z.string(),
  place: z.string(),
  chair: z.string(),
  recorder: z.string(),
  counts: countsSchema,
  note: z.string(),
  passed: z.boolean(),
  photos: z.array(z.object({ fileId: z.string(), address: z.string() })),
  isOwn: z.boolean(),
  enteredAt: z.string(),
  sendBackReason: z.string().nullable(),
});

/**
 * Where the adoption of a convention stands, for those who lead the process: the rules to choose from,
 * the poll drafted for the approved version, and records of meetings.
 *
 * @throws Refusal conventionNotFound
 */
export const adoptionDesk = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid() }))
  .output(
    z.object({
      conventionName: z.string(),
      /** null: no version is put to the vote now. */
      toAdopt: z
        .object({
          edition: z.number(),
          version: z.number(),
          digest: z.string(),
          approvedAt: z.string().nullable(),
        })
        .nullable(),
      rules: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          countsArea: z.boolean(),
          /** Calendar days between telling everybody and the meeting. */
          noticeDays: z.number(),
          explained: z.array(z.object({ question: z.string(), answer: z.string() })),
        }),
      ),
      poll: z
        .object({
          pollId: z.string(),
          title: z.string(),
          state: z.enum(pollStateNames),
          ruleSetName: z.string().nullable(),
          /** Whether it still asks for exactly the approved version. */
          isBound: z.boolean(),
          isFinal: z.boolean(),
        })
        .nullable(),
      /** The newest first. */
      meetings: z.array(meetingSchema),
    }),
  )
  .query(async ({ ctx, input: { conventionId } }) => {
    const convention = await readConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    const conventionName = convention.name;
    const rules = (await adoptionRules(ctx)).map((rule) => ({
      id: rule.id,
      name: rule.name,
      countsArea: rule.measure === 'areaAndHeads',
      noticeDays: rule.noticeDays,
      explained: [...explainRuleSet(rule)],
    }));
    const meetings = revision ? await showMeetings(ctx, revision) : [];
    if (revision?.state !== 'adopting' || revision.version === null) {
      return { conventionName, toAdopt: null, rules, poll: null, meetings };
    }
    const { number, version } = revision;
    const adopted = await versionToAdopt(ctx, convention, { number, version });
    const approved = (await reviewsOf(ctx, conventionId, number)).at(-1);
    const poll = await adoptionPoll(ctx, revision, adopted);
    return {
      conventionName,
      toAdopt: {
        edition: number,
        version,
        digest: adopted.digest,
        approvedAt: approved?.decidedAt?.toISOString() ?? null,
      },
      rules,
      poll: poll && {
        pollId: poll.standing.pollId,
        title: poll.standing.title,
        state: poll.standing.state,
        ruleSetName: poll.standing.ruleSet?.name ?? null,
        isBound: poll.itemId !== null,
        isFinal: poll.standing.isFinal,
      },
      meetings,
    };
  });

async function showMeetings(
  context: ConventionContext & Parameters<typeof photoAddresses>[0] & { accountId: string },
  revision: Revision,
) {
  const meetings = await meetingsOf(context, revision);
  const addresses = new Map(
    (
      await photoAddresses(
        context,
        meetings.flatMap(({ photoIds }) => photoIds),
      )
    ).map((photo) => [photo.fileId, photo]),
  );
  return meetings.map((meeting) => ({
    meetingId: meeting.id,
    state: meeting.state,
    ruleSetName: meeting.ruleSet.name,
    countsArea: meeting.ruleSet.measure === 'areaAndHeads',
    calledOn: meeting.calledOn,
    heldOn: meeting.heldOn,
    place: meeting.place,
    chair: meeting.chair,
    recorder: meeting.recorder,
    counts: meeting.counts,
    note: meeting.note,
    passed: meeting.passed,
    photos: meeting.photoIds.flatMap((id) => addresses.get(id) ?? []),
    isOwn: meeting.enteredBy === context.accountId,
    enteredAt: meeting.enteredAt.toISOString(),
    sendBackReason: meeting.sendBackReason,
  }));
}
