import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { useVoteQueue } from './use-vote-queue';
import type { UnsentVote, VoteAnswer } from './vote-queue';

type Pile = CloudOutputs['hall']['statementDeck'];
export type StatementCard = Pile['cards'][number];

/** The second tap of a double tap (ms) was meant for the card that is gone: nobody has read the next one yet. */
const doubleTap = 350;

/** The last card that was judged, to be judged again. */
type Judged = { card: StatementCard; choice: StatementChoice };

/**
 * The statements one person has not judged yet, the next one on top before the last one has arrived.
 * `left` counts what they have not judged, sent or not.
 */
export function useCardPile(topicId: string) {
  const queries = useQueryClient();
  const deckKey = cloud.hall.statementDeck.queryKey({ topicId });
  const query = useQuery(cloud.hall.statementDeck.queryOptions({ topicId }));
  const { queue, unsent, isWaiting, refused } = useVoteQueue(topicId, (vote, answer) => {
    queries.setQueryData<Pile>(deckKey, (pile) => pile && pileAfter(pile, vote, answer));
    for (const path of [cloud.hall.listStatements.pathKey(), cloud.hall.opinionsOverview.pathKey()])
      void queries.invalidateQueries({ queryKey: path, refetchType: 'none' });
  });
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<Judged | null>(null);
  const [isBack, setBack] = useState(false);
  const [top, setTop] = useState<string | null>(null);
  const judgedAt = useRef(0);

  // A vote that was refused for another reason than its statement's can be given again.
  const refusedId = refused?.statementId;
  const { refetch } = query;
  useEffect(() => {
    if (!refusedId) return;
    setJudged((before) => new Set([...before].filter((id) => id !== refusedId)));
    void refetch();
  }, [refusedId, refetch]);

  const isUnsent = (id: string) => unsent.some(({ statementId }) => statementId === id);
  const held = (query.data?.cards ?? []).filter(
    ({ statementId }) => !isUnsent(statementId) && !judged.has(statementId),
  );
  // The card on top stays there while it is read, whatever order a later answer brings.
  const card = held.find(({ statementId }) => statementId === top) ?? held[0] ?? null;
  const { voted = 0, total = 0 } = query.data ?? {};
  const left = Math.max(0, total - voted - unsent.filter(({ isFirst }) => isFirst).length);

  const isEmptyTooSoon = query.isSuccess && card === null && left > 0 && unsent.length === 0;
  useEffect(() => {
    if (isEmptyTooSoon) void refetch();
  }, [isEmptyTooSoon, refetch]);

  const judge = (choice: StatementChoice) => {
    const judging = isBack && last ? last.card : card;
    if (!judging || Date.now() - judgedAt.current < doubleTap) return;
    judgedAt.current = Date.now();
    const { statementId } = judging;
    const rest = held.filter((other) => other.statementId !== statementId);
    const isFirst = !judged.has(statementId);
    queue.add({
      ...{ statementId, choice, isFirst },
      held: [...unsent, ...rest].map((other) => other.statementId),
    });
    setJudged(new Set([...judged, statementId]));
    setLast({ card: judging, choice });
    setTop((isBack ? card : rest[0])?.statementId ?? null);
    setBack(false);
  };

  return {
    query,
    card: isBack && last ? last.card : card,
    /** What was chosen before, while the last card is looked at again. */
    chosen: isBack && last ? last.choice : null,
    left,
    total,
    unsentCount: unsent.length,
    isWaiting,
    refused,
    judge,
    goBack: last && !isBack ? () => setBack(true) : null,
    goOn: isBack ? () => setBack(false) : null,
    sendNow: () => queue.resume(),
  };
}

function pileAfter(pile: Pile, { statementId }: UnsentVote, answer: VoteAnswer): Pile {
  const { next, voted, total } = answer;
  const cards = pile.cards.filter((card) => card.statementId !== statementId);
  const isNew = next && !cards.some((card) => card.statementId === next.statementId);
  return { voted, total, cards: isNew ? [...cards, next] : cards };
}
