import { operation } from '@/cloud/platform/operation';
import {
  listObjections,
  objectionListInput,
  objectionListSchema,
} from '../objections/list-objections';
import { readPoll } from '../poll-row';

/**
 * The objections to a poll's roll, newest first: answers for everybody, what was objected and by whom
 * for staff and the objector.
 *
 * @throws Refusal pollNotFound
 */
export const listRollObjections = operation('polls.read')
  .input(objectionListInput)
  .output(objectionListSchema)
  .query(async ({ ctx, input }) => {
    await readPoll(ctx, input.pollId);
    return listObjections(ctx, 'roll', input);
  });
