import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { TextButton } from '@/src/ui/button/button';
import { Section } from '@/src/ui/section/section';
import type { TopicDetail } from '../hall-types';
import { SeatCard } from './seats/seat-card';

const shownAtFirst = 3;

/** Who was asked to take part, what each answered in its role, and who has not. */
export function SeatsEntry({ topic }: { topic: TopicDetail }) {
  const [isWhole, setWhole] = useState(false);
  const { data } = useQuery(cloud.hall.topicSeats.queryOptions({ topicId: topic.id }));
  if (!data || data.seats.length === 0) return null;
  // One's own seat first: it is what the person came for.
  const seats = [...data.seats].sort((one, other) => Number(other.isMine) - Number(one.isMine));
  const answered = data.seats.filter(({ state }) => state === 'answered').length;
  return (
    <Section title={`各方意见（${data.seats.length} 方，${answered} 方已答复）`}>
      {(isWhole ? seats : seats.slice(0, shownAtFirst)).map((seat) => (
        <SeatCard key={seat.id} seat={seat} isOpen={data.isOpen} />
      ))}
      {seats.length > shownAtFirst && (
        <TextButton
          icon={isWhole ? 'chevron-up' : 'chevron-down'}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? '收起' : `展开全部 ${seats.length} 方`}
        </TextButton>
      )}
    </Section>
  );
}
