import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openSessions } from '../session-pages';
import { SessionRow } from './session-row';

/** The session that is going on or comes next, and the way to all of them: rows of a flush Card. */
export function SessionsRow() {
  const { data: next } = useQuery(cloud.hall.nextSession.queryOptions());
  return (
    <>
      {next && <SessionRow session={next} />}
      <ListItem
        icon="calendar-check"
        title="议事会"
        note={next ? '全部会议和会议记录' : '坐下来当面商量；看看以前的会议记录'}
        onPress={openSessions}
      />
    </>
  );
}
