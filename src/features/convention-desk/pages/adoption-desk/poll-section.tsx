import { useState } from 'react';
import { pollStates } from '@/shared/polls/poll-life-cycle';
import { openDraft } from '@/src/features/poll-preparation/public';
import { openPoll } from '@/src/features/polls/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import type { AdoptionDesk } from '../../adoption-types';
import { RuleChoice } from './rule-choice';

type PollSectionProps = { conventionId: string; desk: AdoptionDesk };
type DraftedPoll = NonNullable<AdoptionDesk['poll']>;

/** The poll on the approved version: drafted, watched, and its result taken over. */
export function PollSection({ conventionId, desk: { poll, rules } }: PollSectionProps) {
  const isOver = poll !== null && (poll.state === 'cancelled' || (poll.isFinal && !poll.isBound));
  return (
    <>
      {poll && <Drafted {...{ conventionId, poll }} />}
      {(poll === null || isOver || (!poll.isBound && poll.state !== 'draft')) && (
        <DraftForm {...{ conventionId, rules }} />
      )}
    </>
  );
}

function Drafted({ conventionId, poll }: { conventionId: string; poll: DraftedPoll }) {
  const taking = useCommand(cloudClient.conventions.takeOverPoll.mutate, {
    refetches: [cloud.conventions.pathKey()],
  });
  const { pollId, title, state, ruleSetName, isBound, isFinal } = poll;
  return (
    <Section title="这次表决">
      <Card>
        <Facts
          facts={[
            { name: '表决', value: title },
            { name: '进展', value: pollStates[state] },
            ...(ruleSetName ? [{ name: '规则', value: ruleSetName }] : []),
          ]}
        />
      </Card>
      {!isBound && (
        <Callout tone="danger" title="表决的内容被改过">
          它和审核通过的这一稿对不上，结果不能采用。
          {state === 'draft' ? '请在草稿里改回原来的文字，或者删除草稿，重新生成。' : ''}
        </Callout>
      )}
      {isBound && !isFinal && state !== 'draft' && state !== 'cancelled' && (
        <Callout tone="info" title="等结果确定以后再来">
          计票以后要公示，公示期满、没有未答复的异议，结果才确定。
        </Callout>
      )}
      {taking.failure && <Callout tone="danger">{taking.failure.message}</Callout>}
      {state === 'draft' ? (
        <PrimaryButton icon="pencil" onPress={() => openDraft(pollId)}>
          填好时间，发布表决
        </PrimaryButton>
      ) : (
        <SecondaryButton icon="vote" onPress={() => openPoll(pollId)}>
          看这次表决
        </SecondaryButton>
      )}
      {isBound && isFinal && (
        <PrimaryButton
          icon="gavel"
          loading={taking.isRunning}
          onPress={() => taking.run({ conventionId })}
        >
          采用表决结果
        </PrimaryButton>
      )}
    </Section>
  );
}

function DraftForm({
  conventionId,
  rules,
}: {
  conventionId: string;
  rules: AdoptionDesk['rules'];
}) {
  const [ruleSetId, setRuleSetId] = useState(rules[0]?.id ?? null);
  const drafting = useCommand(cloudClient.conventions.draftAdoptionPoll.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: ({ pollId }) => openDraft(pollId),
  });
  return (
    <Section title="生成表决草稿">
      <RuleChoice {...{ rules, value: ruleSetId, onChange: setRuleSetId }} />
      <Callout tone="info" title="线上表决的效力">
        法律没有写明村民会议、居民会议可以在线上表决，这样的表决属于意向征询，结果会照实写明。需要正式决议的，请开会表决，再在“开会表决”里录入。
      </Callout>
      {drafting.failure && <Callout tone="danger">{drafting.failure.message}</Callout>}
      <PrimaryButton
        icon="file-plus"
        loading={drafting.isRunning}
        disabled={ruleSetId === null}
        onPress={() => ruleSetId && drafting.run({ conventionId, ruleSetId })}
      >
        生成表决草稿
      </PrimaryButton>
    </Section>
  );
}
