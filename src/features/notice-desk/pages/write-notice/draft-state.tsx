import { View } from '@tarojs/components';
import { openNotice } from '@/src/features/notices/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { dayAndTime } from '@/src/ui/words/time';
import type { NoticeDraft, ReadDraft } from '../../notice-draft';

/** A draft that cannot be written at now: what became of it, and the way on. */
export function EndedDraft({ read }: { read: ReadDraft }) {
  const unscheduling = useCommand(cloudClient.notices.unscheduleDraft.mutate, {
    refetches: [cloud.notices.pathKey()],
  });
  if (read.state === 'scheduled' && read.scheduledAt !== null) {
    return (
      <>
        <Callout
          tone="info"
          icon="calendar-clock"
          title={`定于 ${dayAndTime(read.scheduledAt)} 发布`}
        >
          <View>{`“${read.drafted.title}”到时候自动发布。要修改，请先取消定时。`}</View>
        </Callout>
        {unscheduling.failure && <Callout tone="danger">{unscheduling.failure.message}</Callout>}
        <SecondaryButton
          icon="calendar-x"
          loading={unscheduling.isRunning}
          onPress={() => unscheduling.run({ draftId: read.draftId })}
        >
          取消定时，接着写
        </SecondaryButton>
      </>
    );
  }
  const { noticeId } = read;
  if (noticeId !== null) {
    return (
      <Callout tone="success" title={`${read.changedBy}已经发布了这份公告`}>
        <TextButton icon="arrow-right" onPress={() => openNotice(noticeId)}>
          打开看看
        </TextButton>
      </Callout>
    );
  }
  return <Callout tone="warning" icon="trash-2" title="这份草稿已经删除了" />;
}

type DraftNewsProps = {
  read: ReadDraft;
  draft: NoticeDraft;
  change: (changes: Partial<NoticeDraft>) => void;
  /** Lets what is on this phone go, in favour of what is on the server. */
  discard: () => void;
};

/** Why it came back, and whether a colleague has saved since: then nothing of either is lost unasked. */
export function DraftNews({ read, draft, change, discard }: DraftNewsProps) {
  const isOurs = draft.draftId === read.draftId;
  return (
    <>
      {read.returnedFor !== null && (
        <Callout tone="danger" title="定时没有发出去">
          {read.returnedFor}
        </Callout>
      )}
      {isOurs && draft.revision !== read.revision && (
        <Callout tone="warning" icon="users" title={`${read.changedBy}改过这份草稿`}>
          <View>{`${dayAndTime(read.changedAt)} 改的。下面是您在这台手机上写的。`}</View>
          <TextButton icon="refresh-cw" onPress={discard}>
            用最新的
          </TextButton>
          <TextButton icon="copy" onPress={() => change({ draftId: '', revision: 0 })}>
            把我写的另存一份
          </TextButton>
        </Callout>
      )}
    </>
  );
}
