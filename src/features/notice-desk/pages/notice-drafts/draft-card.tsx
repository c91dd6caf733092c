import { View } from '@tarojs/components';
import { useState } from 'react';
import { type CloudOutputs, cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import { openWriteNotice } from '../../desk-pages';
import './draft-card.scss';

type ListedDraft = CloudOutputs['notices']['listDrafts']['items'][number];

/** A notice that is being written or waits for its hour. */
export function DraftCard({ draft }: { draft: ListedDraft }) {
  const { id, title, excerpt, scheduledAt, returnedFor } = draft;
  return (
    <Card>
      <View className="draft-card">
        <View className="draft-card__marks">
          {scheduledAt !== null && (
            <StatusTag icon="calendar-clock" tone="info">
              {`${dayAndTime(scheduledAt)} 发布`}
            </StatusTag>
          )}
          {draft.kind === 'emergency' && (
            <StatusTag icon="siren" tone="danger">
              紧急
            </StatusTag>
          )}
          {draft.kind === 'publicPosting' && <StatusTag icon="stamp">公示</StatusTag>}
        </View>
        <View className="draft-card__title">{title || '还没有标题'}</View>
        {excerpt !== '' && <View className="draft-card__excerpt">{excerpt}</View>}
        {returnedFor !== null && (
          <Callout tone="danger" title="定时没有发出去">
            {returnedFor}
          </Callout>
        )}
        <View className="draft-card__source">
          {`${sourceOf(draft)}，${dayAndTime(draft.changedAt)} 改`}
        </View>
        <View className="draft-card__ways">
          <TextButton icon="pencil" onPress={() => openWriteNotice({ draftId: id })}>
            {scheduledAt === null ? '接着写' : '查看或取消定时'}
          </TextButton>
          {scheduledAt === null && <DiscardDraft draft={draft} />}
        </View>
      </View>
    </Card>
  );
}

/** The body, and who of it where that is known. */
const sourceOf = ({ publisher, changedBy }: ListedDraft): string =>
  changedBy === publisher ? publisher : `${publisher} ${changedBy}`;

function DiscardDraft({ draft: { id, title } }: { draft: ListedDraft }) {
  const [isAsking, setAsking] = useState(false);
  const discarding = useCommand(cloudClient.notices.discardDraft.mutate, {
    refetches: [cloud.notices.listDrafts.pathKey()],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <TextButton icon="trash-2" onPress={() => setAsking(true)}>
        删除
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="删除这份草稿？"
        message={`“${title || '还没有标题'}”删除后找不回来。`}
        confirmLabel="删除"
        danger
        loading={discarding.isRunning}
        onConfirm={() => discarding.run({ draftId: id })}
        onCancel={() => setAsking(false)}
      >
        {discarding.failure && <Callout tone="danger">{discarding.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
