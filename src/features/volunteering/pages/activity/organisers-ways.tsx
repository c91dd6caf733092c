import { openActivityDesk } from '@/src/features/volunteering-desk/public';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import type { ActivityDetail } from '../../volunteering-types';

/** For those who hold the activity, and those who may call it off. */
export function OrganisersWays({ activity }: { activity: ActivityDetail }) {
  const { id, mayOrganise, mayCancel } = activity;
  if (!mayOrganise && !mayCancel) return null;
  return (
    <Card flush>
      <ListItem
        icon="settings"
        title="管理这个活动"
        note={mayOrganise ? '修改、安排班次、取消' : '取消活动或班次'}
        onPress={() => openActivityDesk(id)}
      />
    </Card>
  );
}
