import { useQuery } from '@tanstack/react-query';
import { may } from '@/shared/permissions';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { Me } from './standing';
import { tasksOf } from './tasks';
import type { HomeQueries } from './use-home-queries';

/** What waits for this person, each leading straight to where it is done. */
export function NeedsMe({ me, home }: { me: Me; home: HomeQueries }) {
  const topics = useQuery(
    cloud.hall.topicsWaiting.queryOptions(undefined, {
      enabled: may(me.roles, 'hall.decideTopic'),
    }),
  );
  const moderation = useQuery(
    cloud.moderation.countQueue.queryOptions(undefined, {
      enabled: may(me.roles, 'moderation.decide'),
    }),
  );
  const promises = useQuery(
    cloud.hall.promiseFigures.queryOptions(undefined, {
      enabled: may(me.roles, 'hall.implement'),
    }),
  );
  const tasks = tasksOf({
    toConfirm: home.toConfirm.data?.items ?? [],
    polls: home.polls.data?.items ?? [],
    toSign: home.toSign.data?.items ?? [],
    toSpeakOn: may(me.roles, 'conventions.speak') ? (home.conventions.data?.items ?? []) : [],
    waiting: home.waiting.data ?? null,
    topicsAwaitingAnswer: topics.data?.awaitingAnswer ?? 0,
    toModerate: moderation.data?.waiting ?? 0,
    awaitingPlan: promises.data?.awaitingPlan ?? 0,
    seats: home.seats.data?.seats ?? [],
    volunteering: home.volunteering.data ?? null,
    pendingRooms: me.pendingBindings.map(({ room }) => room),
  });
  const isKnown = home.toConfirm.data && home.polls.data;
  if (tasks.length === 0 && !isKnown) return null;
  return (
    <Section title="需要我办">
      <Card flush>
        {tasks.length === 0 && <ListItem icon="circle-check" title="现在没有要您办的事" />}
        {tasks.map(({ key, icon, title, note, word, open }) => (
          <ListItem
            key={key}
            icon={icon}
            title={title}
            note={note}
            tags={
              <StatusTag icon={word.icon} tone={word.tone}>
                {word.text}
              </StatusTag>
            }
            {...(open ? { onPress: open } : {})}
          />
        ))}
      </Card>
    </Section>
  );
}
