import { useState } from 'react';
import { argumentLength } from '@/shared/hall/arguments/argument-limits';
import { argumentTextProblem } from '@/shared/hall/arguments/argument-rules';
import type { ArgumentSide } from '@/shared/hall/arguments/argument-side';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { newRequestId } from '@/src/platform/request-id';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import { sideLooks } from '../../argument-words';
import { AboutTopic } from '../about-topic';

const title = '写一条理由';
const nothing: { side: ArgumentSide | null; text: string } = { side: null, text: '' };
const sides: ArgumentSide[] = ['for', 'against'];

/** A side and a reason for it. */
export function ArgumentWriting({ topicId }: { topicId: string }) {
  const [draft, change, discard] = useDraft(`argument:${topicId}`, nothing);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key: `argument:${topicId}`,
    send: cloudClient.hall.writeArgument.mutate,
    refetches: [cloud.hall.pathKey()],
    onReceived: discard,
  });
  const { status, input, output } = submission;
  if (status === 'received' && output)
    return <ArgumentWritten isShown={output.visibility === 'shown'} />;

  const { side } = draft;
  const text = draft.text.trim();
  const problem = argumentTextProblem(text);
  const isOnItsWay = status === 'sending' || status === 'notReceivedYet';
  const handIn = () => {
    setTried(true);
    if (problem || side === null) return;
    submission.startOver();
    submission.submit({ id: newRequestId(), topicId, side, text });
  };
  return (
    <Page
      title={title}
      actions={
        <PrimaryButton
          icon="send"
          loading={status === 'sending'}
          disabled={isOnItsWay}
          onPress={handIn}
        >
          发表
        </PrimaryButton>
      }
    >
      <AboutTopic topicId={topicId} />
      <ChoiceGroup<ArgumentSide>
        label="这是支持提议的理由，还是反对的理由？"
        choices={sides.map((value) => ({
          value,
          label: `${sideLooks[value].word}的理由`,
          icon: sideLooks[value].icon,
        }))}
        value={isOnItsWay ? (input?.side ?? null) : side}
        disabled={isOnItsWay}
        error={isTried && side === null ? '请先选择支持还是反对。' : undefined}
        onChange={(chosen) => change({ side: chosen })}
      />
      <TextArea
        label="理由"
        hint="一条只说一个理由，说事不说人。发表以后不能再改。"
        value={isOnItsWay ? (input?.text ?? '') : draft.text}
        maxLength={argumentLength.max}
        disabled={isOnItsWay}
        error={isTried && problem ? refusalMessage(problem.code, problem.details) : undefined}
        onChange={(typed) => change({ text: typed })}
      />
      <SubmissionNotice submission={submission} />
    </Page>
  );
}

/** The argument has arrived: whether everybody reads it already. */
const ArgumentWritten = ({ isShown }: { isShown: boolean }) => (
  <Page
    title={title}
    actions={
      <PrimaryButton icon="arrow-right" onPress={leavePage}>
        回去看别人的理由
      </PrimaryButton>
    }
  >
    <Empty
      icon={isShown ? 'circle-check' : 'hourglass'}
      title={isShown ? '您的理由已经发表' : '您的理由已收到，正在审核'}
      note={
        isShown
          ? '邻居们现在就能看到，可以评价和回复。'
          : '审核通过以后，邻居们就能看到。可以在“我写的”里看进展。'
      }
    />
  </Page>
);
