import { useState } from 'react';
import { collectingLimits, isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { refusalMessage } from '@/shared/refusals';
import type { PromptsData } from '@/src/features/conventions/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { SelectField } from '@/src/ui/select-field/select-field';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import { type ChosenHome, HomeFields, noHome } from '../../components/home-fields';

interface PaperDraft {
  home: ChosenHome;
  promptId: string;
  words: string;
}

const others = 'others';
const empty: PaperDraft = { home: noHome, promptId: others, words: '' };

type EnterOpinionProps = { conventionId: string; prompts: PromptsData };

/** Entering what stands on a form, or what somebody said at the door; the home stays for the next line. */
export function EnterOpinion({ conventionId, prompts }: EnterOpinionProps) {
  const key = `paper-opinion:${conventionId}`;
  const [draft, change] = useDraft<PaperDraft>(key, empty);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key,
    send: cloudClient.conventions.enterPaperOpinion.mutate,
    refetches: [cloud.conventions.pathKey()],
    onReceived: ({ visibility }) => {
      setTried(false);
      change({ words: '' });
      tell(visibility === 'shown' ? '已录入' : '已录入，审核后公开');
    },
  });
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const { home, words } = draft;
  // A prompt that was removed meanwhile is none any more.
  const promptId = prompts.items.some(({ id }) => id === draft.promptId) ? draft.promptId : others;
  const isWrong = !isWithin(collectingLimits.words, words);
  const send = () => {
    setTried(true);
    if (isWrong || home.unitId === '') return;
    submission.submit({
      id: newRequestId(),
      ...{ conventionId, words, unitId: home.unitId },
      promptId: promptId === others ? null : promptId,
    });
  };
  return (
    <>
      <DocumentButton
        icon="printer"
        make={cloudClient.conventions.printOpinionForm.mutate}
        input={{ conventionId }}
      >
        打印意见表
      </DocumentButton>
      <Callout tone="info" icon="info">
        照原话录入。房号只给工作人员核对，公开时只写是哪一栋（组）的，并写明由您的单位代录。
      </Callout>
      {submission.status !== 'received' && <SubmissionNotice submission={submission} />}
      <HomeFields
        home={home}
        onChange={(chosen) => change({ home: chosen })}
        error={isTried && home.unitId === '' ? refusalMessage('opinionHomeMissing') : undefined}
      />
      <SelectField
        label="说的是哪一章"
        options={[
          ...prompts.items.map(({ id, chapter }) => ({ value: id, label: chapter })),
          { value: others, label: '其他' },
        ]}
        value={promptId}
        onChange={(chosen) => change({ promptId: chosen })}
      />
      <TextArea
        label="意见"
        value={words}
        onChange={(typed) => change({ words: typed })}
        maxLength={collectingLimits.words.max}
        error={
          isTried && isWrong
            ? refusalMessage('opinionWordsLength', collectingLimits.words)
            : undefined
        }
      />
      <PrimaryButton icon="check" loading={isOnItsWay} onPress={send}>
        录入这一条
      </PrimaryButton>
    </>
  );
}
