import { openBoardPostings, openWriteNotice } from '@/src/features/notice-desk/public';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { openReadership } from '../../notice-pages';
import type { NoticeDetail } from '../../notice-types';

/** What staff can do with a published notice: see who has not read it, put it on boards, correct it. */
export function PublisherTools({ notice }: { notice: NoticeDetail }) {
  const mayRecordBoard = useMay('notices.recordBoard');
  if (!notice.maySeeReadership && !mayRecordBoard) return null;
  return (
    <Section title="工作人员">
      <Card flush>
        {notice.maySeeReadership && (
          <ListItem
            icon="users"
            title="阅读情况"
            note="谁家还没有看到，再提醒一次"
            onPress={() => openReadership(notice.id)}
          />
        )}
        {mayRecordBoard && (
          <ListItem
            icon="printer"
            title="打印和张贴"
            note="打印大字版，登记贴在了哪里"
            onPress={() => openBoardPostings(notice.id)}
          />
        )}
        {notice.mayCorrect && (
          <ListItem
            icon="pencil"
            title="更正这份公告"
            note="公告发布后不能改，可以发一份更正公告"
            onPress={() => openWriteNotice({ correctsNoticeId: notice.id })}
          />
        )}
      </Card>
    </Section>
  );
}
