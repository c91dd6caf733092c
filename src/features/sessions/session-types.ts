import type { CloudOutputs } from '@/src/platform/cloud';

type Hall = CloudOutputs['hall'];

export type SessionCardData = Hall['listSessions']['items'][number];
export type SessionDetail = Hall['sessionDetail'];
export type SessionDesk = Hall['sessionDesk'];
export type SessionDraftData = Hall['sessionDraft'];
export type SpeakingList = Hall['speakingList'];
export type SessionMinutes = Hall['sessionMinutes'];
export type MinutesDraftData = Hall['minutesDraft'];
