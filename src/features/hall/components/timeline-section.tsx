import { useState } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { Section } from '@/src/ui/section/section';
import type { TopicDetail } from '../hall-types';
import { StepList } from './topic-timeline';
import { WholeTimeline } from './whole-timeline';

const shownAtFirst = 5;

type TimelineSectionProps = { topic: Pick<TopicDetail, 'id' | 'timeline' | 'hasEarlierSteps'> };

/** Every step of the topic, newest first, the same for everybody; the older ones on request. */
export function TimelineSection({ topic }: TimelineSectionProps) {
  const [isWhole, setWhole] = useState(false);
  const steps = [...topic.timeline].reverse();
  const isMore = steps.length > shownAtFirst || topic.hasEarlierSteps;
  return (
    <Section title="进展">
      {isWhole && topic.hasEarlierSteps ? (
        <WholeTimeline topicId={topic.id} />
      ) : (
        <StepList steps={isWhole ? steps : steps.slice(0, shownAtFirst)} />
      )}
      {isMore && (
        <TextButton
          icon={isWhole ? 'chevron-up' : 'chevron-down'}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? '收起' : '展开全部进展'}
        </TextButton>
      )}
    </Section>
  );
}
