import type { cloudClient } from '@/src/platform/cloud';

type Polls = typeof cloudClient.polls;

export type EntryDesk = Awaited<ReturnType<Polls['entryDesk']['query']>>;
export type ListedEntry = Awaited<ReturnType<Polls['listEntries']['query']>>['items'][number];
export type EntryContent = Awaited<ReturnType<Polls['entryContent']['query']>>;
export type VoterToEnter = Awaited<ReturnType<Polls['findPaper']['query']>>;
export type PollOnPaper = Awaited<ReturnType<Polls['pollDetail']['query']>>;
export type DeliveryProgress = Awaited<ReturnType<Polls['deliveryProgress']['query']>>;
export type DeliveryPlace = DeliveryProgress['places'][number];
export type ListedDelivery = Awaited<ReturnType<Polls['listDeliveries']['query']>>['items'][number];
