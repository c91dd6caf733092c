import { View } from '@tarojs/components';
import { useState } from 'react';
import { totalsText } from '@/shared/polls/counted-words';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import { showPoll } from '@/src/features/polls/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { Section } from '@/src/ui/section/section';
import { Stepper } from '@/src/ui/stepper/stepper';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import type { PollDraft } from '../../poll-draft';
import { AnnouncementPreview } from './announcement-preview';
import { allProblems, steps } from './draft-form';
import { RollPreview, useRollPreview } from './roll-preview';
import { TopicTextNotice } from './topic-text-notice';
import type { DraftFormState } from './use-draft-form';

type AnnounceStepProps = { draft: PollDraft; state: DraftFormState; onBack: () => void };

/** Step four: everything once more, with the roll it will be counted over, before it stands for good. */
export function AnnounceStep({ draft: { pollId, topicText }, state, onBack }: AnnounceStepProps) {
  const { form, ruleSet, revision, forget } = state;
  const [isAsking, setAsking] = useState(false);
  const preview = useRollPreview(ruleSet?.id ?? '', form.memberListId);
  const submission = useSubmission({
    key: `announce:${pollId}`,
    send: cloudClient.polls.announcePoll.mutate,
    refetches: [cloud.polls.pathKey(), cloud.hall.pathKey(), cloud.notices.pathKey()],
    onReceived: () => {
      forget();
      showPoll(pollId);
    },
  });
  if (!ruleSet) return null;
  const roll = preview.data?.roll;
  const problems = allProblems(form, ruleSet, new Date());
  const isWaiting = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const announce = () => {
    setAsking(false);
    if (!roll) return;
    const { heads, areaHundredths } = roll;
    submission.submit({ pollId, revision, roll: { heads, areaHundredths } });
  };
  return (
    <Page
      title="组织表决"
      actions={
        <>
          <SecondaryButton disabled={isWaiting} onPress={onBack}>
            上一步
          </SecondaryButton>
          <PrimaryButton
            icon="megaphone"
            loading={isWaiting}
            disabled={!roll || preview.isFetching || problems.length > 0}
            onPress={() => setAsking(true)}
          >
            公告
          </PrimaryButton>
        </>
      }
    >
      <Stepper steps={steps} current={steps.length - 1} />
      <SubmissionNotice submission={submission} />
      {problems.length > 0 && (
        <Callout tone="danger" title="还不能公告">
          {problems.map((problem) => (
            <View key={JSON.stringify(problem)}>{refusalSentence(problem)}</View>
          ))}
        </Callout>
      )}
      <TopicTextNotice topicText={topicText} description={form.description} />
      <Callout tone="warning" title="公告以后不能修改">
        <View>表决事项、规则和名册都会固定。写错了，只能取消以后重新发起。</View>
      </Callout>
      <AnnouncementPreview form={form} ruleSet={ruleSet} />
      <Section title="按这份名册计票">
        <RollPreview ruleSet={ruleSet} memberListId={form.memberListId} />
      </Section>
      <ConfirmDialog
        open={isAsking}
        title="现在公告？"
        message={
          roll
            ? `名册 ${totalsText(ruleSet, roll)}，公告后固定。所有居民都会收到公告。`
            : '正在核对名册…'
        }
        confirmLabel="公告"
        cancelLabel="再看看"
        onConfirm={announce}
        onCancel={() => setAsking(false)}
      />
    </Page>
  );
}
