import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { collectingLimits, isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { Callout } from '@/src/ui/callout/callout';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import type { PromptsData } from '../../convention-types';
import { PromptCard } from './prompt-card';

interface OpinionDraft {
  /** The prompt being answered, `others`, or empty. */
  open: string;
  words: Record<string, string>;
}

const emptyDraft: OpinionDraft = { open: '', words: {} };
/** Where what none of the prompts asks is written. */
const others = { id: 'others', chapter: '其他', question: '上面没有问到的，您还想说什么？' };

type WriteOpinionsProps = { conventionId: string; prompts: PromptsData };

/** One card a chapter; what was typed stays on the phone until the server has it. */
export function WriteOpinions({ conventionId, prompts }: WriteOpinionsProps) {
  const [draft, change] = useDraft<OpinionDraft>(`opinion:${conventionId}`, emptyDraft);
  const [isTried, setTried] = useState(false);
  const own = useQuery(cloud.conventions.ownOpinions.queryOptions({ conventionId }));
  const submission = useSubmission({
    key: `opinion:${conventionId}`,
    send: cloudClient.conventions.giveOpinion.mutate,
    refetches: [cloud.conventions.pathKey()],
    onReceived: ({ visibility }, { promptId }) => {
      const { [promptId ?? others.id]: _sent, ...left } = draft.words;
      change({ open: '', words: left });
      tell(visibility === 'shown' ? '已收到，谢谢您' : '已收到，审核后公开');
    },
  });
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  const send = (at: string) => {
    const words = draft.words[at] ?? '';
    setTried(true);
    if (!isWithin(collectingLimits.words, words)) return;
    const promptId = at === others.id ? null : at;
    submission.submit({ id: newRequestId(), conventionId, promptId, words });
  };
  return (
    <>
      {submission.status !== 'received' && <SubmissionNotice submission={submission} />}
      {own.data && own.data.items.length >= collectingLimits.opinions && (
        <Callout tone="warning">
          <View>{`您已经提了 ${own.data.items.length} 条，到上限了。可以收回一条再写。`}</View>
        </Callout>
      )}
      {[...prompts.items.map((prompt) => prompt), { ...others, opinions: prompts.others }].map(
        (prompt) => (
          <PromptCard
            key={prompt.id}
            prompt={prompt}
            own={(own.data?.items ?? []).filter(
              ({ promptId }) => (promptId ?? others.id) === prompt.id,
            )}
            isOpen={draft.open === prompt.id}
            words={draft.words[prompt.id] ?? ''}
            isTried={isTried}
            isSending={isOnItsWay}
            onOpen={(open) => {
              setTried(false);
              change({ open: open ? prompt.id : '' });
            }}
            onType={(typed) => change({ words: { ...draft.words, [prompt.id]: typed } })}
            onSend={() => send(prompt.id)}
          />
        ),
      )}
    </>
  );
}
