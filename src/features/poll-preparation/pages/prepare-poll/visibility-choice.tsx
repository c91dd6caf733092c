import { visibilities } from '@/shared/polls/visibility';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { maySecret } from './draft-form';
import type { StepProps } from './step-props';

/** Named or secret; secret is offered only where nobody's area would give them away. */
export function VisibilityChoice({ form, ruleSet, change }: Omit<StepProps, 'problems'>) {
  if (!maySecret(ruleSet))
    return (
      <Callout tone="info" icon="user-check" title={`这次表决${visibilities.named}`}>
        截止以后，名册里的人能看到每张票投了什么。按面积计票不能不记名，因为从面积能看出是哪一户。
      </Callout>
    );
  return (
    <ChoiceGroup
      label="实名还是不记名？"
      choices={[
        {
          value: 'named',
          label: visibilities.named,
          note: '截止以后，名册里的人能看到每张票投了什么。可以收纸质票、电话和上门登记的票。',
        },
        {
          value: 'secret',
          label: visibilities.secret,
          note: '谁投了什么一直不公开。只能在小程序里投票，不收纸质票，也不能委托。',
        },
      ]}
      value={form.visibility}
      onChange={(visibility) => change({ visibility })}
    />
  );
}
