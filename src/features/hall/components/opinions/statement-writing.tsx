import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { statementLength } from '@/shared/hall/statements/statement-limits';
import { statementTextProblem } from '@/shared/hall/statements/statement-rules';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';
import { AboutTopic } from '../about-topic';
import { SimilarStatements } from './similar-statements';
import { StatementWritten } from './statement-written';

type StatementWritingProps = {
  topicId: string;
  /** As oneself, and in the name of one's body. */
  mayWrite: boolean;
  maySeed: boolean;
};

type Similar = { text: string; items: { statementId: string; text: string }[] };
type Written = { id: string; topicId: string; text: string; asBody: boolean };

const nothing = { text: '', asBody: false };

/** One sentence; what others have said nearly alike is shown once before it is handed in. */
export function StatementWriting({ topicId, mayWrite, maySeed }: StatementWritingProps) {
  const queries = useQueryClient();
  const [draft, change, discard] = useDraft(`statement:${topicId}`, nothing);
  const [similar, setSimilar] = useState<Similar | null>(null);
  const [isTried, setTried] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const submission = useSubmission<Written, { visibility: string }>({
    key: `statement:${topicId}`,
    send: sendStatement,
    refetches: [cloud.hall.pathKey()],
    onReceived: discard,
  });
  const text = draft.text.trim();
  const asBody = maySeed && (draft.asBody || !mayWrite);
  const problem = statementTextProblem(text);

  const handIn = async () => {
    setTried(true);
    if (problem) return;
    const isLookedUp = similar?.text === text;
    if (!isLookedUp) {
      setLooking(true);
      const items = await lookUp();
      setLooking(false);
      setSimilar({ text, items });
      if (items.length > 0) return;
    }
    submission.startOver();
    submission.submit({ id: newRequestId(), topicId, text, asBody });
  };

  /** Without a network nothing is found; what was written must not fail with it. */
  const lookUp = () =>
    queries
      .fetchQuery({
        ...cloud.hall.similarStatements.queryOptions({ topicId, text }),
        retry: false,
      })
      .then(({ items }) => items)
      .catch(() => []);

  const { status, input, output } = submission;
  if (status === 'received' && output)
    return (
      <StatementWritten
        isShown={output.visibility === 'shown'}
        onAnother={() => {
          setTried(false);
          setSimilar(null);
          submission.startOver();
        }}
      />
    );
  const found = similar?.text === text ? similar.items : [];
  const isSending = status === 'sending' || isLooking;
  const isOnItsWay = status === 'sending' || status === 'notReceivedYet';
  return (
    <Page
      title="写一句我的观点"
      actions={
        <PrimaryButton
          icon="send"
          loading={isSending}
          disabled={isOnItsWay}
          onPress={() => void handIn()}
        >
          {found.length > 0 ? '意思不同，仍然发表' : '发表'}
        </PrimaryButton>
      }
    >
      <AboutTopic topicId={topicId} />
      <TextArea
        label="我的观点"
        hint="一句话只说一个意思，邻居们会选同意或不同意。发表以后不能再改。"
        placeholder="例如：充电棚应该建在离住宅楼远一些的地方"
        value={isOnItsWay ? (input?.text ?? '') : draft.text}
        maxLength={statementLength.max}
        disabled={isOnItsWay}
        error={isTried && problem ? refusalMessage(problem.code, problem.details) : undefined}
        onChange={(typed) => change({ text: typed })}
      />
      {mayWrite && maySeed && (
        <ChoiceGroup
          label="用谁的名义"
          choices={[
            { value: 'own', label: '我自己', icon: 'user' },
            {
              value: 'body',
              label: '我的单位',
              note: '写单位的名称，不算谁同意',
              icon: 'building-2',
            },
          ]}
          value={asBody ? 'body' : 'own'}
          onChange={(name) => change({ asBody: name === 'body' })}
        />
      )}
      {found.length > 0 && (
        <SimilarStatements topicId={topicId} statements={found} mayVote={mayWrite} />
      )}
      <SubmissionNotice submission={submission} />
    </Page>
  );
}

async function sendStatement(
  { asBody, ...statement }: Written,
  options: Parameters<typeof cloudClient.hall.writeStatement.mutate>[1],
): Promise<{ visibility: string }> {
  if (!asBody) return cloudClient.hall.writeStatement.mutate(statement, options);
  await cloudClient.hall.seedStatement.mutate(statement, options);
  return { visibility: 'shown' };
}
