import { View } from '@tarojs/components';
import { channels } from '@/shared/polls/channels';
import { setAsideWords } from '@/shared/polls/entries/conflict-words';
import { rejectReasons } from '@/shared/polls/entries/entry-life-cycle';
import { LookTag } from '@/src/features/polls/public';
import { TextButton } from '@/src/ui/button/button';
import { ListItem } from '@/src/ui/list-item/list-item';
import { sinceThen } from '@/src/ui/words/time';
import { WithdrawEntry } from '../../components/withdraw-entry';
import { channelIcons, entryLook } from '../../entry-looks';
import { openConfirmEntry } from '../../entry-pages';
import type { ListedEntry } from '../../entry-types';

/** One entry: whose, by which way, when, and where it stands; not what was chosen. */
export function EntryRow({ pollId, entry }: { pollId: string; entry: ListedEntry }) {
  const { entryId, roomLabel, channel, state, statedAt, enteredAt, isMine } = entry;
  return (
    <ListItem
      icon={channelIcons[channel]}
      title={roomLabel}
      note={
        <>
          <View>{`${channels[channel]}，交票：${sinceThen(statedAt)}`}</View>
          <View>{`${isMine ? '我录入' : '别人录入'}：${sinceThen(enteredAt)}`}</View>
          <WhyNot entry={entry} />
        </>
      }
      tags={<LookTag look={entryLook(entry)} />}
      value={
        state === 'entered' &&
        (isMine ? (
          <WithdrawEntry pollId={pollId} entryId={entryId} roomLabel={roomLabel} />
        ) : (
          <TextButton label={`核对 ${roomLabel}`} onPress={() => openConfirmEntry(pollId, entryId)}>
            核对
          </TextButton>
        ))
      }
    />
  );
}

function WhyNot({ entry: { rejectReason, setAside } }: { entry: ListedEntry }) {
  if (rejectReason) return <View>{`退回的原因：${rejectReasons[rejectReason]}`}</View>;
  return setAside && <View>{setAsideWords[setAside]}</View>;
}
