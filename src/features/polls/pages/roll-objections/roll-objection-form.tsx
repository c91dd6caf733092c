import { useState } from 'react';
import { objectionLimits } from '@/shared/polls/objection-windows';
import { isWithin } from '@/shared/polls/poll-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { OwnRollRows } from '../../poll-types';

const empty = { text: '', photos: [] as Photo[] };
const missing = 'missing';

type FormProps = {
  pollId: string;
  own: OwnRollRows;
  /** The row it starts with; null: that one is missing. */
  voterId: string | null;
  onLeave: () => void;
};

/** Writing an objection to the roll; what was typed stays on the phone until the server has it. */
export function RollObjectionForm({ pollId, own, voterId, onLeave }: FormProps) {
  const [{ text, photos }, change, discard] = useDraft(`roll-objection:${pollId}`, empty);
  const [about, setAbout] = useState(voterId ?? missing);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key: `roll-objection:${pollId}`,
    send: cloudClient.polls.objectToRoll.mutate,
    refetches: [cloud.polls.pathKey()],
    onReceived: () => {
      discard();
      onLeave();
    },
  });
  const isComplete = isWithin(objectionLimits.text, text.trim().length);
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const submit = () => {
    setTried(true);
    if (!isComplete) return;
    submission.submit({
      pollId,
      voterId: about === missing ? null : about,
      text,
      photoIds: photos.map(({ fileId }) => fileId),
    });
  };
  return (
    <Section title="提出异议">
      <ChoiceGroup
        label="关于名册里的哪一行"
        choices={[
          ...own.rows.map((row) => ({ value: row.voterId, label: row.roomLabel })),
          { value: missing, label: '名册里没有我，或者漏了一套房' },
        ]}
        value={about}
        onChange={setAbout}
      />
      <TextArea
        label="哪里有问题"
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={objectionLimits.text.max}
        placeholder="例如：房产证上的面积是 98.5 平方米，名册写成了 89.5。"
        hint="只有您和工作人员能看到。工作人员的答复是公开的。"
        disabled={isOnItsWay}
        error={
          isTried && !isComplete
            ? refusalMessage('objectionTextLength', objectionLimits.text)
            : undefined
        }
      />
      <PhotoPicker
        label="证明的照片（可以不传）"
        photos={photos}
        onChange={(chosen) => change({ photos: chosen })}
        most={objectionLimits.photos}
      />
      <SubmissionNotice submission={submission} />
      <PrimaryButton icon="send" loading={isOnItsWay} onPress={submit}>
        提交异议
      </PrimaryButton>
      <TextButton icon="undo-2" onPress={onLeave}>
        先不提了，写好的内容会留着
      </TextButton>
    </Section>
  );
}
