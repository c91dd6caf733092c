import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { maySecret } from './draft-form';
import type { StepProps } from './step-props';

/** 0 to 72; what people think in is days. */
const hours = [0, 12, 24, 48, 72];

/** How long paper that was handed over in time may still be entered, before the count. */
export function EntryHours({ form, ruleSet, change }: Omit<StepProps, 'problems'>) {
  if (maySecret(ruleSet) && form.visibility === 'secret')
    return (
      <Callout tone="info" title="截止后马上计票">
        不记名的表决只在小程序里投票，没有纸质票要录入。
      </Callout>
    );
  return (
    <ChoiceGroup
      label="截止后还可以录入纸质票多少小时？"
      choices={hours.map((count) => ({
        value: String(count),
        label: count === 0 ? '不录入' : `${count} 小时`,
        note: count === 0 ? '截止后马上计票' : '只录入截止前已经交到的纸质票，录完再计票',
      }))}
      value={String(form.entryHours)}
      onChange={(chosen) => change({ entryHours: Number(chosen) })}
    />
  );
}
