import { useState } from 'react';
import type { CloudOutputs } from '@/src/platform/cloud';
import { Page } from '@/src/ui/page/page';
import { Tabs } from '@/src/ui/tabs/tabs';
import { useCardPile } from '../../hooks/use-card-pile';
import { AboutTopic } from '../about-topic';
import { CardPile } from './card-pile';
import { ChoiceButtons } from './choice-buttons';
import { OpinionWays } from './opinion-ways';
import { StatementList } from './statement-list';

type JudgingStatementsProps = {
  topicId: string;
  overview: CloudOutputs['hall']['opinionsOverview'];
};

type Part = 'cards' | 'voted' | 'mine';

const parts: { value: Part; word: string }[] = [
  { value: 'cards', word: '逐条表态' },
  { value: 'voted', word: '我的选择' },
  { value: 'mine', word: '我写的' },
];

/** One card at a time with the choices under the thumb; what was chosen and written in lists beside it. */
export function JudgingStatements({ topicId, overview }: JudgingStatementsProps) {
  const [part, setPart] = useState<Part>('cards');
  const pile = useCardPile(topicId);
  const mayWrite = overview.mayWrite || overview.maySeed;
  const { card, chosen, judge } = pile;
  return (
    <Page
      title="大家怎么看"
      actions={
        part === 'cards' &&
        card && <ChoiceButtons text={card.text} chosen={chosen} onChoose={judge} />
      }
    >
      <AboutTopic topicId={topicId} />
      <Tabs label="看哪些观点" tabs={parts} chosen={part} onChoose={setPart} />
      {part === 'cards' ? (
        <CardPile topicId={topicId} pile={pile} mayWrite={mayWrite} />
      ) : (
        <StatementList key={part} topicId={topicId} only={part} mayVote={part === 'voted'} />
      )}
      <OpinionWays topicId={topicId} mayWrite={mayWrite} />
    </Page>
  );
}
