import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { copyPageAddress, useShare } from '@/src/platform/share';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { AnswerForm } from '../../components/answer-form';
import { Conclusion } from '../../components/conclusion';
import { CosignPanel } from '../../components/cosign-panel';
import { FollowTopic } from '../../components/follow-topic';
import { HallGate } from '../../components/hall-gate';
import { MainStep, mainStepOf } from '../../components/main-step';
import { ManageTopic } from '../../components/manage-topic';
import { OfficialAnswer } from '../../components/official-answer';
import { RelatedTopics } from '../../components/related-topics';
import { ReopenTopic } from '../../components/reopen-topic';
import { StepDeadline } from '../../components/step-deadline';
import { TimelineSection } from '../../components/timeline-section';
import { TopicParts } from '../../components/topic-parts';
import { TopicPoll } from '../../components/topic-poll';
import { TopicText } from '../../components/topic-text';
import { WithdrawTopic } from '../../components/withdraw-topic';
import { topicPage } from '../../hall-pages';

/** One topic: what it says, who supports it, what was answered, and the ways to all that hangs on it. */
export default function TopicPage() {
  return (
    <HallGate title="议题">
      <Topic topicId={usePageParameter('topicId')} />
    </HallGate>
  );
}

function Topic({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.topicDetail.queryOptions({ topicId }));
  const topic = query.data;
  const cosign = useSubmission({
    key: `cosign:${topicId}`,
    send: cloudClient.hall.cosignTopic.mutate,
    refetches: [cloud.hall.pathKey()],
  });
  // Said beside the button: the panel may lie far below what is in sight.
  const isCosignUnheard =
    topic?.viewer.mayCosign === true &&
    (cosign.status === 'notReceivedYet' || cosign.status === 'refused');
  const mainStep = topic ? mainStepOf(topic) : null;
  const shared = {
    title: topic ? `议题：${topic.title}` : '会客议事厅',
    path: `${topicPage}?topicId=${topicId}`,
  };
  useShare(shared);
  return (
    <Page
      title="议题"
      actions={
        topic?.viewer.mayCosign ? (
          <>
            {isCosignUnheard && <SubmissionNotice submission={cosign} />}
            <PrimaryButton
              icon="hand-heart"
              label={`附议：${topic.title}`}
              loading={cosign.status === 'sending'}
              disabled={cosign.status === 'notReceivedYet'}
              onPress={() => cosign.submit({ topicId })}
            >
              我也赞成，附议
            </PrimaryButton>
          </>
        ) : (
          topic && mainStep && <MainStep step={mainStep} title={topic.title} />
        )
      }
    >
      <QueryView query={query}>
        {(found) => (
          <>
            <TopicText topic={found} />
            <StepDeadline topic={found} />
            {found.viewer.mayManage && <ManageTopic topic={found} />}
            {found.answer && (
              <OfficialAnswer answer={found.answer} isEarlier={found.state === 'cosigning'} />
            )}
            <Conclusion words={found.conclusion} />
            <TopicPoll topic={found} />
            <CosignPanel topic={found} submission={isCosignUnheard ? null : cosign} />
            {found.viewer.mayDecide && <AnswerForm topicId={found.id} title={found.title} />}
            <TopicParts topic={found} />
            <RelatedTopics related={found.related} />
            <TimelineSection topic={found} />
            <View>
              <FollowTopic topic={found} />
              {process.env.TARO_ENV === 'h5' && (
                <TextButton icon="share-2" onPress={() => void copyPageAddress(shared)}>
                  复制链接，发给邻居
                </TextButton>
              )}
              {found.viewer.mayReopen && <ReopenTopic topicId={found.id} />}
              {found.viewer.mayWithdraw && <WithdrawTopic topicId={found.id} />}
            </View>
          </>
        )}
      </QueryView>
    </Page>
  );
}
