import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openDisclosure } from '../notice-pages';

/** From the list of notices to what has to be made public. */
export const DisclosureWay = () => (
  <Card flush>
    <ListItem
      icon="calendar-check"
      title="公开事项"
      note="财务、维修资金等按规定要公开的"
      onPress={openDisclosure}
    />
  </Card>
);
