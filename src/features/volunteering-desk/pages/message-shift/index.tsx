import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { shiftMessageLimits } from '@/shared/volunteering/organising/shift-messages';
import { periodText, ShiftMessages } from '@/src/features/volunteering/public';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MessageForm } from './message-form';
import './message-shift.scss';

type Desk = CloudOutputs['volunteering']['shiftMessageDesk'];

/** A leader's message to those of a shift, and what was written before. */
export default function MessageShiftPage() {
  const shiftId = usePageParameter('shiftId');
  const query = useQuery(cloud.volunteering.shiftMessageDesk.queryOptions({ shiftId }));
  return (
    <Page title="给班次里的人发通知">
      <QueryView query={query}>
        {(desk) => (
          <>
            <Card>
              <ShiftOf desk={desk} />
            </Card>
            <MessageForm shiftId={shiftId} desk={desk} />
            <View className="message-shift__note">
              {`通知会留在班次页面上，发出后不能修改。一个班次一天最多发 ${shiftMessageLimits.aDay} 条。`}
            </View>
            <ShiftMessages shiftId={shiftId} namesAudience />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const ShiftOf = ({ desk: { title, startsAt, endsAt, place } }: { desk: Desk }) => (
  <Facts
    facts={[
      { name: '活动', value: title },
      { name: '时间', value: periodText(startsAt, endsAt) },
      { name: '地点', value: place },
    ]}
  />
);
