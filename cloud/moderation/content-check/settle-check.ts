import type { Row } from '@/cloud/platform/tables';
import type { QueuedBecause } from '@/shared/moderation/queued-because';
import { changeItem } from '../change-item';
import { intoQueue } from '../into-queue';
import { type ModerationItem, presentItems } from '../item-row';
import type { ModerationContext } from '../moderation-context';
import { answerMilliseconds, mostAttempts, waitAfter } from './attempts';
import { reasonOfLabel } from './check-labels';
import type { CheckAnswer } from './content-check';

type SettledCheck = Pick<Row<'contentCheck'>, 'id' | 'itemId' | 'revision' | 'fileId' | 'attempts'>;
type Settlement = Partial<Pick<Row<'contentCheck'>, 'state' | 'dueAt' | 'traceId' | 'label'>>;

/**
 * Writes down what a check said and carries it out: words that passed are shown, doubtful and
 * unanswered ones come before a moderator. Answers whether it still mattered: another asker, or the
 * author, may have been quicker. The item is locked before the check, as everywhere.
 */
export async function settleCheck(
  context: ModerationContext,
  check: SettledCheck,
  answer: CheckAnswer,
): Promise<boolean> {
  const item = await presentItems(context)
    .where('id', '=', check.itemId)
    .forUpdate()
    .executeTakeFirst();
  const isPhoto = check.fileId !== null;
  // A photo is remembered for whatever shows it next; words that are written anew are asked about anew.
  if (!isPhoto && item?.revision !== check.revision) {
    await writeCheck(context, check, { state: 'dropped' });
    return false;
  }
  const settled = settlementOf(answer, check, context.now);
  if (!(await writeCheck(context, check, settled)) || !item) return false;
  if (isPhoto) await settlePhoto(context, item, settled);
  else await settleWords(context, item, settled);
  return true;
}

function settlementOf(answer: CheckAnswer, { attempts }: SettledCheck, now: Date): Settlement {
  switch (answer.outcome) {
    case 'passed':
    case 'unanswered':
      return { state: answer.outcome };
    case 'doubtful':
      return { state: 'doubtful', label: answer.label };
    case 'asked':
      return {
        state: 'asked',
        traceId: answer.traceId,
        dueAt: new Date(now.getTime() + answerMilliseconds),
      };
    case 'tryAgain':
      return attempts >= mostAttempts
        ? { state: 'unanswered' }
        : { dueAt: new Date(now.getTime() + waitAfter(attempts)) };
  }
}

/** Only the attempt that asked last writes, and nothing that is settled is settled again. */
async function writeCheck(
  { transaction, communityId, now }: ModerationContext,
  { id, attempts }: SettledCheck,
  settled: Settlement,
): Promise<boolean> {
  const written = await transaction
    .updateTable('contentCheck')
    .set({ ...settled, changedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', 'in', ['waiting', 'asked'])
    .executeTakeFirst();
  return written.numUpdatedRows > 0n;
}

async function settleWords(
  context: ModerationContext,
  item: ModerationItem,
  { state, label }: Settlement,
): Promise<void> {
  if (item.visibility !== 'waiting' || item.queuedAt !== null) return;
  if (state === 'passed') await changeItem(context, item, 'shown');
  if (state === 'doubtful') await bringToQueue(context, item, 'contentCheck', label);
  if (state === 'unanswered') await bringToQueue(context, item, 'notChecked');
}

async function settlePhoto(
  context: ModerationContext,
  item: ModerationItem,
  { state, label }: Settlement,
): Promise<void> {
  if (item.visibility === 'hidden') return;
  if (state === 'doubtful' || state === 'unanswered') {
    await bringToQueue(context, item, 'photo', label);
  }
}

const bringToQueue = (
  context: ModerationContext,
  item: ModerationItem,
  because: QueuedBecause,
  label?: number | null,
): Promise<void> =>
  changeItem(context, item, item.visibility, {
    ...intoQueue(item, because, context.now),
    ...(label ? { suspicion: reasonOfLabel(label) } : {}),
  });
