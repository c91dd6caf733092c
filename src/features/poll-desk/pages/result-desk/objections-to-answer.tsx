import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerDueAt } from '@/shared/polls/result-limits';
import { ObjectionCard } from '@/src/features/polls/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { AnswerObjection } from '../../components/answer-objection';

type Shown = 'unanswered' | 'all';

/** What people object to the result, each with its answer or the place to write it. */
export function ObjectionsToAnswer({ pollId, unanswered }: { pollId: string; unanswered: number }) {
  const [only, setOnly] = useState<Shown>('unanswered');
  const objections = useInfiniteQuery(
    cloud.polls.listResultObjections.infiniteQueryOptions({ pollId, only }, nextPage),
  );
  return (
    <Section title="异议">
      <Tabs
        label="看哪些异议"
        tabs={[
          { value: 'unanswered', word: `等待答复 ${unanswered}` },
          { value: 'all', word: '全部' },
        ]}
        chosen={only}
        onChoose={setOnly}
      />
      <PagedList
        query={objections}
        itemKey={({ id }) => id}
        renderItem={(objection) => (
          <ObjectionCard
            objection={objection}
            isOverdue={objection.answer === null && new Date() >= answerDueAt(objection.filedAt)}
          >
            {objection.answer === null && (
              <AnswerObjection objectionId={objection.id} kind="result" />
            )}
          </ObjectionCard>
        )}
        empty={
          <Empty
            icon="circle-check"
            title={only === 'all' ? '没有人提出异议' : '没有等待答复的异议'}
            note="有新的异议会排在这里。"
          />
        }
      />
    </Section>
  );
}
