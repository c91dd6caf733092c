import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { answerDays } from '@/shared/polls/result-limits';
import { lastPostedDay } from '@/shared/shanghai-time';
import { LegalEffectTagOf } from '@/src/features/polls/public';
import { cloud, type cloudClient } from '@/src/platform/cloud';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Countdown } from '@/src/ui/countdown/countdown';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openPrintPoll } from '../../print-pages';
import { ObjectionsToAnswer } from './objections-to-answer';
import { Recount } from './recount';

type FollowUp = Awaited<ReturnType<typeof cloudClient.polls.resultFollowUp.query>>;

/** One posted result: objections to answer, then counting again. */
export function ResultToTend({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.resultFollowUp.queryOptions({ pollId }));
  return (
    <QueryView query={query}>
      {(followUp) => (
        <>
          <LegalEffectTagOf pollId={pollId} />
          <Standing followUp={followUp} />
          <SecondaryButton icon="stamp" onPress={() => openPrintPoll(pollId)}>
            打印结果证书
          </SecondaryButton>
          <ObjectionsToAnswer pollId={pollId} unanswered={followUp.objections.unanswered} />
          {followUp.state === 'preliminary' && <Recount pollId={pollId} />}
        </>
      )}
    </QueryView>
  );
}

function Standing({ followUp }: { followUp: FollowUp }) {
  const { title, state, postedUntil, objections } = followUp;
  if (state !== 'preliminary') {
    return (
      <Callout tone="success" title={title}>
        结果已经确定，异议都已经答复。
      </Callout>
    );
  }
  const { unanswered, overdue } = objections;
  return (
    <Callout tone={overdue > 0 ? 'danger' : unanswered > 0 ? 'warning' : 'info'} title={title}>
      <View>{`公示到 ${lastPostedDay(postedUntil)}（含当天）。`}</View>
      <View>
        <Countdown until={postedUntil} prefix="离公示期结束还有" passed="公示期已经结束" />
      </View>
      <View>
        {unanswered === 0
          ? '现在没有等待答复的异议。'
          : `${unanswered} 件异议等待答复${overdue > 0 ? `，其中 ${overdue} 件超过了 ${answerDays} 天` : ''}。全部答复以前，结果不能确定。`}
      </View>
    </Callout>
  );
}
