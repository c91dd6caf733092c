import type { Visibility } from '@/shared/moderation/visibility';
import { isBeingTalkedOver } from '../statements/collecting-states';
import type { TopicState } from '../topic-life-cycle';
import {
  argumentLength,
  mostArgumentsOfOne,
  mostRepliesOfOne,
  replyLength,
} from './argument-limits';
import type { ArgumentRefusal } from './refusals';
import type { Stance } from './stance';

/** Why a text is no argument; null when it is one. */
export function argumentTextProblem(text: string): ArgumentRefusal | null {
  return isWithin(text, argumentLength)
    ? null
    : { code: 'argumentTextLength', details: argumentLength };
}

/** Why a text is no reply; null when it is one. */
export function replyTextProblem(text: string): ArgumentRefusal | null {
  return isWithin(text, replyLength) ? null : { code: 'replyTextLength', details: replyLength };
}

const isWithin = (text: string, { min, max }: { min: number; max: number }): boolean =>
  text.trim().length >= min && text.trim().length <= max;

/** Why nobody may add an argument, or somebody who wrote this many on the topic; null when they may. */
export function whyCannotArgue(state: TopicState, written: number): ArgumentRefusal | null {
  if (!isBeingTalkedOver(state)) return { code: 'argumentsClosed' };
  return written < mostArgumentsOfOne
    ? null
    : { code: 'argumentsOfOneTooMany', details: { most: mostArgumentsOfOne } };
}

/** Why an argument is not replied to; null when it may be. */
export function whyCannotReply(
  state: TopicState,
  visibility: Visibility,
  written: number,
): ArgumentRefusal | null {
  if (!isBeingTalkedOver(state)) return { code: 'argumentsClosed' };
  if (visibility !== 'shown') return { code: 'argumentNotOpen' };
  return written < mostRepliesOfOne
    ? null
    : { code: 'repliesOfOneTooMany', details: { most: mostRepliesOfOne } };
}

/** Why a reader cannot mark an argument; null when they can. Nobody marks their own. */
export function whyCannotMark(
  state: TopicState,
  argument: { readonly visibility: Visibility; readonly isOwn: boolean },
  stance: Stance | null,
): ArgumentRefusal | null {
  if (!isBeingTalkedOver(state)) return { code: 'argumentsClosed' };
  if (argument.visibility !== 'shown') return { code: 'argumentNotOpen' };
  if (argument.isOwn) return { code: 'ownArgumentMarked' };
  return stance === null ? { code: 'stanceMissing' } : null;
}
