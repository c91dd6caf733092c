import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { openEarlierPromise } from '../../promise-pages';

type EarlierRoundsProps = { topicId: string; rounds: number; shown: number | null };

/** What was carried out more than once keeps every time it was. */
export function EarlierRounds({ topicId, rounds, shown }: EarlierRoundsProps) {
  const others = Array.from({ length: rounds }, (_, place) => place + 1).filter(
    (round) => round !== shown,
  );
  if (shown === null || others.length === 0) return null;
  return (
    <Section title="各次办理">
      <Card flush>
        {others.map((round) => (
          <ListItem
            key={round}
            icon="history"
            title={`第 ${round} 次办理`}
            onPress={() => openEarlierPromise(topicId, round)}
          />
        ))}
      </Card>
    </Section>
  );
}
