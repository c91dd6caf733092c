import type { TextRefusal } from '@/shared/texts/refusals';
import type { TopicState } from '../topic-life-cycle';

const beforeAcceptance: readonly TopicState[] = ['draft', 'submitted', 'cosigning', 'rejected'];
const whileTalkedAbout: readonly TopicState[] = ['accepted', 'deliberating', 'concluded'];

/**
 * Why a topic's text, and suggestions to it, cannot change now; null when they can: from acceptance
 * until it is put to a vote or carried out, so that what is voted on stays what it is.
 */
export function whyTextStands(state: TopicState): TextRefusal | null {
  if (whileTalkedAbout.includes(state)) return null;
  return { code: beforeAcceptance.includes(state) ? 'textNotYet' : 'textFrozen' };
}
