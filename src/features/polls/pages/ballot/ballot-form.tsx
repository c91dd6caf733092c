import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Choice } from '@/shared/polls/choices';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import type { MyVoter, PollDetail } from '../../poll-types';
import { BallotQuestion } from './ballot-question';
import { BallotReview, ChosenList } from './ballot-review';
import { BallotStatus } from './ballot-status';
import { type BallotSubmission, ballotKey, useBallot } from './use-ballot';

type BallotFormProps = { poll: PollDetail; voter: MyVoter };
type Chosen = Record<string, Choice>;

const nothingChosen: { chosen: Chosen } = { chosen: {} };

/**
 * One question after the other, then everything once more, then in. What was chosen stays on the
 * phone until it was received; a ballot already cast is the start of changing it.
 */
export function BallotForm({ poll, voter }: BallotFormProps) {
  const { items } = poll;
  const [kept, keep, forget] = useDraft(ballotKey(poll.id, voter.voterId), nothingChosen);
  const received = voter.ballot?.choices;
  const chosen: Chosen = { ...received, ...kept.chosen };
  const [place, setPlace] = useState(() => firstOpen(items, chosen));
  const [isAsking, setAsking] = useState(false);
  const ballot = useBallot(poll.id, voter.voterId, forget);

  const goTo = (next: number) => {
    if (ballot.status === 'refused') ballot.startOver();
    setPlace(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const item = items[place];
  const isComplete = items.every(({ id }) => chosen[id]);
  const isChanged = items.some(({ id }) => chosen[id] !== received?.[id]);

  if (
    ballot.status === 'sending' ||
    ballot.status === 'notReceivedYet' ||
    ballot.status === 'received'
  )
    return <BallotStatus poll={poll} voter={voter} ballot={ballot} onChange={() => goTo(0)} />;
  if (voter.refusal)
    return (
      <Page title="表决票">
        <NotReceived ballot={ballot} />
        <Callout tone="info" title="现在不能投票">
          {voter.refusal.message}
        </Callout>
      </Page>
    );
  return (
    <Page
      title="表决票"
      actions={
        <>
          {place > 0 && <SecondaryButton onPress={() => goTo(place - 1)}>上一步</SecondaryButton>}
          {item ? (
            <PrimaryButton disabled={!chosen[item.id]} onPress={() => goTo(place + 1)}>
              {place + 1 < items.length ? '下一项' : '核对一遍'}
            </PrimaryButton>
          ) : (
            <PrimaryButton
              icon="send"
              disabled={!isComplete || !isChanged}
              onPress={() => setAsking(true)}
            >
              {isChanged ? '提交表决票' : '没有改动'}
            </PrimaryButton>
          )}
        </>
      }
    >
      <NotReceived ballot={ballot} />
      {item ? (
        <BallotQuestion
          poll={poll}
          voter={voter}
          item={item}
          chosen={chosen[item.id] ?? null}
          onChoose={(choice) => keep({ chosen: { ...kept.chosen, [item.id]: choice } })}
        />
      ) : (
        <BallotReview {...{ poll, voter, chosen, isChanged }} onChange={goTo} />
      )}
      <ConfirmDialog
        open={isAsking}
        title="现在提交表决票？"
        message="截止以前还可以改票，以最后一次为准。"
        confirmLabel="提交"
        cancelLabel="再看看"
        onConfirm={() => {
          setAsking(false);
          ballot.submit({ pollId: poll.id, voterId: voter.voterId, choices: chosen });
        }}
        onCancel={() => setAsking(false)}
      >
        <ChosenList items={items} chosen={chosen} />
      </ConfirmDialog>
    </Page>
  );
}

/** What was handed in was refused: it does not count, and why. */
const NotReceived = ({ ballot: { status, words } }: { ballot: BallotSubmission }) =>
  status === 'refused' && (
    <Callout tone="danger" title="没有提交成功">
      {words}
    </Callout>
  );

/** The first question without a choice; the review when there is none. */
function firstOpen(items: readonly { id: string }[], chosen: Chosen): number {
  const place = items.findIndex(({ id }) => !chosen[id]);
  return place < 0 ? items.length : place;
}
