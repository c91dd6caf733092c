import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { rulesProblem } from '@/shared/volunteering/ledger/rules-problem';
import { starsText } from '@/shared/volunteering/ledger/stars';
import { volunteeringRulesLimits as limits } from '@/shared/volunteering/volunteering-rules';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextField } from '@/src/ui/text-field/text-field';
import type { RulesData } from '../../ledger-desk-types';

type RulesFormProps = { rules: RulesData; onLeave: () => void };

/** Deciding about all rules together. */
export function RulesForm({ rules: before, onLeave }: RulesFormProps) {
  const [rules, setRules] = useState(before);
  const [isTried, setTried] = useState(false);
  const changing = useCommand(cloudClient.volunteering.changeRules.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('规则已修改');
      onLeave();
    },
  });
  const change = (changes: Partial<RulesData>) => setRules({ ...rules, ...changes });
  const problem = rulesProblem(rules);
  const save = () => {
    setTried(true);
    if (problem === null) changing.run(rules);
  };
  const number = (
    label: string,
    name: 'offerHours' | 'minutesPostingDays' | 'minutesPerPoint',
    unit: string,
  ) => (
    <TextField
      label={label}
      type="number"
      value={typed(rules[name])}
      onChange={(text) => change({ [name]: Number(text) })}
      hint={`${limits[name].least} 到 ${limits[name].most} ${unit}`}
    />
  );
  return (
    <>
      {number('公示几天', 'minutesPostingDays', '天，不能少于 7 天')}
      {number('多少分钟积 1 分', 'minutesPerPoint', '分钟')}
      {number('候补最多几小时内确认', 'offerHours', '小时')}
      {rules.starHours.map((hours, index) => (
        <TextField
          key={starsText(index + 1)}
          label={`${starsText(index + 1)}，累计几小时`}
          type="number"
          value={typed(hours)}
          onChange={(text) => change({ starHours: withStar(rules.starHours, index, text) })}
        />
      ))}
      <Card flush>
        <SwitchRow
          title="时间银行"
          note="可以用自己的时长请邻居帮忙"
          on={rules.timeBank}
          onChange={(on) => change({ timeBank: on })}
        />
      </Card>
      <TextField
        label="服务证明的负责人"
        optional
        value={rules.certificateResponsible}
        onChange={(certificateResponsible) => change({ certificateResponsible })}
        maxLength={limits.certificateResponsible.most}
        hint="会印在证明上。"
      />
      <TextField
        label="服务证明的联系方式"
        value={rules.certificateContact}
        onChange={(certificateContact) => change({ certificateContact })}
        maxLength={limits.certificateContact.most}
        hint="会印在证明上，开证明前必须写。"
      />
      {isTried && problem !== null && <Callout tone="danger">{refusalMessage(problem)}</Callout>}
      {changing.failure && <Callout tone="danger">{changing.failure.message}</Callout>}
      <PrimaryButton icon="check" loading={changing.isRunning} onPress={save}>
        保存规则
      </PrimaryButton>
      <TextButton icon="undo-2" onPress={onLeave}>
        不改了
      </TextButton>
    </>
  );
}

const typed = (number: number): string => (number === 0 ? '' : String(number));

const withStar = (
  starHours: RulesData['starHours'],
  changed: number,
  text: string,
): RulesData['starHours'] => {
  const [one, two, three, four, five] = starHours.map((hours, index) =>
    index === changed ? Number(text) : hours,
  );
  return [one ?? 0, two ?? 0, three ?? 0, four ?? 0, five ?? 0];
};
