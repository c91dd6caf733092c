import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MinutesGate } from '../../components/minutes-gate';
import { NotRegistered } from '../../components/not-registered';
import {
  openBenefits,
  openCertificates,
  openLeaderboard,
  openPostings,
  openRules,
} from '../../record-pages';
import { OwnEntries } from './own-entries';
import { OwnFigures } from './own-figures';

/** What a volunteer served, what it is good for, and every entry behind it. */
export default function OwnRecordPage() {
  return (
    <MinutesGate title="我的服务记录">
      <OwnRecord />
    </MinutesGate>
  );
}

function OwnRecord() {
  const query = useQuery(cloud.volunteering.ownRecord.queryOptions());
  return (
    <Page title="我的服务记录">
      <QueryView query={query}>
        {({ record, minutesPerPoint, timeBank }) => (
          <>
            {record ? (
              <OwnFigures {...{ record, minutesPerPoint, timeBank }} />
            ) : (
              <NotRegistered note="登记以后就能报名活动，每一分钟服务都会记在这里。" />
            )}
            <Ways isVolunteer={record !== null} />
            {record && <OwnEntries />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const Ways = ({ isVolunteer }: { isVolunteer: boolean }) => (
  <Card flush>
    {isVolunteer && (
      <ListItem icon="stamp" title="服务证明" note="申请、查看和打印" onPress={openCertificates} />
    )}
    <ListItem icon="gift" title="积分兑换" note="用积分换物品和服务" onPress={openBenefits} />
    <ListItem icon="eye" title="时长公示" note="每月公示，可以提异议" onPress={openPostings} />
    <ListItem icon="trophy" title="服务时长榜" note="自己同意才会上榜" onPress={openLeaderboard} />
    <ListItem icon="scale" title="志愿服务规则" note="时长怎么算、星级怎么评" onPress={openRules} />
  </Card>
);
