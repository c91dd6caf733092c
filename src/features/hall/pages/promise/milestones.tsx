import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { LookTag } from '../../components/promise-tag';
import { milestoneDays, milestoneLook } from '../../promise-looks';
import type { MilestoneData } from '../../promise-types';

/** What was promised step by step, each with its days and how it stands. */
export const Milestones = ({ milestones }: { milestones: MilestoneData[] }) => (
  <Section title="步骤">
    <Card flush>
      {milestones.map((milestone, place) => (
        <ListItem
          key={milestone.id}
          title={`${place + 1}. ${milestone.title}`}
          note={
            milestone.explanation
              ? `${milestoneDays(milestone)}。没有完成的原因：${milestone.explanation}`
              : milestoneDays(milestone)
          }
          tags={<LookTag look={milestoneLook(milestone, new Date())} />}
        />
      ))}
    </Card>
  </Section>
);
