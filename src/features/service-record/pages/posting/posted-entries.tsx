import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { objectionStates } from '@/shared/volunteering/ledger/objection-states';
import { minutesChangeText, minutesText } from '@/shared/volunteering/minutes-text';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import { LeftOpenTag } from '../../components/left-open-tag';
import { entryTitle, objectionLooks } from '../../minutes-looks';
import type { PostedEntryData } from '../../minutes-types';
import { EntrySheet } from './entry-sheet';

type PostedEntriesProps = { month: string; onlyMine: boolean; canObject: boolean };

/** The list itself; an entry is pressed to object to it. */
export function PostedEntries({ month, onlyMine, canObject }: PostedEntriesProps) {
  const [open, setOpen] = useState<PostedEntryData | null>(null);
  const keepsLedger = useMay('volunteering.keepLedger');
  const query = useInfiniteQuery(
    cloud.volunteering.listPostedEntries.infiniteQueryOptions({ month, onlyMine }, nextPage),
  );
  return (
    <>
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(entry) => (
          <EntryRow
            entry={entry}
            {...(canObject || keepsLedger ? { onPress: () => setOpen(entry) } : {})}
          />
        )}
        empty={
          <Empty
            icon="user"
            title="这个月没有您的时长"
            note="您参加了却没有记上的，请联系活动的负责人补记。"
          />
        }
      />
      {open && <EntrySheet entry={open} canObject={canObject} onClose={() => setOpen(null)} />}
    </>
  );
}

function EntryRow({ entry, onPress }: { entry: PostedEntryData; onPress?: () => void }) {
  const { name, isMine, kind, minutes, servedAt, leftOpen, reason, objection } = entry;
  const what = `${entryTitle(entry)}，${day(servedAt)}`;
  return (
    <Card flush>
      <ListItem
        title={isMine ? `${name}（我）` : name}
        note={reason ? `${what}。原因：${reason}` : what}
        value={kind === 'correction' ? minutesChangeText(minutes) : minutesText(minutes)}
        tags={
          <>
            {leftOpen && <LeftOpenTag />}
            {objection && (
              <StatusTag {...objectionLooks[objection]}>{objectionStates[objection]}</StatusTag>
            )}
          </>
        }
        {...(onPress ? { onPress } : {})}
      />
    </Card>
  );
}
