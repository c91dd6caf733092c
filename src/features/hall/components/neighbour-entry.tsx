import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import type { TopicDetail } from '../hall-types';

/** For the helper and for those who review words: whom the topic was raised for, and how they agreed. */
export function NeighbourEntry({ topic }: { topic: TopicDetail }) {
  const reviews = useMay('moderation.decide');
  const { data } = useQuery({
    ...cloud.hall.topicNeighbour.queryOptions({ topicId: topic.id }),
    enabled: topic.raisedFor !== null && (topic.isMine || reviews),
  });
  if (!data) return null;
  const { name, buildingName, room, consentWay, consentOn } = data;
  return (
    <Section title="代邻居提交（只有代交人和审核人员能看到）">
      <Card>
        <Facts
          facts={[
            { name: '邻居', value: name },
            { name: '住处', value: `${buildingName} ${room}` },
            { name: '同意方式', value: `${consentWay}，${consentOn}` },
          ]}
        />
      </Card>
    </Section>
  );
}
