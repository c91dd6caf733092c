import { View } from '@tarojs/components';
import { useState } from 'react';
import { CiteClauses } from '@/src/features/conventions/public';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { useTopicWriting } from '../hooks/use-topic-writing';
import { formProblems, isBlank, isComplete, type TopicForm } from '../topic-form';
import { DraftState } from './draft-state';
import { ForWhom } from './for-whom';
import { TopicFields } from './topic-fields';
import './topic-writing.scss';

type TopicWritingProps = {
  id: string;
  initial: TopicForm;
  isContinued: boolean;
  onBeginAnother: () => void;
};

/** The form of a topic, and once it is handed in what is on its way. */
export function TopicWriting({ id, initial, isContinued, onBeginAnother }: TopicWritingProps) {
  const writing = useTopicWriting(id, initial);
  const { form, isSaved, change, autosave, submission, isWriting, submit } = writing;
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const problems = formProblems(form);
  const isReady = isComplete(form);
  const ask = () => {
    setTried(true);
    setAsking(isReady);
  };
  return (
    <Page
      title="我要提议"
      actions={
        isWriting && (
          <PrimaryButton icon="send" onPress={ask}>
            提交议题
          </PrimaryButton>
        )
      }
    >
      {isContinued && isWriting && (
        <Callout tone="info" title="接着写上次的草稿">
          <TextButton icon="plus" onPress={onBeginAnother}>
            另写一个新的
          </TextButton>
        </Callout>
      )}
      {isWriting ? (
        <>
          <TopicFields form={form} onChange={change} problems={isTried ? problems : {}} />
          <CiteClauses value={form.cites} onChange={(cites) => change({ cites })} />
          <ForWhom form={form} onChange={change} isTried={isTried} />
        </>
      ) : (
        <Card>
          <View className="topic-writing__sent-title">{form.title}</View>
          <View className="topic-writing__sent-body">{form.body}</View>
        </Card>
      )}
      {isTried && !isReady && <Callout tone="danger" title="还有没填好的地方，请看上面的红字。" />}
      <SubmissionNotice submission={submission} />
      {isWriting && !isBlank(form) && <DraftState isSaved={isSaved} {...autosave} />}
      <ConfirmDialog
        open={isAsking}
        title="提交这个议题？"
        message="提交以后不能再改，本社区的居民都能看到。附议的人数够了，工作人员要公开答复。"
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
