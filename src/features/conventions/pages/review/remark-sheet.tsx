import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { type RemarkWeight, remarkWeights } from '@/shared/conventions/review/remark-weights';
import { reviewLimits } from '@/shared/conventions/review/review-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { ShownRemark } from '../../review-types';
import type { RemarkPlace } from './reviewed-text';
import './remark-sheet.scss';

type RemarkSheetProps = {
  token: string;
  place: RemarkPlace;
  /** The one that is written anew. */
  remark?: ShownRemark;
  onClose: () => void;
};

const { min, max } = reviewLimits.remark;

const notes: Record<RemarkWeight, string> = {
  required: '不改就不能通过，例如违反法律、带有罚款',
  suggested: '改了更好，由社区决定',
};

/** Writes a remark, or one that is there anew. What is typed stays until it has arrived. */
export function RemarkSheet({ token, place, remark: before, onClose }: RemarkSheetProps) {
  const [weight, setWeight] = useState<RemarkWeight>(before?.weight ?? 'required');
  const [words, setWords] = useState(before?.remark ?? '');
  const [isTried, setTried] = useState(false);
  const remarkId = useRef(before?.remarkId ?? newRequestId()).current;
  const saving = useCommand(cloudClient.conventions.saveRemark.mutate, {
    refetches: [cloud.conventions.openReview.queryKey({ token })],
    onDone: onClose,
  });
  const isShort = words.trim().length < min;
  const save = () => {
    setTried(true);
    if (isShort) return;
    saving.run({ token, remarkId, paragraphId: place.paragraphId, weight, remark: words });
  };
  const about = place.paragraphId === null ? '全文' : (place.label ?? place.text);
  return (
    <Sheet open title={`对${about}的意见`} onClose={onClose}>
      <View className="remark-sheet">
        {place.text !== '' && <View className="remark-sheet__words">{place.text}</View>}
        <ChoiceGroup
          label="要不要改"
          value={weight}
          onChange={setWeight}
          choices={(['required', 'suggested'] as const).map((value) => ({
            value,
            label: remarkWeights[value],
            note: notes[value],
            icon: value === 'required' ? 'triangle-alert' : 'lightbulb',
          }))}
        />
        <TextArea
          label="意见"
          value={words}
          onChange={setWords}
          maxLength={max}
          placeholder="请写清楚哪里要改、为什么"
          error={isTried && isShort ? `请写 ${min} 个字以上。` : undefined}
        />
        {saving.failure && <Callout tone="danger">{saving.failure.message}</Callout>}
        <PrimaryButton icon="check" loading={saving.isRunning} onPress={save}>
          保存意见
        </PrimaryButton>
      </View>
    </Sheet>
  );
}
