import { openPage } from '@/src/platform/open-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { openSteps, openTextHistory } from '../../convention-pages';
import type { ConventionFront } from '../../convention-types';

const desk = '/features/convention-desk/pages/desk/index';

/** Where to read on. */
export function WaysOn({ front }: { front: ConventionFront }) {
  const { id } = front.convention;
  const works = front.may.manage || front.may.readCoverage;
  return (
    <Section title="更多">
      <Card flush>
        <ListItem
          icon="history"
          title="制定过程"
          note="每一步什么时候办的、有什么依据"
          onPress={() => openSteps(id)}
        />
        <ListItem
          icon="diff"
          title="历次文稿"
          note="比一比每次改了哪些"
          onPress={() => openTextHistory(id)}
        />
        {works && (
          <ListItem
            icon="clipboard-list"
            title="公约工作台"
            note="工作人员办理"
            onPress={() => openPage(desk, { conventionId: id })}
          />
        )}
      </Card>
    </Section>
  );
}
