import type { Answer, BallotItem, ItemOption } from '@/shared/polls/methods/ballot-item';

/** An option with the address its photo is shown from. */
export type ShownOption = ItemOption & { readonly photoAddress: string | null };

/** An item as it stands on the ballot paper. */
export type ShownItem = Omit<BallotItem, 'options'> & { readonly options: readonly ShownOption[] };

/** What every way of answering works with; an unfinished answer is null. */
export type AnswerProps = {
  item: ShownItem;
  answer: Answer | null;
  onAnswer: (answer: Answer | null) => void;
};
