import { operation } from '@/cloud/platform/operation';
import {
  listObjections,
  objectionListInput,
  objectionListSchema,
} from '../objections/list-objections';
import { readPoll } from '../poll-row';

/**
 * The objections to a result with their answers, for everybody; who objected is masked.
 *
 * @throws Refusal pollNotFound
 */
export const listResultObjections = operation('polls.read')
  .input(objectionListInput)
  .output(objectionListSchema)
  .query(async ({ ctx, input }) => {
    await readPoll(ctx, input.pollId);
    return listObjections(ctx, 'result', input);
  });
