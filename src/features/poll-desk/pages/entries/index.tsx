import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { conflictRule } from '@/shared/polls/entries/conflict-words';
import { legalEffects } from '@/shared/polls/legal-effects';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { EntriesGate } from '../../components/entries-gate';
import { openConfirmEntry, openEnterBallot } from '../../entry-pages';
import type { EntryDesk } from '../../entry-types';
import { EntryList } from './entry-list';

/** The desk for ballots that staff enter: what waits, what was entered, and the ways on. */
export default function EntriesPage() {
  return (
    <EntriesGate title="录入的票">
      <Entries pollId={usePageParameter('pollId')} />
    </EntriesGate>
  );
}

function Entries({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.entryDesk.queryOptions({ pollId }));
  return (
    <Page title="录入的票" actions={query.data && <Ways pollId={pollId} desk={query.data} />}>
      <QueryView query={query}>
        {(desk) => (
          <>
            <Standing desk={desk} />
            <EntryList pollId={pollId} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** The next thing to do: checking while something waits, else entering. */
function Ways({ pollId, desk }: { pollId: string; desk: EntryDesk }) {
  if (desk.refusal || desk.channels.length === 0) return null;
  const check = `核对 ${desk.toCheck} 张`;
  return (
    <>
      {desk.toCheck > 0 && (
        <SecondaryButton icon="clipboard-check" onPress={() => openConfirmEntry(pollId)}>
          {check}
        </SecondaryButton>
      )}
      <PrimaryButton icon="file-plus" onPress={() => openEnterBallot(pollId)}>
        录入一张票
      </PrimaryButton>
    </>
  );
}

function Standing({ desk }: { desk: EntryDesk }) {
  const { title, legalEffect, toCheck, mineWaiting, confirmed, setAside, rejected } = desk;
  return (
    <Section title={title}>
      {desk.refusal ? (
        <Callout tone="warning">{desk.refusal.message}</Callout>
      ) : desk.channels.length === 0 ? (
        <Callout tone="info">不记名的表决只能由本人在手机上投票，这里没有票要录入。</Callout>
      ) : (
        <Callout tone="info" title="一个人录入，另一个人核对">
          <View>{`核对通过才算数，最迟核对到 ${dayAndTime(desk.entriesEndAt)}。${conflictRule}`}</View>
        </Callout>
      )}
      <Card>
        <Facts
          facts={[
            { name: '性质', value: legalEffects[legalEffect].label },
            { name: '等您核对', value: `${toCheck} 张` },
            { name: '等别人核对', value: `${mineWaiting} 张` },
            { name: '已经算数', value: `${confirmed} 张` },
            ...(setAside > 0 ? [{ name: '不计票', value: `${setAside} 张` }] : []),
            ...(rejected > 0 ? [{ name: '已退回', value: `${rejected} 张` }] : []),
          ]}
        />
      </Card>
    </Section>
  );
}
