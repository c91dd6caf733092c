import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { LegalEffectNote } from '../../components/legal-effect';
import { ObjectionCard } from '../../components/objection-card';
import { PollsGate } from '../../components/polls-gate';
import type { OwnRollRows } from '../../poll-types';
import { RollObjectionForm } from './roll-objection-form';

/** What people object to a roll before the poll opens, and what staff answered. */
export default function RollObjectionsPage() {
  const voterId = usePageParameter('voterId');
  const isMissing = usePageParameter('missing') === '1';
  return (
    <PollsGate title="名册异议">
      <Objections
        pollId={usePageParameter('pollId')}
        voterId={voterId === '' ? null : voterId}
        startsWriting={isMissing || voterId !== ''}
      />
    </PollsGate>
  );
}

type ObjectionsProps = { pollId: string; voterId: string | null; startsWriting: boolean };

function Objections({ pollId, voterId, startsWriting }: ObjectionsProps) {
  const [isWriting, setWriting] = useState(startsWriting);
  const query = useQuery(cloud.polls.ownRollRows.queryOptions({ pollId }));
  const mayObject = query.data?.mayObject === true;
  return (
    <Page
      title="名册异议"
      actions={
        mayObject &&
        !isWriting && (
          <PrimaryButton icon="pencil" onPress={() => setWriting(true)}>
            提出异议
          </PrimaryButton>
        )
      }
    >
      <QueryView query={query}>
        {(own) => (
          <>
            <UntilWhen own={own} />
            {mayObject && isWriting && (
              <RollObjectionForm
                pollId={pollId}
                own={own}
                voterId={voterId ?? own.rows[0]?.voterId ?? null}
                onLeave={() => setWriting(false)}
              />
            )}
            <ObjectionList pollId={pollId} />
            <LegalEffectNote legalEffect={own.legalEffect} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const UntilWhen = ({ own: { pollTitle, mayObject, opensAt } }: { own: OwnRollRows }) => (
  <Callout tone="info" icon="clock" title={pollTitle}>
    {mayObject
      ? `名册有误、漏了人，请在 ${dayAndTime(opensAt)} 表决开始以前提出，查实以后更正。表决开始以后名册不再更改。`
      : `名册异议在表决开始以前提出（${dayAndTime(opensAt)} 开始）。下面是收到的异议和答复。`}
  </Callout>
);

function ObjectionList({ pollId }: { pollId: string }) {
  const objections = useInfiniteQuery(
    cloud.polls.listRollObjections.infiniteQueryOptions({ pollId }, nextPage),
  );
  return (
    <Section title="异议和答复">
      <PagedList
        query={objections}
        itemKey={({ id }) => id}
        renderItem={(objection) => <ObjectionCard objection={objection} />}
        empty={
          <Empty
            icon="message-circle-reply"
            title="没有人提出异议"
            note="异议的内容只有本人和工作人员能看，答复公开。"
          />
        }
      />
    </Section>
  );
}
