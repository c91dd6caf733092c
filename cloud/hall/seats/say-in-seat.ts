import { v7 as uuid } from 'uuid';
import { refuseForbiddenWords, screenWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { type SeatAnswerKind, seatAfter, whySeatsAreClosed } from '@/shared/hall/seats/seat-rules';
import type { Visibility } from '@/shared/moderation/visibility';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { refuseFirst } from '../refuse-first';
import type { SubmittedTopic } from '../topic-row';
import { publishAnswer } from './publish-answer';
import type { SeatRow } from './seat-row';

interface Words {
  kind: SeatAnswerKind;
  text: string;
  /** Of an outside body's answer: who wrote it down, and where it stands. */
  transcript?: { body: StaffRole; source: string };
}

/**
 * Keeps what is said in a seat, append-only. A body answers for its words at once; a resident's are
 * looked at as everybody's, and the seat counts as answered only when they are shown.
 *
 * @throws Refusal seatsClosed, seatWithdrawn, seatNotOpen, wordsNotAllowed
 */
export async function sayInSeat(
  context: MemberContext,
  { seat, topic }: { seat: SeatRow; topic: SubmittedTopic },
  { kind, text, transcript }: Words,
): Promise<Visibility> {
  refuseFirst([whySeatsAreClosed(topic.state)]);
  if (seatAfter(seat.state, kind) === null) {
    throw new Refusal(seat.state === 'withdrawn' ? 'seatWithdrawn' : 'seatNotOpen');
  }
  const { transaction, communityId, accountId, now } = context;
  const id = uuid();
  if (seat.kind !== 'resident') refuseForbiddenWords([text, transcript?.source ?? '']);
  const visibility =
    seat.kind === 'resident'
      ? await screenWords(context, { kind: 'seatAnswer', id, topicId: topic.id, text })
      : 'shown';
  await transaction
    .insertInto('seatAnswer')
    .values({
      ...{ communityId, id, seatId: seat.id, kind, text, accountId, visibility, at: now },
      transcribedByBody: transcript?.body ?? null,
      source: transcript?.source ?? '',
    })
    .execute();
  if (visibility === 'shown') await publishAnswer(context, { seat, topic }, { id, kind });
  return visibility;
}
