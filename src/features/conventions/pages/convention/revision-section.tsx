import { View } from '@tarojs/components';
import { lawfulSteps, revisionStates } from '@/shared/conventions/revision-life-cycle';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import { ReviewRecord } from '../../components/review-record';
import { type ColumnStep, StepColumn } from '../../components/step-column';
import type { ConventionFront, OpenRevision } from '../../convention-types';
import { CollectedSummary } from './collected-summary';
import { StepNow } from './step-now';

type RevisionSectionProps = { front: ConventionFront; revision: OpenRevision };

/** The round that is going on: why, where it stands, and what the reader can do now. */
export function RevisionSection({ front, revision }: RevisionSectionProps) {
  const { id } = front.convention;
  const { number, reason, state, collected } = revision;
  const isFirst = front.editionInForce === null;
  return (
    <Section title={isFirst ? '正在制定' : `正在修订（第${number}版）`}>
      <Card>
        <View>{`为什么：${reason}`}</View>
      </Card>
      <Card>
        <StepColumn steps={columnOf(state, <StepNow front={front} revision={revision} />)} />
      </Card>
      {collected && <CollectedSummary conventionId={id} collected={collected} />}
      {state !== 'collecting' && <ReviewRecord conventionId={id} revision={number} />}
    </Section>
  );
}

function columnOf(state: OpenRevision['state'], now: ColumnStep['content']): ColumnStep[] {
  const current = lawfulSteps.indexOf(state);
  return lawfulSteps.map((step, place) => ({
    key: step,
    title: revisionStates[step],
    state: place < current ? 'done' : place === current ? 'here' : 'ahead',
    ...(place === current ? { content: now } : {}),
  }));
}
