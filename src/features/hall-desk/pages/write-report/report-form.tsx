import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { reportProblems } from '@/shared/hall/promises/progress-rules';
import { moneyText } from '@/shared/money-text';
import { type PromiseData, showPromise } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Facts } from '@/src/ui/facts/facts';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { TextArea } from '@/src/ui/text-field/text-area';
import { problemWords } from '../../components/problem-words';
import { Explanations } from './explanations';

type ReportFormProps = { topicId: string; title: string; promise: PromiseData };

const empty = {
  summary: '',
  /** Words by milestone. */
  explanations: {} as Record<string, string>,
  photos: [] as Photo[],
};

/** What was typed stays on the phone until it is published. */
export function ReportForm({ topicId, title, promise }: ReportFormProps) {
  const [draft, change, discard] = useDraft(`report:${topicId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const report = useCommand(cloudClient.hall.reportPromise.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      showPromise(topicId);
    },
  });
  const open = promise.milestones.filter(({ doneDay }) => doneDay === null);
  const explanations = open.map(({ id }) => ({
    milestoneId: id,
    words: draft.explanations[id] ?? '',
  }));
  const problems = reportProblems(draft.summary, open, explanations);
  const publish = () => {
    setAsking(false);
    const photoIds = draft.photos.map(({ fileId }) => fileId);
    report.run({ topicId, summary: draft.summary, explanations, photoIds });
  };
  return (
    <>
      <Facts
        facts={[
          { name: '议题', value: title },
          { name: '步骤', value: `完成 ${promise.milestonesDone}/${promise.milestoneCount}` },
          { name: '支出合计', value: moneyText(promise.spentFen) },
        ]}
      />
      <Explanations
        milestones={open}
        words={draft.explanations}
        onChange={(words) => change({ explanations: words })}
        isTried={isTried}
      />
      <TextArea
        label="报告内容"
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        maxLength={promiseLimits.summary.max}
        placeholder="做了什么、效果怎么样、以后怎么维护"
        error={problemWords(problems, ['reportSummaryLength'], isTried)}
      />
      <PhotoPicker
        label="照片"
        photos={draft.photos}
        onChange={(photos) => change({ photos })}
        most={promiseLimits.photos.max}
      />
      {report.failure && <Callout tone="danger">{report.failure.message}</Callout>}
      <PrimaryButton
        icon="scroll-text"
        loading={report.isRunning}
        onPress={() => {
          setTried(true);
          if (problems.length === 0) setAsking(true);
        }}
      >
        公布办结报告
      </PrimaryButton>
      <ConfirmDialog
        open={isAsking}
        title="公布办结报告？"
        message="公布以后不能再更新进展和支出，居民开始评价。平均不到 3 分的，要重新办理。"
        confirmLabel="公布报告"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={publish}
      />
    </>
  );
}
