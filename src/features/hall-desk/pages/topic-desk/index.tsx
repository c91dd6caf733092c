import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whySeatsAreClosed } from '@/shared/hall/seats/seat-rules';
import {
  openInviteSeats,
  openMergeTopic,
  openSplitTopic,
  openTopic,
  type TopicDetail,
} from '@/src/features/hall/public';
import { openDraftFromTopic } from '@/src/features/poll-preparation/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { ManagersOnly } from '../../components/managers-only';
import { TopicHead } from '../../components/topic-head';
import { BeginRow } from './begin-row';
import { StepRow } from './step-row';
import { wordedSteps } from './worded-steps';

/** For staff: what may be done with a topic today. */
export default function TopicDeskPage() {
  return (
    <ManagersOnly title="办理议题">
      <TopicDesk topicId={usePageParameter('topicId')} />
    </ManagersOnly>
  );
}

function TopicDesk({ topicId }: { topicId: string }) {
  const topic = useQuery(cloud.hall.topicDetail.queryOptions({ topicId }));
  const [isDone, setDone] = useState(false);
  return (
    <Page title="办理议题">
      <QueryView query={topic}>
        {(found) => (
          <>
            <TopicHead topic={found} />
            {isDone && <Callout tone="success" title="已经公开，关注的人会收到通知。" />}
            <NextSteps topic={found} onDone={() => setDone(true)} />
            <Talk topic={found} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function NextSteps({ topic, onDone }: { topic: TopicDetail; onDone: () => void }) {
  const { id, viewer } = topic;
  const has = (step: (typeof viewer.steps)[number]) => viewer.steps.includes(step);
  const worded = (['conclude', 'implement', 'close', 'reopen'] as const).filter(has);
  const isNothing =
    worded.length === 0 && !has('deliberate') && !viewer.mayPreparePoll && !viewer.mayDecide;
  return (
    <Section title="下一步">
      {isNothing ? (
        <Callout tone="info">这个议题现在没有要您办理的步骤。</Callout>
      ) : (
        <Card flush>
          {viewer.mayDecide && (
            <ListItem
              icon="stamp"
              title="答复这个议题"
              note="采纳或不采纳，在议题页面里填写"
              onPress={() => openTopic(id)}
            />
          )}
          {has('deliberate') && <BeginRow topicId={id} onDone={onDone} />}
          {viewer.mayPreparePoll && (
            <ListItem
              icon="vote"
              title="发起表决"
              note="文稿或商量的结果会带到表决里"
              onPress={() => openDraftFromTopic(id)}
            />
          )}
          {worded.map((name) => (
            <StepRow key={name} topicId={id} name={name} step={wordedSteps[name]} onDone={onDone} />
          ))}
        </Card>
      )}
    </Section>
  );
}

/** Who takes part, and what belongs together: while a topic is being talked about. */
function Talk({ topic }: { topic: TopicDetail }) {
  const { id, state, viewer } = topic;
  const isTalkedAbout = whySeatsAreClosed(state) === null;
  if (!isTalkedAbout) return null;
  return (
    <Section title="协商的安排">
      <Card flush>
        <ListItem
          icon="armchair"
          title="邀请各方"
          note="居委会、物业、街道和相关居民，各自答复"
          onPress={() => openInviteSeats(id)}
        />
        {viewer.steps.includes('merge') && (
          <ListItem
            icon="merge"
            title="合并到另一个议题"
            note="说的是同一件事，附议一起算"
            onPress={() => openMergeTopic(id)}
          />
        )}
        {viewer.steps.includes('split') && (
          <ListItem
            icon="split"
            title="分出一件事"
            note="一个议题里有几件事，分开办理"
            onPress={() => openSplitTopic(id)}
          />
        )}
      </Card>
    </Section>
  );
}
