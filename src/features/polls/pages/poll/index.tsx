import { useQuery } from '@tanstack/react-query';
import { legalEffects } from '@/shared/polls/legal-effects';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { copyPageAddress, useShare } from '@/src/platform/share';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { EnteredBallots } from '../../components/entered-ballots';
import { LegalEffectNote } from '../../components/legal-effect';
import { MyVotes } from '../../components/my-votes';
import { OpeningReminder } from '../../components/opening-reminder';
import { PollHead } from '../../components/poll-head';
import { PollItems } from '../../components/poll-items';
import { PollsGate } from '../../components/polls-gate';
import { ProxyDoor } from '../../components/proxy-door';
import { RollAltered } from '../../components/roll/roll-altered';
import { RollSection } from '../../components/roll/roll-section';
import { RuleWords } from '../../components/rule-words';
import { openBallot, openPollResult, pollPage } from '../../poll-pages';
import type { PollDetail } from '../../poll-types';
import { PollFacts } from './poll-facts';
import { PollTools } from './poll-tools';
import { RollFacts } from './roll-facts';

/** One poll: what is decided, by which rule, until when, and what I have done about it. */
export default function PollPage() {
  return (
    <PollsGate title="表决">
      <Poll pollId={usePageParameter('pollId')} />
    </PollsGate>
  );
}

function Poll({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.pollDetail.queryOptions({ pollId }));
  const shared = {
    title: query.data
      ? `${legalEffects[query.data.legalEffect].name}：${query.data.title}`
      : '表决',
    path: `${pollPage}?pollId=${pollId}`,
  };
  useShare(shared);
  return (
    <Page title="表决" actions={query.data && mainButton(query.data)}>
      <QueryView query={query}>
        {(poll) => (
          <>
            <PollHead poll={poll} />
            {poll.rollAlteredAt !== null && <RollAltered since={poll.rollAlteredAt} />}
            <MyVotes poll={poll} />
            <EnteredBallots poll={poll} />
            <ProxyDoor poll={poll} />
            {poll.phase === 'announced' && <OpeningReminder pollId={poll.id} />}
            <LegalEffectNote {...poll} />
            <Section title={`表决事项（${poll.items.length} 项）`}>
              <PollItems items={poll.items} ruleSet={poll.ruleSet} answers={onlyBallotOf(poll)} />
            </Section>
            <Section title="时间和名册">
              <PollFacts poll={poll} />
              <RollFacts poll={poll} />
            </Section>
            <RollSection poll={poll} />
            <Section title="怎样投票，怎样算数">
              <Card>
                <RuleWords ruleSet={poll.ruleSet} />
              </Card>
            </Section>
            {process.env.TARO_ENV === 'h5' && (
              <TextButton icon="share-2" onPress={() => void copyPageAddress(shared)}>
                复制链接，发给邻居
              </TextButton>
            )}
            <PollTools poll={poll} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const onlyBallotOf = ({ voters }: PollDetail) =>
  voters.length === 1 ? (voters[0]?.ballot?.answers ?? null) : null;

/** The one thing to do here: vote, change the vote, or read the result. */
function mainButton({ id, phase, voters }: PollDetail) {
  if (['closed', 'preliminary', 'final', 'archived'].includes(phase))
    return (
      <PrimaryButton icon="chart-pie" onPress={() => openPollResult(id)}>
        看结果
      </PrimaryButton>
    );
  const [voter] = voters;
  if (phase !== 'open' || voters.length !== 1 || !voter || voter.refusal) return null;
  return (
    <PrimaryButton
      icon={voter.ballot ? 'pencil' : 'vote'}
      onPress={() => openBallot(id, voter.voterId)}
    >
      {voter.ballot ? '改票' : '去投票'}
    </PrimaryButton>
  );
}
