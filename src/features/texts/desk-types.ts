import type { CloudOutputs } from '@/src/platform/cloud';

type Desk = CloudOutputs['hall']['textDesk'];

export type DeskText = NonNullable<Desk['text']>;
/** A convention's clauses have names of their own. */
export type DeskParagraph = Desk['items'][number] & { label?: string | null };
export type DeskPageData = {
  text: DeskText | null;
  items: DeskParagraph[];
  nextCursor: string | null;
};
