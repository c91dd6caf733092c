import { View } from '@tarojs/components';
import { useState } from 'react';
import { topicCategories } from '@/shared/hall/topic-categories';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { sinceThen } from '@/src/ui/words/time';
import { openRaiseTopic } from '../hall-pages';
import type { DraftSummary } from '../hall-types';
import { forgetTopicDraft } from '../hooks/kept-drafts';
import './draft-list.scss';

/** Topics not handed in yet: to go on writing, or to throw away. */
export function DraftList({ drafts }: { drafts: DraftSummary[] }) {
  const [leaving, setLeaving] = useState<DraftSummary | null>(null);
  const discarding = useCommand(cloudClient.hall.discardDraft.mutate, {
    refetches: [cloud.hall.pathKey()],
  });
  const discard = ({ id }: DraftSummary) => {
    setLeaving(null);
    forgetTopicDraft(id);
    discarding.run({ id });
  };
  return (
    <>
      {discarding.failure && <Callout tone="danger">{discarding.failure.message}</Callout>}
      {drafts.map((draft) => (
        <Card key={draft.id} flush>
          <ListItem
            icon="pencil"
            title={draft.title || '还没写标题'}
            note={`${draft.category ? `${topicCategories[draft.category]} · ` : ''}${sinceThen(draft.updatedAt)}保存`}
            onPress={() => openRaiseTopic(draft.id)}
          />
          <View className="draft-list__actions">
            <TextButton
              icon="trash-2"
              label={`删除草稿：${draft.title || '还没写标题'}`}
              onPress={() => setLeaving(draft)}
            >
              删除草稿
            </TextButton>
          </View>
        </Card>
      ))}
      <ConfirmDialog
        open={leaving !== null}
        title="删除这份草稿？"
        message="删除以后找不回来。"
        confirmLabel="删除草稿"
        cancelLabel="留着"
        danger
        onCancel={() => setLeaving(null)}
        onConfirm={() => leaving && discard(leaving)}
      />
    </>
  );
}
