import type { cloudClient } from '@/src/platform/cloud';

type Notices = typeof cloudClient.notices;

export type ListedNotice = Awaited<ReturnType<Notices['listNotices']['query']>>['items'][number];
export type NoticeDetail = Awaited<ReturnType<Notices['readNotice']['query']>>;
export type Readership = Awaited<ReturnType<Notices['countReadership']['query']>>;
export type UnreadRoom = Awaited<ReturnType<Notices['listUnreadRooms']['query']>>['items'][number];
