import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { doneProblems } from '@/shared/hall/promises/progress-rules';
import { shanghaiDay } from '@/shared/shanghai-time';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { TextArea } from '@/src/ui/text-field/text-area';
import { DayField } from '../../components/day-field';
import { problemWords } from '../../components/problem-words';
import type { MilestoneFormProps } from './milestone-form-props';

const empty = { day: '', note: '', photos: [] as Photo[] };

/** A milestone was reached: on which day, with what to show for it. */
export function CompleteForm({ topicId, milestone, plannedAt, onDone }: MilestoneFormProps) {
  const [{ day, note, photos }, change, discard] = useDraft(`done:${milestone.id}`, empty);
  const [isTried, setTried] = useState(false);
  const completion = useCommand(cloudClient.hall.completeMilestone.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      onDone();
    },
  });
  const problems = doneProblems({ day, note }, plannedAt, new Date());
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    const photoIds = photos.map(({ fileId }) => fileId);
    completion.run({ topicId, milestoneId: milestone.id, day, note, photoIds });
  };
  return (
    <>
      <DayField
        label="哪一天完成的"
        day={day}
        onChange={(chosen) => change({ day: chosen })}
        earliest={shanghaiDay(plannedAt)}
        latest={shanghaiDay(new Date())}
        error={problemWords(problems, ['milestoneDoneDay'], isTried)}
      />
      <TextArea
        label="说明"
        value={note}
        onChange={(typed) => change({ note: typed })}
        maxLength={promiseLimits.doneNote.max}
        optional
      />
      <PhotoPicker
        label="照片"
        photos={photos}
        onChange={(chosen) => change({ photos: chosen })}
        most={promiseLimits.photos.max}
      />
      {completion.failure && <Callout tone="danger">{completion.failure.message}</Callout>}
      <PrimaryButton icon="circle-check" loading={completion.isRunning} onPress={submit}>
        登记完成
      </PrimaryButton>
    </>
  );
}
