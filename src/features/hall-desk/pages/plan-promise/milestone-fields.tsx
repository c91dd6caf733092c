import { promiseLimits } from '@/shared/hall/promises/limits';
import type { PromiseRefusal } from '@/shared/hall/promises/plan-rules';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { problemWords } from '../../components/problem-words';
import { MilestoneField } from './milestone-field';
import { type TypedMilestone, withOneMore } from './plan-draft';

type MilestoneFieldsProps = {
  milestones: TypedMilestone[];
  onChange: (milestones: TypedMilestone[]) => void;
  problems: readonly PromiseRefusal[];
  isTried: boolean;
};

/** What is done by when, one after the other. */
export function MilestoneFields(props: MilestoneFieldsProps) {
  const { milestones, onChange, problems, isTried } = props;
  const { min, max } = promiseLimits.milestones;
  const order = problemWords(problems, ['milestonesNotInOrder', 'milestonesCount'], isTried);
  return (
    <Section title="步骤">
      {milestones.map((milestone, place) => (
        <MilestoneField
          key={milestone.key}
          number={place + 1}
          milestone={milestone}
          isTried={isTried}
          onChange={(changes) =>
            onChange(
              milestones.map((one) => (one.key === milestone.key ? { ...one, ...changes } : one)),
            )
          }
          onRemove={
            milestones.length > min
              ? () => onChange(milestones.filter(({ key }) => key !== milestone.key))
              : null
          }
        />
      ))}
      {order && <Callout tone="danger">{order}</Callout>}
      {milestones.length < max && (
        <SecondaryButton icon="plus" onPress={() => onChange(withOneMore(milestones))}>
          再加一个步骤
        </SecondaryButton>
      )}
    </Section>
  );
}
