import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerDays } from '@/shared/polls/result-limits';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { day } from '@/src/ui/words/time';
import { isOverdue } from '../../components/after-closing/overdue';
import { LegalEffectTagOf } from '../../components/legal-effect-tag';
import { ObjectionCard } from '../../components/objection-card';
import { PollsGate } from '../../components/polls-gate';
import type { ResultFollowUp } from '../../poll-types';
import { ObjectionForm } from './objection-form';
import { PostingWords } from './posting-words';

/** What people object to a result, each with its answer in public. */
export default function ResultObjectionsPage() {
  return (
    <PollsGate title="结果异议">
      <Objections pollId={usePageParameter('pollId')} />
    </PollsGate>
  );
}

function Objections({ pollId }: { pollId: string }) {
  const [isWriting, setWriting] = useState(false);
  const mayObject = useMay('polls.object');
  const query = useQuery(cloud.polls.resultFollowUp.queryOptions({ pollId }));
  const canObject = mayObject && query.data?.takesObjections === true;
  return (
    <Page
      title="结果异议"
      actions={
        canObject &&
        !isWriting && (
          <PrimaryButton icon="pencil" onPress={() => setWriting(true)}>
            提出异议
          </PrimaryButton>
        )
      }
    >
      <QueryView query={query}>
        {(followUp) => (
          <>
            <LegalEffectTagOf pollId={pollId} />
            <PostingWords followUp={followUp} />
            {canObject && isWriting && (
              <ObjectionForm pollId={pollId} onLeave={() => setWriting(false)} />
            )}
            {!mayObject && followUp.takesObjections && (
              <Callout tone="info" title="年满十八周岁的住户可以提出异议">
                {`您可以在这里看每一件异议和答复。`}
              </Callout>
            )}
            <ObjectionList pollId={pollId} followUp={followUp} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function ObjectionList({ pollId, followUp }: { pollId: string; followUp: ResultFollowUp }) {
  const objections = useInfiniteQuery(
    cloud.polls.listResultObjections.infiniteQueryOptions({ pollId }, nextPage),
  );
  const { filed } = followUp.objections;
  return (
    <Section title={filed > 0 ? `异议 ${filed} 件` : '异议'}>
      <PagedList
        query={objections}
        itemKey={({ id }) => id}
        renderItem={(objection) => (
          <ObjectionCard objection={objection} isOverdue={isOverdue(objection)} />
        )}
        empty={
          <Empty
            icon="message-circle-reply"
            title="没有人提出异议"
            note={
              followUp.takesObjections
                ? `公示到 ${day(followUp.postedUntil)} 以前都可以提出。工作人员要在 ${answerDays} 天内公开答复。`
                : '公示期已经结束。'
            }
          />
        }
      />
    </Section>
  );
}
