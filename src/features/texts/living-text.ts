import type { InfiniteData, QueryKey, UseInfiniteQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { CallContext, CloudInputs, CloudOutputs } from '@/src/platform/cloud';
import type { DeskPageData } from './desk-types';
import type { Comparison, SuggestionCardData, VersionCardData } from './text-types';

type Paged<Page> = UseInfiniteQueryResult<InfiniteData<Page, unknown>, unknown>;
type PageOf<Item> = { items: Item[]; nextCursor: string | null };

type Inputs = CloudInputs['hall'];
type Outputs = CloudOutputs['hall'];

/** An operation on the text; what the text belongs to is not for its components to know. */
type Call<Name extends keyof Inputs & keyof Outputs> = (
  input: Omit<Inputs[Name], 'topicId'>,
  options: { context: CallContext },
) => Promise<Outputs[Name]>;

/** A text as its pages work with it, be it a topic's or a convention's. */
export interface LivingText {
  /** Tells what is typed for it on this phone apart. */
  id: string;
  /** What it is called: 方案文稿. */
  word: string;
  /** What its versions are counted in: 第 3 版, 第 3 稿. */
  measure: string;
  /** Who hears of a version that is published, as the writer is asked once more. */
  readers: string;

  useVersions: () => Paged<PageOf<VersionCardData>>;
  useNewestVersion: () => number | null;
  useComparison: (asked: { older: number; newer: number }) => Paged<Comparison>;
  useSuggestions: (asked: {
    list: 'open' | 'decided' | 'mine';
    paragraphId?: string;
  }) => Paged<PageOf<SuggestionCardData>>;
  useDesk: () => Paged<DeskPageData>;
  useUnpublishedChanges: () => Paged<Comparison>;

  edit: Call<'editText'>;
  publish: Call<'publishText'>;
  accept: Call<'acceptSuggestions'>;
  answer: Call<'answerSuggestion'>;
  suggest: Call<'suggestChange'>;
  support: Call<'supportSuggestion'>;
  withdraw: Call<'withdrawSuggestion'>;
  /** Everything of the feature; the working copy alone; the suggestions alone. */
  keys: { all: QueryKey; desk: readonly [QueryKey, QueryKey]; suggestions: QueryKey };

  openVersion: (number: number) => void;
  openComparison: (older: number, newer: number) => void;
}

const Context = createContext<LivingText | null>(null);

/** Names the text that everything below works with. */
export const LivingTextProvider = Context.Provider;

export function useLivingText(): LivingText {
  const text = useContext(Context);
  if (!text) throw new Error('no text is named above');
  return text;
}
