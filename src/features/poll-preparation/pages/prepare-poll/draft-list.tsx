import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { sinceThen } from '@/src/ui/words/time';
import { openDraft } from '../../draft-pages';

/** The staff's drafts, and the way to a new one. */
export function DraftList() {
  const drafts = useQuery(cloud.polls.listPollDrafts.queryOptions());
  const prepare = useCommand(cloudClient.polls.preparePoll.mutate, {
    refetches: [cloud.polls.listPollDrafts.pathKey()],
    onDone: ({ pollId }) => openDraft(pollId),
  });
  return (
    <>
      <Callout tone="info" title="表决从哪里来">
        <View>已经采纳的议题，可以在议题页面点“发起表决”。没有议题的事项，在这里新建。</View>
      </Callout>
      <Section title="草稿">
        <QueryView
          query={drafts}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty icon="clipboard-list" title="现在没有草稿" />}
        >
          {({ items }) => (
            <Card flush>
              {items.map(({ pollId, title, createdAt, topicId }) => (
                <ListItem
                  key={pollId}
                  icon="pencil"
                  title={title || '还没有标题的表决'}
                  note={`${topicId ? '来自议题 · ' : ''}${sinceThen(createdAt)}新建`}
                  onPress={() => openDraft(pollId)}
                />
              ))}
            </Card>
          )}
        </QueryView>
      </Section>
      {prepare.failure && <Callout tone="danger">{prepare.failure.message}</Callout>}
      <PrimaryButton
        icon="plus"
        loading={prepare.isRunning}
        onPress={() => prepare.run({ topicId: null })}
      >
        新建一次表决
      </PrimaryButton>
    </>
  );
}
