import type { Visibility } from '@/shared/moderation/visibility';
import type { TopicState } from '../topic-life-cycle';
import { isBeingTalkedOver } from './collecting-states';
import type { StatementRefusal } from './refusals';
import { mostStatementsOfOne, mostStatementsOfTopic, statementLength } from './statement-limits';

/** Why a text is no statement; null when it is one. */
export function statementTextProblem(text: string): StatementRefusal | null {
  const { length } = text.trim();
  const { min, max } = statementLength;
  return length >= min && length <= max
    ? null
    : { code: 'statementTextLength', details: { min, max } };
}

/**
 * Why nobody may add a statement to a topic, or this person may not; null when they may. What was hidden
 * counts with the rest: who is moderated is not given more.
 */
export function whyCannotWriteStatement(
  state: TopicState,
  written: { readonly byThisPerson: number; readonly inTopic: number },
): StatementRefusal | null {
  if (!isBeingTalkedOver(state)) return { code: 'statementsClosed' };
  if (written.byThisPerson >= mostStatementsOfOne)
    return { code: 'statementsOfOneTooMany', details: { most: mostStatementsOfOne } };
  if (written.inTopic >= mostStatementsOfTopic)
    return { code: 'statementsOfTopicTooMany', details: { most: mostStatementsOfTopic } };
  return null;
}

/** Why an opinion on a statement is not taken; null when it is. */
export function whyCannotVoteOnStatement(
  state: TopicState,
  visibility: Visibility,
): StatementRefusal | null {
  if (!isBeingTalkedOver(state)) return { code: 'statementsClosed' };
  return visibility === 'shown' ? null : { code: 'statementNotOpen' };
}
