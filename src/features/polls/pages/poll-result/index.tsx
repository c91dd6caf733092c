import { useQuery } from '@tanstack/react-query';
import { legalEffects } from '@/shared/polls/legal-effects';
import { refusalOf } from '@/src/platform/call-errors';
import { cloud, type cloudClient } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { copyPageAddress, useShare } from '@/src/platform/share';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { PollsGate } from '../../components/polls-gate';
import { openPoll, pollResultPage } from '../../poll-pages';
import { PublishedResultView } from './published-result';

/** The result of a poll: in words first, then every number and the rule it follows from. */
export default function PollResultPage() {
  return (
    <PollsGate title="表决结果">
      <Result pollId={usePageParameter('pollId')} />
    </PollsGate>
  );
}

const counting = 'counting';
/** How often the page asks again while the count is on its way. */
const pause = 10_000;

function Result({ pollId }: { pollId: string }) {
  const query = useQuery(
    cloud.polls.pollResult.queryOptions(
      { pollId },
      { refetchInterval: ({ state }) => (state.data?.state === counting ? pause : false) },
    ),
  );
  const shared = {
    title: titleOf(query.data),
    path: `${pollResultPage}?pollId=${pollId}`,
  };
  useShare(shared);
  const refusal = query.data ? null : refusalOf(query.error);
  const isNotYet = refusal?.code === 'pollResultNotYet';
  return (
    <Page title="表决结果">
      {refusal && isNotYet ? (
        <NotYet pollId={pollId} message={refusal.message} />
      ) : (
        <QueryView query={query}>
          {(result) =>
            result.state === counting ? (
              <Counting closedAt={result.closedAt} onAsk={() => void query.refetch()} />
            ) : (
              <PublishedResultView pollId={pollId} result={result} />
            )
          }
        </QueryView>
      )}
      {query.data && query.data.state !== counting && process.env.TARO_ENV === 'h5' && (
        <TextButton icon="share-2" onPress={() => void copyPageAddress(shared)}>
          复制链接，发给邻居
        </TextButton>
      )}
    </Page>
  );
}

type ResultAnswer = Awaited<ReturnType<typeof cloudClient.polls.pollResult.query>>;

/** On a share card, too, it is said what the result is worth. */
function titleOf(result: ResultAnswer | undefined): string {
  if (result === undefined) return '表决结果';
  const name = result.state === counting ? '表决' : legalEffects[result.legalEffect].name;
  return `${name}结果：${result.title}`;
}

/** Nobody sees a number before voting has closed. */
const NotYet = ({ pollId, message }: { pollId: string; message: string }) => (
  <Empty
    icon="lock"
    title="结果还没有公布"
    note={message}
    action={
      <PrimaryButton compact onPress={() => openPoll(pollId)}>
        看这次表决
      </PrimaryButton>
    }
  />
);

const Counting = ({ closedAt, onAsk }: { closedAt: string; onAsk: () => void }) => (
  <Empty
    icon="hourglass"
    title="正在计票"
    note={`${dayAndTime(closedAt)} 截止。截止前交到的纸质票录完就计票，结果出来马上公布，请稍等。`}
    action={
      <TextButton icon="refresh-cw" onPress={onAsk}>
        刷新
      </TextButton>
    }
  />
);
