import { useQuery } from '@tanstack/react-query';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { NoticeDeskGate } from '../../components/notice-desk-gate';
import { openDisclosureItem } from '../../desk-pages';
import { CalendarRules } from './calendar-rules';
import { OwedDuties } from './owed-duties';
import { PostingsToAnswer } from './postings-to-answer';

/** What has to be made public, what waits for an answer, and by which rules. */
export default function DisclosureDeskPage() {
  return (
    <NoticeDeskGate title="公示和公开事项">
      <Desk />
    </NoticeDeskGate>
  );
}

function Desk() {
  const query = useQuery(cloud.notices.disclosureDesk.queryOptions());
  return (
    <Page title="公示和公开事项">
      <PostingsToAnswer />
      <QueryView query={query}>
        {(desk) =>
          desk.begun ? (
            <>
              <OwedDuties duties={desk.duties} />
              <CalendarRules desk={desk} />
              {desk.mayKeep && (
                <SecondaryButton icon="plus" onPress={() => openDisclosureItem()}>
                  新增自己的公开事项
                </SecondaryButton>
              )}
            </>
          ) : (
            <BeginCalendar mayKeep={desk.mayKeep} />
          )
        }
      </QueryView>
    </Page>
  );
}

function BeginCalendar({ mayKeep }: { mayKeep: boolean }) {
  const beginning = useCommand(cloudClient.notices.beginDisclosureCalendar.mutate, {
    refetches: [
      cloud.notices.disclosureDesk.pathKey(),
      cloud.notices.readDisclosureCalendar.pathKey(),
    ],
  });
  if (!mayKeep) {
    return (
      <Empty
        icon="calendar-check"
        title="公开日历还没有启用"
        note="由居委会、村委会、业委会或社区管理员启用。"
      />
    );
  }
  return (
    <Section title="公开日历">
      <Callout tone="info" title="启用以后会怎样">
        {`法律规定要公开的事项会列出来，从这一期开始计算。到期前 7 天和当天提醒负责的单位，过期没有公布的，全体住户都能看到。`}
      </Callout>
      {beginning.failure && <Callout tone="danger">{beginning.failure.message}</Callout>}
      <PrimaryButton
        icon="calendar-check"
        loading={beginning.isRunning}
        onPress={() => beginning.run(undefined)}
      >
        启用公开日历
      </PrimaryButton>
    </Section>
  );
}
