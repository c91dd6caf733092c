import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { ReasonStep } from '../../components/reason-step';
import type { ActivityDetail } from '../../desk-types';

const refetches = [cloud.volunteering.pathKey()];

/** Ending an activity, calling it off, or throwing a draft away. */
export function ClosingSteps({ activity }: { activity: ActivityDetail }) {
  const { state, mayOrganise, mayCancel } = activity;
  if (state === 'draft' && mayOrganise) return <Discard activity={activity} />;
  if (state !== 'published') return null;
  return (
    <Section title="收尾">
      {mayOrganise && <End activity={activity} />}
      {mayCancel && <Cancel activity={activity} />}
    </Section>
  );
}

function Discard({ activity: { id: activityId } }: { activity: ActivityDetail }) {
  const [asking, ask] = useState(false);
  const discard = useCommand(cloudClient.volunteering.discardActivity.mutate, {
    refetches: [],
    onDone: () => {
      tell('草稿已删除');
      leavePage();
    },
  });
  return (
    <>
      <TextButton icon="trash-2" onPress={() => ask(true)}>
        删除这份草稿
      </TextButton>
      <ConfirmDialog
        open={asking}
        danger
        title="删除这份草稿吗？"
        message="写的内容和排的班次都会删掉，不能恢复。"
        confirmLabel="删除"
        cancelLabel="留着"
        loading={discard.isRunning}
        onConfirm={() => discard.run({ activityId })}
        onCancel={() => ask(false)}
      >
        {discard.failure && <Callout tone="danger">{discard.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}

function End({ activity: { id: activityId } }: { activity: ActivityDetail }) {
  const [asking, ask] = useState(false);
  const end = useCommand(cloudClient.volunteering.endActivity.mutate, {
    refetches,
    onDone: () => {
      ask(false);
      tell('活动已结束');
    },
  });
  return (
    <>
      <TextButton icon="circle-check" onPress={() => ask(true)}>
        活动办完了，结束它
      </TextButton>
      <ConfirmDialog
        open={asking}
        title="结束这个活动吗？"
        message="结束以后不能再排班次。已经办过的班次照常记时长。"
        confirmLabel="结束"
        cancelLabel="再等等"
        loading={end.isRunning}
        onConfirm={() => end.run({ activityId })}
        onCancel={() => ask(false)}
      >
        {end.failure && <Callout tone="danger">{end.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}

function Cancel({ activity: { id: activityId } }: { activity: ActivityDetail }) {
  const cancel = useCommand(cloudClient.volunteering.cancelActivity.mutate, {
    refetches,
    onDone: ({ cancelledShifts }) => tell(`活动已取消，${cancelledShifts} 个班次一起取消`),
  });
  return (
    <ReasonStep
      icon="ban"
      word="取消整个活动"
      note="没结束的班次都会取消，报名的人会收到消息。正在服务的人，到现在为止的时间照样算。"
      hint="所有人都能看到"
      draftKey={`activity:${activityId}`}
      isRunning={cancel.isRunning}
      failure={cancel.failure}
      send={(reason) => cancel.run({ activityId, reason })}
    />
  );
}
