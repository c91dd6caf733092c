import type { CloudOutputs } from '@/src/platform/cloud';

type Notices = CloudOutputs['notices'];

export type Posting = Notices['readPosting'];
export type PostingObjection = Notices['listPostingObjections']['items'][number];
export type DisclosureCalendar = Notices['readDisclosureCalendar'];
export type Disclosed = Notices['listDisclosures']['items'][number];
export type NoticeComment = Notices['listComments']['items'][number];
export type Commenting = Notices['readCommenting'];
