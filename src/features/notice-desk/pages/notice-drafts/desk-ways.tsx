import { openNoticeList } from '@/src/features/notices/public';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openDisclosureDesk, openSavedGroups } from '../../desk-pages';

/** What else belongs to publishing. */
export const DeskWays = () => (
  <Card flush>
    <ListItem
      icon="calendar-check"
      title="公开事项"
      note="该公开的、快到期的，待答复的异议"
      onPress={openDisclosureDesk}
    />
    <ListItem
      icon="users-round"
      title="常用范围"
      note="经常发给的楼栋、人群"
      onPress={openSavedGroups}
    />
    <ListItem
      icon="newspaper"
      title="已经发布的"
      note="看阅读情况，更正，撤回"
      onPress={() => openNoticeList()}
    />
  </Card>
);
