import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openHelpList } from '../help-pages';

/** The way to help among neighbours, for the volunteering tab. */
export function HelpRow() {
  return (
    <Card flush>
      <ListItem icon="heart-handshake" title="邻里互助" onPress={() => openHelpList()} />
    </Card>
  );
}
