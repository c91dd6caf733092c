import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { hideOpinion, showOpinion } from './conventions/public';
import {
  findStatementWords,
  findTopicWords,
  hideArgument,
  hideRating,
  hideRemark,
  hideSeatAnswer,
  hideStatement,
  hideTopic,
  showArgument,
  showRating,
  showRemark,
  showSeatAnswer,
  showStatement,
  showTopic,
} from './hall/public';
import type { ModerationContext } from './moderation/public';
import {
  hideComment,
  hidePostingObjection,
  showComment,
  showPostingObjection,
} from './notices/public';
import { hideSuggestion, showSuggestion } from './texts/public';
import { hideHelpRequest, showHelpRequest } from './volunteering/public';

export interface UnscreenedWords {
  topicId: string | null;
  authorAccountId: string | null;
  text: string;
}

/**
 * How a part of the product carries out what was decided about its words, in the transaction of the
 * decision. Both may be called for what is already as it shall be, and must then change nothing.
 */
export interface ModeratedPart {
  /** Everybody may read it from now on. */
  show: (context: ModerationContext, id: string) => Promise<void>;
  /** `hidden` by a moderator, or `waiting`: kept back after several reports until one has looked. */
  hide: (context: ModerationContext, id: string, as: 'waiting' | 'hidden') => Promise<void>;
  /** Words that nobody screened when they were written (imported ones), so that they can be reported. */
  find?: (context: ModerationContext, id: string) => Promise<UnscreenedWords | null>;
}

/** Every kind of residents' words and the part that keeps it. */
export const moderatedParts: Readonly<Record<ModeratedKind, ModeratedPart>> = {
  topic: { show: showTopic, hide: hideTopic, find: findTopicWords },
  suggestion: { show: showSuggestion, hide: hideSuggestion },
  seatAnswer: { show: showSeatAnswer, hide: hideSeatAnswer },
  statement: { show: showStatement, hide: hideStatement, find: findStatementWords },
  argument: { show: showArgument, hide: hideArgument },
  rating: { show: showRating, hide: hideRating },
  minutesRemark: { show: showRemark, hide: hideRemark },
  noticeObjection: { show: showPostingObjection, hide: hidePostingObjection },
  noticeComment: { show: showComment, hide: hideComment },
  helpRequest: { show: showHelpRequest, hide: hideHelpRequest },
  conventionOpinion: { show: showOpinion, hide: hideOpinion },
};
