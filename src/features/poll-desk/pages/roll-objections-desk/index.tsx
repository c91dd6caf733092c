import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LegalEffectNote, ObjectionCard } from '@/src/features/polls/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { AnswerObjection } from '../../components/answer-objection';
import { EntriesGate } from '../../components/entries-gate';
import { openCorrectRoll } from '../../roll-pages';

type Shown = 'unanswered' | 'all';

/** What people object to a roll, each with its answer or the place to write it. */
export default function RollObjectionsDeskPage() {
  return (
    <EntriesGate title="答复名册异议">
      <RollObjectionsDesk pollId={usePageParameter('pollId')} />
    </EntriesGate>
  );
}

function RollObjectionsDesk({ pollId }: { pollId: string }) {
  const toTend = useQuery(cloud.polls.rollToTend.queryOptions({ pollId }));
  return (
    <Page title="答复名册异议">
      <QueryView query={toTend} loadingRows={1}>
        {({ legalEffect, unanswered, correctable }) => (
          <>
            <Callout tone="info" title="怎样处理">
              {correctable
                ? '先核对房产证等材料。确实有误的，在房屋名册里改好，再来更正表决名册，然后答复。答复所有人都能看到，请不要写姓名和房号。'
                : '表决已经开始，名册不能再改，请如实答复。答复所有人都能看到，请不要写姓名和房号。'}
            </Callout>
            {correctable && (
              <SecondaryButton icon="pencil" onPress={() => openCorrectRoll(pollId)}>
                更正名册
              </SecondaryButton>
            )}
            <Objections pollId={pollId} unanswered={unanswered} />
            <LegalEffectNote legalEffect={legalEffect} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Objections({ pollId, unanswered }: { pollId: string; unanswered: number }) {
  const [only, setOnly] = useState<Shown>('unanswered');
  const objections = useInfiniteQuery(
    cloud.polls.listRollObjections.infiniteQueryOptions({ pollId, only }, nextPage),
  );
  return (
    <>
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
          <ObjectionCard objection={objection}>
            {objection.answer === null && (
              <AnswerObjection objectionId={objection.id} kind="roll" />
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
    </>
  );
}
