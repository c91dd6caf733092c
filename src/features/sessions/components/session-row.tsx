import { comingStates } from '@/shared/hall/sessions/session-life-cycle';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import { answerLook, placesText } from '../session-looks';
import { openSession } from '../session-pages';
import type { SessionCardData } from '../session-types';
import { SessionTag } from './session-tag';

type SessionRowProps = { session: SessionCardData; onPress?: () => void };

/** One session in a list: when and where, how many come, and whether one does oneself. */
export function SessionRow({ session, onPress = () => openSession(session.id) }: SessionRowProps) {
  const { title, startsAt, place, state } = session;
  const answer = answerLook(session.answer);
  const isComing = comingStates.includes(state);
  return (
    <ListItem
      icon="calendar"
      title={title}
      note={[dayAndTime(startsAt), place, ...(isComing ? [placesText(session)] : [])].join('，')}
      tags={
        <>
          <SessionTag state={state} />
          {answer && isComing && (
            <StatusTag icon={answer.icon} tone={answer.tone}>
              {answer.word}
            </StatusTag>
          )}
        </>
      }
      onPress={onPress}
    />
  );
}
