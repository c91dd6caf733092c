import { useQuery } from '@tanstack/react-query';
import { may } from '@/shared/permissions';
import { takesProxies, whyChannelRefused } from '@/shared/polls/entries/entry-channels';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMe } from '@/src/platform/use-me';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { LegalEffectTag } from '../../components/legal-effect-tag';
import { PollsGate } from '../../components/polls-gate';
import type { PollDetail } from '../../poll-types';
import { HandInForm } from './hand-in-form';
import { HandedIn } from './handed-in';

/** A proxy hands in a written authorisation with what the principal has stated. */
export default function ProxyPage() {
  return (
    <PollsGate title="代交委托书">
      <HandIn pollId={usePageParameter('pollId')} />
    </PollsGate>
  );
}

function HandIn({ pollId }: { pollId: string }) {
  const poll = useQuery(cloud.polls.pollDetail.queryOptions({ pollId }));
  const isAdult = may(useMe().data?.roles ?? [], 'polls.castBallot');
  const refusal = poll.data ? whyNotHere(poll.data, isAdult) : null;
  if (poll.data && refusal === null) return <HandInForm poll={poll.data} />;
  return (
    <Page title="代交委托书">
      <QueryView query={poll}>
        {(shown) => (
          <>
            <LegalEffectTag legalEffect={shown.legalEffect} />
            <Callout tone="warning">{refusal}</Callout>
            <HandedIn poll={shown} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** Why no authorisation is taken here and now, in words; null when one is. */
function whyNotHere(poll: PollDetail, isAdult: boolean): string | null {
  const refused = whyChannelRefused(poll, 'proxy');
  if (refused) return refusalSentence(refused);
  if (!takesProxies(poll.ruleSet)) return refusalSentence({ code: 'proxyNotAllowed' });
  if (!isAdult) return '年满十八周岁、已经认证房屋的人才能代交委托书。';
  return poll.phase === 'open'
    ? null
    : '投票时间以内才能代交委托书。截止以后请把委托书交给工作人员。';
}
