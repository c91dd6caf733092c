import { useState } from 'react';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryFailure } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';
import { AdultsOnly } from '../../components/adults-only';
import { TopicWriting } from '../../components/topic-writing';
import { openTopic } from '../../hall-pages';
import { leaveUnfinished } from '../../hooks/kept-drafts';
import { useTopicDraft } from '../../hooks/use-topic-draft';
import { emptyNeighbour } from '../../neighbour-form';

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
  const mayRaiseOwn = useMay('hall.raiseTopic');
  if (isSubmitted)
    return (
      <Page title="我要提议">
        <Empty
          icon="circle-check"
          title="您的议题已经收到了"
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
    <TopicWriting
      id={id}
      initial={mayRaiseOwn ? form : { ...form, neighbour: form.neighbour ?? emptyNeighbour() }}
      isContinued={isContinued}
      onBeginAnother={onBeginAnother}
    />
  );
}
