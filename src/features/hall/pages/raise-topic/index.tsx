import { useState } from 'react';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { QueryFailure } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { AdultsOnly } from '../../components/adults-only';
import { DraftState } from '../../components/draft-state';
import { TopicFields } from '../../components/topic-fields';
import { openTopic } from '../../hall-pages';
import { leaveUnfinished } from '../../hooks/kept-drafts';
import { useTopicDraft } from '../../hooks/use-topic-draft';
import { useTopicWriting } from '../../hooks/use-topic-writing';
import { formProblems, isBlank, type TopicForm } from '../../topic-form';

/** Writing a topic, or going on with a draft of it. */
export default function RaiseTopicPage() {
  const asked = usePageParameter('draftId');
  const [begun, setBegun] = useState(0);
  const beginAnother = () => {
    leaveUnfinished();
    setBegun((times) => times + 1);
  };
  return (
    <AdultsOnly title="我要提议">
      <Draft key={begun} draftId={begun === 0 ? asked : ''} onBeginAnother={beginAnother} />
    </AdultsOnly>
  );
}

type DraftProps = { draftId: string; onBeginAnother: () => void };

function Draft({ draftId, onBeginAnother }: DraftProps) {
  const { id, form, query, isContinued, isSubmitted } = useTopicDraft(draftId);
  if (isSubmitted)
    return (
      <Page title="我要提议">
        <Empty
          icon="circle-check"
          title="这份草稿已经提交了"
          note="提交以后不能再改，可以看看它的进展。"
          action={
            <PrimaryButton compact onPress={() => openTopic(id)}>
              看这个议题
            </PrimaryButton>
          }
        />
      </Page>
    );
  if (form === null)
    return (
      <Page title="我要提议">
        {query.error ? (
          <QueryFailure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <LoadingSkeleton />
        )}
      </Page>
    );
  return (
    <Writing id={id} initial={form} isContinued={isContinued} onBeginAnother={onBeginAnother} />
  );
}

type WritingProps = {
  id: string;
  initial: TopicForm;
  isContinued: boolean;
  onBeginAnother: () => void;
};

function Writing({ id, initial, isContinued, onBeginAnother }: WritingProps) {
  const writing = useTopicWriting(id, initial);
  const { form, isSaved, change, autosave, submission, isWriting, submit } = writing;
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const problems = formProblems(form);
  const isComplete = Object.keys(problems).length === 0;
  const ask = () => {
    setTried(true);
    setAsking(isComplete);
  };
  return (
    <Page
      title="我要提议"
      actions={
        <PrimaryButton
          icon="send"
          loading={submission.status === 'sending'}
          disabled={!isWriting}
          onPress={ask}
        >
          提交议题
        </PrimaryButton>
      }
    >
      {isContinued && isWriting && (
        <Callout tone="info" title="接着写上次的草稿">
          <TextButton icon="plus" onPress={onBeginAnother}>
            另写一个新的
          </TextButton>
        </Callout>
      )}
      {isWriting && (
        <TopicFields form={form} onChange={change} problems={isTried ? problems : {}} />
      )}
      {isTried && !isComplete && (
        <Callout tone="danger" title="还有没填好的地方，请看上面的红字。" />
      )}
      <SubmissionNotice submission={submission} />
      {isWriting && !isBlank(form) && <DraftState isSaved={isSaved} {...autosave} />}
      <ConfirmDialog
        open={isAsking}
        title="提交这个议题？"
        message="提交以后不能再改，小区的居民都能看到。附议的人数够了，工作人员要公开答复。"
        confirmLabel="提交议题"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          submit();
        }}
      />
    </Page>
  );
}
