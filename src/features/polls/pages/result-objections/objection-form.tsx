import { useState } from 'react';
import { objectionLimits } from '@/shared/polls/objection-windows';
import { isWithin } from '@/shared/polls/poll-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';

const empty = { text: '', photos: [] as Photo[] };

/** Writing an objection; what was typed stays on the phone until the server has it. */
export function ObjectionForm({ pollId, onLeave }: { pollId: string; onLeave: () => void }) {
  const [{ text, photos }, change, discard] = useDraft(`objection:${pollId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const submission = useSubmission({
    key: `objection:${pollId}`,
    send: cloudClient.polls.objectToResult.mutate,
    refetches: [cloud.polls.resultFollowUp.pathKey(), cloud.polls.listResultObjections.pathKey()],
    onReceived: () => {
      discard();
      onLeave();
    },
  });
  const isComplete = isWithin(objectionLimits.text, text.trim().length);
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const ask = () => {
    setTried(true);
    setAsking(isComplete);
  };
  return (
    <Section title="提出异议">
      <TextArea
        label="哪里有误"
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={objectionLimits.text.max}
        placeholder="例如：我家交了纸质票，清单里没有。"
        hint="所有居民都能看到，请不要写电话和身份证号。"
        disabled={isOnItsWay}
        error={
          isTried && !isComplete
            ? refusalMessage('objectionTextLength', objectionLimits.text)
            : undefined
        }
      />
      <PhotoPicker
        label="照片（可以不传）"
        photos={photos}
        onChange={(chosen) => change({ photos: chosen })}
        most={objectionLimits.photos}
      />
      <SubmissionNotice submission={submission} />
      <PrimaryButton icon="send" loading={isOnItsWay} onPress={ask}>
        提出异议
      </PrimaryButton>
      <TextButton icon="undo-2" onPress={onLeave}>
        先不提了，写好的内容会留着
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="提出这个异议？"
        message="提出以后不能修改，所有居民都能看到。名字会隐去一部分。"
        confirmLabel="提出异议"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          submission.submit({ pollId, text, photoIds: photos.map(({ fileId }) => fileId) });
        }}
      />
    </Section>
  );
}
