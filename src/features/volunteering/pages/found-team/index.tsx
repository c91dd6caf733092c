import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { teamLimits } from '@/shared/volunteering/activities/activity-limits';
import { teamProblems } from '@/shared/volunteering/activities/team-rules';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useDraft } from '@/src/platform/use-draft';
import { useMay } from '@/src/platform/use-me';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { VolunteeringGate } from '../../components/volunteering-gate';

/** A resident proposes a team of volunteers; staff decide on it. */
export default function FoundTeamPage() {
  const mayFound = useMay('volunteering.foundTeam');
  return (
    <VolunteeringGate title="发起志愿队">
      {mayFound ? (
        <FoundTeam />
      ) : (
        <Page title="发起志愿队">
          <NotAllowed message="志愿队由成年居民发起。" />
        </Page>
      )}
    </VolunteeringGate>
  );
}

const empty = { name: '', introduction: '' };

function FoundTeam() {
  const [form, change, forget] = useDraft('foundTeam', empty);
  const [tried, setTried] = useState(false);
  const [teamId] = useState(newRequestId);
  const submission = useSubmission({
    key: 'foundTeam',
    send: cloudClient.volunteering.foundTeam.mutate,
    refetches: [cloud.volunteering.pathKey()],
    onReceived: forget,
  });
  const words = { name: form.name.trim(), introduction: form.introduction.trim() };
  const problems = teamProblems(words);
  const errorOf = (code: string) => {
    const problem = tried ? problems.find((one) => one.code === code) : undefined;
    return problem && refusalMessage(problem.code, problem.details ?? {});
  };
  const submit = () => {
    setTried(true);
    if (problems.length === 0) submission.submit({ teamId, ...words });
  };
  const isReceived = submission.status === 'received';
  return (
    <Page
      title="发起志愿队"
      actions={
        isReceived ? null : (
          <PrimaryButton
            icon="send"
            loading={submission.status === 'sending'}
            disabled={submission.status === 'notReceivedYet'}
            onPress={submit}
          >
            交给社区审核
          </PrimaryButton>
        )
      }
    >
      <SubmissionNotice
        submission={submission}
        received="社区审核以后会告诉您。通过后，您就是队长，可以用志愿队的名义办活动。"
      />
      {!isReceived && (
        <>
          <Callout tone="info">
            您是这支志愿队的队长，以后也可以换人。志愿队办的每个活动，社区看过以后再发布。
          </Callout>
          <TextField
            label="志愿队的名称"
            value={form.name}
            onChange={(name) => change({ name })}
            maxLength={teamLimits.name.max}
            placeholder="例如：银杏志愿队"
            error={errorOf('teamNameLength')}
          />
          <TextArea
            label="介绍一下"
            value={form.introduction}
            onChange={(introduction) => change({ introduction })}
            maxLength={teamLimits.introduction.max}
            placeholder="准备做什么，有哪些人，欢迎谁加入"
            error={errorOf('teamIntroductionLength')}
          />
        </>
      )}
    </Page>
  );
}
