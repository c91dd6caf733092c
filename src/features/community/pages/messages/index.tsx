import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { type MessageKind, messageKinds } from '@/shared/messages/message-kinds';
import { type CloudOutputs, cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { openPage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { Card } from '@/src/ui/card/card';
import type { IconName } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sinceThen } from '@/src/ui/words/time';

type Message = CloudOutputs['messages']['listMessages']['items'][number];

const icons: Record<MessageKind, IconName> = {
  pollOpens: 'vote',
  pollReminder: 'bell',
  pollResult: 'chart-pie',
  topicStep: 'messages-square',
  topicDuty: 'message-circle-reply',
  seatInvitation: 'armchair',
  sessionNotice: 'calendar',
  promiseStep: 'handshake',
  moderationOutcome: 'shield-alert',
  weeklyDigest: 'newspaper',
  shiftReminder: 'calendar-check',
  shiftChange: 'calendar-clock',
  placeOffered: 'ticket-check',
  shiftCall: 'megaphone',
  volunteeringDuty: 'hand-heart',
  guardianConsent: 'baby',
  serviceRecord: 'timer',
  helpStep: 'handshake',
  emergencyNotice: 'siren',
  newNotice: 'megaphone',
  noticeDuty: 'clipboard-list',
  conventionStep: 'scroll-text',
  acknowledgementAsked: 'signature',
};

/** Everything one was told, also what WeChat did not bring; seeing a message is reading it. */
export default function MessagesPage() {
  const query = useInfiniteQuery(cloud.messages.listMessages.infiniteQueryOptions({}, nextPage));
  const unread = (query.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ isRead }) => !isRead)
    .map(({ id }) => id);
  useMarkedAsRead(unread);
  return (
    <Page title="消息">
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(message) => <MessageItem message={message} />}
        empty={
          <Empty
            icon="inbox"
            title="还没有消息"
            note="表决开始、快截止和公布结果时，会在这里告诉您。"
          />
        }
      />
    </Page>
  );
}

const mostAtOnce = 50;

/** Tells the server once what has been seen; the marks stay on the page until it is left. */
function useMarkedAsRead(unread: readonly string[]): void {
  const told = useRef(new Set<string>());
  const { run, isRunning } = useCommand(cloudClient.messages.readMessages.mutate, {
    refetches: [cloud.messages.countUnreadMessages.queryKey()],
  });
  useEffect(() => {
    const next = unread.filter((id) => !told.current.has(id)).slice(0, mostAtOnce);
    if (next.length === 0 || isRunning) return;
    for (const id of next) told.current.add(id);
    run({ messageIds: next });
  });
}

function MessageItem({ message }: { message: Message }) {
  const { kind, title, body, leftAt, isRead, subjectId } = message;
  return (
    <Card flush>
      <ListItem
        icon={icons[kind]}
        title={`${messageKinds[kind].name}：${title}`}
        note={
          <>
            <View>{body}</View>
            <View>{sinceThen(leftAt)}</View>
          </>
        }
        tags={
          !isRead && (
            <StatusTag icon="bell" tone="accent">
              新消息
            </StatusTag>
          )
        }
        onPress={() => openPage(`/${messageKinds[kind].page}${subjectId}`)}
      />
    </Card>
  );
}
