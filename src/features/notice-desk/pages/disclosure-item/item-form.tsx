import { useState } from 'react';
import { itemLimits } from '@/shared/notices/disclosure/item-limits';
import { isAsOften, type Rhythm, rhythmNames, rhythms } from '@/shared/notices/disclosure/rhythms';
import type { StaffRole } from '@/shared/roles';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { openLinkDisclosure } from '../../desk-pages';
import type { DisclosureDesk, DisclosureItem } from '../../desk-types';
import { RetireItem } from './retire-item';

type ItemFormProps = { item: DisclosureItem | null; bodies: DisclosureDesk['bodies'] };

interface Filled {
  name: string;
  says: string;
  rhythm: Rhythm;
  dueDays: number;
  leastPostingDays: number;
  body: StaffRole | null;
}

const fresh: Filled = {
  ...{ name: '', says: '', rhythm: 'quarterly', dueDays: 15, leastPostingDays: 15 },
  body: null,
};

/** The rule of one item. What the law asks can only be asked more strictly. */
export function ItemForm({ item, bodies }: ItemFormProps) {
  const [filled, setFilled] = useState<Filled>(item ?? fresh);
  const [key] = useState(item?.key ?? newRequestId());
  const [isTried, setTried] = useState(false);
  const change = (changes: Partial<Filled>) => setFilled((before) => ({ ...before, ...changes }));
  const options = {
    refetches: [
      cloud.notices.disclosureDesk.pathKey(),
      cloud.notices.readDisclosureCalendar.pathKey(),
    ],
    onDone: leavePage,
  };
  const saving = useCommand(cloudClient.notices.saveDisclosureItem.mutate, options);
  const changing = useCommand(cloudClient.notices.changeLawItem.mutate, options);
  const law = item?.law ?? null;
  const { name, says, rhythm, dueDays, leastPostingDays, body } = filled;
  const isNamed = name.trim().length >= itemLimits.name.min;
  const save = () => {
    setTried(true);
    if (!isNamed || body === null) return;
    const rule = { rhythm, dueDays, leastPostingDays, body };
    if (law) changing.run({ key, ...rule });
    else saving.run({ key, name, says, ...rule });
  };
  const failure = saving.failure ?? changing.failure;
  return (
    <>
      {law && item ? (
        <Callout tone="info" icon="scale" title={item.name}>
          {`${item.says}依据${item.source ?? ''}。可以换负责的单位，也可以更勤、更早、公示更久，不能放宽。`}
        </Callout>
      ) : (
        <>
          <TextField
            label="名称"
            value={name}
            onChange={(typed) => change({ name: typed })}
            maxLength={itemLimits.name.max}
            placeholder="例如：公房出租情况"
            error={isTried && !isNamed ? '请写上名称。' : undefined}
          />
          <TextArea
            label="公开哪些内容"
            value={says}
            onChange={(typed) => change({ says: typed })}
            maxLength={itemLimits.says.max}
            optional
          />
        </>
      )}
      <ChoiceGroup
        label="多久公布一次"
        choices={rhythmNames
          .filter((value) => law === null || isAsOften(value, law.rhythm))
          .map((value) => ({ value, label: rhythms[value] }))}
        value={rhythm}
        onChange={(chosen) => change({ rhythm: chosen })}
      />
      <NumberStepper
        label={rhythm === 'atOnce' ? '几天内公布' : '期满后几天内公布'}
        value={dueDays}
        min={itemLimits.dueDays.least}
        max={law?.dueDays ?? itemLimits.dueDays.most}
        unit="天"
        onChange={(days) => change({ dueDays: days })}
      />
      <NumberStepper
        label="至少公示几天"
        value={leastPostingDays}
        min={law?.leastPostingDays ?? itemLimits.postingDays.least}
        max={itemLimits.postingDays.most}
        unit="天"
        onChange={(days) => change({ leastPostingDays: days })}
      />
      <SelectField
        label="由谁负责公布"
        options={bodies.map(({ role, name: label }) => ({ value: role, label }))}
        value={body}
        hint="只列出有人任职的单位，到期会提醒他们。"
        error={isTried && body === null ? '请选择负责的单位。' : undefined}
        onChange={(chosen) => change({ body: chosen })}
      />
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      <PrimaryButton icon="check" loading={saving.isRunning || changing.isRunning} onPress={save}>
        保存
      </PrimaryButton>
      {item?.isMine && item.rhythm === 'atOnce' && (
        <SecondaryButton icon="newspaper" onPress={() => openLinkDisclosure(item.key, null)}>
          登记已经公布的
        </SecondaryButton>
      )}
      {item && !law && <RetireItem itemKey={item.key} name={item.name} onDone={leavePage} />}
    </>
  );
}
