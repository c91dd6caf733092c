import { useState } from 'react';
import { reviewLimits } from '@/shared/conventions/review/review-limits';
import {
  outcomeProblem,
  type ReviewOutcome,
  reviewOutcomes,
} from '@/shared/conventions/review/review-outcomes';
import { refusalMessage } from '@/shared/refusals';
import { cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { OpenedReview } from '../../review-types';

type OutcomeFormProps = {
  token: string;
  review: OpenedReview;
  onGiven: (outcome: ReviewOutcome) => void;
};

const empty = { reviewerName: '', office: '', opinion: '' };
const { reviewerName: nameLimits, office: officeLimits, opinion: opinionLimits } = reviewLimits;

/** Who reviewed, and how it ends: asked once more before it counts, because it counts once. */
export function OutcomeForm({ token, review, onGiven }: OutcomeFormProps) {
  // Of the text alone: a link is not left behind on somebody else's computer.
  const [draft, change, discard] = useDraft(`review:${review.digest.slice(0, 16)}`, empty);
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const giving = useCommand(cloudClient.conventions.giveReviewOutcome.mutate, {
    refetches: [],
    onDone: (answer) => {
      discard();
      onGiven(answer.outcome);
    },
  });
  const problem = outcome && outcomeProblem(outcome, review.remarks);
  const wrong = {
    name: draft.reviewerName.trim().length < nameLimits.min,
    office: draft.office.trim().length < officeLimits.min,
    outcome: outcome === null ? '请选择审核结论。' : problem ? refusalMessage(problem) : undefined,
  };
  const ask = () => {
    setTried(true);
    if (!wrong.name && !wrong.office && !wrong.outcome) setAsking(true);
  };
  const give = () => {
    setAsking(false);
    if (outcome) giving.run({ token, outcome, ...draft });
  };
  return (
    <Section title="审核结论">
      <ChoiceGroup
        label="结论"
        showLabel={false}
        value={outcome}
        onChange={setOutcome}
        error={isTried ? wrong.outcome : undefined}
        choices={[
          {
            value: 'approved',
            label: reviewOutcomes.approved,
            note: '没有必须修改的地方，社区可以组织表决',
            icon: 'circle-check',
          },
          {
            value: 'changesRequired',
            label: reviewOutcomes.changesRequired,
            note: '社区改好以后，再送您审核',
            icon: 'undo-2',
          },
        ]}
      />
      <TextField
        label="审核单位"
        value={draft.office}
        onChange={(office) => change({ office })}
        maxLength={officeLimits.max}
        placeholder="例如 青石镇人民政府"
        hint="居民会看到单位名称。"
        error={isTried && wrong.office ? `请写单位全称，${officeLimits.min} 个字以上。` : undefined}
      />
      <TextField
        label="审核人姓名"
        value={draft.reviewerName}
        onChange={(reviewerName) => change({ reviewerName })}
        maxLength={nameLimits.max}
        hint="姓名只写进备案材料，不向居民公开。"
        error={isTried && wrong.name ? '请写您的姓名。' : undefined}
      />
      <TextArea
        label="总的意见"
        value={draft.opinion}
        onChange={(opinion) => change({ opinion })}
        maxLength={opinionLimits.max}
        optional
      />
      {giving.failure && <Callout tone="danger">{giving.failure.message}</Callout>}
      <PrimaryButton icon="send" loading={giving.isRunning} onPress={ask}>
        提交审核结论
      </PrimaryButton>
      <ConfirmDialog
        open={isAsking}
        title={outcome === null ? '' : `确定提交“${reviewOutcomes[outcome]}”吗？`}
        message="提交以后不能再改，这个链接也就用完了。"
        confirmLabel="提交"
        onConfirm={give}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}
