import { View } from '@tarojs/components';
import { areaText } from '@/shared/area-text';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import { Section } from '@/src/ui/section/section';
import { receivedWords, voterLook } from '../poll-looks';
import { openBallot, openRepresentative } from '../poll-pages';
import type { MyVoter, PollDetail } from '../poll-types';
import { ReceiptState } from '../receipts/receipt-state';
import { LookTag } from './look-tag';
import './my-votes.scss';

/** What I have to do with this poll: each of my votes with its state, or why I have none. */
export function MyVotes({ poll }: { poll: PollDetail }) {
  const { voters, noVote, phase } = poll;
  if (noVote && ['announced', 'open'].includes(phase)) return <NoVote message={noVote.message} />;
  if (voters.length === 0) return null;
  return (
    <Section title={voters.length > 1 ? `我的表决票（${voters.length} 张）` : '我的表决票'}>
      {voters.map((voter) => (
        <MyVote key={voter.voterId} poll={poll} voter={voter} isOnly={voters.length === 1} />
      ))}
    </Section>
  );
}

const NoVote = ({ message }: { message: string }) => (
  <Callout tone="info" title="这次表决没有您的票">
    <View>{message}</View>
  </Callout>
);

type MyVoteProps = { poll: PollDetail; voter: MyVoter; isOnly: boolean };

function MyVote({ poll, voter, isOnly }: MyVoteProps) {
  const { voterId, roomLabel, areaHundredths, ballot, refusal, shared } = voter;
  const countsArea = poll.ruleSet.measure === 'areaAndHeads';
  const mayCast = refusal === null && poll.phase === 'open';
  return (
    <Card tone={ballot ? 'success' : 'plain'}>
      <View className="my-vote">
        <View className="my-vote__head">
          <View className="my-vote__room">
            <Icon name="house" />
            <View>{roomLabel}</View>
          </View>
          <LookTag look={voterLook(voter, poll.phase)} />
        </View>
        <View className="my-vote__soft">
          {countsArea && `面积 ${areaText(areaHundredths)}`}
          {countsArea && shared && ' · '}
          {shared && '几个人共有一票'}
        </View>
        {ballot && <View className="my-vote__soft">{receivedWords(ballot)}</View>}
        <ReceiptState poll={poll} voter={voter} />
        <RepresentativeDoor poll={poll} voter={voter} />
        {poll.phase === 'open' && refusal && <View>{refusal.message}</View>}
        {mayCast && !isOnly && (
          <SecondaryButton
            icon={ballot ? 'pencil' : 'vote'}
            label={`${ballot ? '改票' : '去投票'}：${roomLabel}`}
            onPress={() => openBallot(poll.id, voterId)}
          >
            {ballot ? '改票' : '去投票'}
          </SecondaryButton>
        )}
      </View>
    </Card>
  );
}

/** Co-owners who must agree on a representative find the way here. */
function RepresentativeDoor({ poll: { id, phase }, voter }: { poll: PollDetail; voter: MyVoter }) {
  const { representative, voterId } = voter;
  if (representative === 'notNeeded' || !['announced', 'open'].includes(phase)) return null;
  const words = { missing: '商定谁来投票', me: '您是代表', another: '代表已经商定' } as const;
  return (
    <SecondaryButton icon="users" onPress={() => openRepresentative(id, voterId)}>
      {words[representative]}
    </SecondaryButton>
  );
}
