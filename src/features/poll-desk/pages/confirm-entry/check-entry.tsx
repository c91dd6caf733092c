import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { channels } from '@/shared/polls/channels';
import { AnswerLines, LegalEffectTagOf, type ShownItem } from '@/src/features/polls/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { photoAddress, showPhotos } from '@/src/platform/photos';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { Pressable } from '@/src/ui/pressable/pressable';
import { dayAndTime } from '@/src/ui/words/time';
import type { EntryContent } from '../../entry-types';
import { RejectSheet } from './reject-sheet';
import './check-entry.scss';

type CheckEntryProps = {
  pollId: string;
  items: readonly ShownItem[];
  entry: EntryContent;
  onDone: () => void;
  onSkip: () => void;
};

/** Photo and choices beside each other; one button each for “the same” and “not the same”. */
export function CheckEntry({ pollId, items, entry, onDone, onSkip }: CheckEntryProps) {
  const [isRejecting, setRejecting] = useState(false);
  const { entryId, mayDecide } = entry;
  // What becomes of the desk is asked again there; here the next entry comes anyway.
  const refetches = [cloud.polls.entryDesk.pathKey(), cloud.polls.listEntries.pathKey()];
  const confirm = useCommand(cloudClient.polls.confirmEntry.mutate, { refetches, onDone });
  return (
    <Page
      title="核对录入的票"
      actions={
        mayDecide && (
          <>
            <SecondaryButton
              icon="undo-2"
              disabled={confirm.isRunning}
              onPress={() => setRejecting(true)}
            >
              退回
            </SecondaryButton>
            <PrimaryButton
              icon="check"
              loading={confirm.isRunning}
              onPress={() => confirm.run({ pollId, entryId })}
            >
              一致，通过
            </PrimaryButton>
          </>
        )
      }
    >
      <LegalEffectTagOf pollId={pollId} />
      {confirm.failure && (
        <Callout tone="danger" title="没有通过">
          <View>{confirm.failure.message}</View>
          <TextButton onPress={onDone}>看下一张</TextButton>
        </Callout>
      )}
      <View className="check-entry">
        <View className="check-entry__evidence">
          <Evidence entry={entry} />
        </View>
        <View className="check-entry__entered">
          <Card>
            <View className="check-entry__room">{entry.roomLabel}</View>
            <Facts facts={factsOf(entry)} />
          </Card>
          {items.map((item, place) => (
            <Card key={item.itemId}>
              <View className="check-entry__item">
                {items.length > 1 ? `${place + 1}. ${item.title}` : item.title}
              </View>
              <AnswerLines item={item} answer={entry.answers[item.itemId] ?? null} />
            </Card>
          ))}
        </View>
      </View>
      <Callout tone="info">{entry.text}</Callout>
      <TextButton icon="arrow-right" onPress={onSkip}>
        先跳过，看下一张
      </TextButton>
      <RejectSheet
        pollId={pollId}
        entryId={entryId}
        open={isRejecting}
        onClose={() => setRejecting(false)}
        onRejected={() => {
          setRejecting(false);
          onDone();
        }}
      />
    </Page>
  );
}

const factsOf = ({ personName, channel, statedAt, note, proxy }: EntryContent) => [
  ...(personName ? [{ name: '投票人', value: personName }] : []),
  { name: '种类', value: channels[channel] },
  { name: '交票时间', value: dayAndTime(statedAt) },
  ...(note ? [{ name: '记录', value: note }] : []),
  ...(proxy
    ? [
        { name: '受托人', value: proxy.name },
        { name: '委托事项', value: proxy.matter },
        { name: '委托期限', value: `${proxy.from} 到 ${proxy.until}` },
      ]
    : []),
];

function Evidence({ entry: { photos, channel } }: { entry: EntryContent }) {
  if (photos.length === 0)
    return (
      <Callout tone="warning" title="电话登记，没有照片">
        <View>
          {channel === 'telephone'
            ? '请按通话记录回电，问清楚是本人的意见，再核对。'
            : '没有照片，请退回重录。'}
        </View>
      </Callout>
    );
  return photos.map((photo, place) => (
    <Pressable
      key={photo.fileId}
      className="check-entry__photo"
      label={`第 ${place + 1} 张照片，点开看大图`}
      onPress={() => showPhotos(photos, photo)}
    >
      <Image className="check-entry__image" src={photoAddress(photo)} mode="widthFix" />
    </Pressable>
  ));
}
