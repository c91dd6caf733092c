import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { activityLook, LookTag, openActivity } from '@/src/features/volunteering/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { Tabs } from '@/src/ui/tabs/tabs';
import { DeskGate } from '../../components/desk-gate';
import { openPlanShifts, openWriteActivity } from '../../desk-pages';
import type { ActivityDetail } from '../../desk-types';
import { ActivitySteps } from './activity-steps';
import { ClosingSteps } from './closing-steps';
import { DeskShifts } from './desk-shifts';

/** An activity in its organiser's hands: its next step, its shifts, its end. */
export default function ActivityDeskPage() {
  const activityId = usePageParameter('activityId');
  return (
    <DeskGate title="管理活动" permission="volunteering.organise">
      <Desk activityId={activityId} />
    </DeskGate>
  );
}

function Desk({ activityId }: { activityId: string }) {
  const query = useQuery(cloud.volunteering.activityDetail.queryOptions({ activityId }));
  const { data } = query;
  const hasStep = data?.mayOrganise && (data.state === 'draft' || data.state === 'submitted');
  return (
    <Page title="管理活动" actions={hasStep && <ActivitySteps activity={data} />}>
      <QueryView query={query}>
        {(activity) =>
          activity.mayOrganise || activity.mayCancel ? (
            <Parts activity={activity} />
          ) : (
            <NotAllowed message="这个活动不由您负责。" />
          )
        }
      </QueryView>
    </Page>
  );
}

const groups = [
  { value: 'coming', word: '以后的班次' },
  { value: 'past', word: '过去的' },
] as const;

function Parts({ activity }: { activity: ActivityDetail }) {
  const [group, choose] = useState<(typeof groups)[number]['value']>('coming');
  const { id, state, title, organiser, mayOrganise, returnReason } = activity;
  const mayChange = mayOrganise && (state === 'draft' || state === 'published');
  return (
    <>
      {state === 'draft' && returnReason && (
        <Callout tone="warning" title="审核退回，请修改">
          {returnReason}
        </Callout>
      )}
      <Card flush>
        <ListItem
          title={title}
          note={organiser}
          tags={<LookTag look={activityLook(state)} />}
          onPress={() => openActivity(id)}
        />
        {mayChange && (
          <ListItem
            icon="pencil"
            title="修改内容"
            note="地点、介绍、风险、保险、年龄"
            onPress={() => openWriteActivity(id)}
          />
        )}
        {mayChange && (
          <ListItem
            icon="calendar-plus"
            title="安排班次"
            note="一次，或每周重复"
            onPress={() => openPlanShifts(id)}
          />
        )}
      </Card>
      <Tabs label="看哪些班次" tabs={groups} chosen={group} onChoose={choose} />
      <DeskShifts activity={activity} group={group} />
      <ClosingSteps activity={activity} />
    </>
  );
}
