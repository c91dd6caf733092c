import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Answer, Answers } from '@/shared/polls/methods/ballot-item';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import type { MyVoter, PollDetail } from '../../poll-types';
import { BallotQuestion } from './ballot-question';
import { BallotReview } from './ballot-review';
import { SigningNote, useSigning } from './ballot-signing';
import { BallotStatus } from './ballot-status';
import { CannotVote, NotReceived } from './cannot-vote';
import { finishedAnswers, firstUnfinished, isSameBallot, paperOf, whyUnfinished } from './paper';
import { ballotKey, useBallot } from './use-ballot';

type BallotFormProps = { poll: PollDetail; voter: MyVoter };
/** Null: taken back, so that nothing of the received ballot shows through. */
type Given = Record<string, Answer | null>;

const nothingGiven: { given: Given } = { given: {} };

/**
 * One question after the other, then everything once more, then in. What was chosen stays on the
 * phone until it was received; a ballot already cast is the start of changing it.
 */
export function BallotForm({ poll, voter }: BallotFormProps) {
  const items = paperOf(poll, voter);
  const key = ballotKey(poll.id, voter.voterId);
  const [kept, keep, forget] = useDraft(key, nothingGiven);
  const received: Answers = voter.ballot?.answers ?? {};
  const given: Given = { ...received, ...kept.given };
  const [place, setPlace] = useState(() => firstUnfinished(items, given));
  const [isAsking, setAsking] = useState(false);
  const ballot = useBallot(poll, voter, forget);
  useSigning({ poll, voter });

  const goTo = (next: number) => {
    if (ballot.status === 'refused') ballot.startOver();
    setPlace(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const item = items[place];
  const answers = finishedAnswers(items, given);
  const isChanged = answers !== null && !isSameBallot(answers, received);

  if (ballot.status !== 'idle' && ballot.status !== 'refused')
    return <BallotStatus {...{ poll, voter, ballot }} onChange={() => goTo(0)} />;
  if (voter.refusal || ballot.isImpossible) return <CannotVote {...{ poll, voter, ballot }} />;
  return (
    <Page
      title="表决票"
      actions={
        <>
          {place > 0 && <SecondaryButton onPress={() => goTo(place - 1)}>上一步</SecondaryButton>}
          {item ? (
            <PrimaryButton
              disabled={whyUnfinished(item, place, given[item.itemId]) !== null}
              onPress={() => goTo(place + 1)}
            >
              {place + 1 < items.length ? '下一项' : '核对一遍'}
            </PrimaryButton>
          ) : (
            <PrimaryButton
              icon="send"
              loading={ballot.isPreparing}
              disabled={!isChanged}
              onPress={() => setAsking(true)}
            >
              {answers && !isChanged ? '没有改动' : '提交表决票'}
            </PrimaryButton>
          )}
        </>
      }
    >
      <NotReceived ballot={ballot} />
      {place === 0 && <SigningNote {...{ poll, voter }} />}
      {item ? (
        <BallotQuestion
          {...{ poll, voter, item, place }}
          answer={given[item.itemId] ?? null}
          onAnswer={(answer) => keep({ given: { ...kept.given, [item.itemId]: answer } })}
        />
      ) : (
        <BallotReview {...{ poll, voter, items, given, isChanged }} onChange={goTo} />
      )}
      <ConfirmDialog
        open={isAsking}
        title="现在提交表决票？"
        message={
          voter.ballot
            ? '提交以后，原来那张票作废，以这次为准。截止以前还可以再改。'
            : `${items.length > 1 ? `${items.length} 项都选好了。` : ''}截止以前还可以改票，以最后一次为准。`
        }
        confirmLabel="提交"
        cancelLabel="再看看"
        onConfirm={() => {
          setAsking(false);
          if (answers) void ballot.cast(answers);
        }}
        onCancel={() => setAsking(false)}
      />
    </Page>
  );
}
