import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { may } from '@/shared/permissions';
import { isStaffRole, staffRoles } from '@/shared/roles';
import { cloud } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { useMay, useMe } from '@/src/platform/use-me';
import { Icon } from '@/src/ui/icon/icon';
import { Page } from '@/src/ui/page/page';
import { Pressable } from '@/src/ui/pressable/pressable';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { StepMissing } from '@/src/ui/states/step-missing';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { deskTools } from './desk-tools';
import './staff-desk.scss';

/** Everything a staff member may do, with what waits for them. */
export default function StaffDeskPage() {
  const me = useMe();
  const waiting = useQuery(cloud.community.countWaiting.queryOptions());
  const topics = useQuery(
    cloud.hall.topicsWaiting.queryOptions(undefined, { enabled: useMay('hall.decideTopic') }),
  );
  const results = useQuery(
    cloud.polls.resultsToTend.queryOptions(undefined, { enabled: useMay('polls.prepare') }),
  );
  const moderation = useQuery(
    cloud.moderation.countQueue.queryOptions(undefined, { enabled: useMay('moderation.decide') }),
  );
  const promises = useQuery(
    cloud.hall.promiseFigures.queryOptions(undefined, { enabled: useMay('hall.implement') }),
  );
  useDidShow(() => {
    void waiting.refetch();
  });
  const counts = {
    bindings: waiting.data?.bindingsToReview ?? 0,
    registers: waiting.data?.registersToCommit ?? 0,
    topics: topics.data?.awaitingAnswer ?? 0,
    moderation: moderation.data?.waiting ?? 0,
    plans: promises.data?.awaitingPlan ?? 0,
    // Objections to answer, and recounts of others to confirm.
    objections: (results.data ?? []).reduce(
      (sum, { unanswered, recount }) => sum + unanswered + (recount === 'another' ? 1 : 0),
      0,
    ),
  };
  return (
    <Page title="工作台">
      <QueryView query={me}>
        {({ loggedIn, community, roles }) => {
          if (!loggedIn) return <StepMissing step="notLoggedIn" />;
          if (!community) return <StepMissing step="communityNotChosen" />;
          const bodies = roles.filter(isStaffRole);
          if (bodies.length === 0) return <NotAllowed />;
          const tools = deskTools.filter(({ permission }) => may(roles, permission));
          return (
            <>
              <View className="staff-desk__head">
                <View className="staff-desk__community">{community.name}</View>
                <View className="staff-desk__bodies">
                  {bodies.map((role) => (
                    <StatusTag key={role} icon="badge-check" tone="accent">
                      {staffRoles[role]}
                    </StatusTag>
                  ))}
                </View>
              </View>
              <View className="staff-desk__grid">
                {tools.map(({ word, note, icon, page, counted }) => {
                  const count = counted ? counts[counted] : 0;
                  return (
                    <Pressable
                      key={page}
                      className="staff-desk__tool"
                      label={count > 0 ? `${word}，${count} 件待办` : word}
                      onPress={() => openPage(page)}
                    >
                      <View className="staff-desk__icon">
                        <Icon name={icon} />
                      </View>
                      <View className="staff-desk__word">{word}</View>
                      {count > 0 ? (
                        <View className="staff-desk__count">{`${count} 件待办`}</View>
                      ) : (
                        <View className="staff-desk__note">{note}</View>
                      )}
                    </Pressable>
                  );
                })}
              </View>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
