import { useState } from 'react';
import { TeamCard } from '@/src/features/volunteering/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { FindLeader } from '../../components/find-leader';
import { ReasonStep } from '../../components/reason-step';
import { SheetForm } from '../../components/sheet-form';
import type { TeamCardData } from '../../desk-types';

type TeamStepsProps = { team: TeamCardData; mayReview: boolean };

/** A team with what the caller may do about it. */
export function TeamSteps({ team, mayReview }: TeamStepsProps) {
  const mayLead = team.state === 'approved' && (team.isOwn || mayReview);
  return (
    <TeamCard team={team}>
      {team.state === 'proposed' && mayReview && !team.isOwn && <Decide team={team} />}
      {mayLead && <HandOver team={team} />}
      {mayLead && <Dissolve team={team} />}
    </TeamCard>
  );
}

const refetches = [cloud.volunteering.pathKey()];

function Decide({ team: { id: teamId, name } }: { team: TeamCardData }) {
  const decide = useCommand(cloudClient.volunteering.decideTeam.mutate, {
    refetches,
    onDone: () => tell('审核好了，已经告诉队长'),
  });
  return (
    <>
      <PrimaryButton
        icon="circle-check"
        label={`同意成立 ${name}`}
        loading={decide.isRunning}
        onPress={() => decide.run({ teamId, decision: { kind: 'approve' } })}
      >
        同意成立
      </PrimaryButton>
      {decide.failure && <Callout tone="danger">{decide.failure.message}</Callout>}
      <ReasonStep
        icon="circle-x"
        word="不同意"
        label={`不同意成立 ${name}`}
        note="队长会看到原因，可以改好了再发起。"
        hint="队长能看到"
        draftKey={`team:${teamId}`}
        isRunning={decide.isRunning}
        failure={decide.failure}
        send={(reason) => decide.run({ teamId, decision: { kind: 'reject', reason } })}
      />
    </>
  );
}

function HandOver({ team: { id: teamId, name } }: { team: TeamCardData }) {
  const [isOpen, open] = useState(false);
  const [next, choose] = useState<{ accountId: string; name: string } | null>(null);
  const handOver = useCommand(cloudClient.volunteering.handOverTeam.mutate, {
    refetches,
    onDone: () => {
      open(false);
      choose(null);
      tell('已换队长');
    },
  });
  return (
    <>
      <TextButton icon="arrow-left-right" label={`${name}换队长`} onPress={() => open(true)}>
        换队长
      </TextButton>
      <Sheet open={isOpen} title="换队长" onClose={() => open(false)}>
        <SheetForm>
          <FindLeader volunteersOnly onChoose={choose} />
          {next && (
            <PrimaryButton
              icon="check"
              loading={handOver.isRunning}
              onPress={() => handOver.run({ teamId, leaderAccountId: next.accountId })}
            >
              {`请 ${next.name} 当队长`}
            </PrimaryButton>
          )}
          {handOver.failure && <Callout tone="danger">{handOver.failure.message}</Callout>}
        </SheetForm>
      </Sheet>
    </>
  );
}

function Dissolve({ team: { id: teamId, name } }: { team: TeamCardData }) {
  const [asking, ask] = useState(false);
  const dissolve = useCommand(cloudClient.volunteering.dissolveTeam.mutate, {
    refetches,
    onDone: () => {
      ask(false);
      tell('志愿队已解散');
    },
  });
  return (
    <>
      <TextButton icon="archive" label={`解散 ${name}`} onPress={() => ask(true)}>
        解散
      </TextButton>
      <ConfirmDialog
        open={asking}
        danger
        title={`解散${name}吗？`}
        message="解散以后不能恢复，办过的活动和服务时长都保留。"
        confirmLabel="解散"
        cancelLabel="不解散"
        loading={dissolve.isRunning}
        onConfirm={() => dissolve.run({ teamId })}
        onCancel={() => ask(false)}
      >
        {dissolve.failure && <Callout tone="danger">{dissolve.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
