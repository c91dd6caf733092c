import { useState } from 'react';
import {
  LookTag,
  type MilestoneData,
  milestoneDays,
  milestoneLook,
  type PromiseData,
} from '@/src/features/hall/public';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { CompleteForm } from './complete-form';
import type { MilestoneFormProps } from './milestone-form-props';
import { MoveForm } from './move-form';

type MilestonesFormProps = { topicId: string; promise: PromiseData };

/** The open milestones: one is done, or its day is moved. */
export function MilestonesForm({ topicId, promise }: MilestonesFormProps) {
  const [chosen, setChosen] = useState<MilestoneData | null>(null);
  return (
    <>
      <Callout tone="info">点还没完成的步骤，登记完成或者改日期。</Callout>
      <Card flush>
        {promise.milestones.map((milestone) => (
          <ListItem
            key={milestone.id}
            title={milestone.title}
            note={milestoneDays(milestone)}
            tags={<LookTag look={milestoneLook(milestone, new Date())} />}
            {...(milestone.doneDay === null ? { onPress: () => setChosen(milestone) } : {})}
          />
        ))}
      </Card>
      <Sheet open={chosen !== null} title={chosen?.title ?? ''} onClose={() => setChosen(null)}>
        {chosen && (
          <MilestoneSheet
            topicId={topicId}
            milestone={chosen}
            plannedAt={promise.plannedAt}
            onDone={() => setChosen(null)}
          />
        )}
      </Sheet>
    </>
  );
}

const deeds = [
  { value: 'complete', label: '已经完成', icon: 'circle-check' },
  { value: 'move', label: '改日期', note: '要写原因', icon: 'calendar-plus' },
] as const;

function MilestoneSheet(props: MilestoneFormProps) {
  const [deed, setDeed] = useState<'complete' | 'move'>('complete');
  return (
    <>
      <ChoiceGroup
        label="这个步骤"
        showLabel={false}
        choices={[...deeds]}
        value={deed}
        onChange={setDeed}
      />
      {deed === 'complete' ? <CompleteForm {...props} /> : <MoveForm {...props} />}
    </>
  );
}
