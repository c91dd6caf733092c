import { rhythms } from '@/shared/notices/disclosure/rhythms';
import { staffRoles } from '@/shared/roles';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openDisclosureItem, openLinkDisclosure } from '../../desk-pages';
import type { DisclosureDesk, DisclosureItem } from '../../desk-types';

/** By which rules things are made public: those of the law, and the community's own. */
export const CalendarRules = ({ desk: { items, mayKeep } }: { desk: DisclosureDesk }) => (
  <Section title="公开的规矩">
    <Card flush>
      {items.map((item) => (
        <ListItem
          key={item.key}
          icon={item.law ? 'scale' : 'pencil'}
          title={item.name}
          note={ruleWords(item)}
          tags={
            <StatusTag icon={item.law ? 'scale' : 'house'} tone={item.law ? 'info' : 'neutral'}>
              {item.law ? '法律规定' : '自己规定'}
            </StatusTag>
          }
          {...wayOn(item, mayKeep)}
        />
      ))}
    </Card>
  </Section>
);

const ruleWords = ({ rhythm, dueDays, body, leastPostingDays }: DisclosureItem): string =>
  rhythm === 'atOnce'
    ? `${rhythms[rhythm]}，${staffRoles[body]}，至少公示 ${leastPostingDays} 天`
    : `${rhythms[rhythm]}，期满 ${dueDays} 天内，${staffRoles[body]}，至少公示 ${leastPostingDays} 天`;

/** Who keeps the calendar changes rules; a body notes what it made public at once. */
function wayOn({ key, rhythm, isMine }: DisclosureItem, mayKeep: boolean) {
  if (mayKeep) return { onPress: () => openDisclosureItem(key) };
  return isMine && rhythm === 'atOnce' ? { onPress: () => openLinkDisclosure(key, null) } : {};
}
