import { useState } from 'react';
import {
  type MessageAudience,
  messageAudiences,
  shiftMessageLimits,
} from '@/shared/volunteering/organising/shift-messages';
import { type CloudOutputs, cloudClient } from '@/src/platform/cloud';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';

type Desk = CloudOutputs['volunteering']['shiftMessageDesk'];
type Draft = { audience: MessageAudience; body: string };

const { body: bodyLength } = shiftMessageLimits;
const empty: Draft = { audience: 'confirmed', body: '' };

/** Counts once, whatever the network does: nobody is told the same thing twice. */
export function MessageForm({ shiftId, desk }: { shiftId: string; desk: Desk }) {
  const [draft, change, discard] = useDraft<Draft>(`shift-message:${shiftId}`, empty);
  const [asking, setAsking] = useState(false);
  const submission = useSubmission({
    key: `shift-message:${shiftId}`,
    send: cloudClient.volunteering.messageShift.mutate,
    onReceived: discard,
  });
  const { audience, body } = draft;
  const { people, unreached } = desk[audience];
  const isUnderWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const isReady = people > 0 && desk.leftToday > 0 && body.trim().length >= bodyLength.min;
  const send = () => {
    setAsking(false);
    submission.submit({ shiftId, audience, body });
  };
  return (
    <>
      <ChoiceGroup
        label="发给谁"
        value={audience}
        disabled={isUnderWay}
        choices={(['confirmed', 'waiting'] as const).map((value) => ({
          value,
          label: messageAudiences[value],
          note: `${desk[value].people} 人`,
        }))}
        onChange={(value) => change({ audience: value })}
      />
      <TextArea
        label="通知内容"
        value={body}
        maxLength={bodyLength.max}
        placeholder="比如：下雨了，改到3栋门厅集合"
        disabled={isUnderWay}
        onChange={(value) => change({ body: value })}
      />
      {unreached > 0 && (
        <Callout tone="warning" icon="phone">
          {`其中 ${unreached} 人没有用手机报名，收不到通知，请打电话告诉他们。`}
        </Callout>
      )}
      {desk.leftToday === 0 && (
        <Callout tone="info">今天的通知已经发完，请明天再发。急事请打电话联系。</Callout>
      )}
      <SubmissionNotice submission={submission} received="大家马上会收到。" />
      <PrimaryButton
        icon="send"
        disabled={!isReady || isUnderWay}
        loading={submission.status === 'sending'}
        onPress={() => setAsking(true)}
      >
        {people > 0 ? `发给 ${people} 人` : '现在没有可以通知的人'}
      </PrimaryButton>
      <ConfirmDialog
        open={asking}
        title={`把这条通知发给 ${people} 人？`}
        message={body}
        confirmLabel="发出通知"
        onConfirm={send}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
