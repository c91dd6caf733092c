import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { MembersGate } from '../../components/members-gate';
import { EntryCard } from './entry-card';
import { MissingCard } from './missing-card';

/** Setting minutes right: those of a shift, or one entry. */
export default function CorrectMinutesPage() {
  const entryId = usePageParameter('entryId');
  const shiftId = usePageParameter('shiftId');
  return (
    <MembersGate title="更正时长">
      <Page title="更正时长">
        <Callout tone="info" icon="users">
          更正要由另一位管理时长的工作人员确认才生效。原来的记录不会删去，更正会一起公示。
        </Callout>
        {entryId ? <OneEntry entryId={entryId} /> : <OfShift shiftId={shiftId} />}
      </Page>
    </MembersGate>
  );
}

function OneEntry({ entryId }: { entryId: string }) {
  const query = useQuery(cloud.volunteering.entryMinutes.queryOptions({ entryId }));
  return (
    <QueryView query={query}>
      {(entry) => <EntryCard entry={entry} mostMinutes={entry.mostMinutes} />}
    </QueryView>
  );
}

function OfShift({ shiftId }: { shiftId: string }) {
  const query = useQuery(cloud.volunteering.shiftMinutes.queryOptions({ shiftId }));
  return (
    <QueryView query={query}>
      {({ title, startsAt, endsAt, isSettled, entries, missing }) => (
        <>
          <Section title={title}>
            <Callout tone={isSettled ? 'success' : 'warning'}>
              {isSettled
                ? `${dayAndTime(startsAt)} 的班次，时长已经结算。`
                : `${dayAndTime(startsAt)} 的班次还没有结算，请先在班次里确认签到，结算以后再更正。`}
            </Callout>
            {entries.length === 0 && <Empty icon="timer" title="这个班次还没有时长" />}
            {entries.map((entry) => (
              <EntryCard key={entry.entryId} entry={entry} />
            ))}
          </Section>
          {isSettled && missing.length > 0 && (
            <Section title="报了名，没有时长">
              {missing.map((person) => (
                <MissingCard
                  key={person.volunteerId}
                  person={person}
                  shift={{ shiftId, startsAt, endsAt }}
                />
              ))}
            </Section>
          )}
        </>
      )}
    </QueryView>
  );
}
