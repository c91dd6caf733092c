import { useState } from 'react';
import { reviewLimits } from '@/shared/conventions/review/review-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { DeskRound } from '../../adoption-types';
import { SheetFields } from '../../components/sheet-fields';

type AnswerSheetProps = {
  conventionId: string;
  remark: DeskRound['remarks'][number];
  onClose: () => void;
};

const { min, max } = reviewLimits.answer;

/** How a remark was met: changed accordingly, or why not. */
export function AnswerSheet({ conventionId, remark, onClose }: AnswerSheetProps) {
  const [answer, setAnswer] = useState(remark.answer ?? '');
  const [isTried, setTried] = useState(false);
  const saving = useCommand(cloudClient.conventions.answerRemark.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: onClose,
  });
  const isShort = answer.trim().length < min;
  const save = () => {
    setTried(true);
    if (!isShort) saving.run({ conventionId, remarkId: remark.remarkId, answer });
  };
  return (
    <Sheet open title="这条意见怎么处理的" onClose={onClose}>
      <SheetFields>
        <Callout tone="info" title="审核意见">
          {remark.remark}
        </Callout>
        <TextArea
          label="处理情况"
          value={answer}
          onChange={setAnswer}
          maxLength={max}
          placeholder="例如 已按意见改写；或者没有改的原因"
          hint="下一轮的审核人和居民都会看到。"
          error={isTried && isShort ? `请写 ${min} 个字以上。` : undefined}
        />
        {saving.failure && <Callout tone="danger">{saving.failure.message}</Callout>}
        <PrimaryButton icon="check" loading={saving.isRunning} onPress={save}>
          保存
        </PrimaryButton>
      </SheetFields>
    </Sheet>
  );
}
