import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { ActivityDetail } from '../../desk-types';

const refetches = [cloud.volunteering.pathKey()];

/** The next step of a draft, or of an activity that waits for a reviewer. */
export const ActivitySteps = ({ activity }: { activity: ActivityDetail }) =>
  activity.state === 'draft' ? <BringOut activity={activity} /> : <TakeBack activity={activity} />;

function BringOut({
  activity: { id: activityId, revision, isTeams },
}: {
  activity: ActivityDetail;
}) {
  const [asking, ask] = useState(false);
  const options = { refetches, onDone: () => ask(false) };
  const publish = useCommand(cloudClient.volunteering.publishActivity.mutate, options);
  const submit = useCommand(cloudClient.volunteering.submitActivity.mutate, options);
  const step = isTeams ? submit : publish;
  const word = isTeams ? '交给社区审核' : '发布，开始招募';
  return (
    <>
      <PrimaryButton icon={isTeams ? 'send' : 'megaphone'} onPress={() => ask(true)}>
        {word}
      </PrimaryButton>
      <ConfirmDialog
        open={asking}
        title={isTeams ? '现在交给社区审核吗？' : '现在发布吗？'}
        message={isTeams ? '审核期间不能修改，要改可以先撤回。' : '发布以后，居民马上可以报名。'}
        confirmLabel={isTeams ? '交给社区' : '发布'}
        cancelLabel="再看看"
        loading={step.isRunning}
        onConfirm={() => step.run({ activityId, revision })}
        onCancel={() => ask(false)}
      >
        {step.failure && <Callout tone="danger">{step.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}

function TakeBack({ activity: { id: activityId } }: { activity: ActivityDetail }) {
  const takeBack = useCommand(cloudClient.volunteering.takeBackActivity.mutate, {
    refetches,
    onDone: () => tell('已撤回，可以修改了'),
  });
  return (
    <>
      {takeBack.failure && <Callout tone="danger">{takeBack.failure.message}</Callout>}
      <SecondaryButton
        icon="undo-2"
        loading={takeBack.isRunning}
        onPress={() => takeBack.run({ activityId })}
      >
        撤回修改
      </SecondaryButton>
    </>
  );
}
