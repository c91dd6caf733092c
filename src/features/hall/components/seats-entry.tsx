import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Section } from '@/src/ui/section/section';
import type { TopicDetail } from '../hall-types';
import { SeatCard } from './seats/seat-card';

/** Who was asked to take part, what each answered in its role, and who has not. */
export function SeatsEntry({ topic }: { topic: TopicDetail }) {
  const { data } = useQuery(cloud.hall.topicSeats.queryOptions({ topicId: topic.id }));
  if (!data || data.seats.length === 0) return null;
  const answered = data.seats.filter(({ state }) => state === 'answered').length;
  return (
    <Section title={`各方意见（${data.seats.length} 方，${answered} 方已答复）`}>
      {data.seats.map((seat) => (
        <SeatCard key={seat.id} seat={seat} isOpen={data.isOpen} />
      ))}
    </Section>
  );
}
