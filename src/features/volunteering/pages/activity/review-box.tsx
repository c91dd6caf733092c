import { useState } from 'react';
import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { ActivityDetail } from '../../volunteering-types';

const empty = { reason: '' };
const { min, max } = activityLimits.reason;

/** A reviewer lets a team's activity through, or sends it back with what to change. */
export function ReviewBox({
  activity: { id: activityId, revision },
}: {
  activity: ActivityDetail;
}) {
  const [asking, ask] = useState<'publish' | 'sendBack' | null>(null);
  const [{ reason }, change, forget] = useDraft(`review:${activityId}`, empty);
  const review = useCommand(cloudClient.volunteering.reviewActivity.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      forget();
      tell('审核好了，已经告诉志愿队');
      leavePage();
    },
  });
  const isTooShort = reason.trim().length < min;
  return (
    <Section title="审核">
      <Callout tone="info">
        请看内容是否合适、风险是否写清、有危险的是否买了保险。通过以后，居民马上可以报名。
      </Callout>
      <PrimaryButton icon="circle-check" onPress={() => ask('publish')}>
        通过，发布活动
      </PrimaryButton>
      <SecondaryButton icon="undo-2" onPress={() => ask('sendBack')}>
        退回修改
      </SecondaryButton>
      <ConfirmDialog
        open={asking === 'publish'}
        title="通过这个活动吗？"
        message="通过以后马上发布，居民可以报名。"
        confirmLabel="通过"
        cancelLabel="再看看"
        loading={review.isRunning}
        onConfirm={() => review.run({ activityId, revision, decision: { kind: 'publish' } })}
        onCancel={() => ask(null)}
      >
        {review.failure && <Callout tone="danger">{review.failure.message}</Callout>}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'sendBack'}
        title="退回给志愿队修改"
        confirmLabel="退回"
        cancelLabel="再看看"
        loading={review.isRunning}
        onConfirm={() => {
          if (!isTooShort)
            review.run({ activityId, revision, decision: { kind: 'sendBack', reason } });
        }}
        onCancel={() => ask(null)}
      >
        <TextArea
          label="请写明要改什么"
          value={reason}
          onChange={(typed) => change({ reason: typed })}
          maxLength={max}
          hint={`${min} 到 ${max} 个字，志愿队能看到`}
        />
        {review.failure && <Callout tone="danger">{review.failure.message}</Callout>}
      </ConfirmDialog>
    </Section>
  );
}
