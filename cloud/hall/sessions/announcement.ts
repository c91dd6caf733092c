import { invitations } from '@/shared/hall/sessions/session-limits';
import { sessionPeriod } from '@/shared/hall/sessions/session-period';
import type { AgendaItem } from './agenda';
import type { Session } from './session-row';

/** The notice that announces a session: when, where, about what, and how to take part. */
export const announcement = (
  session: Pick<
    Session,
    'title' | 'introduction' | 'place' | 'startsAt' | 'endsAt' | 'capacity' | 'invited'
  >,
  agenda: readonly Pick<AgendaItem, 'title' | 'minutes'>[],
): { title: string; body: string } => ({
  title: `议事会：${session.title}`,
  body: [
    `时间：${sessionPeriod(session.startsAt, session.endsAt)}`,
    `地点：${session.place}`,
    `参加：${invitations[session.invited]}${session.capacity === null ? '' : `，最多 ${session.capacity} 人`}`,
    ...(session.introduction === '' ? [] : [session.introduction]),
    '议程：',
    ...agenda.map(({ title, minutes }, index) => `${index + 1}. ${title}（${minutes} 分钟）`),
    '想参加的，请在“议事厅”的“议事会”里报名。',
  ].join('\n'),
});
