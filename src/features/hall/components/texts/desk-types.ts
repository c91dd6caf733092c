import type { CloudOutputs } from '@/src/platform/cloud';

export type DeskText = NonNullable<CloudOutputs['hall']['textDesk']['text']>;
export type DeskParagraph = CloudOutputs['hall']['textDesk']['items'][number];
