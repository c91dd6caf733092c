import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { cashWordIn } from '@/shared/volunteering/ledger/cash-words';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { SheetForm } from '../../components/sheet-form';
import type { DeskBenefit } from '../../ledger-desk-types';

const { benefitName, benefitDescription, benefitPoints, benefitStock } = ledgerLimits;

/** A whole number within bounds, as typed; null where it is none. */
const numberWithin = (typed: string, { min, max }: { min: number; max: number }) => {
  const number = Number(typed);
  return typed !== '' && Number.isInteger(number) && number >= min && number <= max ? number : null;
};

const cashProblem = (text: string): string | undefined => {
  const word = cashWordIn(text);
  return word === null ? undefined : refusalMessage('benefitIsCash', { word });
};

/** Adding a benefit or changing it. */
export function BenefitSheet({ benefit, onClose }: { benefit: DeskBenefit; onClose: () => void }) {
  const [name, setName] = useState(benefit.name);
  const [description, setDescription] = useState(benefit.description);
  const [points, setPoints] = useState(String(benefit.points));
  const [stock, setStock] = useState(
    benefit.monthlyStock === null ? '' : String(benefit.monthlyStock),
  );
  const [isOffered, setOffered] = useState(benefit.isOffered);
  const [isTried, setTried] = useState(false);
  const saving = useCommand(cloudClient.volunteering.saveBenefit.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已保存');
      onClose();
    },
  });
  const wholePoints = numberWithin(points, benefitPoints);
  const wholeStock = stock === '' ? null : numberWithin(stock, benefitStock);
  const isName = name.trim().length >= benefitName.min;
  const isStock = stock === '' || wholeStock !== null;
  const save = () => {
    setTried(true);
    if (!isName || wholePoints === null || !isStock) return;
    if (cashProblem(name) || cashProblem(description)) return;
    saving.run({
      ...{ benefitId: benefit.id, name, description, isOffered },
      ...{ points: wholePoints, monthlyStock: wholeStock },
    });
  };
  return (
    <Sheet open title={benefit.name ? '修改兑换项目' : '添加兑换项目'} onClose={onClose}>
      <SheetForm>
        <TextField
          label="名称"
          value={name}
          onChange={setName}
          maxLength={benefitName.max}
          placeholder="例如：理发一次"
          error={
            cashProblem(name) ?? (isTried && !isName ? '请写 2 到 20 个字的名称。' : undefined)
          }
        />
        <TextArea
          label="说明"
          optional
          value={description}
          onChange={setDescription}
          maxLength={benefitDescription.max}
          placeholder="例如：周三上午到社区服务站，凭兑换码"
          error={cashProblem(description)}
        />
        <TextField
          label="要多少积分"
          type="number"
          value={points}
          onChange={setPoints}
          error={isTried && wholePoints === null ? '请填 1 到 10000 的整数。' : undefined}
        />
        <TextField
          label="每月几份"
          type="number"
          optional
          value={stock}
          onChange={setStock}
          hint="不填就是不限量。"
          error={isTried && !isStock ? '请填 1 到 10000 的整数，或者不填。' : undefined}
        />
        <Card flush>
          <SwitchRow
            title="开放兑换"
            note="关掉以后不能再兑换，已经兑换的照样领取"
            on={isOffered}
            onChange={setOffered}
          />
        </Card>
        {saving.failure && <Callout tone="danger">{saving.failure.message}</Callout>}
        <PrimaryButton icon="check" loading={saving.isRunning} onPress={save}>
          保存
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
