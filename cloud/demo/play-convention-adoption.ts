import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { ruleSets } from '@/shared/polls/assemblies';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { DemoStage } from './demo-stage';
import { paperPicture } from './paper-picture';

/** A revision whose draft is published, and who takes it on from there. */
export interface DraftToAdopt {
  conventionId: string;
  /** Two of those who lead the process: one enters, the other confirms. */
  staff: readonly [string, string];
  ruleSetId: 'residentsAssemblyHouseholds' | 'villagersAssemblyHouseholds';
  /** Households of the community, and how many of them came and voted for it. */
  households: { eligible: number; present: number; approve: number };
  office: string;
  receiptNumber: string;
  place: string;
  /** Handed in so many days ago; published nine days later. */
  fromDaysAgo: number;
}

/**
 * Takes a draft through review, an assembly that met in a room, filing and publication, over nine days:
 * it is the edition in force afterwards.
 */
export async function playConventionAdoption(stage: DemoStage, draft: DraftToAdopt): Promise<void> {
  const { conventionId, office, fromDaysAgo } = draft;
  const [one, other] = draft.staff;
  const { conventions } = stage.as(one);
  await stage.goTo(fromDaysAgo, 9);
  const { draft: written } = await conventions.reviewDesk.query({ conventionId });
  const version = written?.version ?? 1;
  await conventions.submitForReview.mutate({ conventionId, version });
  await beReviewed(stage, draft);

  await stage.goTo(fromDaysAgo - 6, 21);
  const sheet = await stage.photo(one, paperPicture());
  const meetingId = await recordMeeting(stage, draft, sheet);
  await stage.goTo(fromDaysAgo - 7, 10);
  await stage.as(other).conventions.confirmMeeting.mutate({ conventionId, meetingId });

  await stage.goTo(fromDaysAgo - 8, 15);
  const receipt = await stage.photo(one, paperPicture());
  await conventions.recordFiling.mutate({
    ...{ conventionId, office, receiptNumber: draft.receiptNumber, photoIds: [receipt] },
    filedOn: shanghaiDay(stage.now),
  });
  await stage.goTo(fromDaysAgo - 9, 10);
  await conventions.publishEdition.mutate({ conventionId });
}

/** The township reads it, suggests a word, and approves. */
async function beReviewed(
  stage: DemoStage,
  { conventionId, staff: [one], office, fromDaysAgo }: DraftToAdopt,
): Promise<void> {
  const token = randomBytes(16).toString('hex');
  await stage.as(one).conventions.makeReviewLink.mutate({ conventionId, office, token });
  await stage.goTo(fromDaysAgo - 3, 14);
  // Whoever has the link is the reviewer; this one has no account.
  const { conventions } = stage.as('dev-reviewer');
  const { paragraphs } = await conventions.openReview.query({ token });
  const clause = paragraphs.find(({ kind }) => kind === 'clause');
  await conventions.saveRemark.mutate({
    ...{ token, remarkId: uuid(), paragraphId: clause?.paragraphId ?? null, weight: 'suggested' },
    remark: '写得实在。下次修订时，可以把谁来提醒写得更清楚一些。',
  });
  await conventions.giveReviewOutcome.mutate({
    ...{ token, outcome: 'approved', reviewerName: '陈志远', office },
    opinion: '没有与法律法规抵触的内容，没有罚款，可以提交表决。',
  });
}

async function recordMeeting(
  stage: DemoStage,
  { conventionId, staff: [one], ruleSetId, households, place, fromDaysAgo }: DraftToAdopt,
  sheetId: string,
): Promise<string> {
  const { eligible, present, approve } = households;
  const heads = (count: number) => ({ heads: count, areaHundredths: 0 });
  const { meetingId } = await stage.as(one).conventions.recordMeeting.mutate({
    ...{ conventionId, ruleSetId, place, chair: '周明', recorder: '林静', photoIds: [sheetId] },
    calledOn: shanghaiDay(stage.at(fromDaysAgo - 6 + ruleSets[ruleSetId].noticeDays, 9)),
    heldOn: shanghaiDay(stage.now),
    counts: {
      eligible: heads(eligible),
      present: heads(present),
      approve: heads(approve),
      reject: heads(present - approve - 2),
      abstain: heads(2),
    },
    note: '到会各户当场举手表决，计票人、监票人由大家推选。',
  });
  return meetingId;
}
